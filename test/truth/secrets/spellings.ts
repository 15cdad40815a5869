// How people write a secret down: the name that they give it, and where.

import type { Workflow } from '../../../src/workflow/workflow.ts'
import type { Draw } from './draw.ts'
import { ALNUM, HEX } from './draw.ts'

const key = ({ text }: Draw) => text(HEX, 32)
/** With a digit, as it is no word. */
const password = ({ text }: Draw) => `${text(ALNUM, 9)}7${text(ALNUM, 2)}`

/** A text, and the secret in it. */
type Make = (secret: string) => string
const LONG: Record<string, Make> = {
  'a name of two words': (it) => `My API key: ${it}`,
  'a name of two words, bold': (it) => `**API key:** \`${it}\``,
  'a service and token': (it) => `Civitai token: ${it}`,
  'a name of three words': (it) => `My access token: ${it}`,
  'a full-width colon': (it) => `密钥：${it}`,
  'a full-width colon, katakana': (it) => `APIキー：${it}`,
  'an option': (it) => `python run.py --api-key ${it} --steps 20`,
  'an option with an equals sign': (it) => `run --token=${it}`,
  'a no-break space': (it) => `API key :\u00a0${it}`.replace(' :', '\u202f:'),
  'a line between': (it) => `## Civitai API key\n\n${it}\n\nand more`,
  'a cell of a table': (it) => `| a | b |\n|---|---|\n| API key | ${it} |`,
  'a field of code': (it) => `os.environ["HF_TOKEN"] = "${it}"`,
  'a name with a type': (it) => `api_key: str = "${it}"`,
  'cookies of a header': (it) => `Cookie: theme=dark; sid=${it}; lang=en`,
  'a scheme of its own': (it) => `Authorization: Client-ID ${it}`,
  'a tag': (it) => `<config><api_key>${it}</api_key></config>`,
  'YAML, on the next line': (it) => `service: x\napi_key:\n  ${it}\nsteps: 20`,
  'an address in an address': (it) => `https://x.example/?url=https%3A%2F%2Fy.example%2F%3Fapi_key%3D${it}`,
  'a header that code fills': (it) => `headers = {"Authorization": f"Token ${it}"}`,
  'a header of curl': (it) => `curl -H "x-api-key: ${it}" https://x.example`,
  'nested JSON': (it) => JSON.stringify({ credentials: { key: it }, steps: 20 }),
  'a list in JSON': (it) => JSON.stringify({ api_keys: ['', it] }),
  'an object in JSON': (it) => JSON.stringify({ model: 'm', api_key: { value: it } }),
  TypeScript: (it) => `const client = open({ apiKey: '${it}' })`,
  'a map of Ruby': (it) => `api_key => '${it}'`,
}
const SHORT: Record<string, Make> = {
  'a password': (it) => `password: ${it}`,
  'a password, in Dutch': (it) => `Wachtwoord: ${it}`,
  'a password of mail': (it) => `smtp_pass=${it}`,
  'JSON with a password below auth': (it) => JSON.stringify({ auth: { user: 'me', pass: it } }),
}
const WORDS: Record<string, Make> = {
  'a password of words in JSON': (it) => JSON.stringify({ user: 'me', password: it }),
}

const drawn = (make: Make, secretOf: (draw: Draw) => string) => (draw: Draw) => {
  const secret = secretOf(draw)
  return { secret, text: make(secret) }
}
const words = (draw: Draw) => `correct ${draw.text('abcdefgh', 6)} battery`

/** A text in which the secret is named. */
export const SPELLINGS: Record<string, (draw: Draw) => { secret: string; text: string }> = Object.fromEntries(
  [
    [LONG, key],
    [SHORT, password],
    [WORDS, words],
  ].flatMap(([makes, secretOf]) =>
    Object.entries(makes as Record<string, Make>).map(([name, make]) => [
      name,
      drawn(make, secretOf as (draw: Draw) => string),
    ]),
  ),
)

const NAMES = [
  ...[
    'api_key',
    'ApiKey输入',
    'llm_key',
    'my_token',
    'jwt',
    'auth',
    'smtp_pass',
    'シークレット',
    'токен',
    'hasło',
  ],
  ...[
    'chave_api',
    'access_code',
    'gh_token',
    '토큰',
    'şifre',
    'wachtwoord',
    'mật_khẩu',
    '密码',
    'clientSecret',
  ],
]
/** What passwords are made of, and what stands for one is made of too. */
const SIGNED = [
  (it: string) => `$${it}@1`,
  (it: string) => `[${it}1]`,
  (it: string) => `${it}@****1`,
  (it: string) => `${it}1...22`,
  (it: string) => `vault.${it}.1`,
  (it: string) => it,
]

/** A workflow that has it under a name of its own. */
export const FIELDS: Record<string, (draw: Draw) => { secret: string; workflow: Workflow }> = {
  'a widget': (draw) => {
    const secret = draw.of(SIGNED)(draw.text(ALNUM, 8))
    return { secret, workflow: nodes({ '5': { class_type: 'Any', inputs: { [draw.of(NAMES)]: secret } } }) }
  },
  'a text that is wired over others': (draw) => {
    const secret = key(draw)
    return {
      secret,
      workflow: nodes({
        '1': { class_type: 'PrimitiveString', inputs: { value: secret } },
        '2': { class_type: 'StringTrim', inputs: { string: ['1', 0], mode: 'Both' } },
        '3': { class_type: 'StringReplace', inputs: { string: ['2', 0], find: 'a b', replace: '' } },
        '4': { class_type: 'Chat', inputs: { api_key: ['3', 0] } },
      }),
    }
  },
  'a text of two': (draw) => {
    const secret = key(draw)
    const inputs = { string_a: 'Bearer', string_b: secret, delimiter: ' ' }
    return {
      secret,
      workflow: nodes({
        '1': { class_type: 'StringConcatenate', inputs },
        '4': { class_type: 'Chat', inputs: { authorization: ['1', 0] } },
      }),
    }
  },
  'a list of properties': (draw) => properties({ api_keys: ['', key(draw)] }),
  'an object of properties': (draw) => properties({ api_key: { value: key(draw) } }),
  'a token below auth': (draw) => properties({ cfg: { auth: { token: key(draw) } } }),
  'a setting by its type': (draw) => properties({ settings: [{ type: 'api_key', value: key(draw) }] }),
  'a header by its name': (draw) => properties({ headers: [{ name: 'X-Api-Key', value: key(draw) }] }),
}

function nodes(prompt: Workflow['prompt']): Workflow {
  return { prompt, graph: { nodes: [] } }
}

function properties(given: object): { secret: string; workflow: Workflow } {
  const secret = /[0-9a-f]{32}/.exec(JSON.stringify(given))?.[0] ?? ''
  const graph = { nodes: [{ id: 5, type: 'Any', properties: given }] } as Workflow['graph']
  return { secret, workflow: { prompt: {}, graph } }
}
