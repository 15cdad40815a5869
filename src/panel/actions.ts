import type { PinWant } from '../checks/commit-search.ts'
import type { Outcome } from '../deploy/outcome.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Candidate, DeployValues } from '../types/deploy-choice.ts'
import { chooseAmong, toCandidate } from '../types/deploy-choice.ts'
import type { DeployRun, RunHooks } from './deploy-run.ts'
import type { News } from './outcome-toasts.ts'
import type { PanelActions, Place } from './state.ts'

/** What the clicks need of ComfyUI's page. */
type Page = {
  /** What can be deployed now. */
  candidates(): DeployValues[]
  /** A deploy of the workflow itself, under this name. */
  ownValues(name: string): DeployValues
  place(): Place
  /** The canvas is looked at: soon, or now. */
  look(): void
  lookNow(): void
  isConfigured(values: DeployValues): boolean
  /** null: called off. The workflow keeps the name. */
  askForName(): Promise<string | null>
  openPanel(): Promise<void>
  openSettings(): Promise<void>
  /** Answers how to take it away again. */
  tell(news: News): () => void
  /** The last stop of whatever goes wrong. */
  guard(work: Promise<unknown>): void
}

type Work<Ending> = (values: DeployValues, hooks: RunHooks, pin: PinWant | null) => Promise<Ending>

type Parts = {
  page: Page
  run: DeployRun
  deploy: Work<Outcome>
  check: Work<Checked | Outcome>
  describe(outcome: Outcome): News
}

export type Clicks = Pick<PanelActions, 'deploy' | 'check' | 'rename'> & {
  /** From the menu, the palette or a key. */
  command(): void
  /** The button of a Deploy node; `find` gives its values in every place where it is. */
  press(find: () => DeployValues[]): void
}

const NAMELESS = 'this workflow'

/** What each click starts, wherever it is made. */
export function createClicks({ page, run, deploy, check, describe }: Parts): Clicks {
  /** What is told of the last deploy is no news once the next one begins. */
  let dismissNews: () => void = () => {}

  async function deployValues(values: DeployValues, pin: PinWant | null = null): Promise<void> {
    dismissNews()
    page.lookNow()
    await page.openPanel()
    const outcome = await run.start(toCandidate(values), (hooks) => deploy(values, hooks, pin))
    if (outcome) dismissNews = page.tell(describe(outcome))
    else inform('A deploy is already under way', 'Wait for it, or cancel it.')
  }

  async function checkValues(values: DeployValues, pin: PinWant | null): Promise<void> {
    page.lookNow()
    await run.start(toCandidate(values), (hooks) => check(values, hooks, pin), 'check')
  }

  /** Of several, asks which; of none, asks for the name the workflow will keep. */
  async function deployCanvas(): Promise<void> {
    page.lookNow()
    const values = await chooseAmong(page.candidates(), askWhich)
    if (values === null) return
    const name = values === undefined ? await page.askForName() : null
    page.look()
    if (values) await deployValues(values)
    else if (name !== null) await deployValues(page.ownValues(name))
  }

  async function pressed(find: () => DeployValues[]): Promise<void> {
    const values = await chooseAmong(find(), askWhich)
    if (!values) return
    if (page.isConfigured(values)) await deployValues(values)
    else await page.openSettings()
  }

  async function askWhich(candidates: Candidate[]): Promise<Candidate | null> {
    const asked = page.place()
    await page.openPanel()
    const chosen = await run.ask(candidates)
    if (chosen === null || page.place() === asked) return chosen
    // The answer is about what was open then; what is open now would be deployed.
    inform('Another workflow is open now', 'Go back to it, and deploy again.')
    return null
  }

  function valuesOf(candidate: Candidate | null): DeployValues | undefined {
    return candidate === null
      ? undefined
      : page.candidates().find(({ nodeId }) => nodeId === candidate.nodeId)
  }

  /** Taken out or switched off by something that tells nobody. */
  function tellGone(): void {
    page.look()
    inform(
      'That Runflow Deploy node is gone or switched off',
      'Bring it back, or deploy what the panel shows.',
    )
  }

  function inform(title: string, detail: string): void {
    page.tell({ severity: 'info', title, detail })
  }

  return {
    command: () => page.guard(deployCanvas()),
    press: (find) => page.guard(pressed(find)),
    deploy(candidate, pin) {
      const values = valuesOf(candidate)
      if (values) page.guard(deployValues(values, pin))
      else if (candidate === null) page.guard(deployCanvas())
      else tellGone()
    },
    check(candidate, pin) {
      // The name that a nameless workflow lacks is asked for when it is deployed.
      const nameless = (candidate?.nodeId ?? null) === null ? page.ownValues(NAMELESS) : undefined
      const values = valuesOf(candidate) ?? nameless
      if (values) page.guard(checkValues(values, pin ?? null))
      else tellGone()
    },
    rename: () => page.guard(page.askForName().then(page.look)),
  }
}
