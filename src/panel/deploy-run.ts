import type { Finding } from '../checks/finding.ts'
import type { DeployChoice } from '../deploy/deploy-choice.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Progress } from '../deploy/ports.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Preview } from '../deploy/preview.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { PanelState, Task } from './state.ts'
import { rememberSlug, updateRecord } from './state.ts'

/** What a deploy tells the panel, and asks it. */
export type RunHooks = {
  signal: AbortSignal
  report(progress: Progress): void
  preview(preview: Preview): void
  chooseKey(question: KeyQuestion): Promise<KeyChoice>
  confirm(findings: Finding[], plan: Plan): Promise<boolean | CommitSearchScope>
  /**
   * The panel needs the workflow that was captured to say how a finding is mended, and its content to say when the
   * canvas has changed since.
   */
  captured(workflow: Workflow, content: string | null): void
}

export type DeployRun = {
  /** null: another deploy is under way; there is one at a time, however many nodes the canvas has. */
  start<Ending extends Outcome | Checked>(
    choice: DeployChoice,
    work: (hooks: RunHooks) => Promise<Ending>,
    task?: Task,
  ): Promise<Ending | null>
  cancel(): void
  ask(choices: DeployChoice[]): Promise<DeployChoice | null>
}

/** Moves the panel's state through a deploy. */
export function createDeployRun(state: PanelState): DeployRun {
  let controller: AbortController | null = null

  function whenCancelled(signal: AbortSignal, then: () => void): void {
    if (signal.aborted) then()
    else signal.addEventListener('abort', then, { once: true })
  }

  /** Asked which endpoint, the person deployed one by another way. */
  function dropChoice(): void {
    const question = state.question.value
    if (question?.kind === 'which') question.answer(null)
  }

  return {
    async start(choice, work, task = 'deploy') {
      if (controller) return null
      dropChoice()
      const current = new AbortController()
      controller = current
      let workflow: Workflow | null = null
      // Told under the workflow it began in, wherever the person goes meanwhile.
      const workflowId = state.workflowId.value
      const report = (progress: Progress) => {
        state.running.value = { kind: 'running', task, workflowId, choice, progress }
      }
      report({ step: 'capture' })
      updateRecord(state, workflowId, { ended: null, captured: null, content: null })
      try {
        const outcome = await work({
          signal: current.signal,
          report,
          preview: (preview) => updateRecord(state, workflowId, { preview }),
          captured(captured, content) {
            workflow = captured
            updateRecord(state, workflowId, { captured: content, content })
          },
          chooseKey: (question) =>
            new Promise((resolve) => {
              const answer = (choice: KeyChoice) => {
                state.question.value = null
                resolve(choice)
              }
              report({ step: 'ask' })
              state.question.value = { kind: 'key', question, answer }
              whenCancelled(current.signal, () => answer(null))
            }),
          confirm: (findings, plan) =>
            new Promise((resolve) => {
              rememberSlug(state, plan.body.slug, plan.action === 'create' ? 'new' : 'live')
              const answer = (yes: boolean | CommitSearchScope) => {
                state.question.value = null
                resolve(yes)
              }
              state.question.value = { kind: 'findings', findings, plan, workflow, answer }
              whenCancelled(current.signal, () => answer(false))
            }),
        })
        if (outcome.kind === 'created' || outcome.kind === 'updated')
          rememberSlug(state, outcome.endpoint.slug, 'live')
        // A check that was called off leaves nothing to tell.
        if (task === 'deploy' || outcome.kind !== 'cancelled')
          updateRecord(state, workflowId, { ended: { kind: 'ended', choice, outcome, workflow } })
        return outcome
      } finally {
        // The last stop of a mistake is whoever started it; the panel must not stay busy.
        state.running.value = null
        state.question.value = null
        controller = null
      }
    },

    cancel: () => controller?.abort(),

    ask: (choices) => {
      dropChoice()
      return new Promise((resolve) => {
        const answer = (choice: DeployChoice | null) => {
          state.question.value = null
          resolve(choice)
        }
        state.question.value = { kind: 'which', choices, answer }
      })
    },
  }
}
