// What stands where a secret goes, and is none: words that tell what to type, the name of a variable, a switch.

import { isPasswordName, isSecretName } from './secret-names.ts'

const NOTHING =
  /^(?:none|null|nil|undefined|n\/?a|false|true|yes|no|on|off|auto|automatic|default|disabled?|enabled?|unset|empty|optional|required|not[ _-]?(?:needed|required|used|set)|no[ _-]?(?:api[ _-]?)?(?:key|token|password|auth|cookie|secret)s?(?:[ _-]?(?:needed|required|set))?|sk-no-key-required|lm-?studio|ollama|oauth2?|digest|ntlm|(?:leave|keep)[ _-](?:it[ _-])?(?:empty|blank)(?:[ _-].{0,80})?|(?:(?:set|read|taken|loaded|stored|kept|given)[ _-])?(?:from|use|see|in|by)[ _-](?:the[ _-])?\.?(?:config|env|environment|settings|keyring)(?:[ ._-].{0,80})?|env(?:ironment)?|config|settings|keyring|shown?|hide|always|never|ask|.{0,40}\((?:optional|required|if needed)\)|todo|tbd|example|dummy|placeholder|redacted|hidden|change[ _-]?(?:me|it)\d{0,4}|replace[ _-]?(?:me|it|this)|string|text|basic|bearer|token|key|secret|api[ _-]?key|password|user(?:name)?|pass|my[ _-]?pass(?:word)?)$/i
/**
 * <token>, {{ token }}, [token], ${TOKEN}, $TOKEN, %TOKEN%, os.environ["TOKEN"], *****. Passwords have such signs too:
 * with digits in it, or letters that no name has, it is none of these.
 */
const STANDS_FOR =
  /^<[^<>\d]{0,200}>$|^\{\{[^{}"':,]{0,200}\}\}$|^\{[^{}"':,\d]{0,200}\}$|^\[[\p{L} _-]{0,200}\]$|^\$\{[^{}]{0,200}\}$|^\$(?:[A-Z_][A-Z0-9_]{0,200}|[a-z_]{1,200})$|^\$env:\w{1,200}$|^%[A-Za-z_]{1,200}%$|^os\.(?:environ|getenv)|^process\.env|^@?[*•.…xX_#-]{1,400}$/u
/** env:TOKEN, secrets.HF_TOKEN: what is named behind it must be one. */
const KEPT_ELSEWHERE = /^(?:env|secrets?|vault)(?:[:.]|:\/\/)(.{1,200})$/i
/** sk-your-api-key-goes-here, YOUR_API_KEY, enter your token, 请输入密钥. */
const INSTRUCTS =
  /(?:^|[^A-Za-z])(?:yours?|get[ _-]{1,3}(?:it|one|a|an|the|from|at)|goes?[ _-]here|key[ _-]here|token[ _-]here|(?:insert|enter|paste|put|type|add|provide|replace|fill)[ _-]{1,3}(?:in[ _-]|with[ _-])?(?:your|the|a|an|api|key|token|secret|password|here|this)|placeholder|redacted|xxx{3,})(?:[^A-Za-z]|$)|请输入|请填|请填写|填入|(?:输入|填写|粘贴)[你您]|入力して|を入力|在此处?(?:输入|填写|粘贴)|在这里(?:输入|填写)|입력하|вставьте|введите|eingeben|eintragen|(?:insérez|entrez|saisissez|ingrese|introduzca|insira|inserisci|wpisz)[ _-]/iu
/** 你的API密钥, Ihr API-Schlüssel, votre clé: the word for whose it is, and one for what it is. */
const WHOSE =
  /^(?:你的|您的|あなたの|당신의|ваш\p{L}{0,3} |твой |(?:ihr|dein)(?:en?)? |votre |ton |tu |su |sua |seu |(?:il )?tuo |(?:la )?tua |twój |uw |jouw |din |ditt |senin )\P{N}{0,20}(?:key|token|api|secret|passwor[dt]|schlüssel|clé|clave|chave|chiave|klucz|anahtar|ключ|токен|пароль|キー|トークン|鍵|키|토큰|密钥|密鑰|秘钥|密匙|令牌|密码|密碼)\P{N}{0,20}$/iu
/** op://Private/OpenAI/credential: who may read it there is asked for it there. */
const REFERENCE =
  /^(?:op|keyring|secrets?|vault|aws-?sm|gcp-?sm|akv|doppler|infisical|bws?|sops):\/\/\S{1,200}$/i
/** fake-key, sk-dummy. Passwords are made so too. */
const MADE_UP =
  /^(?:sk-)?(?:dummy|fake|mock|sample|example|test)[-_ ]?(?:(?:api[-_ ]?)?(?:key|token)|sk)$|^sk-(?:dummy|fake|test|none)$|^[a-z]{1,8}[-_]x{3,}$/i
const WORDS = /^[a-z]{1,20}(?:[ _-][a-z]{1,20}){0,3}$/i
const MINE = /^my[ _-]?(?:key|token)$/i
/** What is left of a key of a service. */
const CROSSED_OUT = /x{8}|\*{4}|•{3}|0{16}|…|\.{3}/i
/** The same of any secret: crossed out but for its ends, as these signs are in passwords too. */
const MASKED = /x{8}|•{3}|0{16}|…|^[A-Za-z]{0,8}[-_]?\w{0,4}\.{3}$|^[A-Za-z]{1,8}[-_]\w{0,8}\.{3}\w{0,6}$/i
const STARS = /\*{4,}/
const NAME_OF_VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
const VARIABLE = /^[a-z_]+(?:\.[a-z_]+)+$/i
/** As of a header. */
const SCHEME = /^(?:Bearer|Basic|Token|Key)(?:\s+|$)/i
const LONGEST_HINT = 200
/** Whose cookies are taken. */
const BROWSER = /^(?:chrome|chromium|firefox|edge|safari|brave|opera|vivaldi)(?:[:+].{0,80})?$/i

export function isPlaceholder(value: string, name = ''): boolean {
  const bare = value.trim().replace(SCHEME, '').trim()
  if (bare === '') return true
  if (bare.length > LONGEST_HINT) return false
  if (NOTHING.test(bare) || STANDS_FOR.test(bare) || INSTRUCTS.test(bare) || isMasked(bare)) return true
  if (WHOSE.test(bare) || REFERENCE.test(bare)) return true
  if (name !== '' && plain(bare) === plain(name)) return true
  if (name !== '' && !isPasswordName(name) && isNameOfKey(bare, name)) return true
  if (/cookie/i.test(name) && BROWSER.test(bare)) return true
  // apiKey123. Passwords are made so.
  if (name !== '' && !isPasswordName(name) && plain(bare).replace(/\d{1,4}$/, '') === plain(name)) return true
  const elsewhere = KEPT_ELSEWHERE.exec(bare)?.[1]
  if (elsewhere !== undefined && isSecretName(elsewhere)) return true
  return (NAME_OF_VARIABLE.test(bare) || VARIABLE.test(bare)) && isSecretName(bare)
}

/** my-api-key, where a key goes. */
function isNameOfKey(bare: string, name: string): boolean {
  if (MADE_UP.test(bare) || MINE.test(bare)) return true
  return WORDS.test(bare) && !/secret/i.test(name) && isSecretName(bare)
}

function isMasked(bare: string): boolean {
  const stars = STARS.exec(bare)?.[0].length ?? 0
  return MASKED.test(bare) || stars * 2 > bare.length || (stars > 0 && /^[a-z]{1,8}[-_]\w{0,8}\*/i.test(bare))
}

/** Of a key of a service, without what it begins with: it tells what to put there, or is crossed out. */
export function isMadeUp(rest: string): boolean {
  return INSTRUCTS.test(rest) || CROSSED_OUT.test(rest) || isWordy(rest)
}

/** a-style-of-many-words: a name. Of random letters, some part is no word. */
export function isWordy(text: string): boolean {
  const parts = text.split(/[-_.]/)
  return (
    parts.length >= 2 && parts.every((part) => /^(?:[A-Z]?[a-z]{0,20}|[A-Z]{1,12}|v?\d{1,4})$/.test(part))
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
