// Names of fields that hold a secret: in any spelling, glued or apart.

/** Enough by itself, wherever in the name. */
const STRONG =
  'pass ?words?|passwd|pass ?phrases?|pass ?codes?|pass ?keys?|pwd|authori[sz]ation|credentials?|creds|jwt|id ?token|sessdata|phpsessid|jsessionid'
/** Of a garden, a monster or bad news too: they count where nothing else is named behind them. */
const WEAK = 'secrets?|bearer|cookies?'
const BESIDE_WEAK =
  /^(?:keys?|tokens?|access|values?|strings?|str|texts?|txt|inputs?|ids?|headers?|data|content|raw|json|base64|auth|\d+)$|[^\0-\u024F]/
/** A key or a token beside one of these is a secret; alone it may be a key of JSON, of music or of the keyboard. */
const OPENERS = [
  'api|access|secret|private|auth|oauth2?|licen[sc]e|bearer|refresh|session|client|service|account|subscription|admin',
  'consumer|encryption|decryption|encrypt|decrypt|aes|hmac|signing|signature|master|user|bot|personal|login|security|verification|deploy',
  'webhook|activation|product|serial|registration|app|sas|csrf|xsrf|jwt|ssh|gpg|pgp|rsa|llm|vlm',
  // Those that nodes of ComfyUI call.
  'hf|hugging ?face|civitai|open ?ai|gpt|anthropic|claude|gemini|google|gcp|azure|aws|replicate|stability|fal|git ?hub|gh',
  'git ?lab|deep ?seek|groq|grok|xai|mistral|cohere|eleven ?labs|runway|kling|minimax|tripo|meshy|run ?pod|runflow',
  'wandb|supabase|firebase|pika|suno|ollama|lm ?studio|comfy|comfy ?org|discord|slack|telegram|notion|deepl|baidu|tencent|aliyun|dashscope|qwen|zhipu|glm|volc|volcengine',
  'moonshot|kimi|silicon ?flow|open ?router|perplexity|fireworks|nvidia|ideogram|recraft|bfl',
  'doubao|jimeng|hunyuan|model ?scope|stepfun|hailuo|vidu|pixverse|wave ?speed|piapi|goapi|segmind|get ?img|prodia|heygen|hedra',
  'freepik|leonardo ?ai|clip ?drop|photo ?room|remove ?bg|deepgram|assembly ?ai|cartesia|play ?ht|together ?ai|sambanova|cerebras',
  'deep ?infra|anyscale|novita|nebius|baseten|tavily|serper|serp ?api|firecrawl|jina|voyage ?ai|pinecone|kaggle|pixabay|pexels|unsplash',
  'giphy|airtable|figma|dropbox|cloudflare|vercel|netlify|ngrok|twilio|sendgrid|mailgun|stripe|mapbox|twitch|youtube|dify|coze',
].join('|')

const joined = (words: string) => words.replaceAll(' ?', '')
const WORD = new RegExp(`^(?:${joined(STRONG)})$`)
const WEAK_WORD = new RegExp(`^(?:${WEAK})$`)
const OPENER = new RegExp(`^(?:${joined(OPENERS)})$`)
/** Several tokens are what a language model counts. */
const HOLDER = /^(?:keys?|token)$/
/** Of two words; `pass` and `code` alone are many other things. */
const PAIR =
  /^(?:mytoken|secretid|(?:auth|basicauth|cookie)headers?|(?:basic|http|proxy)auth|(?:github|gh|gitlab|azure|airtable|personal)pat|(?:access|security|auth|activation)codes?|streamkey|(?:kling|volc|jimeng|tencent|aliyun|baidu)[as]k|(?:smtp|imap|mail|email|db|sql|mysql|redis|ftp|sftp|ssh|user|login|admin|root|auth|proxy|wifi|rclone|sudo|zip|rar|archive)pass|(?:db|sql|user|login|admin|root|wifi|ssh|ftp|mail|zip|rar|archive|my)pw)$/
/** What an artist means by it: of music; the word that calls a LoRA. */
const NO_PAIR = /^(?:keysignatures?|activationtokens?)$/
const ALONE = /^(?:auth|токен|токена|토큰|トークン)$/
/** Of one word without a break in it: myapikey, hftoken, dbpassword. */
const GLUED = new RegExp(
  [
    '^[a-z]{0,40}(?:password|passwd|passphrase|credentials?)$',
    '^[a-z]{0,40}(?:api|access|auth|secret|private|licen[sc]e|bearer|refresh|session|client)(?:keys?|tokens?)$',
    `^(?:${joined(OPENERS)}){1,4}(?:keys?|token)$`,
  ].join('|'),
)
const GLUED_SECRET = /^[a-z]{1,40}secret$/
/** The same in languages that nodes are written in. They are glued to other words, and stand for nothing else. */
const ELSEWHERE =
  /密钥|密匙|秘钥|金钥|金鑰|密鑰|令牌|密码|密碼|口令|凭证|憑證|パスワード|シークレット|秘密鍵|(?:api|アクセス) ?(?:キー|トークン|鍵)|비밀 ?번호|암호|(?:api|액세스) ?(?:키|토큰)|пароль|секрет|ключ ?api|api ?ключ|токен ?доступа|contraseña|contrasena|senha|clave ?(?:de ?)?api|chave ?(?:de ?|da ?)?api|passwort|kennwort|wachtwoord|hasło|şifre|mật ?khẩu|api ?schlüssel|zugangsschlüssel|mot ?de ?passe|cl(?:é|ef) ?(?:d.)?api|clé ?secrète|clave ?secreta|chave ?secreta|geheim(?:er)? ?schlüssel|klucz ?api|api ?anahtarı|khóa ?api|chiave ?(?:di ?)?api|chiave ?segreta|秘密キー|비밀 ?키|시크릿|รหัสผ่าน|كلمة ?(?:المرور|السر)|مفتاح ?api|סיסמ[אה]|पासवर्ड|κωδικός ?πρόσβασης|salasana|lösenord|adgangskode|passord|heslo|jelszó|parolă|kata ?sandi|lozinka|geslo/u
/** Of a secret: where it is, what it is called, how it is kept. */
const ABOUT =
  /^(?:names?|env|var|variable|path|file|filename|folder|dir|directory|url|uri|endpoint|type|mode|kind|format|count|length|len|size|limit|source|provider|method|policy|strength|scale|frame|frames|index)$/
/** What other keys and tokens are. */
const OTHERS =
  /^(?:max|min|num|total|special|pad|eos|bos|stop|next|page|trigger|public|publishable|sort|cache|primary|foreign|partition|chroma|music)$/
/** Whose signature an address has: his key beside it is found by its shape. */
const SIGNER = /^x-[a-z]{1,4}-credential$/i
/** Of HTTP, as every service invents its own: X-Vault-Token. */
const HEADER = /^x-(?:[a-z\d]+-){0,4}(?:key|token)$/i
const LONGEST = 100
const OTHER_SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Cyrillic}'
const CHANGE_OF_SCRIPT = new RegExp(
  `(?<=[A-Za-z\\d])(?=[${OTHER_SCRIPTS}])|(?<=[${OTHER_SCRIPTS}])(?=[A-Za-z])`,
  'gu',
)

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

/** Of a password: it may be of any letters, blanks among them. */
export function isPasswordName(name: string): boolean {
  return /pass|pwd?|parol|пароль|senha|contrase|kennwort|wachtwoord|hasło|şifre|mật|密码|密碼|口令|パスワード|비밀|암호|รหัส|كلمة|סיסמ|पासवर्ड|κωδικός|salasana|lösenord|adgangskode|heslo|jelszó|sandi|lozinka|geslo/iu.test(
    name,
  )
}

/** Words that a sentence uses for other things as well. */
export function isWeakName(name: string): boolean {
  return /^(?:my[ _-]?)?(?:secrets?|cookies?|bearer|auth)$/i.test(name)
}

function saysSecret(name: string): boolean {
  const spoken = name.normalize('NFKC')
  if (SIGNER.test(spoken)) return false
  const words = withoutOther(wordsOf(spoken))
  if (ELSEWHERE.test(words.join(' ').normalize('NFC')) || ELSEWHERE.test(spoken.toLowerCase())) return true
  if (words.length === 1 && ALONE.test(words[0] ?? '')) return true
  if (ABOUT.test(words.at(-1) ?? '')) return false
  const pairs = [...words, ...words.map((word, index) => word + (words[index + 1] ?? ''))]
  if (pairs.some((word) => WORD.test(word) || PAIR.test(word))) return true
  if (pairs.some((word) => NO_PAIR.test(word))) return false
  const weak = words.findLastIndex((word) => WEAK_WORD.test(word))
  if (weak >= 0 && words.slice(weak + 1).every((word) => BESIDE_WEAK.test(word))) return true
  if (words.some((word) => OTHERS.test(word))) return false
  if (HEADER.test(spoken)) return true
  const glued = words.join('')
  if (pairs.some((word) => GLUED.test(word)) || GLUED.test(glued) || GLUED_SECRET.test(glued)) return true
  return words.some((word) => HOLDER.test(word)) && pairs.some((word) => OPENER.test(word))
}

/** api_key_or_env: it takes either. */
function withoutOther(words: string[]): string[] {
  return words.length > 2 && words.at(-2) === 'or' ? words.slice(0, -2) : words
}

/** apiKey2, API-Key, X.Api_Key, ApiKey输入: each in small letters, without digits at its end. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(CHANGE_OF_SCRIPT, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .flatMap((word) => word.replace(/(?<=[a-z])\d{1,4}$/, '') || [])
}
