import { signal } from '@preact/signals'
import { render, screen, within } from '@testing-library/preact'
import type { Finding } from '../../src/checks/finding.ts'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import type { Plan } from '../../src/deploy/outcome.ts'
import { Panel } from '../../src/panel/panel.tsx'
import { updateRecord } from '../../src/panel/records.ts'
import type { Ended, PanelActions, PanelState, Question, Running } from '../../src/panel/state.ts'
import { createPanelState } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'

export const choice = { nodeId: '4', name: 'Poster Maker', slug: 'poster-maker' }
export const endpoint: Endpoint = {
  id: 'x',
  origin: 'https://api.runflow.io',
  slug: 'poster-maker',
  name: 'Poster Maker',
  url: 'https://api.runflow.io/v1/comfyui-workflows/studio/poster-maker/runs',
  organization: 'studio',
  interface: {
    inputs: [
      { inputId: 'prompt', kind: 'STRING', displayName: '', description: '', default: 'a fox', nodeId: '1' },
    ],
    outputs: [],
  },
}

export const noOutput: Finding = { code: 'no-output', severity: 'block', nodeIds: [] }
export const emptyId: Finding = { code: 'input-id-empty', severity: 'block', nodeIds: ['12:5', '12:5'] }
export const nameDefault: Finding = { code: 'name-default', severity: 'ask', nodeIds: ['4'] }
export const unread: Finding = {
  code: 'input-unread',
  severity: 'note',
  nodeIds: ['1'],
  inputId: 'prompt',
  node: 'Prompt #1',
}
export const keyInWidget: Finding = {
  code: 'key-in-widget',
  severity: 'note',
  nodeIds: ['4'],
  lastFour: 'abcd',
}

export function running(progress: Running['progress'], more: Partial<Running> = {}): Running {
  return { kind: 'running', task: 'deploy', workflowId: '', choice, progress, ...more }
}

export function ended(outcome: Ended['outcome'], more: Partial<Ended> = {}): Ended {
  const findings = 'findings' in outcome ? outcome.findings : []
  const task = outcome.kind === 'checked' ? 'check' : 'deploy'
  return { kind: 'ended', task, choice, workflow: null, findings, outcome, ...more }
}

/** The question of a deploy about its findings. */
export function confirming(action: 'create' | 'edit', answer: (yes: unknown) => void): Question {
  const plan = { action, body: { slug: 'default' }, findings: [] as Finding[] } as Plan
  return {
    ...{ kind: 'findings', findings: [nameDefault], left: signal([nameDefault]) },
    ...{ plan, workflow: null, answer },
  }
}

export function showRun(state: PanelState, run: Running | Ended): void {
  state.running.value = run.kind === 'running' ? run : null
  if (run.kind === 'ended') updateRecord(state, state.workflowId.value, { ended: run })
}

/** The panel, with a log of what its buttons started. */
export function openPanel(setUp: (state: PanelState) => void = () => {}, more: Partial<PanelActions> = {}) {
  const log: unknown[] = []
  const state = createPanelState()
  state.isConfigured.value = true
  state.overview.value = { choices: [choice], inputs: 1, outputs: 1 }
  setUp(state)
  const actions: PanelActions = {
    deploy: (one, options) => log.push(`deploy ${one?.slug}`, ...(options ? [options] : [])),
    check: (one, scope) => log.push(`check ${one?.slug}`, ...(scope ? [scope] : [])),
    save: (one) => log.push(`save ${one?.slug}`),
    restart: () => log.push('restart'),
    cancel: () => log.push('cancel'),
    rename: () => log.push('rename'),
    offeredName: () => 'poster',
    showNode: (id) => log.push(`show ${id}`) > 0,
    nodeTitle: () => 'Prompt',
    fix: async ({ label: _, ...fix }) => {
      log.push(fix)
      return 'done'
    },
    openSettings: () => log.push('settings'),
    live: {
      look: () => log.push('look'),
      compare: () => log.push('compare'),
      cancelCompare: () => log.push('cancel compare'),
      forget: () => log.push('forget'),
      forgetAll: () => log.push('forget all'),
      deleted: ({ slug }) => log.push(`deleted ${slug}`),
    },
    closePanel: null,
    refreshCanvas: () => {},
    ...more,
  }
  render(
    <Panel
      state={state}
      actions={actions}
      tabs={{ Run: () => <p>run</p>, Endpoints: () => <p>endpoints</p> }}
    />,
  )
  return { state, log }
}

export const button = (name: string) => screen.getByRole('button', { name })
export const findButton = (name: string) => screen.queryByRole('button', { name })
export const question = () => screen.getByRole('region', { name: t('panel.question') })
export const labelsIn = (element: HTMLElement) =>
  within(element)
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
export const showPrompt = (nodeId: string) => t('panel.node.show', { title: 'Prompt', nodeId })
