// Names of fields that hold a secret: in any spelling, glued or apart.

/** Enough by itself. */
const SECRETS =
  'secrets?|pass ?words?|passwd|pass ?phrases?|pass ?codes?|pwd|authori[sz]ation|bearer|cookies?|credentials?|creds'
/** A key or a token beside one of these is a secret; alone it may be a key of JSON, of music or of the keyboard. */
const OPENERS = [
  'api|access|secret|private|auth|oauth2?|licen[sc]e|bearer|refresh|session|client|service|account|subscription|admin',
  'encryption|decryption|encrypt|decrypt|signing|signature|master|user|bot|personal|login|security|verification|deploy',
  'webhook|activation|product|serial|registration|app|sas|csrf|xsrf|jwt|ssh|gpg|pgp|rsa',
  // Those that nodes of ComfyUI call.
  'hf|hugging ?face|civitai|open ?ai|anthropic|claude|gemini|google|gcp|azure|aws|replicate|stability|fal|git ?hub',
  'git ?lab|deep ?seek|groq|grok|xai|mistral|cohere|eleven ?labs|runway|kling|minimax|tripo|meshy|run ?pod|runflow',
  'comfy|comfy ?org|discord|slack|telegram|notion|deepl|baidu|tencent|aliyun|dashscope|qwen|zhipu|glm|volc|volcengine',
  'moonshot|kimi|silicon ?flow|open ?router|perplexity|fireworks|nvidia|ideogram|recraft|bfl',
].join('|')

const joined = (words: string) => words.replaceAll(' ?', '')
const WORD = new RegExp(`^(?:${joined(SECRETS)}|idtoken)$`)
const OPENER = new RegExp(`^(?:${joined(OPENERS)})$`)
/** Several tokens are what a language model counts. */
const HOLDER = /^(?:keys?|token)$/
/** Of one word without a break in it: myapikey, hftoken, dbpassword. */
const GLUED = new RegExp(
  [
    '^[a-z]{0,40}(?:secret|password|passwd|passphrase|credentials?)$',
    '^[a-z]{0,40}(?:api|access|auth|secret|private|licen[sc]e|bearer|refresh|session|client)(?:keys?|tokens?)$',
    `^(?:${joined(OPENERS)}){1,4}(?:keys?|token)$`,
  ].join('|'),
)
/** The same in languages that nodes are written in. They are glued to other words, and stand for nothing else. */
const ELSEWHERE =
  /密钥|密匙|秘钥|金钥|金鑰|密鑰|令牌|密码|密碼|口令|凭证|憑證|パスワード|秘密鍵|(?:api|アクセス) ?(?:キー|トークン|鍵)|비밀 ?번호|암호|(?:api|액세스) ?(?:키|토큰)|пароль|секрет|ключ ?api|api ?ключ|токен ?доступа|contraseña|contrasena|senha|clave ?(?:de ?)?api|passwort|kennwort|api ?schlüssel|zugangsschlüssel|mot ?de ?passe|clé ?(?:d.)?api/u
/** Of a secret: where it is, what it is called, how it is kept. */
const ABOUT =
  /^(?:names?|env|var|variable|path|file|filename|folder|dir|directory|url|uri|endpoint|type|mode|kind|format|count|length|len|size|limit|source|provider|method|policy|strength|scale|frame|frames|index)$/
/** What other keys and tokens are. */
const OTHERS =
  /^(?:max|min|num|total|special|pad|eos|bos|stop|next|page|trigger|public|publishable|sort|cache|primary|foreign|partition|chroma|music)$/
const LONGEST = 100

const known = new Map<string, boolean>()

/** Names come again and again; those of a hostile file may be many. */
export function isSecretName(name: string): boolean {
  const before = known.get(name)
  if (before !== undefined) return before
  const says = name.length <= LONGEST && saysSecret(name)
  if (known.size > 20_000) known.clear()
  known.set(name, says)
  return says
}

function saysSecret(name: string): boolean {
  const spoken = name.normalize('NFKC')
  const words = wordsOf(spoken)
  if (ELSEWHERE.test(words.join(' ').normalize('NFC')) || ELSEWHERE.test(spoken.toLowerCase())) return true
  if (ABOUT.test(words.at(-1) ?? '')) return false
  const pairs = [...words, ...words.map((word, index) => word + (words[index + 1] ?? ''))]
  if (pairs.some((word) => WORD.test(word))) return true
  if (words.some((word) => OTHERS.test(word))) return false
  if (pairs.some((word) => GLUED.test(word)) || GLUED.test(words.join(''))) return true
  return words.some((word) => HOLDER.test(word)) && pairs.some((word) => OPENER.test(word))
}

/** apiKey2, API-Key, X.Api_Key: each in small letters, without digits at its end. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .flatMap((word) => word.replace(/(?<=[a-z])\d{1,4}$/, '') || [])
}
