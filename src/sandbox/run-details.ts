import type { Context } from 'hono'
import { Hono } from 'hono'
import { invalid, json, notFound, refusal, runNotFound } from './answers.ts'
import type { Callbacks } from './callbacks.ts'
import type { Faults } from './faults.ts'
import type { RunFinder } from './find-runs.ts'
import { enter, readBody } from './gate.ts'
import type { Scope } from './keys.ts'
import { answerList } from './paging.ts'
import { evaluationsOf, logOf, nodeRunsOf } from './run-story.ts'
import type { SandboxContext, StoredRun } from './state.ts'
import { timeText } from './state.ts'

type Parts = { finder: RunFinder; callbacks: Callbacks }

/** What lies below `/v1/runs/{id}`. */
export function runDetailRoutes(context: SandboxContext, faults: Faults, { finder, callbacks }: Parts): Hono {
  const app = new Hono()

  /** Answers for a run that the key may see. */
  const ofRun =
    (scope: Scope, answer: (run: StoredRun, c: Context) => Response | Promise<Response>) => (c: Context) => {
      const entry = enter(c, scope)
      if (!entry.ok) return refusal(faults, entry.refusal)
      const run = finder.find(entry.key.organization.id, c.req.param('id') ?? '')
      return run === null ? refusal(faults, runNotFound) : answer(run, c)
    }
  const listOf = (scope: Scope, tell: (run: StoredRun) => object[]) =>
    ofRun(scope, (run, c) => answerList(tell(run), c.req.query(), faults))

  app.get(
    '/:id/logs',
    listOf('runs:read', (run) => logOf(context, run, faults)),
  )
  app.get(
    '/:id/node-runs',
    listOf('runs:read', (run) => nodeRunsOf(context, run, faults)),
  )
  app.get(
    '/:id/evaluations',
    listOf('evaluations:read', (run) => evaluationsOf(context, run, faults)),
  )

  app.patch(
    '/:id/evaluations/:evaluation/feedback',
    ofRun('evaluations:edit', async (run, c) => {
      const { body, errors } = await readBody(c, 'feedback')
      const [evaluation] = evaluationsOf(context, run, faults)
      if (evaluation === undefined || evaluation.id !== c.req.param('evaluation'))
        return refusal(faults, notFound)
      if (errors.length > 0) return refusal(faults, invalid(errors))
      run.feedback = { isPositive: body.is_positive === true, reason: textOrNull(body.reason) }
      const { isPositive, reason } = run.feedback
      return json(200, {
        id: evaluation.id,
        run_id: run.id,
        feedback_is_positive: isPositive,
        feedback_reason: reason,
      })
    }),
  )

  app.get(
    '/:id/callback',
    ofRun('runs:read', (run) => {
      const { callback_url: url } = run.body
      return typeof url === 'string' ? json(200, callbackOf(run, url)) : refusal(faults, runNotFound)
    }),
  )
  app.post(
    '/:id/callback-redeliveries',
    ofRun('runs:execute', (run) =>
      callbacks.redeliver(run)
        ? json(202, { run_id: run.id, status_code: 'pending' })
        : refusal(faults, runNotFound),
    ),
  )

  return app
}

function callbackOf({ id, delivery }: StoredRun, url: string) {
  const at = delivery?.lastAttemptMs ?? null
  return {
    run_id: id,
    url,
    status_code: delivery?.state ?? 'pending',
    attempts: delivery?.attempts ?? 0,
    last_response_status: delivery?.lastStatus ?? null,
    last_attempt_at: at === null ? null : timeText(at),
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
