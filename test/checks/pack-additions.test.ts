import { describe, expect, it } from 'vitest'
import * as additions from '../../src/checks/pack-additions.ts'
import * as packages from '../../src/checks/packages.ts'
import * as partners from '../../src/checks/partner-nodes.ts'
import { poster } from '../deploy/world.ts'
import { checking } from './support/context.ts'

const check = checking({ ...additions, ...packages, ...partners })

describe('nodes that need a login', () => {
  const kling = { service: 'Kling', node_ids: ['2'] }

  it('are asked about once for each service, with their nodes', () => {
    const partner_nodes = [
      { ...kling, class_type: 'KlingVideo' },
      { class_type: 'LumaImage', service: 'Luma', node_ids: ['5'] },
      { class_type: 'KlingLipSync', service: 'Kling', node_ids: ['3', '4'] },
    ]
    expect(check(poster(), { partner_nodes })).toEqual([
      {
        ...{ code: 'partner-node', severity: 'ask', service: 'Kling', nodeIds: ['2', '3', '4'] },
        classTypes: ['KlingVideo', 'KlingLipSync'],
        nodes: ['Draw #2', 'Runflow Output (Image) #3', 'RunflowDeploy #4'],
      },
      {
        ...{ code: 'partner-node', severity: 'ask', service: 'Luma', nodeIds: ['5'] },
        classTypes: ['LumaImage'],
        nodes: ['#5'],
      },
    ])
  })

  it('are named with the service, where their class says whose they are', () => {
    const named = { classTypes: ['A', 'B'], nodes: ['A #1', 'B #2'], nodeIds: [] }
    expect(partners.partnerNode.text({ ...named, service: 'Kling' }).title).toBe(
      'A #1 and B #2 call Kling with your Comfy login',
    )
    expect(partners.partnerNode.text({ ...named, nodes: ['A #1'], service: null }).title).toBe(
      'A #1 calls a paid service with your Comfy login',
    )
  })
})

describe('what is on offer here alone', () => {
  it('is asked about at its node', () => {
    const nodes = { node_ids: ['2'] }
    const foreign_values = [{ class_type: 'KSampler', input: 'scheduler', value: 'bong', ...nodes }]
    const untracked_files = [{ path: 'fonts/a.ttf', directory: 'text-tools', input: 'font', ...nodes }]
    expect(check(poster(), { foreign_values, untracked_files })).toMatchObject([
      { code: 'value-from-pack', severity: 'ask', value: 'bong', input: 'scheduler', nodeIds: ['2'] },
      { code: 'file-untracked', severity: 'ask', path: 'fonts/a.ttf', nodeIds: ['2'] },
    ])
  })

  it('may hold until the widget has another value', () => {
    const node = (font: string) => ({ class_type: 'Draw', inputs: { font } })
    const finding = { nodeIds: ['2'], path: 'a.ttf', directory: 'x', input: 'font' }
    const mayHold = additions.fileUntracked.mayHold
    expect(mayHold?.(finding, node('a'), node('a'))).toBe(true)
    expect(mayHold?.(finding, node('b'), node('a'))).toBe(false)
  })
})

describe('packages that were not installed by name', () => {
  it('are one note, with where each came from', () => {
    const package_sources = [
      { name: 'a', kind: 'wheel', address: 'https://wheels.example/a.whl' } as const,
      { name: 'b', kind: 'folder', address: null } as const,
    ]
    const found = check(poster(), { package_sources })
    expect(found).toMatchObject([{ code: 'package-source', severity: 'note', nodeIds: [] }])
    expect(packages.packageSource.text(found[0] as never).detail).toContain(
      'a (from https://wheels.example/a.whl) and b (from a folder of this machine)',
    )
    expect(check(poster(), { package_sources: [] })).toEqual([])
  })
})
