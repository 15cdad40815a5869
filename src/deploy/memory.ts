import { isRecord } from '../is-record.ts'
import type { EarlierEndpoint } from '../types/identity.ts'

// What a browser keeps of earlier deploys: a convenience, in which nothing secret stands. It is never in a file.

/** `localStorage`, or what stands for it. Reading the property may throw by itself. */
export type Slots = () => Pick<Storage, 'getItem' | 'setItem'>

export type Memory = {
  /** Where this workflow was deployed, the latest first. */
  endpointsOf(origin: string, workflowId: string): EarlierEndpoint[]
  keepEndpoint(origin: string, workflowId: string, endpoint: EarlierEndpoint): void
  /** Goes into every hash, so that what is kept tells nothing of what was asked. */
  salt(): string
  isAgreed(hash: string): boolean
  /** `forPage`: until the page is loaded again. */
  agree(hash: string, forPage: boolean): void
  forget(hashes: string[]): void
}

const ENDPOINTS = 'runflow.endpoints'
const ANSWERS = 'runflow.answers'
const MOST_ENDPOINTS = 200
const MOST_ANSWERS = 500

type Kept = EarlierEndpoint & { origin: string; workflowId: string }
type Answers = { salt: string; agreed: string[] }

export function openMemory(slots: Slots, random: () => string): Memory {
  const ofPage = new Set<string>()
  /** Where the browser keeps nothing. */
  const fallback: Answers = { salt: random(), agreed: [] }

  /** Read anew each time: another tab may have written. */
  function read(slot: string): unknown {
    try {
      return JSON.parse(slots().getItem(slot) ?? 'null')
    } catch {
      return null
    }
  }

  function write(slot: string, value: unknown): void {
    try {
      slots().setItem(slot, JSON.stringify(value))
    } catch {
      // Storage that is full or blocked: it is asked again.
    }
  }

  function readEndpoints(): Kept[] {
    const kept = read(ENDPOINTS)
    return Array.isArray(kept) ? kept.filter(isKept) : []
  }

  function readAnswers(): Answers {
    const kept = read(ANSWERS)
    if (!isRecord(kept) || typeof kept.salt !== 'string' || !Array.isArray(kept.agreed)) return fallback
    return { salt: kept.salt, agreed: kept.agreed.filter((hash) => typeof hash === 'string') }
  }

  return {
    endpointsOf: (origin, workflowId) =>
      readEndpoints()
        .filter((one) => one.origin === origin && one.workflowId === workflowId)
        .map(({ slug, name, url, organization }) => ({ slug, name, url, organization })),
    keepEndpoint(origin, workflowId, { slug, name, url, organization }) {
      const now: Kept = { origin, workflowId, slug, name, url, organization }
      const others = readEndpoints().filter((one) => !isSame(one, now))
      write(ENDPOINTS, [now, ...others].slice(0, MOST_ENDPOINTS))
    },
    salt: () => readAnswers().salt,
    isAgreed: (hash) => ofPage.has(hash) || readAnswers().agreed.includes(hash),
    agree(hash, forPage) {
      if (forPage) {
        ofPage.add(hash)
        return
      }
      const { salt, agreed } = readAnswers()
      const others = agreed.filter((one) => one !== hash)
      write(ANSWERS, { salt, agreed: [hash, ...others].slice(0, MOST_ANSWERS) })
    },
    forget(hashes) {
      if (hashes.length === 0) return
      const { salt, agreed } = readAnswers()
      write(ANSWERS, { salt, agreed: agreed.filter((hash) => !hashes.includes(hash)) })
    },
  }
}

function isSame(one: Kept, other: Kept): boolean {
  const fields = ['origin', 'workflowId', 'slug'] as const
  // Whose it is was not known in time, once.
  const isUnknown = one.organization === null || other.organization === null
  return (
    fields.every((field) => one[field] === other[field]) &&
    (isUnknown || one.organization === other.organization)
  )
}

/** What stands there may be of another version, or of another extension. */
function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false
  const isText = (field: string) => typeof value[field] === 'string'
  const isTextOrNull = (field: string) => value[field] === null || isText(field)
  return ['origin', 'workflowId', 'slug', 'name'].every(isText) && ['url', 'organization'].every(isTextOrNull)
}
