import { signal as createSignal } from '@preact/signals'
import type { RunFailure } from '../checks/check.ts'
import type { Finding } from '../checks/finding.ts'
import { runFailureOf } from '../checks/run-failure.ts'
import type { DeployChoice } from '../deploy/deploy-choice.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Task } from '../deploy/outcome-messages.ts'
import type { Progress } from '../deploy/ports.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Preview } from '../deploy/preview.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { workOf } from './progress-text.ts'
import { dropOpenChoice, rememberEndpoint, statusOf, updateRecord } from './records.ts'
import type { PanelState, Question, RetryCount } from './state.ts'

/** What a deploy shows in the panel, and asks there. */
export type RunHooks = {
  signal: AbortSignal
  report(progress: Progress): void
  /** The request of this step is sent again. */
  retry(retry: RetryCount): void
  preview(preview: Preview): void
  chooseKey(question: KeyQuestion): Promise<KeyChoice>
  confirm(findings: Finding[], plan: Plan): Promise<boolean | CommitSearchScope>
  /**
   * The panel needs the captured workflow to say how a finding is fixed, and its content to say when the canvas has
   * changed since.
   */
  captured(workflow: Workflow, content: string | null): void
}

/** busy: another one is running. replaced: it was cancelled to begin anew, and nothing is said of it. */
type NotEnded = 'busy' | 'replaced'

export type DeployRun = {
  /** There is one at a time, however many nodes the canvas has. */
  start<Ending extends Outcome | Checked>(
    choice: DeployChoice,
    work: (hooks: RunHooks) => Promise<Ending>,
    task?: Task,
  ): Promise<Ending | NotEnded>
  cancel(): void
  /** Cancels what runs, to begin it anew. Answers what it was about; null: it has ended otherwise. */
  replace(): Promise<DeployChoice | null>
  askWhich(choices: DeployChoice[]): Promise<DeployChoice | null>
  askName(offered: string, purpose: 'deploy' | 'rename'): Promise<string | null>
}

type Current = {
  controller: AbortController
  choice: DeployChoice
  onReplaced: ((choice: DeployChoice | null) => void) | null
}

/** Moves the panel's state through a deploy. `runsOf`: what runs of a live endpoint come to, as far as it is remembered. */
export function createDeployRun(
  state: PanelState,
  runsOf: (slug: string) => RunFailure | null = () => null,
): DeployRun {
  let running: Current | null = null

  /** Shows a question until it is answered. */
  function ask<Answer>(toQuestion: (answer: (given: Answer) => void) => Question): Promise<Answer> {
    return new Promise((resolve) => {
      state.question.value = toQuestion((given) => {
        state.question.value = null
        resolve(given)
      })
    })
  }

  /** As `ask`; when the deploy is cancelled, that is the answer. */
  function askDuring<Answer>(
    signal: AbortSignal,
    ifCancelled: Answer,
    toQuestion: (answer: (given: Answer) => void) => Question,
  ): Promise<Answer> {
    return ask((answer) => {
      if (signal.aborted) queueMicrotask(() => answer(ifCancelled))
      else signal.addEventListener('abort', () => answer(ifCancelled), { once: true })
      return toQuestion(answer)
    })
  }

  return {
    async start(choice, work, task = 'deploy') {
      if (running) return 'busy'
      dropOpenChoice(state)
      const current: Current = { controller: new AbortController(), choice, onReplaced: null }
      running = current
      const { signal } = current.controller
      let workflow: Workflow | null = null
      let isReplaced = false
      // It belongs to the workflow it began in, wherever the person goes meanwhile.
      const workflowId = state.workflowId.value
      const report = (progress: Progress) => {
        const before = state.running.value
        // How far the hashing is, says nothing of a file that is sent again.
        const upload = workOf(progress).upload
        const isSame = before !== null && upload !== null && workOf(before.progress).upload === upload
        const retry = isSame ? before.retry : undefined
        state.running.value = { kind: 'running', task, workflowId, choice, progress, ...(retry && { retry }) }
      }
      report({ step: 'capture' })
      updateRecord(state, workflowId, { ended: null, captured: null, content: null })
      try {
        const outcome = await work({
          signal,
          report,
          retry(retry) {
            if (state.running.value) state.running.value = { ...state.running.value, retry }
          },
          preview: (preview) => updateRecord(state, workflowId, { preview }),
          captured(captured, content) {
            workflow = captured
            updateRecord(state, workflowId, { captured: content, content })
          },
          chooseKey(question) {
            report({ step: 'ask' })
            return askDuring<KeyChoice>(signal, null, (answer) => ({ kind: 'key', question, answer }))
          },
          confirm(findings, plan) {
            const { slug } = plan.body
            rememberEndpoint(state, slug, plan.action === 'create' ? 'new' : statusOf(runsOf(slug)))
            return askDuring<boolean | CommitSearchScope>(signal, false, (answer) => ({
              kind: 'findings',
              findings,
              left: createSignal(findings),
              plan,
              workflow,
              answer,
            }))
          },
        })
        isReplaced = current.onReplaced !== null && outcome.kind === 'cancelled'
        if (isReplaced) return 'replaced'
        if (outcome.kind === 'created' || outcome.kind === 'updated' || outcome.kind === 'unchanged')
          rememberEndpoint(state, outcome.endpoint.slug, statusOf(runFailureOf(outcome.findings)))
        // A check that was cancelled leaves nothing to say.
        if (task === 'deploy' || outcome.kind !== 'cancelled') {
          const findings = 'findings' in outcome ? outcome.findings : []
          updateRecord(state, workflowId, {
            ended: { kind: 'ended', task, choice, outcome, workflow, findings },
          })
        }
        return outcome
      } finally {
        // Also after a mistake of ours, which goes on to whoever began it: the panel must not stay busy.
        state.running.value = null
        state.question.value = null
        running = null
        current.onReplaced?.(isReplaced ? choice : null)
      }
    },

    cancel: () => running?.controller.abort(),

    replace() {
      const current = running
      if (current === null) return Promise.resolve(null)
      return new Promise((resolve) => {
        current.onReplaced = resolve
        current.controller.abort()
      })
    },

    askWhich(choices) {
      dropOpenChoice(state)
      return ask((answer) => ({ kind: 'which', choices, answer }))
    },

    askName(offered, purpose) {
      dropOpenChoice(state)
      return ask((answer) => ({ kind: 'name', offered, purpose, answer }))
    },
  }
}
