import type { Finding } from '../deploy/finding.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Progress } from '../deploy/ports.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Draft, PanelState } from './state.ts'
import { rememberSlug } from './state.ts'

/** What a deploy tells the panel, and asks it. */
export type RunHooks = {
  signal: AbortSignal
  report(progress: Progress): void
  chooseKey(question: KeyQuestion): Promise<KeyChoice>
  confirm(findings: Finding[], plan: Plan): Promise<boolean>
  /** The panel needs the workflow that was captured to say how a finding is mended. */
  captured(workflow: Workflow): void
}

export type DeployRun = {
  /** null: another deploy is under way; there is one at a time, however many nodes the canvas has. */
  start(draft: Draft, deploy: (hooks: RunHooks) => Promise<Outcome>): Promise<Outcome | null>
  cancel(): void
  ask(drafts: Draft[]): Promise<Draft | null>
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
    async start(draft, deploy) {
      if (controller) return null
      dropChoice()
      const current = new AbortController()
      controller = current
      let workflow: Workflow | null = null
      state.run.value = { kind: 'running', draft, progress: { step: 'capture' } }
      try {
        const outcome = await deploy({
          signal: current.signal,
          report(progress) {
            state.run.value = { kind: 'running', draft, progress }
          },
          captured(captured) {
            workflow = captured
          },
          chooseKey: (question) =>
            new Promise((resolve) => {
              const answer = (choice: KeyChoice) => {
                state.question.value = null
                resolve(choice)
              }
              state.question.value = { kind: 'key', question, answer }
              whenCancelled(current.signal, () => answer(null))
            }),
          confirm: (findings, plan) =>
            new Promise((resolve) => {
              rememberSlug(state, plan.body.slug, plan.action === 'create' ? 'new' : 'live')
              const answer = (yes: boolean) => {
                state.question.value = null
                resolve(yes)
              }
              state.question.value = { kind: 'findings', findings, plan, workflow, answer }
              whenCancelled(current.signal, () => answer(false))
            }),
        })
        if (outcome.kind === 'created' || outcome.kind === 'updated')
          rememberSlug(state, outcome.endpoint.slug, 'live')
        state.run.value = { kind: 'ended', draft, outcome, workflow }
        return outcome
      } catch (error) {
        // The last stop is whoever started it; the panel must not stay busy.
        state.run.value = { kind: 'idle' }
        throw error
      } finally {
        state.question.value = null
        controller = null
      }
    },

    cancel: () => controller?.abort(),

    ask: (drafts) => {
      dropChoice()
      return new Promise((resolve) => {
        const answer = (draft: Draft | null) => {
          state.question.value = null
          resolve(draft)
        }
        state.question.value = { kind: 'which', drafts, answer }
      })
    },
  }
}
