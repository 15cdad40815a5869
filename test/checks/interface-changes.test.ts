import { expect, it } from 'vitest'
import { describeFinding } from '../../src/checks/finding.ts'
import * as checks from '../../src/checks/interface-changes.ts'
import { checkPlan } from '../../src/checks/run-checks.ts'
import type { InterfaceChange } from '../../src/contract/interface-diff.ts'
import { factsWith } from '../deploy/world.ts'
import { only } from './support/context.ts'

const ours = only(checks)

const plan = { facts: factsWith(), keyFrom: 'settings', organization: null, takenSlug: null } as const

it('a change that breaks callers is asked about, and what breaks is named', () => {
  const breaking: InterfaceChange[] = [
    { kind: 'input-removed', inputId: 'size', inputKind: 'INT' },
    { kind: 'input-added', inputId: 'photo', inputKind: 'IMAGE', required: true },
    { kind: 'output-kind-changed', outputId: 'out', from: 'IMAGE', to: 'FILE' },
  ]
  const harmless: InterfaceChange[] = [
    { kind: 'input-added', inputId: 'free', inputKind: 'INT', required: false },
    { kind: 'output-added', outputId: 'more', outputKind: 'FILE' },
  ]
  const found = ours(checkPlan({ ...plan, changes: [...breaking, ...harmless] }))
  expect(found).toEqual([{ code: 'interface-breaking', severity: 'ask', changes: breaking, nodeIds: [] }])
  const detail = found.map((finding) => describeFinding(finding).detail).join('')
  for (const name of ['size', 'photo', 'out']) expect(detail).toContain(`“${name}”`)
  expect(detail).not.toContain('free')
  expect(ours(checkPlan({ ...plan, changes: harmless }))).toEqual([])
})

it('a live workflow that is not returned cannot be compared, which is asked about', () => {
  expect(ours(checkPlan({ ...plan, changes: null }))).toEqual([
    { code: 'interface-unknown', severity: 'ask', nodeIds: [] },
  ])
})
