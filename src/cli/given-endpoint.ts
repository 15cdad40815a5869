import type { EndpointRef } from '../endpoints/endpoint-ref.ts'
import { readEndpointRef } from '../endpoints/endpoint-ref.ts'
import type { FoundEndpoint } from '../endpoints/find-endpoint.ts'
import { findEndpoint } from '../endpoints/find-endpoint.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import { badlyEnded, findEnded } from './call-ended.ts'
import type { Context } from './command.ts'
import { mistake } from './command.ts'
import { EXIT_CODES } from './exit-codes.ts'
import type { OwnApi } from './open-own-api.ts'
import { openOwnApi } from './open-own-api.ts'
import type { Ended } from './report.ts'

export type GivenEndpoint = OwnApi & FoundEndpoint & { ref: EndpointRef }

/** The endpoint that was named on the command line, looked up. The error is how the command ends. */
export async function findGivenEndpoint(
  given: string | null,
  context: Context,
): Promise<Result<GivenEndpoint, Ended>> {
  if (given === null || given.trim() === '') return fail(mistake(t('manage.mistake.no-slug')))
  const ref = readEndpointRef(given)
  if (ref === null) return fail(mistake(t('manage.mistake.bad-slug', { given })))
  const opened = await openOwnApi(context)
  if (!opened.ok) return opened
  const { api } = opened.value
  const found = await findEndpoint(ref, api, context.environment.organization, context.signal)
  return found.ok ? ok({ ...opened.value, ...found.value, ref }) : fail(findEnded(found.error))
}

/** The same of one that is to be changed: only those of the own organization can be. */
export async function findOwnEndpoint(
  given: string | null,
  context: Context,
): Promise<Result<GivenEndpoint, Ended>> {
  const found = await findGivenEndpoint(given, context)
  if (!found.ok || !found.value.isForeign) return found
  const { slug } = found.value.endpoint
  const message = t('manage.foreign', { slug, owner: found.value.owner ?? '?' })
  return fail(badlyEnded('not-yours', message, 'lookup', EXIT_CODES.refused))
}
