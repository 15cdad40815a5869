// Keys of other services, by the shapes that these services document. A name with such a beginning is no key: what
// follows must be long and look random.

import { maskRuns } from './mask-runs.ts'

export type Secret = { service: string; secret: string }

/** `isExact`: the shape alone tells, as its length is fixed or its letters are. */
type Shape = { service: string; begins: string; rest: string; isExact?: true }

/**
 * The first that fits counts, so the longer beginnings stand before those that they begin with. Every repetition has an
 * end: without one the engine keeps a step for each letter, and a text of some megabytes is too much for it.
 */
const SHAPES: Shape[] = [
  { service: 'Anthropic', begins: 'sk-ant-', rest: '[\\w-]{24,400}' },
  { service: 'OpenRouter', begins: 'sk-or-', rest: '[\\w-]{24,400}' },
  { service: 'OpenAI', begins: 'sk-', rest: '[\\w-]{24,400}' },
  { service: 'Hugging Face', begins: 'hf_', rest: '[A-Za-z0-9]{30,400}' },
  { service: 'GitHub', begins: 'github_pat_', rest: '\\w{22,400}' },
  { service: 'GitHub', begins: 'gh[opsur]_', rest: '[A-Za-z0-9]{30,400}' },
  { service: 'GitLab', begins: 'glpat-', rest: '[\\w-]{20,400}' },
  { service: 'AWS', begins: 'A[KS]IA', rest: '[A-Z0-9]{16}(?![A-Za-z0-9])', isExact: true },
  { service: 'Google', begins: 'AIza', rest: '[\\w-]{35}(?![\\w-])', isExact: true },
  { service: 'Replicate', begins: 'r8_', rest: '[A-Za-z0-9]{30,400}' },
  { service: 'Slack', begins: 'xox[abeprs]-', rest: '[A-Za-z0-9-]{20,400}' },
  { service: 'Groq', begins: 'gsk_', rest: '[A-Za-z0-9]{30,400}' },
  { service: 'xAI', begins: 'xai-', rest: '[A-Za-z0-9]{30,400}' },
  { service: 'Stripe', begins: '[rs]k_live_', rest: '[A-Za-z0-9]{20,400}' },
  { service: 'ComfyUI', begins: 'comfyui-', rest: '[0-9a-f]{40,400}', isExact: true },
]
const PRIVATE_KEY = '-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----'
// Three parts of base64, the first two of which are JSON objects. A run of these letters is entered at its beginning only.
const TOKEN = '(?<![\\w-])eyJ[\\w-]{10,4000}\\.eyJ[\\w-]{10,16000}\\.[\\w-]{10,4000}'

// One pass over the text. Behind each beginning stands one class of letters, so nothing is ever tried twice.
const ANY = new RegExp(
  `(?<![A-Za-z0-9])(?:${SHAPES.map(({ begins, rest }) => `(?:${begins})${rest}`).join('|')})|${PRIVATE_KEY}|${TOKEN}`,
  'g',
)
const BEGINNINGS = SHAPES.map((shape) => ({ ...shape, begins: new RegExp(`^(?:${shape.begins})`) }))
/** Who may read an address, written into it: name and password, or a token among what is asked. */
const IN_ADDRESS =
  /(?<=:\/\/)[^\s/?#@:"'<>]{1,100}:[^\s/?#@"'<>]{1,200}(?=@[\w[])|(?<=[?&](?:token|api_?key|access_token)=)[^&#\s"'<>\\]{16,2000}/gi
const SHORTEST = 12

export function secretsIn(text: string): Secret[] {
  return locateSecrets(text).map(({ service, secret }) => ({ service, secret }))
}

/** `at`: where in the text it begins. */
type Located = Secret & { at: number }

function locateSecrets(text: string): Located[] {
  if (text.length < SHORTEST) return []
  const found: Located[] = []
  for (const { secret, at } of matchesIn(text, ANY)) {
    const service = serviceOf(secret)
    if (service !== null) found.push({ service, secret, at })
  }
  if (!text.includes('://') && !text.includes('=')) return found
  return [...found, ...locateInAddresses(text, found)]
}

/** As matchAll, which makes a new expression for each of thousands of texts. */
function matchesIn(text: string, shape: RegExp): { secret: string; at: number }[] {
  const matches: { secret: string; at: number }[] = []
  shape.lastIndex = 0
  for (let match = shape.exec(text); match !== null; match = shape.exec(text))
    matches.push({ secret: match[0], at: match.index })
  return matches
}

function serviceOf(secret: string): string | null {
  const shape = BEGINNINGS.find(({ begins }) => begins.test(secret))
  if (shape === undefined) return secret.startsWith('eyJ') ? 'a signed-in session' : 'a private key file'
  return shape.isExact || looksRandom(secret.replace(shape.begins, '')) ? shape.service : null
}

/** Without those that have one of the found inside: both are in the order of the text, so each is looked at once. */
function locateInAddresses(text: string, found: Located[]): Located[] {
  const located: Located[] = []
  let next = 0
  for (const { secret, at } of matchesIn(text, IN_ADDRESS)) {
    while (next < found.length && (found[next]?.at ?? 0) < at) next += 1
    const inside = found[next]
    const hasOne = inside !== undefined && inside.at + inside.secret.length <= at + secret.length
    if (!hasOne) located.push({ service: 'a web address', secret, at })
  }
  return located
}

/** Enough to tell which key it is, and of no use to anybody else. */
export function maskSecret(secret: string): string {
  if (secret.startsWith('-----')) return 'PRIVATE KEY'
  // Of a password nothing is shown: it may be short, and its end a good part of it.
  return secret.length < 16 || secret.includes(':') ? '…' : `${secret.slice(0, 3)}…${secret.slice(-4)}`
}

export function maskSecrets(text: string): string {
  const hidden = locateSecrets(text).map(({ secret, at }) => ({
    at,
    length: secret.length,
    shown: maskSecret(secret),
  }))
  return hidden.length === 0 ? text : maskRuns(text, hidden)
}

/** Names are words: a key has letters and digits mixed in at least one long run. */
function looksRandom(rest: string): boolean {
  return rest.split(/[_-]/).some((run) => run.length >= 12 && /\d/.test(run) && /[A-Za-z]/.test(run))
}
