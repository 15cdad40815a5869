// Keys of other services, by the shapes that these services document. A name with such a beginning is no key: what
// follows must be long and look random.

export type Secret = { service: string; secret: string }

/** `isExact`: the shape alone tells, as its length is fixed or its letters are. */
type Shape = { service: string; begins: string; rest: string; isExact?: true }

/** The first that fits counts, so the longer beginnings stand before those that they begin with. */
const SHAPES: Shape[] = [
  { service: 'Anthropic', begins: 'sk-ant-', rest: '[\\w-]{24,}' },
  { service: 'OpenRouter', begins: 'sk-or-', rest: '[\\w-]{24,}' },
  { service: 'OpenAI', begins: 'sk-', rest: '[\\w-]{24,}' },
  { service: 'Hugging Face', begins: 'hf_', rest: '[A-Za-z0-9]{30,}' },
  { service: 'GitHub', begins: 'github_pat_', rest: '\\w{22,}' },
  { service: 'GitHub', begins: 'gh[opsur]_', rest: '[A-Za-z0-9]{30,}' },
  { service: 'GitLab', begins: 'glpat-', rest: '[\\w-]{20,}' },
  { service: 'AWS', begins: 'A[KS]IA', rest: '[A-Z0-9]{16}(?![A-Za-z0-9])', isExact: true },
  { service: 'Google', begins: 'AIza', rest: '[\\w-]{35}(?![\\w-])', isExact: true },
  { service: 'Replicate', begins: 'r8_', rest: '[A-Za-z0-9]{30,}' },
  { service: 'Slack', begins: 'xox[abeprs]-', rest: '[A-Za-z0-9-]{20,}' },
  { service: 'Groq', begins: 'gsk_', rest: '[A-Za-z0-9]{30,}' },
  { service: 'xAI', begins: 'xai-', rest: '[A-Za-z0-9]{30,}' },
  { service: 'Stripe', begins: '[rs]k_live_', rest: '[A-Za-z0-9]{20,}' },
  { service: 'ComfyUI', begins: 'comfyui-', rest: '[0-9a-f]{40,}', isExact: true },
]
const PRIVATE_KEY = '-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----'
// Three parts of base64, the first two of which are JSON objects. A run of these letters is entered at its beginning only.
const TOKEN = '(?<![\\w-])eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}'

// One pass over the text. Behind each beginning stands one class of letters, so nothing is ever tried twice.
const ANY = new RegExp(
  `(?<![A-Za-z0-9])(?:${SHAPES.map(({ begins, rest }) => `(?:${begins})${rest}`).join('|')})|${PRIVATE_KEY}|${TOKEN}`,
  'g',
)
const BEGINNINGS = SHAPES.map((shape) => ({ ...shape, begins: new RegExp(`^(?:${shape.begins})`) }))
/** Who may read an address, written into it: name and password, or a token among what is asked. */
const IN_ADDRESS =
  /(?<=:\/\/)[^\s/?#@:"'<>]{1,100}:[^\s/?#@"'<>]{1,200}(?=@[\w[])|(?<=[?&](?:token|api_?key|access_token)=)[^&#\s"'<>\\]{16,}/gi
const SHORTEST = 12

export function secretsIn(text: string): Secret[] {
  if (text.length < SHORTEST) return []
  const found = (text.match(ANY) ?? []).flatMap((secret): Secret[] => {
    const shape = BEGINNINGS.find(({ begins }) => begins.test(secret))
    if (shape === undefined)
      return [{ service: secret.startsWith('eyJ') ? 'a signed-in session' : 'a private key file', secret }]
    const isKey = shape.isExact || looksRandom(secret.replace(shape.begins, ''))
    return isKey ? [{ service: shape.service, secret }] : []
  })
  if (!text.includes('://') && !text.includes('=')) return found
  const inAddress = (text.match(IN_ADDRESS) ?? []).filter(
    (secret) => !found.some((known) => secret.includes(known.secret)),
  )
  return [...found, ...inAddress.map((secret) => ({ service: 'a web address', secret }))]
}

/** Enough to tell which key it is, and of no use to anybody else. */
export function maskSecret(secret: string): string {
  if (secret.startsWith('-----')) return 'PRIVATE KEY'
  // Of a password nothing is told: it may be short, and its end a good part of it.
  return secret.length < 16 || secret.includes(':') ? '…' : `${secret.slice(0, 3)}…${secret.slice(-4)}`
}

export function maskSecrets(text: string): string {
  return secretsIn(text).reduce((masked, { secret }) => masked.replaceAll(secret, maskSecret(secret)), text)
}

/** Names are words: a key has letters and digits mixed in at least one long run. */
function looksRandom(rest: string): boolean {
  return rest.split(/[_-]/).some((run) => run.length >= 12 && /\d/.test(run) && /[A-Za-z]/.test(run))
}
