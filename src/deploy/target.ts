import { lastFourOf, toKey } from '../checks/runflow-keys.ts'
import type { UrlProblem } from '../origin.ts'
import { parseOrigin } from '../origin.ts'
import type { Target } from '../types/target.ts'

// Where a deploy goes and with which key: settled before the first request and kept to its end.

/** A workflow carries its own key: whose is used? null cancels. */
export type KeyQuestion = { host: string; lastFour: string; savedKeyLastFour: string | null }
export type KeyChoice = 'saved' | 'workflow' | null

export type TargetRefusal =
  | { kind: 'unconfigured' }
  | { kind: 'url-invalid'; url: string; from: 'settings' | 'workflow'; problem: UrlProblem }
  | { kind: 'host-without-key'; host: string }

export type Resolution =
  | { kind: 'target'; target: Target }
  | { kind: 'refuse'; refusal: TargetRefusal }
  /** `saved` is null where no key is saved for the origin: then only the workflow's own is left. */
  | { kind: 'ask'; question: KeyQuestion; saved: Target | null; workflow: Target }

export type TargetSources = {
  /** The Deploy node's widgets. */
  host: string
  apiKey: string
  /** The setting `Runflow.ApiUrl`. */
  apiUrl: string
  savedKey: (origin: string) => string | null
}

/** The whole decision, without a request. Nothing falls back silently: a key goes to the origin it was saved for. */
export function resolveTarget({ host, apiKey, apiUrl, savedKey }: TargetSources): Resolution {
  const from = host.trim() === '' ? 'settings' : 'workflow'
  const url = from === 'settings' ? apiUrl : host
  if (url.trim() === '') return refuse({ kind: 'unconfigured' })
  const parsed = parseOrigin(url)
  if (!parsed.ok) return refuse({ kind: 'url-invalid', url: url.trim(), from, problem: parsed.error })

  const origin = parsed.value
  const saved = toTarget(origin, savedKey(origin), 'settings')
  const workflow = toTarget(origin, apiKey, 'workflow')
  // The saved key, typed once more into the node, is nothing to ask about.
  if (workflow !== null && workflow.key !== saved?.key) {
    const savedKeyLastFour = saved === null ? null : lastFourOf(saved.key)
    const question = { host: origin, lastFour: lastFourOf(workflow.key), savedKeyLastFour }
    return { kind: 'ask', question, saved, workflow }
  }
  if (saved !== null) return { kind: 'target', target: saved }
  return refuse(from === 'settings' ? { kind: 'unconfigured' } : { kind: 'host-without-key', host: origin })
}

/**
 * The origin for which the workflow's own key may be saved: only one without a key, for somebody else's file must not
 * replace the artist's.
 */
export function freeOrigin(sources: TargetSources): string | null {
  const resolved = resolveTarget(sources)
  return resolved.kind === 'ask' && resolved.saved === null ? resolved.workflow.origin : null
}

/** Whether a click has anything to try. A host without a key counts: the deploy has its own sentence for that. */
export function isConfigured(sources: TargetSources): boolean {
  const resolved = resolveTarget(sources)
  return resolved.kind !== 'refuse' || sources.host.trim() !== ''
}

function toTarget(origin: string, key: string | null, keyFrom: Target['keyFrom']): Target | null {
  const bare = toKey(key ?? '')
  return bare === '' ? null : { origin, key: bare, keyFrom }
}

function refuse(refusal: TargetRefusal): Resolution {
  return { kind: 'refuse', refusal }
}
