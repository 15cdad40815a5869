// What nobody outside knows of the real API, and what can go wrong on the way to it. Change them at any time.

/** `off-on-errors`: the preflight and good answers carry the headers, refusals do not. */
export type CorsMode = 'on' | 'off' | 'off-on-errors' | { origins: string[] }

/** `slow`: as `succeed`, and each stage takes twenty times as long. */
export type RunMode = 'succeed' | 'fail' | 'slow'

export type Trouble = {
  method?: string
  /** Exact path, or its beginning where it ends in `*`. */
  path?: string
  times: number
  /** How many matching requests go through before. */
  skip?: number
  what: /** Never arrives. */
    | 'lost'
    /** Arrives and is done; the answer does not come back. */
    | 'answer-lost'
    /** Never answered, however long the caller waits. */
    | 'hang'
    /** Done; of the answer half the body arrives. */
    | 'cut'
    /** Done, and answered with a 2xx that says nothing. */
    | 'empty-answer'
    /** Done, and answered with a 2xx that is no JSON. */
    | 'not-json'
    | 'server-error'
    /** A proxy's page instead of the API's answer. */
    | 'proxy-page'
    | 'rate-limited'
    | 'too-large'
    | { delayMs: number }
    /** This, and nothing is done. A text is sent as a page, anything else as JSON. */
    | { status: number; body: unknown }
}

export type Faults = {
  cors: CorsMode
  /** Each taken once per matching request, first match first, until `times` is used up. */
  troubles: Trouble[]
  latencyMs: number
  envelope: 'flat' | 'nested'
  editAnswer: 200 | 204
  dispatchShape: 'faq' | 'documented'
  /** The list answers everything, whatever was asked for. */
  filterIgnored: boolean
  /** Most rows a page holds, however many are asked for. */
  pageSize: number
  /** Every page names the same next one. */
  cursorStuck: boolean
  deletedListed: boolean
  deletedHoldsSlug: boolean
  /** Other organizations' public endpoints are listed too. */
  foreignListed: boolean
  /** List rows lack `workflow_json`, `graph` and `resources`. */
  rowsAreShort: boolean
  gpuUnavailable: boolean
  uploadsExpired: boolean
  /** Whether a browser may put bytes to the storage. */
  storageCors: 'on' | 'off'
  /** A run moves on with each read of it, or with time. */
  runs: 'by-read' | 'by-time'
  /** How the runs dispatched from now on end, unless one asks for an ending of its own. */
  runMode: RunMode
  /** How long the address of a result works. Each read of the run gives a fresh one. */
  resultSeconds: number
  /** A longer body is answered 413. The real limit is not known. */
  mostBodyBytes: number
}

export const DEFAULT_FAULTS: Faults = {
  cors: 'on',
  troubles: [],
  latencyMs: 0,
  envelope: 'flat',
  editAnswer: 200,
  dispatchShape: 'faq',
  filterIgnored: false,
  pageSize: 500,
  cursorStuck: false,
  deletedListed: false,
  deletedHoldsSlug: false,
  foreignListed: false,
  rowsAreShort: false,
  gpuUnavailable: false,
  uploadsExpired: false,
  storageCors: 'on',
  runs: 'by-time',
  runMode: 'succeed',
  resultSeconds: 86_400,
  mostBodyBytes: 25 * 1024 * 1024,
}

export function takeTrouble(faults: Faults, method: string, path: string): Trouble['what'] | null {
  for (const trouble of faults.troubles) {
    const isMeant = (trouble.method ?? method) === method && matches(trouble.path, path)
    if (!isMeant || trouble.times <= 0) continue
    if (trouble.skip !== undefined && trouble.skip > 0) {
      trouble.skip -= 1
      continue
    }
    trouble.times -= 1
    return trouble.what
  }
  return null
}

function matches(pattern: string | undefined, path: string): boolean {
  if (pattern === undefined) return true
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
}
