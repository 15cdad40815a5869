import type { DeployChoice, DeployValues } from '../deploy/deploy-choice.ts'
import { chooseAmong, toDeployChoice } from '../deploy/deploy-choice.ts'
import type { Outcome } from '../deploy/outcome.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { DeployRun, RunHooks } from './deploy-run.ts'
import type { Toast } from './outcome-toasts.ts'
import type { PanelActions, WorkflowId } from './state.ts'

/** What the clicks need of ComfyUI's page. */
type Page = {
  /** What can be deployed now. */
  choices(): DeployValues[]
  /** A deploy of the workflow itself, under this name. */
  ownValues(name: string): DeployValues
  workflowId(): WorkflowId
  /** The canvas is looked at: soon, or now. */
  refresh(): void
  refreshNow(): void
  isConfigured(values: DeployValues): boolean
  /** null: called off. The workflow keeps the name. */
  askForName(): Promise<string | null>
  openPanel(): Promise<void>
  openSettings(): Promise<void>
  /** Answers how to take it away again. */
  notify(toast: Toast): () => void
  /** The last stop of whatever goes wrong. */
  guard(work: Promise<unknown>): void
}

type Work<Ending> = (
  values: DeployValues,
  hooks: RunHooks,
  searchScope: CommitSearchScope | null,
) => Promise<Ending>

type Parts = {
  page: Page
  run: DeployRun
  deploy: Work<Outcome>
  check: Work<Checked | Outcome>
  describe(outcome: Outcome): Toast
}

export type ClickActions = Pick<PanelActions, 'deploy' | 'check' | 'rename'> & {
  /** From the menu, the palette or a key. */
  command(): void
  /** The button of a Deploy node; `find` gives its values in every place where it is. */
  press(find: () => DeployValues[]): void
}

const NAMELESS = 'this workflow'

/** What each click starts, wherever it is made. */
export function createActions({ page, run, deploy, check, describe }: Parts): ClickActions {
  /** What is told of the last deploy is no news once the next one begins. */
  let dismissToast: () => void = () => {}

  async function deployValues(
    values: DeployValues,
    searchScope: CommitSearchScope | null = null,
  ): Promise<void> {
    dismissToast()
    page.refreshNow()
    await page.openPanel()
    const outcome = await run.start(toDeployChoice(values), (hooks) => deploy(values, hooks, searchScope))
    if (outcome) dismissToast = page.notify(describe(outcome))
    else inform('A deploy is already under way', 'Wait for it, or cancel it.')
  }

  async function checkValues(values: DeployValues, searchScope: CommitSearchScope | null): Promise<void> {
    page.refreshNow()
    await run.start(toDeployChoice(values), (hooks) => check(values, hooks, searchScope), 'check')
  }

  /** Of several, asks which; of none, asks for the name the workflow will keep. */
  async function deployCanvas(): Promise<void> {
    page.refreshNow()
    const values = await chooseAmong(page.choices(), askWhich)
    if (values === null) return
    const name = values === undefined ? await page.askForName() : null
    page.refresh()
    if (values) await deployValues(values)
    else if (name !== null) await deployValues(page.ownValues(name))
  }

  async function pressed(find: () => DeployValues[]): Promise<void> {
    const values = await chooseAmong(find(), askWhich)
    if (!values) return
    if (page.isConfigured(values)) await deployValues(values)
    else await page.openSettings()
  }

  async function askWhich(choices: DeployChoice[]): Promise<DeployChoice | null> {
    const asked = page.workflowId()
    await page.openPanel()
    const chosen = await run.ask(choices)
    if (chosen === null || page.workflowId() === asked) return chosen
    // The answer is about what was open then; what is open now would be deployed.
    inform('Another workflow is open now', 'Go back to it, and deploy again.')
    return null
  }

  function valuesOf(choice: DeployChoice | null): DeployValues | undefined {
    return choice === null ? undefined : page.choices().find(({ nodeId }) => nodeId === choice.nodeId)
  }

  /** Taken out or switched off by something that tells nobody. */
  function notifyGone(): void {
    page.refresh()
    inform(
      'That Runflow Deploy node is gone or switched off',
      'Bring it back, or deploy what the panel shows.',
    )
  }

  function inform(title: string, detail: string): void {
    page.notify({ severity: 'info', title, detail })
  }

  return {
    command: () => page.guard(deployCanvas()),
    press: (find) => page.guard(pressed(find)),
    deploy(choice, searchScope) {
      const values = valuesOf(choice)
      if (values) page.guard(deployValues(values, searchScope))
      else if (choice === null) page.guard(deployCanvas())
      else notifyGone()
    },
    check(choice, searchScope) {
      // The name that a nameless workflow lacks is asked for when it is deployed.
      const nameless = (choice?.nodeId ?? null) === null ? page.ownValues(NAMELESS) : undefined
      const values = valuesOf(choice) ?? nameless
      if (values) page.guard(checkValues(values, searchScope ?? null))
      else notifyGone()
    },
    rename: () => page.guard(page.askForName().then(page.refresh)),
  }
}
