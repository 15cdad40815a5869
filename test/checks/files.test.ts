import { describe, expect, it } from 'vitest'
import * as checks from '../../src/checks/files.ts'
import { describeFinding, openFixes, toFinding } from '../../src/checks/finding.ts'
import { poster } from '../deploy/world.ts'
import { checking, FILE } from './support/context.ts'

const check = checking(checks)

describe('an input file', () => {
  it('is no finding where it can be sent', () => {
    expect(check(poster(), { files: [FILE] })).toEqual([])
  })

  it('blocks where it cannot', () => {
    expect(check(poster(), { files: [{ ...FILE, problem: 'missing' }] })).toMatchObject([
      { code: 'file-refused', severity: 'block', problem: 'missing', input: 'image', nodeIds: ['2'] },
    ])
  })

  it('is one finding for each widget that names it', () => {
    const files = [
      { ...FILE, problem: 'empty' as const },
      { ...FILE, problem: 'empty' as const, node_ids: ['3'] },
      { ...FILE, problem: 'empty' as const, input: 'mask' },
    ]
    expect(check(poster(), { files })).toMatchObject([
      { input: 'image', nodeIds: ['2', '3'] },
      { input: 'mask', nodeIds: ['2'] },
    ])
  })

  it.each([
    ['3d/model.glb', 'missing', '3d'],
    ['photo.png', 'too-large', ''],
    ['../secret.png', 'outside', ''],
    ['sub/run_0001.png', 'output', ''],
  ] as const)('%s that is %s is fixed by another one, for all nodes at once', (path, problem, folder) => {
    const finding = toFinding({ code: 'file-refused', path, input: 'image', problem }, ['2', '9:1'])
    expect(openFixes(null)(finding)).toMatchObject([
      { kind: 'choose-file', nodeIds: ['2', '9:1'], widget: 'image', folder },
    ])
  })
})

it('a full path of this machine is asked about by its last part', () => {
  const local_paths = [{ name: 'x.png', input: 'path', is_sent: false, node_ids: ['2'] }]
  expect(check(poster(), { local_paths })).toMatchObject([
    { code: 'local-path', severity: 'ask', name: 'x.png', input: 'path', nodeIds: ['2'] },
  ])
})

it('one of which the file is sent is asked about with other words', () => {
  const local_paths = [{ name: 'x.png', input: 'path', is_sent: true, node_ids: ['2'] }]
  const [finding] = check(poster(), { local_paths })
  expect(finding).toMatchObject({ code: 'local-path', severity: 'ask', isSent: true })
  expect(finding && describeFinding(finding).detail).toContain('is sent')
})
