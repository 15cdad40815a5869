import type { DeployChoice, DeployValues } from '../deploy/deploy-choice.ts'
import { chooseAmong, toDeployChoice } from '../deploy/deploy-choice.ts'
import type { Outcome } from '../deploy/outcome.ts'
import type { Checked } from '../deploy/preflight.ts'
import { t } from '../text/text.ts'
import type { DeployRun, RunHooks } from './deploy-run.ts'
import type { Toast } from './outcome-toasts.ts'
import type { DeployOptions, PanelActions, WorkflowId } from './state.ts'

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
  /** What the workflow keeps as its name, or is called. */
  offeredName(): string
  keepName(name: string): void
  openPanel(): Promise<void>
  openSettings(): Promise<void>
  /** Answers how to take it away again. */
  notify(toast: Toast): () => void
  /** Catches whatever goes wrong. */
  guard(work: Promise<unknown>): void
}

type Work<Ending> = (values: DeployValues, hooks: RunHooks, options: DeployOptions) => Promise<Ending>

type Parts = {
  page: Page
  run: DeployRun
  deploy: Work<Outcome>
  check: Work<Checked | Outcome>
  save: Work<Checked | Outcome>
  /** null: the panel says it. */
  describe(outcome: Outcome): Toast | null
}

export type ClickActions = Pick<PanelActions, 'deploy' | 'check' | 'save' | 'restart' | 'rename'> & {
  /** From the menu, the palette or a key. */
  command(): void
  saveCommand(): void
  /** The button of a Deploy node; `find` gives its values in every place where it is. */
  press(find: () => DeployValues[]): void
}

/** What each click starts, wherever it is made. */
export function createActions({ page, run, deploy, check, save, describe }: Parts): ClickActions {
  /** The toast about the last deploy is old once the next one begins. */
  let dismissToast: () => void = () => {}
  let lastOptions: DeployOptions = {}

  async function deployValues(values: DeployValues, options: DeployOptions = {}): Promise<void> {
    dismissToast()
    page.refreshNow()
    await page.openPanel()
    const outcome = await run.start(toDeployChoice(values), (hooks) => {
      lastOptions = options
      return deploy(values, hooks, options)
    })
    if (outcome === 'busy') inform('busy')
    else if (outcome !== 'replaced') {
      const toast = describe(outcome)
      dismissToast = toast === null ? () => {} : page.notify(toast)
    }
  }

  async function checkValues(values: DeployValues, options: DeployOptions): Promise<void> {
    page.refreshNow()
    await run.start(toDeployChoice(values), (hooks) => check(values, hooks, options), 'check')
  }

  /** It finds what a check finds, and shows it in the same way. */
  async function saveValues(values: DeployValues): Promise<void> {
    page.refreshNow()
    await page.openPanel()
    const outcome = await run.start(toDeployChoice(values), (hooks) => save(values, hooks, {}), 'check')
    if (outcome === 'busy') inform('busy')
  }

  const deployCanvas = () => onCanvas('deploy', deployValues)
  const saveCanvas = () => onCanvas('rename', saveValues)

  /** Of several, asks which; of none, asks for the name the workflow will keep. */
  async function onCanvas(
    purpose: 'deploy' | 'rename',
    work: (values: DeployValues) => Promise<void>,
  ): Promise<void> {
    page.refreshNow()
    const values = await chooseAmong(page.choices(), askWhich)
    if (values === null) return
    const name = values === undefined ? await askName(purpose) : null
    page.refresh()
    if (values) await work(values)
    else if (name !== null) await work(page.ownValues(name))
  }

  async function pressed(find: () => DeployValues[]): Promise<void> {
    const values = await chooseAmong(find(), askWhich)
    if (!values) return
    if (page.isConfigured(values)) await deployValues(values)
    else await page.openSettings()
  }

  function askWhich(choices: DeployChoice[]): Promise<DeployChoice | null> {
    return askAboutCanvas(() => run.askWhich(choices))
  }

  /** null: cancelled. */
  async function askName(purpose: 'deploy' | 'rename'): Promise<string | null> {
    const name = await askAboutCanvas(() => run.askName(page.offeredName(), purpose))
    if (name !== null) page.keepName(name)
    return name
  }

  async function askAboutCanvas<Answer>(ask: () => Promise<Answer | null>): Promise<Answer | null> {
    const asked = page.workflowId()
    await page.openPanel()
    const answer = await ask()
    if (answer === null || page.workflowId() === asked) return answer
    // The answer is about what was open then; what is open now would be deployed.
    inform('other-workflow')
    return null
  }

  async function restart(): Promise<void> {
    const options = lastOptions
    const choice = await run.replace()
    if (choice === null) return
    page.refreshNow()
    const values = valuesOf(choice)
    if (values) await deployValues(values, options)
    else notifyGone()
  }

  function valuesOf(choice: DeployChoice | null): DeployValues | undefined {
    return choice === null ? undefined : page.choices().find(({ nodeId }) => nodeId === choice.nodeId)
  }

  /** Removed or switched off without an event. */
  function notifyGone(): void {
    page.refresh()
    inform('node-gone')
  }

  function inform(what: 'busy' | 'other-workflow' | 'node-gone'): void {
    const [title, detail] = [t(`notices.${what}.title`), t(`notices.${what}.detail`)]
    page.notify({ severity: 'info', title, detail })
  }

  return {
    command: () => page.guard(deployCanvas()),
    saveCommand: () => page.guard(saveCanvas()),
    save(choice) {
      const values = valuesOf(choice)
      if (values) page.guard(saveValues(values))
      else if (choice === null) page.guard(saveCanvas())
      else notifyGone()
    },
    press: (find) => page.guard(pressed(find)),
    deploy(choice, options) {
      const values = valuesOf(choice)
      if (values) page.guard(deployValues(values, options))
      // Without the node that was shown, the workflow itself is what is left to deploy: it is asked for a name.
      else if (choice === null || page.choices().length === 0) page.guard(deployCanvas())
      else notifyGone()
    },
    check(choice, searchScope) {
      // Before its first deploy a workflow may have no name.
      const unnamed =
        (choice?.nodeId ?? null) === null ? page.ownValues(t('panel.endpoint.this-workflow')) : undefined
      const values = valuesOf(choice) ?? unnamed
      if (values) page.guard(checkValues(values, searchScope === undefined ? {} : { searchScope }))
      else notifyGone()
    },
    restart: () => page.guard(restart()),
    rename: () => page.guard(askName('rename').then(page.refresh)),
  }
}
