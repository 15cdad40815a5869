import { diffEndpoints } from '../deploy/diff-endpoints.ts'
import type { NextSide } from '../deploy/diff-sides.ts'
import { readNextSide, toLiveSide } from '../deploy/diff-sides.ts'
import type { Outcome } from '../deploy/outcome.ts'
import type { EndpointRef } from '../endpoints/endpoint-ref.ts'
import type { FoundEndpoint } from '../endpoints/find-endpoint.ts'
import { findEndpoint } from '../endpoints/find-endpoint.ts'
import { parseOrigin } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { badlyEnded, findEnded } from './call-ended.ts'
import type { Context } from './command.ts'
import type { Compared, DiffMade } from './diff-report.ts'
import { NO_DIFF } from './diff-report.ts'
import { exitCodeOf } from './exit-codes.ts'
import { failureAt, failureOf } from './failure.ts'
import { liveHash } from './live-hash.ts'
import type { LocalSide } from './local-side.ts'
import { openOwnApi } from './open-own-api.ts'
import { toProgressLines } from './progress-line.ts'
import type { Ended } from './report.ts'
import { describeOutcomeHere } from './terminal-text.ts'

/** `name`: what the file calls its endpoint; null: it does not say. */
export type FileOrder = {
  file: string
  name: string | null
  side: LocalSide
  comfyui: string | null
  ref: EndpointRef
}
type Made = Omit<DiffMade, 'withExitCode'>

/** What a deploy of the file would change. The error is how the command ends. */
export async function diffFile(order: FileOrder, context: Context): Promise<Result<Made, Ended>> {
  const opened = await openOwnApi(context)
  if (!opened.ok) return opened
  const { ref } = order
  const looked = await findEndpoint(ref, opened.value.api, context.environment.organization, context.signal)
  if (!looked.ok && looked.error.kind !== 'not-found') return fail(findEnded(looked.error, NO_DIFF))
  const found = looked.ok ? ownOnly(looked.value, ref) : null
  const next = await readNext(order, context)
  if (!next.ok) return fail(toNextEnded(next.error, order.comfyui))

  const { side, findings } = next.value
  const from: Compared = found === null ? { ...of(ref), live: false } : toCompared(found)
  return ok({
    from,
    to: { ...from, file: order.file, live: false },
    hash: found && liveHash(found.endpoint),
    diff: diffEndpoints(found && toLiveSide(found.endpoint), side),
    blocks: findings.filter(({ severity }) => severity === 'block').length,
  })
}

/** From one live endpoint to another. */
export async function diffLive(
  refs: [EndpointRef, EndpointRef],
  context: Context,
): Promise<Result<Made, Ended>> {
  const opened = await openOwnApi(context)
  if (!opened.ok) return opened
  const find = (ref: EndpointRef) =>
    findEndpoint(ref, opened.value.api, context.environment.organization, context.signal)
  const from = await find(refs[0])
  if (!from.ok) return fail(findEnded(from.error, NO_DIFF))
  const to = await find(refs[1])
  if (!to.ok) return fail(findEnded(to.error, NO_DIFF))
  const [a, b] = [from.value, to.value]
  return ok({
    from: toCompared(a),
    to: toCompared(b),
    hash: liveHash(a.endpoint),
    diff: diffEndpoints(toLiveSide(a.endpoint), toLiveSide(b.endpoint)),
    blocks: 0,
  })
}

/** Another organization's public endpoint of this name is not what a deploy would replace, unless it was named. */
function ownOnly(found: FoundEndpoint, { owner }: EndpointRef): FoundEndpoint | null {
  return owner === null && found.isForeign ? null : found
}

function readNext(order: FileOrder, context: Context): Promise<Result<NextSide, Outcome>> {
  const { environment, printer, version, signal } = context
  const { local, packed } = order.side
  const origin = parseOrigin(environment.apiUrl)
  let told: ReturnType<typeof toProgressLines> = new Map()
  const ports = {
    ...local,
    // So that it is found where it stands in the workflow, as a deploy finds it.
    savedKey: (asked: string) => (origin.ok && asked === origin.value ? environment.apiKey : null),
    report(progress: Parameters<typeof toProgressLines>[0]) {
      const lines = toProgressLines(progress)
      for (const [about, line] of lines) if (told.get(about) !== line) printer.progress(line)
      told = lines
    },
  }
  const request = {
    endpointName: order.name ?? order.ref.slug,
    host: '',
    apiKey: '',
    apiUrl: environment.apiUrl,
    version,
    ...(packed && { packed }),
  }
  return readNextSide(request, order.name !== null, ports, signal)
}

function toNextEnded(outcome: Outcome, comfyui: string | null): Ended {
  const allow = new Set<never>()
  const asked = { comfyui, runflow: null, endpoint: null, allow, pin: false, offered: null }
  const failure = failureOf(outcome, allow) ?? failureAt('unexpected')
  const message = describeOutcomeHere(outcome, asked)
  return badlyEnded(outcome.kind, message, failure, exitCodeOf(outcome, allow), NO_DIFF)
}

function toCompared({ endpoint: { slug }, owner }: FoundEndpoint): Compared {
  return { file: null, slug, organization: owner, live: true }
}

function of({ owner, slug }: EndpointRef): Omit<Compared, 'live'> {
  return { file: null, slug, organization: owner }
}
