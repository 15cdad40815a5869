import type { Outcome } from '../deploy/outcome.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import { parseOrigin } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import type { ManagementApi } from '../types/management-api.ts'
import { badlyEnded, sentencesOf } from './call-ended.ts'
import type { Connections, Context } from './command.ts'
import { misconfigured } from './command.ts'
import { EXIT_CODES } from './exit-codes.ts'
import type { Ended } from './report.ts'
import { withRetries } from './run-deploy.ts'

export type OwnApi = { api: ManagementApi; origin: string; download: Connections['download'] }

/** Runflow, with the key of the environment: no file decides here. The error is how the command ends. */
export async function openOwnApi(context: Context): Promise<Result<OwnApi, Ended>> {
  const { apiKey, apiUrl } = context.environment
  if (apiKey === null) return fail(unconfigured({ kind: 'unconfigured' }))
  const origin = parseOrigin(apiUrl)
  if (!origin.ok)
    return fail(unconfigured({ kind: 'url-invalid', url: apiUrl, from: 'settings', problem: origin.error }))
  const connections = await context.connect(withRetries(context))
  if (!connections.ok) return fail(misconfigured(t('cli.mistake.bad-proxy', connections.error)))
  const api = connections.value.openApi({ origin: origin.value, key: apiKey, keyFrom: 'settings' })
  return ok({ api, origin: origin.value, download: connections.value.download })
}

function unconfigured(outcome: Extract<Outcome, { kind: 'unconfigured' | 'url-invalid' }>): Ended {
  const message = sentencesOf(describeOutcome(outcome))
  return badlyEnded(outcome.kind, message, 'configuration', EXIT_CODES.configuration)
}
