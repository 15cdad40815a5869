// What a browser keeps of a deploy, so that its address is there again after a reload. A convenience: what is live
// decides, and nothing secret stands in it.

/** What a comparison of both sides came to, the last time: figures and hashes, no pictures. */
export type Proof = {
  /** ISO 8601. */
  at: string
  runId: string | null
  /** Of the body that ran. */
  bodyHash: string | null
  verdict: 'identical' | 'alike' | 'different'
  figures: Record<string, number>
}

export type DeployRecord = {
  /** Of the API. */
  origin: string
  /** Of the row; null: the API did not say. */
  orgId: string | null
  /** The slug of that organization. */
  organization: string | null
  /** The id of the graph; null: it has none, as old files do. */
  workflowId: string | null
  /** Of the endpoint. */
  id: string | null
  slug: string
  name: string
  /** Where callers send their input; null: the organization was not known. */
  url: string | null
  /** sha256 of what was written. null: this page cannot hash, or part of it is not known. */
  bodyHash: string | null
  /** sha256 of what the canvas was made of then, its layout aside. */
  canvasHash: string | null
  /** When the row changed last, as the API tells it; null: not seen since. */
  updatedAt: string | null
  /** When it was deployed from here, ISO 8601. */
  deployedAt: string
  /** What runs of it come to, by what was agreed to; null: nothing is known that stops them. */
  runs: 'fail' | 'may-fail' | null
  proof: Proof | null
}

/** Far more than anybody has open. */
const MOST = 200

/** The latest first. A record of the same endpoint gives way, and hands its proof on. */
export function keepRecord(records: DeployRecord[], now: DeployRecord): DeployRecord[] {
  const before = records.find((one) => isSameEndpoint(one, now))
  const proof = now.proof ?? before?.proof ?? null
  return [{ ...now, proof }, ...records.filter((one) => one !== before)].slice(0, MOST)
}

/** The record of this endpoint with its last proof. An endpoint that was not deployed from here has none to keep it with. */
export function keepProof(
  records: DeployRecord[],
  of: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>,
  proof: Proof,
): DeployRecord[] {
  return records.map((one) => (isSameEndpoint(one, of) ? { ...one, proof } : one))
}

export function dropRecord(
  records: DeployRecord[],
  gone: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>,
): DeployRecord[] {
  return records.filter((one) => !isSameEndpoint(one, gone))
}

/** `slug` null: the workflow has no name of its own. `orgIds`: of the key; null: not known. */
export type Sought = {
  origin: string
  slug: string | null
  workflowId: string | null
  orgIds: string[] | null
}

/**
 * What is remembered of the open workflow. The name decides first, the graph's id second: copies and templates share an
 * id, old files have none. Nothing is shown before it is known whose key it is, and then nothing of another organization.
 */
export function findRecord(records: DeployRecord[], sought: Sought): DeployRecord | null {
  const there = records.filter(({ origin }) => origin === sought.origin)
  const { orgIds } = sought
  if (orgIds === null) return null
  const own = there.filter(({ orgId }) => orgId === null || orgIds.includes(orgId))
  if (sought.slug !== null)
    return (
      own.find(({ slug, workflowId }) => slug === sought.slug && workflowId === sought.workflowId) ?? null
    )
  if (sought.workflowId === null) return null
  return own.find(({ workflowId }) => workflowId === sought.workflowId) ?? null
}

function isSameEndpoint(one: DeployRecord, other: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>): boolean {
  // Whose it is was not told, once.
  const isUnknown = one.orgId === null || other.orgId === null
  return one.origin === other.origin && one.slug === other.slug && (isUnknown || one.orgId === other.orgId)
}

/** What stands in the storage may be of another version, of another extension, or of nobody. */
export function readRecords(stored: unknown): DeployRecord[] {
  return Array.isArray(stored) ? stored.flatMap((one) => readRecord(one) ?? []).slice(0, MOST) : []
}

const TEXTS = ['origin', 'slug', 'name', 'deployedAt'] as const
const TEXTS_OR_NULL = [
  'orgId',
  'organization',
  'workflowId',
  'id',
  'url',
  'bodyHash',
  'canvasHash',
  'updatedAt',
] as const
/** Longer than any address or name that we kept. */
const LONGEST = 4096

function readRecord(stored: unknown): DeployRecord | null {
  if (typeof stored !== 'object' || stored === null) return null
  const value = stored as Record<string, unknown>
  const isText = (name: string) => typeof value[name] === 'string' && value[name].length <= LONGEST
  if (!TEXTS.every(isText) || !TEXTS_OR_NULL.every((name) => value[name] === null || isText(name)))
    return null
  const record = Object.fromEntries([...TEXTS, ...TEXTS_OR_NULL].map((name) => [name, value[name]]))
  // An address of another place than that of the record is none that we wrote.
  const isOurs = record.url === null || String(record.url).startsWith(`${record.origin}/`)
  const more = { runs: RUNS.find((one) => one === value.runs) ?? null, proof: readProof(value.proof) }
  return isOurs ? ({ ...record, ...more } as DeployRecord) : null
}

const RUNS = ['fail', 'may-fail'] as const satisfies DeployRecord['runs'][]

const VERDICTS: unknown[] = ['identical', 'alike', 'different'] satisfies Proof['verdict'][]

function readProof(stored: unknown): Proof | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { at, runId, bodyHash, verdict, figures } = stored as Record<string, unknown>
  const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'
  if (typeof at !== 'string' || !isTextOrNull(runId) || !isTextOrNull(bodyHash)) return null
  if (!VERDICTS.includes(verdict) || typeof figures !== 'object' || figures === null) return null
  const numbers = Object.entries(figures).filter(([, value]) => typeof value === 'number')
  return { at, runId, bodyHash, verdict, figures: Object.fromEntries(numbers) } as Proof
}
