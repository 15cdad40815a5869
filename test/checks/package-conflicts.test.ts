import { describe, expect, it } from 'vitest'
import * as conflicts from '../../src/checks/package-conflicts.ts'
import type { PackageConflict } from '../../src/types/facts.ts'
import { poster } from '../deploy/world.ts'
import { checking } from './support/context.ts'

const check = checking(conflicts)

const NUMPY: PackageConflict = {
  kind: 'ranges',
  packages: ['numpy'],
  module: null,
  here: '2.4.6',
  claims: [
    { directory: 'old-tools', file: 'requirements.txt', requirement: 'numpy<2' },
    { directory: 'new-tools', file: 'pyproject.toml', requirement: 'numpy>=2.1' },
  ],
  node_ids: ['2', '5'],
}

function textOf(change: Partial<PackageConflict>) {
  const [finding] = check(poster(), { package_conflicts: [{ ...NUMPY, ...change }] })
  return conflicts.packageMayClash.text(finding as never)
}

describe('packages that may clash', () => {
  it('are a note each, at the nodes of the packs that ask for them', () => {
    const twins: PackageConflict = { ...NUMPY, kind: 'twins', packages: ['a', 'b'], module: 'ab', here: null }
    expect(check(poster(), { package_conflicts: [NUMPY, twins, NUMPY] })).toMatchObject([
      { code: 'package-may-clash', severity: 'note', kind: 'ranges', nodeIds: ['2', '5'] },
      { code: 'package-may-clash', severity: 'note', kind: 'twins', nodeIds: ['2', '5'] },
    ])
    expect(check(poster(), { package_conflicts: [] })).toEqual([])
  })

  it('name the packs, the lines and their files, and what runs here', () => {
    expect(textOf({})).toEqual({
      title: 'old-tools and new-tools may not install together on Runflow',
      detail:
        'No version of numpy fits all of them, and 2.4.6 runs here: ' +
        'numpy<2 (old-tools/requirements.txt) and numpy>=2.1 (new-tools/pyproject.toml).',
      next: expect.stringContaining('numpy'),
    })
    expect(textOf({ here: null }).detail).not.toContain('runs here')
  })

  it('are told of as what may be, whatever their kind', () => {
    for (const kind of ['twins', 'ranges', 'ceiling', 'system', 'python'] as const)
      for (const packages of [['numpy'], []]) {
        const { title, detail } = textOf({ kind, packages, module: 'numpy' })
        expect(title).toMatch(/ may (not install|be) /)
        expect(detail).toContain('numpy<2 (old-tools/requirements.txt)')
      }
  })

  it('are counted where many packs ask for them', () => {
    const claims = Array.from({ length: 40 }, (_, number) => ({
      ...{ directory: `pack-${number}`, file: 'requirements.txt', requirement: 'numpy<2' },
    }))
    const { title, detail } = textOf({ claims })
    expect(title).toBe('pack-0, pack-1, pack-2 and 37 more may not install together on Runflow')
    expect(detail.length).toBeLessThan(400)
  })
})
