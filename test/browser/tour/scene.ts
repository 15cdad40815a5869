import { DEFAULT_FAULTS } from '../../../src/sandbox/faults.ts'
import { KEYS } from '../../../src/sandbox/keys.ts'
import type { Sandbox as Api } from '../../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../../src/sandbox/serve.ts'
import type { StoredRun } from '../../../src/sandbox/state.ts'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from '../support/comfy.ts'
import type { Sandbox, TabOptions } from '../support/runflow.ts'
import { panel } from '../support/runflow.ts'

/** Told when there is something to look at, with its name. Whoever looks may change the theme and the width of the panel. */
type Shot = (name: string) => Promise<void>

/** One tab in which a person comes from one state of the panel to the next. */
export type Scene = {
  name: string
  tab?: TabOptions
  play(comfy: Comfy, ground: Ground, shot: Shot): Promise<void>
}

/** A sandbox in this process, with a clock that stands still: a run waits where it is while it is looked at. */
export type Ground = {
  api: Api
  at: Sandbox
  advance(ms: number): void
  /** As it was at the start. */
  reset(): void
}

export async function startGround(): Promise<Ground> {
  let nowMs = Date.now()
  const api = createSandbox({ unknown: 'answer', nowMs: () => nowMs })
  const { url, storage, close } = await serveSandbox(api, 0)
  const keys = Object.fromEntries(KEYS.map(({ name, key }) => [name, key]))
  return {
    api,
    at: { url, storage, keys, stop: close },
    advance(ms) {
      nowMs += ms
    },
    reset() {
      Object.assign(api.faults, DEFAULT_FAULTS, { troubles: [] })
      for (const list of [api.state.workflows, api.state.runs, api.state.uploads, api.requests])
        list.splice(0)
      nowMs = Date.now()
    },
  }
}

export const press = (comfy: Comfy, name: string) =>
  panel(comfy).getByRole('button', { name, exact: true }).first().click()
export const heading = (comfy: Comfy, name: string | RegExp) =>
  panel(comfy).getByRole('heading', { name }).first().waitFor()
export const said = (comfy: Comfy, text: string | RegExp) => panel(comfy).getByText(text).first().waitFor()

export async function openTabOf(comfy: Comfy, tab: 'deploy' | 'run' | 'endpoints'): Promise<void> {
  await comfy.command('Runflow.OpenPanel')
  await panel(comfy)
    .getByRole('tab', { name: t(`panel.tabs.${tab}`) })
    .click()
}

/** Answers never come, until somebody goes on. */
export async function hang(comfy: Comfy, address: string): Promise<() => Promise<void>> {
  await comfy.page.route(address, () => {})
  return () => comfy.page.unroute(address)
}

/** Presses the button that costs, and says yes where it is asked. Answers the run as the sandbox keeps it. */
export async function startRun(comfy: Comfy, { api }: Ground, where: 'runflow' | 'both' = 'runflow') {
  const before = api.state.runs.length
  await press(comfy, t(`run.button.${where}`))
  const yes = panel(comfy).getByRole('button', { name: t('run.cost.yes') })
  const isGoing = panel(comfy).getByRole('button', { name: t('run.button.stop-waiting') })
  await yes.or(isGoing).first().waitFor()
  if (await yes.isVisible()) await yes.click()
  await isGoing.waitFor()
  // Waiting is offered while it is on its way already.
  for (let turn = 0; turn < 200 && api.state.runs.length === before; turn++)
    await comfy.page.waitForTimeout(50)
  const run = api.state.runs[before]
  if (!run) throw new Error('The sandbox got no run')
  return run
}

/** Time enough for it to end, as it is told to. */
export function endRun(ground: Ground, run: StoredRun, changes: Partial<StoredRun> = {}): void {
  Object.assign(run, changes)
  ground.advance(60_000)
}
