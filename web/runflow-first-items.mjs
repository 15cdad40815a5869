import { $t as isFileName, B as definitionsOf, D as finite, G as readLinks, H as innerFirst, Ht as DEPLOY_WIDGETS, J as isRecord, K as recordsIn, O as listOf, P as text, Qt as maskRuns, Rt as CONTRACT_EXTRA, U as createSocketFinder, Ut as ENDPOINT_NAME_EXTRA, V as groupNodesOf, Vt as DEPLOY_CLASS, W as idText, Xt as maskKeys, dt as inputKindOf, fn as useSignal, ft as outputKindOf, in as t, sn as visible, v as u } from "./runflow.js";
// src/workflow/workflow.ts
function isLink(value) {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && typeof value[1] === "number";
}
function nodeAt(prompt, id) {
	return Object.hasOwn(prompt, id) ? prompt[id] : void 0;
}
// src/contract/interface.ts
function readInterface(prompt) {
	const inputs = [];
	const outputs = [];
	for (const nodeId of Object.keys(prompt)) {
		const node = prompt[nodeId];
		const inputKind = inputKindOf(node?.class_type);
		const outputKind = outputKindOf(node?.class_type);
		if (node === void 0) continue;
		if (inputKind !== void 0) inputs.push({
			inputId: textOf$1(node.inputs.input_id),
			kind: inputKind,
			displayName: textOf$1(node.inputs.display_name) ?? "",
			description: textOf$1(node.inputs.description) ?? "",
			default: inputKind === "FILE" ? fileDefaultOf(node.inputs) : literalOf(node.inputs.value),
			nodeId
		});
		else if (outputKind !== void 0) {
			const name = textOf$1(node.inputs.output_name) ?? "";
			outputs.push({
				outputId: textOf$1(node.inputs.output_id),
				kind: outputKind,
				name,
				nodeId
			});
		}
	}
	return {
		inputs,
		outputs
	};
}
function textOf$1(value) {
	return typeof value === "string" ? value : null;
}
function literalOf(value) {
	if (value === null || isLink(value)) return void 0;
	if (isRecord(value) && Object.hasOwn(value, "__value__")) return value.__value__;
	return value;
}
function fileDefaultOf(inputs) {
	for (const value of [literalOf(inputs.value), literalOf(inputs.file_name)]) if (value !== void 0 && value !== "") return value;
}
// src/workflow/dependencies.ts
function readersOf$1(prompt) {
	const readers = new Map();
	for (const nodeId of Object.keys(prompt)) {
		const inputs = prompt[nodeId]?.inputs ?? {};
		for (const input of Object.keys(inputs)) {
			const value = inputs[input];
			if (!isLink(value)) continue;
			const [source, slot] = value;
			const known = readers.get(source);
			if (known === void 0) readers.set(source, [{
				nodeId,
				input,
				slot
			}]);
			else known.push({
				nodeId,
				input,
				slot
			});
		}
	}
	return readers;
}
function feedersOf(prompt, ids) {
	return reach(ids, (id) => sourcesOf(prompt, id));
}
function sourcesOf(prompt, id) {
	const node = Object.hasOwn(prompt, id) ? prompt[id] : void 0;
	if (node === void 0) return [];
	const sources = [];
	for (const input of Object.keys(node.inputs)) {
		const value = node.inputs[input];
		if (isLink(value) && Object.hasOwn(prompt, value[0])) sources.push(value[0]);
	}
	return sources;
}
function reach(starts, next) {
	const reached = new Set(starts);
	for (const item of reached) for (const other of next(item)) reached.add(other);
	return reached;
}
function uselessAfter(all, cut, keep, { sources, readers }) {
	const choices = reach(reach(reach(cut, sources), (item) => keep(item) ? [] : readers(item)), sources);
	const needed = reach([...all].filter((item) => keep(item) || !choices.has(item)), sources);
	return new Set([...choices].filter((item) => !needed.has(item)));
}
// src/checks/secret-names.ts
var STRONG = "pass ?words?|passwd|pass ?phrases?|pass ?codes?|pass ?keys?|pwd|authori[sz]ation|credentials?|creds|jwt|id ?token|sessdata|phpsessid|jsessionid";
var WEAK = "secrets?|bearer|cookies?";
var BESIDE_WEAK = /^(?:keys?|tokens?|access|values?|strings?|str|texts?|txt|inputs?|ids?|headers?|data|content|raw|json|base64|auth|\d+)$|[^\0-\u024F]/;
var OPENERS = [
	"api|access|secret|private|auth|oauth2?|licen[sc]e|bearer|refresh|session|client|service|account|subscription|admin",
	"consumer|encryption|decryption|encrypt|decrypt|aes|hmac|signing|signature|master|user|bot|personal|login|security|verification|deploy",
	"webhook|activation|product|serial|registration|app|sas|csrf|xsrf|jwt|ssh|gpg|pgp|rsa|llm|vlm",
	"hf|hugging ?face|civitai|open ?ai|gpt|anthropic|claude|gemini|google|gcp|azure|aws|replicate|stability|fal|git ?hub|gh",
	"git ?lab|deep ?seek|groq|grok|xai|mistral|cohere|eleven ?labs|runway|kling|minimax|tripo|meshy|run ?pod|runflow",
	"wandb|supabase|firebase|pika|suno|ollama|lm ?studio|comfy|comfy ?org|discord|slack|telegram|notion|deepl|baidu|tencent|aliyun|dashscope|qwen|zhipu|glm|volc|volcengine",
	"moonshot|kimi|silicon ?flow|open ?router|perplexity|fireworks|nvidia|ideogram|recraft|bfl",
	"doubao|jimeng|hunyuan|model ?scope|stepfun|hailuo|vidu|pixverse|wave ?speed|piapi|goapi|segmind|get ?img|prodia|heygen|hedra",
	"freepik|leonardo ?ai|clip ?drop|photo ?room|remove ?bg|deepgram|assembly ?ai|cartesia|play ?ht|together ?ai|sambanova|cerebras",
	"deep ?infra|anyscale|novita|nebius|baseten|tavily|serper|serp ?api|firecrawl|jina|voyage ?ai|pinecone|kaggle|pixabay|pexels|unsplash",
	"giphy|airtable|figma|dropbox|cloudflare|vercel|netlify|ngrok|twilio|sendgrid|mailgun|stripe|mapbox|twitch|youtube|dify|coze"
].join("|");
var joined = (words) => words.replaceAll(" ?", "");
var WORD = new RegExp(`^(?:${joined(STRONG)})$`);
var WEAK_WORD = new RegExp(`^(?:${WEAK})$`);
var OPENER = new RegExp(`^(?:${joined(OPENERS)})$`);
var HOLDER = /^(?:keys?|token)$/;
var PAIR = /^(?:mytoken|secretid|(?:auth|basicauth|cookie)headers?|(?:basic|http|proxy)auth|(?:github|gh|gitlab|azure|airtable|personal)pat|(?:access|security|auth|activation)codes?|streamkey|(?:kling|volc|jimeng|tencent|aliyun|baidu)[as]k|(?:smtp|imap|mail|email|db|sql|mysql|redis|ftp|sftp|ssh|user|login|admin|root|auth|proxy|wifi|rclone|sudo|zip|rar|archive)pass|(?:db|sql|user|login|admin|root|wifi|ssh|ftp|mail|zip|rar|archive|my)pw)$/;
var NO_PAIR = /^(?:keysignatures?|activationtokens?)$/;
var ALONE = /^(?:auth|токен|токена|토큰|トークン)$/;
var GLUED = new RegExp([
	"^[a-z]{0,40}(?:password|passwd|passphrase|credentials?)$",
	"^[a-z]{0,40}(?:api|access|auth|secret|private|licen[sc]e|bearer|refresh|session|client)(?:keys?|tokens?)$",
	`^(?:${joined(OPENERS)}){1,4}(?:keys?|token)$`
].join("|"));
var GLUED_SECRET = /^[a-z]{1,40}secret$/;
var ELSEWHERE = /密钥|密匙|秘钥|金钥|金鑰|密鑰|令牌|密码|密碼|口令|凭证|憑證|パスワード|シークレット|秘密鍵|(?:api|アクセス) ?(?:キー|トークン|鍵)|비밀 ?번호|암호|(?:api|액세스) ?(?:키|토큰)|пароль|секрет|ключ ?api|api ?ключ|токен ?доступа|contraseña|contrasena|senha|clave ?(?:de ?)?api|chave ?(?:de ?|da ?)?api|passwort|kennwort|wachtwoord|hasło|şifre|mật ?khẩu|api ?schlüssel|zugangsschlüssel|mot ?de ?passe|cl(?:é|ef) ?(?:d.)?api|clé ?secrète|clave ?secreta|chave ?secreta|geheim(?:er)? ?schlüssel|klucz ?api|api ?anahtarı|khóa ?api|chiave ?(?:di ?)?api|chiave ?segreta|秘密キー|비밀 ?키|시크릿|รหัสผ่าน|كلمة ?(?:المرور|السر)|مفتاح ?api|סיסמ[אה]|पासवर्ड|κωδικός ?πρόσβασης|salasana|lösenord|adgangskode|passord|heslo|jelszó|parolă|kata ?sandi|lozinka|geslo/u;
var ABOUT = /^(?:names?|env|var|variable|path|file|filename|folder|dir|directory|url|uri|endpoint|type|mode|kind|format|count|length|len|size|limit|source|provider|method|policy|strength|scale|frame|frames|index)$/;
var OTHERS = /^(?:max|min|num|total|special|pad|eos|bos|stop|next|page|trigger|public|publishable|sort|cache|primary|foreign|partition|chroma|music)$/;
var SIGNER = /^x-[a-z]{1,4}-credential$/i;
var HEADER = /^x-(?:[a-z\d]+-){0,4}(?:key|token)$/i;
var LONGEST$2 = 100;
var OTHER_SCRIPTS = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Cyrillic}";
var CHANGE_OF_SCRIPT = new RegExp(`(?<=[A-Za-z\\d])(?=[${OTHER_SCRIPTS}])|(?<=[${OTHER_SCRIPTS}])(?=[A-Za-z])`, "gu");
var known = new Map();
function isSecretName(name) {
	const before = known.get(name);
	if (before !== void 0) return before;
	const says = name.length <= LONGEST$2 && saysSecret$1(name);
	if (known.size > 2e4) known.clear();
	known.set(name, says);
	return says;
}
function isPasswordName(name) {
	return /pass|pwd?|parol|пароль|senha|contrase|kennwort|wachtwoord|hasło|şifre|mật|密码|密碼|口令|パスワード|비밀|암호|รหัส|كلمة|סיסמ|पासवर्ड|κωδικός|salasana|lösenord|adgangskode|heslo|jelszó|sandi|lozinka|geslo/iu.test(name);
}
function isWeakName(name) {
	return /^(?:my[ _-]?)?(?:secrets?|cookies?|bearer|auth)$/i.test(name);
}
function saysSecret$1(name) {
	const spoken = name.normalize("NFKC");
	if (SIGNER.test(spoken)) return false;
	const words = withoutOther(wordsOf(spoken));
	if (ELSEWHERE.test(words.join(" ").normalize("NFC")) || ELSEWHERE.test(spoken.toLowerCase())) return true;
	if (words.length === 1 && ALONE.test(words[0] ?? "")) return true;
	if (ABOUT.test(words.at(-1) ?? "")) return false;
	const pairs = [...words, ...words.map((word, index) => word + (words[index + 1] ?? ""))];
	if (pairs.some((word) => WORD.test(word) || PAIR.test(word))) return true;
	if (pairs.some((word) => NO_PAIR.test(word))) return false;
	const weak = words.findLastIndex((word) => WEAK_WORD.test(word));
	if (weak >= 0 && words.slice(weak + 1).every((word) => BESIDE_WEAK.test(word))) return true;
	if (words.some((word) => OTHERS.test(word))) return false;
	if (HEADER.test(spoken)) return true;
	const glued = words.join("");
	if (pairs.some((word) => GLUED.test(word)) || GLUED.test(glued) || GLUED_SECRET.test(glued)) return true;
	return words.some((word) => HOLDER.test(word)) && pairs.some((word) => OPENER.test(word));
}
function withoutOther(words) {
	return words.length > 2 && words.at(-2) === "or" ? words.slice(0, -2) : words;
}
function wordsOf(name) {
	return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").replace(CHANGE_OF_SCRIPT, " ").toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u).flatMap((word) => word.replace(/(?<=[a-z])\d{1,4}$/, "") || []);
}
// src/checks/secret-phrases.ts
var LAST = /^(?:keys?|token|code|pass|pw|passe|api|word|phrase|schlüssel|secrète|secreta|segreta|anahtarı|sandi)$|[^\0-\u024F]/i;
var MOST_WORDS$1 = 3;
var VALUES = new Set([
	"value",
	"text",
	"current",
	"content",
	"data",
	"raw",
	"string",
	"default"
]);
var HOLDERS = new Set([
	"key",
	"keys",
	"token",
	"pass"
]);
function secretNameOf(words) {
	const last = words.at(-1) ?? "";
	if (isSecretName(last)) return {
		name: last,
		isPhrase: false
	};
	if (!LAST.test(last)) return null;
	for (let count = 2; count <= Math.min(MOST_WORDS$1, words.length); count++) {
		const name = words.slice(-count).join(" ");
		if (isSecretName(name)) return {
			name,
			isPhrase: true
		};
	}
	return null;
}
function takesName(field) {
	const small = field.toLowerCase();
	return HOLDERS.has(small) || VALUES.has(small);
}
function nameBelow(above, field) {
	if (above === null) return null;
	const small = field.toLowerCase();
	const together = `${above} ${field}`;
	if (HOLDERS.has(small) && isSecretName(together)) return together;
	return VALUES.has(small) && isSecretName(above) ? above : null;
}
// src/checks/json-in-text.ts
var LONGEST$1 = 4e5;
var DEEPEST = 60;
function pairsInJson(text) {
	const parsed = parse(text);
	const pairs = [];
	let searched = 0;
	walk(parsed, null, null, 0);
	return pairs;
	function walk(at, name, above, depth) {
		if (typeof at === "string") {
			if (name !== null) note(at, name);
		} else if (depth >= DEEPEST || typeof at !== "object" || at === null) return;
		else if (Array.isArray(at)) for (const item of at) walk(item, name ?? listName(above), above, depth + 1);
		else {
			const label = labelOf(at);
			for (const [field, inner] of Object.entries(at)) walk(inner, field === "value" && label !== null ? label : nameBelow(above, field), field, depth + 1);
		}
	}
	function note(value, name) {
		const written = JSON.stringify(value).slice(1, -1);
		const at = text.indexOf(`"${written}"`, searched);
		if (at < 0) return;
		searched = at + 1;
		pairs.push({
			name,
			value: written,
			at: at + 1,
			isJson: true
		});
	}
}
var LABELS = [
	"name",
	"key",
	"header",
	"field",
	"type",
	"label",
	"title",
	"id",
	"widget",
	"variable",
	"option"
];
function labelOf(fields) {
	for (const field of LABELS) {
		const label = fields[field];
		if (typeof label === "string" && isSecretName(label)) return label;
	}
	return null;
}
function listName(above) {
	return above !== null && isSecretName(above) ? above : null;
}
function parse(text) {
	if (text.length > LONGEST$1 || !/^\s{0,8}[[{]/.test(text)) return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
// src/checks/pairs-in-text.ts
var SEPARATOR = /[:=：＝]/g;
var LONGEST_NAME = 40;
var MOST_WORDS = 3;
var MOST_BLANKS = 3;
var MOST_CLOSING = 8;
var BLANK = " \\t\\u00A0\\u2000-\\u200B\\u202F\\u2060\\u3000\\uFEFF";
var IS_BLANK = new RegExp(`[${BLANK}]`);
var VALUE = /(\\{0,8}["'`“”‘’«»「])([^"'`“”‘’«»」\\\r\n]{1,2000})|([^\s"'`“”‘’«»「」<>,;&\\(){}[\]，；、。]{6,2000})/y;
var NEXT_LINE = /[ \t]{0,3}(?:[|>][+-]?[ \t]{0,3})?\r?\n[ \t]{1,12}(?=[^\s:]{6,2000}[ \t]{0,3}(?:[\r\n]|$))/y;
var BEFORE_VALUE = new RegExp(`(?:=|>)?\\*{0,2}[${BLANK}]{0,3}`, "y");
var COPULA = /^(?:is|are|ist|est|es|è)$/i;
var TYPE = /\??:[ \t]{0,3}(?:[\w.]{1,20}\[)?(?:str|string|bytes|SecretStr)\]?(?:[ \t]{0,3}\|[ \t]{0,3}(?:None|null|undefined))?[ \t]{0,3}$/i;
var LONGEST_TYPE = 60;
var LOGIN = /(?:user(?:[ _]?name)?|login|e-?mail|account)["'`*]{0,3}[ \t]{0,3}[:=]/i;
var PASS = /^(?:pass|pw)$/i;
var FARTHEST_LOGIN = 100;
var MOST_READINGS = 4;
var FARTHEST$1 = 24;
function pairsIn(text) {
	const pairs = [];
	let readTo = 0;
	let readings = 0;
	for (const { index } of text.matchAll(SEPARATOR)) {
		if (index + FARTHEST$1 < readTo && readings >= MOST_READINGS) continue;
		const before = nameBefore(text, index);
		if (before === null) continue;
		const { name, isPhrase, isClosed, start } = before;
		const from = valueFrom(text, index + 1);
		VALUE.lastIndex = from;
		const [all = "", opened, quoted, bare = ""] = VALUE.exec(text) ?? [];
		readings = from < readTo ? readings + 1 : 1;
		readTo = Math.max(readTo, from + all.length);
		if (all === "") continue;
		const value = quoted ?? bare;
		const end = from + all.length;
		const isBare = opened === void 0;
		const next = isBare && !isClosed ? text.slice(end, end + 3) : "";
		if (/^ \p{L}/u.test(next) && /^[A-Z]?[a-z]+$/.test(name)) continue;
		pairs.push({
			name,
			value,
			at: end - value.length,
			isJson: !isBare && isClosed,
			isPhrase,
			isInWords: isPhrase && /^ [\p{L}\p{N}]/u.test(next) || isWrapped(text, start, end, isBare),
			isLine: isBare && isWholeLine(text, start, end),
			isBare
		});
	}
	return pairs;
}
function nameBefore(text, separator) {
	let at = separator - lengthOfType(text, separator);
	const end = at;
	while (end - at < MOST_BLANKS && isBlank(text[at - 1])) at -= 1;
	let isClosed = false;
	const isField = text[at - 1] === "]" && /["'`]/.test(text[at - 2] ?? "");
	if (isField) at -= 1;
	const closing = at;
	while (closing - at < MOST_CLOSING && /["'`“”‘’«»「」*\\]/.test(text[at - 1] ?? "")) {
		at -= 1;
		if (text[at] !== "*" && text[at] !== "\\") isClosed = !isField;
	}
	const words = [];
	while (words.length < MOST_WORDS) {
		const start = startOfWord(text, at);
		if (start === null) break;
		if (words.length === 0 && COPULA.test(text.slice(start, at)) && isBlank(text[start - 1]) && !isClosed) {
			at = start - 1;
			continue;
		}
		words.unshift({
			word: withoutEscape(text, start, at),
			start
		});
		if (!isBlank(text[start - 1]) || !isOfWord(text[start - 2])) break;
		at = start - 1;
	}
	const found = secretNameOf(words.map(({ word }) => word)) ?? passOfLogin(text, words.at(-1));
	return found && {
		...found,
		isClosed,
		start: words[found.isPhrase ? 0 : words.length - 1]?.start ?? 0
	};
}
function lengthOfType(text, separator) {
	if (text[separator] !== "=") return 0;
	return TYPE.exec(text.slice(Math.max(separator - LONGEST_TYPE, 0), separator))?.[0].length ?? 0;
}
function passOfLogin(text, last) {
	if (last === void 0 || !PASS.test(last.word)) return null;
	const before = text.slice(Math.max(last.start - FARTHEST_LOGIN, 0), last.start);
	return LOGIN.test(before) ? {
		name: last.word,
		isPhrase: false
	} : null;
}
function startOfWord(text, end) {
	let start = end;
	while (end - start <= LONGEST_NAME && isOfWord(text[start - 1])) start -= 1;
	return start === end || end - start > LONGEST_NAME ? null : start;
}
function withoutEscape(text, start, end) {
	const word = text.slice(start, end);
	const before = text[start - 1];
	return (before === "\\" ? word.replace(/^[bfnrtv]/, "") : before === "%" ? word.slice(2) : word).replace(/^[-.]{1,4}/, "");
}
function valueFrom(text, behind) {
	BEFORE_VALUE.lastIndex = behind;
	const from = behind + (BEFORE_VALUE.exec(text)?.[0].length ?? 0);
	NEXT_LINE.lastIndex = behind;
	return behind + (NEXT_LINE.exec(text)?.[0].length ?? from - behind);
}
function isWrapped(text, start, end, isBare) {
	const quote = text[end] ?? "";
	if (!isBare || !/["'`“”]/.test(quote)) return false;
	if (text[start - 1] === quote) return true;
	const before = text.slice(Math.max(start - LONGEST_NAME, 0), start);
	return /\p{L}[ \t]["'`“][\p{L} ]*$/u.test(before);
}
function isWholeLine(text, start, end) {
	const before = text.slice(Math.max(start - 10, 0), start);
	const behind = text.slice(end, end + 4);
	return /(?:^|[\r\n])[ \t*#>-]{0,8}$/.test(before) && /^[ \t*]{0,3}(?:[\r\n]|$)/.test(behind) && isAtStart(before, start);
}
function isAtStart(before, start) {
	return start <= 10 || /[\r\n]/.test(before);
}
function isBlank(letter) {
	return letter !== void 0 && IS_BLANK.test(letter);
}
function isOfWord(letter) {
	return letter !== void 0 && (letter < "" ? /[\w.-]/ : /[\p{L}\p{N}\p{M}]/u).test(letter);
}
// src/checks/placeholders.ts
var NOTHING = /^(?:none|null|nil|undefined|n\/?a|false|true|yes|no|on|off|auto|automatic|default|disabled?|enabled?|unset|empty|optional|required|not[ _-]?(?:needed|required|used|set)|no[ _-]?(?:api[ _-]?)?(?:key|token|password|auth|cookie|secret)s?(?:[ _-]?(?:needed|required|set))?|sk-no-key-required|lm-?studio|ollama|oauth2?|digest|ntlm|(?:leave|keep)[ _-](?:it[ _-])?(?:empty|blank)(?:[ _-].{0,80})?|(?:(?:set|read|taken|loaded|stored|kept|given)[ _-])?(?:from|use|see|in|by)[ _-](?:the[ _-])?\.?(?:config|env|environment|settings|keyring)(?:[ ._-].{0,80})?|env(?:ironment)?|config|settings|keyring|shown?|hide|always|never|ask|.{0,40}\((?:optional|required|if needed)\)|todo|tbd|example|dummy|placeholder|redacted|hidden|change[ _-]?(?:me|it)\d{0,4}|replace[ _-]?(?:me|it|this)|string|text|basic|bearer|token|key|secret|api[ _-]?key|password|user(?:name)?|pass|my[ _-]?pass(?:word)?)$/i;
var STANDS_FOR = /^<[^<>\d]{0,200}>$|^\{\{[^{}"':,]{0,200}\}\}$|^\{[^{}"':,\d]{0,200}\}$|^\[[\p{L} _-]{0,200}\]$|^\$\{[^{}]{0,200}\}$|^\$(?:[A-Z_][A-Z0-9_]{0,200}|[a-z_]{1,200})$|^\$env:\w{1,200}$|^%[A-Za-z_]{1,200}%$|^os\.(?:environ|getenv)|^process\.env|^@?[*•.…xX_#-]{1,400}$/u;
var KEPT_ELSEWHERE = /^(?:env|secrets?|vault)(?:[:.]|:\/\/)(.{1,200})$/i;
var INSTRUCTS = /(?:^|[^A-Za-z])(?:yours?|get[ _-]{1,3}(?:it|one|a|an|the|from|at)|goes?[ _-]here|key[ _-]here|token[ _-]here|(?:insert|enter|paste|put|type|add|provide|replace|fill)[ _-]{1,3}(?:in[ _-]|with[ _-])?(?:your|the|a|an|api|key|token|secret|password|here|this)|placeholder|redacted|xxx{3,})(?:[^A-Za-z]|$)|请输入|请填|请填写|填入|(?:输入|填写|粘贴)[你您]|入力して|を入力|在此处?(?:输入|填写|粘贴)|在这里(?:输入|填写)|입력하|вставьте|введите|eingeben|eintragen|(?:insérez|entrez|saisissez|ingrese|introduzca|insira|inserisci|wpisz)[ _-]/iu;
var WHOSE = /^(?:你的|您的|あなたの|당신의|ваш\p{L}{0,3} |твой |(?:ihr|dein)(?:en?)? |votre |ton |tu |su |sua |seu |(?:il )?tuo |(?:la )?tua |twój |uw |jouw |din |ditt |senin )\P{N}{0,20}(?:key|token|api|secret|passwor[dt]|schlüssel|clé|clave|chave|chiave|klucz|anahtar|ключ|токен|пароль|キー|トークン|鍵|키|토큰|密钥|密鑰|秘钥|密匙|令牌|密码|密碼)\P{N}{0,20}$/iu;
var REFERENCE = /^(?:op|keyring|secrets?|vault|aws-?sm|gcp-?sm|akv|doppler|infisical|bws?|sops):\/\/\S{1,200}$/i;
var MADE_UP = /^(?:sk-)?(?:dummy|fake|mock|sample|example|test)[-_ ]?(?:(?:api[-_ ]?)?(?:key|token)|sk)$|^sk-(?:dummy|fake|test|none)$|^[a-z]{1,8}[-_]x{3,}$/i;
var WORDS$1 = /^[a-z]{1,20}(?:[ _-][a-z]{1,20}){0,3}$/i;
var MINE = /^my[ _-]?(?:key|token)$/i;
var CROSSED_OUT = /x{8}|\*{4}|•{3}|0{16}|…|\.{3}/i;
var MASKED = /x{8}|•{3}|0{16}|…|^[A-Za-z]{0,8}[-_]?\w{0,4}\.{3}$|^[A-Za-z]{1,8}[-_]\w{0,8}\.{3}\w{0,6}$/i;
var STARS = /\*{4,}/;
var NAME_OF_VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
var VARIABLE = /^[a-z_]+(?:\.[a-z_]+)+$/i;
var SCHEME$1 = /^(?:Bearer|Basic|Token|Key)(?:\s+|$)/i;
var LONGEST_HINT = 200;
var BROWSER = /^(?:chrome|chromium|firefox|edge|safari|brave|opera|vivaldi)(?:[:+].{0,80})?$/i;
function isPlaceholder(value, name = "") {
	const bare = value.trim().replace(SCHEME$1, "").trim();
	if (bare === "") return true;
	if (bare.length > LONGEST_HINT) return false;
	if (NOTHING.test(bare) || STANDS_FOR.test(bare) || INSTRUCTS.test(bare) || isMasked(bare)) return true;
	if (WHOSE.test(bare) || REFERENCE.test(bare)) return true;
	if (name !== "" && plain(bare) === plain(name)) return true;
	if (name !== "" && !isPasswordName(name) && isNameOfKey(bare, name)) return true;
	if (/cookie/i.test(name) && BROWSER.test(bare)) return true;
	if (name !== "" && !isPasswordName(name) && plain(bare).replace(/\d{1,4}$/, "") === plain(name)) return true;
	const elsewhere = KEPT_ELSEWHERE.exec(bare)?.[1];
	if (elsewhere !== void 0 && isSecretName(elsewhere)) return true;
	return (NAME_OF_VARIABLE.test(bare) || VARIABLE.test(bare)) && isSecretName(bare);
}
function isNameOfKey(bare, name) {
	if (MADE_UP.test(bare) || MINE.test(bare)) return true;
	return WORDS$1.test(bare) && !/secret/i.test(name) && isSecretName(bare);
}
function isMasked(bare) {
	const stars = STARS.exec(bare)?.[0].length ?? 0;
	return MASKED.test(bare) || stars * 2 > bare.length || stars > 0 && /^[a-z]{1,8}[-_]\w{0,8}\*/i.test(bare);
}
function isMadeUp(rest) {
	return INSTRUCTS.test(rest) || CROSSED_OUT.test(rest) || isWordy(rest);
}
function isWordy(text) {
	const parts = text.split(/[-_.]/);
	return parts.length >= 2 && parts.every((part) => /^(?:[A-Z]?[a-z]{0,20}|[A-Z]{1,12}|v?\d{1,4})$/.test(part));
}
function plain(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
// src/checks/secret-values.ts
var LONG$1 = 16;
var LONGEST_PASSWORD = 100;
function saysSecret({ name, value, ...how }) {
	const { isJson = false, isPhrase = false, isInWords = false, isLine = false, isBare = false } = how;
	if (/^https?:\/\//i.test(value) || isWorkingFolder(value, name)) return false;
	if (value.length < 6 || /^[\d.,:-]+$/.test(value) || isPlaceholder(value, name)) return false;
	const isPassword = isPasswordName(name);
	if (/\s/.test(value)) return isJson && isPassword && value.length <= LONGEST_PASSWORD;
	if (isBare && isVariable(value, name)) return false;
	if (isWeakName(name)) return value.length >= (isJson ? 8 : LONG$1) && isOpaque(value);
	if (isJson) return true;
	if (isInWords) return value.length >= LONG$1 && isOpaque(value);
	if (isPhrase && !isPassword) return value.length >= 8 && isOpaque(value);
	if (isLine && isPassword && value.length >= 8) return true;
	return /\d/.test(value) && !isWordy(value);
}
function isOpaque(value) {
	if (isWordy(value) || isPlaceholder(value)) return false;
	if (value.length >= 32) return true;
	if (/^[A-Za-z]+(?:[-_.][A-Za-z]+){0,8}\d{1,4}$/.test(value)) return false;
	return /\d/.test(value) && /[A-Za-z]/.test(value) || /[a-z][A-Z].*[a-z][A-Z]/.test(value);
}
function isWorkingFolder(value, name) {
	return /^pwd$/i.test(name) && /^(?:[A-Za-z]:|~|\.{1,2})?[\\/]/.test(value);
}
function isVariable(value, name) {
	if (!/^[A-Za-z_][\w.]{0,100}$/.test(value)) return false;
	const lastOf = (path) => (path.split(".").at(-1) ?? "").toLowerCase().replace(/\d{1,4}$/, "");
	return lastOf(value) === lastOf(name);
}
// src/checks/named-in-text.ts
var WHO = /:\/\/([^\s/?#@:"'<>\\]{0,200})(?::([^\s/?#@"'<>\\]{1,300}))?@(?=[\w[])/g;
var ASKED = /(?:[?&#;]|%3F|%26|%23)([A-Za-z][\w.-]{1,39})(?:=|%3D)((?:(?!%(?:3F|26|23))[^&#\s"'<>\\]){4,2000})/gi;
var SCHEME = /(?:\b|(?<=\\[bfnrtv]|%[0-9A-Fa-f]{2}))(Bearer|Authorization["'\\]{0,8} {0,3}[:=] {0,3}["'\\]{0,8}[A-Za-z][\w-]{1,30})[ \t]{1,3}([\w.~+/=:-]{12,4000})/gi;
var WITHOUT_DOUBT = /["'\\ :=](?:Basic|Token|Key)$/i;
var COOKIES = /\bCookie["'\\]{0,8} {0,3}[:=] {0,3}["'\\]{0,8}(?=[\w.-]{1,80}=)([^\r\n"'\\]{1,8000})/gi;
var COOKIE = /(?:^|; ?)([\w.-]{1,80})=([^\s;]{16,4000})/g;
var COUNTED = /^_(?:g|fbp|hj|pk|clck)/i;
var COOKIE_LINE = /\t(?:TRUE|FALSE)\t\/[^\t\r\n]{0,200}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\r\n]{1,100}\t([^\t\r\n]{16,4000})/g;
var FILLED = /(["'`])(?:Token|Key|ApiKey|Basic) ([\w.~+/=:-]{16,400})\1/gi;
var OPTION = /(?<![\w-])--?([A-Za-z][\w-]{1,39})[ =]["']?([^\s"'<>\\]{6,2000})/g;
var TAG = /<([A-Za-z_][\w.-]{1,39})>([^<>\s]{6,2000})<\/\1>/g;
var ATTRIBUTES = /\b(?:name|key|id)=["']([A-Za-z][\w.-]{1,39})["'][ \t]{1,3}(?:type=["']\w{1,20}["'][ \t]{1,3})?value=["']([^"'<>\r\n]{6,2000})["']/gi;
var MAY_NAME = /key|token|secret|sess|pass|pwd?|pat|auth|bearer|cookie|cred|jwt|code|[^\0-\u024F]|schl|kling|kennw|wachtw|senha|contras|clave|chave|has\u0142o|\u015fifre|cl\u00e9|klucz|chiave|anahtar|kh\u00f3a|salasana|l\u00f6senord|adgang|heslo|jelsz|parol|sandi|lozinka|geslo/i;
var IN_ADDRESS = /^(?:key|token|auth|sig|sign|signature|(?:x-)?[a-z]{1,4}-(?:signature|security-token)|pass|sv_?sig|hdn(?:ea|ts|tl)|wssecret)$/i;
var LONG = 16;
var SHARED = /\/\/[\w.-]{0,60}\b(?:pan\.(?:baidu|quark|xunlei|wo)|(?:yun|cloud)\.139|cloud\.189|\d{2,3}pan|lanzou\w?|ilanzou|aliyundrive|alipan|115|115cdn|ctfile|weiyun|jianguoyun|feijipan)\.(?:com|cn|net)\/[^\s"'<>]*$/i;
var SHARED_WORD = /^(?:pwd|password|passcode|pass|code)$/i;
var LONGEST_SHARED = 8;
var FARTHEST_HOST = 200;
var RUN = /(?<![\w./:@=&?#%+-])[\w-]{20,400}(?![\w/@=+-]|\.\w)/g;
var BETWEEN = new RegExp(`[${BLANK}]*(?:[:：]?[${BLANK}]*(?:\\r?\\n[ \\t>*+-]{0,8}){1,3}|[${BLANK}](?:is|are|ist|est|es|->|=>|→|-|–|—|是|为)[${BLANK}]+|[${BLANK}]*\\|[${BLANK}]*|[${BLANK}])[*\`"'“]{0,3}$`);
var WORDS = /[\p{L}\p{N}_-]{1,40}(?: [\p{L}\p{N}_-]{1,40}){0,2}[*`]{0,3}$/u;
var FARTHEST = 120;
var CURL = /\bcurl\b[^\r\n]{0,400}? (?:-u|--user)[ =]["']?([^\s"':]{1,100}:[^\s"']{3,300})/g;
function namedSecretsIn(text) {
	const found = [];
	if (text.includes("://")) inAddresses(text, found);
	for (const match of text.includes("curl") ? text.matchAll(CURL) : []) {
		const [whole, secret = ""] = match;
		if (!isPlaceholder(secret.slice(secret.indexOf(":") + 1))) found.push({
			secret,
			at: match.index + whole.length - secret.length,
			place: "text"
		});
	}
	if (!MAY_NAME.test(text)) return asked(text, found);
	inHeaders(text, found);
	if (/cookie/i.test(text)) inCookies(text, found);
	for (const { at, value, ...written } of [...pairsIn(text), ...pairsInJson(text)]) if (saysSecret({
		value,
		...written
	})) found.push({
		secret: value,
		at,
		place: "text"
	});
	inOptions(text, found);
	inWords(text, found);
	return asked(text, found);
}
function inAddresses(text, found) {
	for (const match of text.matchAll(WHO)) {
		const [, user = "", password] = match;
		const at = match.index + 3;
		if (password === void 0) {
			if (user.length >= LONG && isOpaque(user)) found.push({
				secret: user,
				at,
				place: "address"
			});
		} else if (!isPlaceholder(password)) found.push({
			secret: `${user}:${password}`,
			at,
			place: "address"
		});
	}
}
function asked(text, found) {
	const inAddress = [];
	for (const match of text.includes("=") || text.includes("%3") ? text.matchAll(ASKED) : []) {
		const [whole, name = "", value = ""] = match;
		const isShort = /pass|pwd/i.test(name);
		if (!IN_ADDRESS.test(name) && !isSecretName(name)) continue;
		if (SHARED_WORD.test(name) && isShared(text, match.index, value)) continue;
		if (isPlaceholder(value, name) || !isShort && (value.length < LONG || isWordy(value))) continue;
		if (/^(?:key|auth)$/i.test(name) && !isOpaque(value)) continue;
		inAddress.push({
			secret: value,
			at: match.index + whole.length - value.length,
			place: "address"
		});
	}
	return [...inAddress, ...found].sort((a, b) => a.at - b.at);
}
function isShared(text, at, value) {
	return (/^\w{0,60}/.exec(value)?.[0] ?? "").length <= LONGEST_SHARED && SHARED.test(text.slice(Math.max(at - FARTHEST_HOST, 0), at));
}
function inHeaders(text, found) {
	if (!text.includes(" ") && !text.includes("	")) return;
	for (const match of /bearer|authorization/i.test(text) ? text.matchAll(SCHEME) : []) {
		const [whole, scheme = "", value = ""] = match;
		if (isPlaceholder(value)) continue;
		if (/Bearer$/i.test(scheme) ? value.length < LONG || !isOpaque(value) : !WITHOUT_DOUBT.test(scheme) && !isMixed(value)) continue;
		found.push({
			secret: value,
			at: match.index + whole.length - value.length,
			place: "header"
		});
	}
	for (const match of text.matchAll(FILLED)) {
		const [whole, , value = ""] = match;
		if (isOpaque(value)) found.push({
			secret: value,
			at: match.index + whole.length - 1 - value.length,
			place: "header"
		});
	}
}
function inCookies(text, found) {
	for (const match of text.matchAll(COOKIES)) {
		const [whole, cookies = ""] = match;
		const start = match.index + whole.length - cookies.length;
		for (const { 0: cookie, 1: name = "", 2: value = "", index } of cookies.matchAll(COOKIE)) {
			if (COUNTED.test(name) || !isOpaque(value)) continue;
			found.push({
				secret: value,
				at: start + index + cookie.length - value.length,
				place: "header"
			});
			break;
		}
	}
	for (const match of text.includes("	") ? text.matchAll(COOKIE_LINE) : []) {
		const [whole, value = ""] = match;
		if (isOpaque(value)) found.push({
			secret: value,
			at: match.index + whole.length - value.length,
			place: "header"
		});
	}
}
function inOptions(text, found) {
	const isNamed = (name) => isSecretName(name) || /^token$/i.test(name);
	for (const match of text.includes("-") ? text.matchAll(OPTION) : []) {
		const [whole, name = "", value = ""] = match;
		const isPassword = /pass|pwd/i.test(name) && /[\d\W]/.test(value) && !isPlaceholder(value, name);
		if (isNamed(name) && (isPassword || value.length >= LONG && isOpaque(value))) found.push({
			secret: value,
			at: match.index + whole.length - value.length,
			place: "text"
		});
	}
	for (const match of text.includes("</") ? text.matchAll(TAG) : []) {
		const [, name = "", value = ""] = match;
		if (isNamed(name) && saysSecret({
			name,
			value,
			isJson: true
		})) found.push({
			secret: value,
			at: match.index + name.length + 2,
			place: "text"
		});
	}
	for (const match of text.includes("value=") ? text.matchAll(ATTRIBUTES) : []) {
		const [whole, name = "", value = ""] = match;
		if (isNamed(name) && saysSecret({
			name,
			value,
			isJson: true
		})) found.push({
			secret: value,
			at: match.index + whole.length - 1 - value.length,
			place: "text"
		});
	}
}
function inWords(text, found) {
	const known = new Set(found.map(({ at }) => at));
	for (const { 0: secret, index: at } of text.matchAll(RUN)) {
		if (known.has(at) || !isMixed(secret) || isPlaceholder(secret)) continue;
		const before = text.slice(Math.max(at - FARTHEST, 0), at);
		const named = before.replace(BETWEEN, "");
		if (named === before) continue;
		const words = WORDS.exec(named)?.[0].replace(/[*`]+$/, "").split(" ");
		const name = words === void 0 ? null : secretNameOf(words);
		if (name !== null && !isWeakName(name.name)) found.push({
			secret,
			at,
			place: "text"
		});
	}
}
function isMixed(run) {
	return run.split(/[_-]/).some((part) => part.length >= 16 && /\d.*\d/.test(part) && /[A-Za-z].*[A-Za-z]/.test(part));
}
// src/checks/secret-shapes.ts
var HEX = "[0-9a-f]";
var LETTERS = "[A-Za-z0-9]";
var END = `(?!${LETTERS})`;
var ANY_HEX = "[0-9A-Fa-f]";
var ID = `${ANY_HEX}{8}-${ANY_HEX}{4}-${ANY_HEX}{4}-${ANY_HEX}{4}-${ANY_HEX}{12}`;
var SHAPES = [
	{
		service: "Anthropic",
		begins: "sk-ant-",
		rest: "[\\w-]{24,400}",
		isOpen: true,
		exactly: /^[a-z]{2,10}\d\d-[\w-]{80,}$/
	},
	{
		service: "OpenRouter",
		begins: "sk-or-",
		rest: "[\\w-]{24,400}",
		isOpen: true,
		exactly: /^v1-[0-9a-f]{64}$/
	},
	{
		service: "OpenAI",
		begins: "sk-",
		rest: "[\\w-]{20,400}",
		isOpen: true,
		exactly: /^(?:proj|svcacct|admin|None)-[\w-]{40,}$|^[A-Za-z0-9]{32,}$/
	},
	{
		service: "Hugging Face",
		begins: "hf_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^[A-Za-z]{34}$/
	},
	{
		service: "Hugging Face",
		begins: "hf_oauth_",
		rest: "[\\w.-]{40,2000}",
		isOpen: true
	},
	{
		service: "Hugging Face",
		begins: "api_org_",
		rest: `${LETTERS}{34}${END}`
	},
	{
		service: "GitHub",
		begins: "github_pat_",
		rest: "\\w{22,400}",
		isOpen: true,
		exactly: /^\w{82,}$/
	},
	{
		service: "GitHub",
		begins: "gh[opsur]_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^[A-Za-z0-9]{36}$/
	},
	{
		service: "GitLab",
		begins: "gl(?:pat|dt|ft|rt|soat|imt|agent|oas|ptt|ffct|cbt)-",
		rest: `[\\w-]{20,300}(?:\\.[0-9a-z]{9}${END})?`
	},
	{
		service: "GitLab",
		begins: "GR1348941",
		rest: "[\\w-]{20}"
	},
	{
		service: "AWS",
		begins: "(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)",
		rest: `[A-Z0-9]{16}${END}`
	},
	{
		service: "AWS",
		begins: "ABSK",
		rest: "[A-Za-z0-9+/]{109,269}"
	},
	{
		service: "AWS",
		begins: "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t",
		rest: "[\\w+/=-]{0,4000}"
	},
	{
		service: "Google",
		begins: "AIza",
		rest: "[\\w-]{35}(?![\\w-])"
	},
	{
		service: "Google",
		begins: "ya29\\.",
		rest: "[\\w-]{20,400}"
	},
	{
		service: "Google",
		begins: "AQ\\.Ab",
		rest: "[\\w-]{40,100}(?![\\w-])"
	},
	{
		service: "Google",
		begins: "GOCSPX-",
		rest: "[\\w-]{28}"
	},
	{
		service: "Google",
		begins: "1//0",
		rest: "[\\w-]{40,200}",
		isOpen: true
	},
	{
		service: "Replicate",
		begins: "r8_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^\w{37}$/
	},
	{
		service: "Slack",
		begins: "xox[a-eoprs]-",
		rest: "[A-Za-z0-9%+/-]{10,400}"
	},
	{
		service: "Slack",
		begins: "xapp-",
		rest: "\\d-[A-Za-z0-9]{1,40}-\\d{1,20}-[A-Za-z0-9]{1,200}"
	},
	{
		service: "Slack",
		begins: "hooks\\.slack\\.com/(?:services|workflows|triggers)/",
		rest: "[A-Za-z0-9+/]{30,120}"
	},
	{
		service: "Discord",
		begins: "(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/",
		rest: "\\d{15,21}/[\\w-]{40,120}"
	},
	{
		service: "Discord",
		begins: "[MNO]",
		rest: "[A-Za-z0-9]{22,27}\\.[\\w-]{6}\\.[\\w-]{27,40}",
		isOpen: true
	},
	{
		service: "Microsoft Teams",
		begins: "[a-z0-9]{1,60}\\.webhook\\.office\\.com/webhookb2/",
		rest: "[\\w@/-]{60,300}"
	},
	{
		service: "Telegram",
		begins: "\\d{5,16}:A",
		rest: "[\\w-]{34}(?![\\w-])"
	},
	{
		service: "Feishu",
		begins: "open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/",
		rest: "[\\w-]{30,60}"
	},
	{
		service: "Baidu",
		begins: "bce-v3/ALTAK-",
		rest: "[A-Za-z0-9]{15,40}/[0-9a-f]{40}"
	},
	{
		service: "Docker",
		begins: "dckr_(?:pat|oat)_",
		rest: "[\\w-]{27,40}(?![\\w-])"
	},
	{
		service: "fal.ai",
		begins: `${ID}:`,
		rest: `${ANY_HEX}{32}${END}`
	},
	{
		service: "Groq",
		begins: "gsk_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^\w{52}$/
	},
	{
		service: "xAI",
		begins: "xai-",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^\w{80}$/
	},
	{
		service: "Stripe",
		begins: "[rs]k_(?:live|test|prod)_",
		rest: `${LETTERS}{20,400}`
	},
	{
		service: "ElevenLabs",
		begins: "sk_",
		rest: `${HEX}{48}${END}`
	},
	{
		service: "Hedra",
		begins: "sk_hedra_",
		rest: "[\\w-]{40,100}"
	},
	{
		service: "HeyGen",
		begins: "sk_V2_",
		rest: "\\w{40,100}",
		isOpen: true
	},
	{
		service: "Runway",
		begins: "key_",
		rest: `${HEX}{128}${END}`
	},
	{
		service: "Tripo",
		begins: "tsk_",
		rest: "[\\w-]{40,64}(?![\\w-])"
	},
	{
		service: "Meshy",
		begins: "msy_",
		rest: `${LETTERS}{30,80}${END}`,
		isOpen: true,
		exactly: /^[A-Za-z0-9]{36}$/
	},
	{
		service: "Perplexity",
		begins: "pplx-",
		rest: `${LETTERS}{40,64}${END}`
	},
	{
		service: "NVIDIA",
		begins: "nvapi-",
		rest: "[\\w-]{50,100}(?![\\w-])"
	},
	{
		service: "Fireworks",
		begins: "fw_",
		rest: `${LETTERS}{22,64}${END}`
	},
	{
		service: "RunPod",
		begins: "rpa_",
		rest: `${LETTERS}{36,64}${END}`
	},
	{
		service: "Cerebras",
		begins: "csk-",
		rest: `[a-z0-9]{40,64}${END}`
	},
	{
		service: "Together",
		begins: "tgp_v1_",
		rest: "[\\w-]{40,64}(?![\\w-])"
	},
	{
		service: "Tavily",
		begins: "tvly-",
		rest: "[A-Za-z0-9-]{30,64}",
		isOpen: true
	},
	{
		service: "Jina",
		begins: "jina_",
		rest: "\\w{50,100}",
		isOpen: true
	},
	{
		service: "Pinecone",
		begins: "pcsk_",
		rest: "\\w{50,100}",
		isOpen: true
	},
	{
		service: "LangSmith",
		begins: "lsv2_(?:pt|sk)_",
		rest: `${HEX}{32}_${HEX}{10}${END}`
	},
	{
		service: "ComfyUI",
		begins: "comfyui-",
		rest: `${HEX}{40,400}`
	},
	{
		service: "npm",
		begins: "npm_",
		rest: `${LETTERS}{36}${END}`
	},
	{
		service: "PyPI",
		begins: "pypi-",
		rest: "[\\w-]{50,1000}",
		isOpen: true,
		exactly: /^AgE/
	},
	{
		service: "SendGrid",
		begins: "SG\\.",
		rest: "[\\w=.-]{60,70}(?![\\w-])"
	},
	{
		service: "Luma",
		begins: "luma-",
		rest: `${ID}-${ID}`
	},
	{
		service: "Supabase",
		begins: "sbp_",
		rest: `${HEX}{40}${END}`
	},
	{
		service: "Weights & Biases",
		begins: "wandb_v1_",
		rest: "\\w{50,100}",
		isOpen: true
	},
	{
		service: "Brevo",
		begins: "xkeysib-",
		rest: `${HEX}{64}-${LETTERS}{16}`
	},
	{
		service: "DigitalOcean",
		begins: "do[opr]_v1_",
		rest: `${HEX}{64}${END}`
	},
	{
		service: "Databricks",
		begins: "dapi",
		rest: `${HEX}{32}(?:-\\d)?${END}`
	},
	{
		service: "Doppler",
		begins: "dp\\.pt\\.",
		rest: `${LETTERS}{43}${END}`
	},
	{
		service: "Linear",
		begins: "lin_api_",
		rest: `${LETTERS}{40}${END}`
	},
	{
		service: "Notion",
		begins: "secret_",
		rest: `${LETTERS}{43}${END}`
	},
	{
		service: "Notion",
		begins: "ntn_",
		rest: `\\d{11}${LETTERS}{35}${END}`
	},
	{
		service: "Airtable",
		begins: "pat",
		rest: `${LETTERS}{14}\\.${HEX}{64}${END}`
	},
	{
		service: "Figma",
		begins: "figd_",
		rest: "[\\w-]{40,64}(?![\\w-])"
	},
	{
		service: "Postman",
		begins: "PMAK-",
		rest: `${HEX}{24}-${HEX}{34}${END}`
	},
	{
		service: "Shopify",
		begins: "shp(?:at|ca|pa|ss)_",
		rest: `[0-9A-Fa-f]{32}${END}`
	},
	{
		service: "Square",
		begins: "sq0(?:atp|csp)-",
		rest: "[\\w-]{22,60}"
	},
	{
		service: "Sentry",
		begins: "sntryu_",
		rest: `${HEX}{64}${END}`
	},
	{
		service: "RubyGems",
		begins: "rubygems_",
		rest: `${HEX}{48}${END}`
	},
	{
		service: "Pulumi",
		begins: "pul-",
		rest: `${HEX}{40}${END}`
	},
	{
		service: "Vault",
		begins: "hv[bs]\\.",
		rest: "[\\w-]{90,300}"
	},
	{
		service: "Twilio",
		begins: "SK",
		rest: `[0-9a-fA-F]{32}${END}`
	},
	{
		service: "Grafana",
		begins: "glsa_",
		rest: `${LETTERS}{32}_[A-Fa-f0-9]{8}${END}`
	},
	{
		service: "Atlassian",
		begins: "ATATT3",
		rest: "[\\w=-]{100,300}"
	},
	{
		service: "Alibaba Cloud",
		begins: "LTAI",
		rest: `${LETTERS}{20}${END}`
	},
	{
		service: "1Password",
		begins: "ops_eyJ",
		rest: "[A-Za-z0-9+/]{250,4000}"
	},
	{
		service: "Azure",
		begins: `${LETTERS}{52}JQQJ9`,
		rest: `[9D]${LETTERS}{20,28}${END}`
	},
	{
		service: "Tencent Cloud",
		begins: "AKID",
		rest: `${LETTERS}{32}${END}`
	},
	{
		service: "Volcengine",
		begins: "AKLT",
		rest: `${LETTERS}{40,60}${END}`,
		isOpen: true
	},
	{
		service: "Zhipu",
		begins: `${HEX}{32}\\.`,
		rest: `${LETTERS}{16}${END}`,
		isOpen: true
	},
	{
		service: "Coze",
		begins: "[ps]at_",
		rest: `${LETTERS}{64}${END}`,
		isOpen: true
	},
	{
		service: "Anyscale",
		begins: "esecret_",
		rest: `[a-z0-9]{20,40}${END}`,
		isOpen: true
	},
	{
		service: "webhooks",
		begins: "whsec_",
		rest: "[\\w+/=-]{24,100}",
		isOpen: true,
		exactly: /^[A-Za-z0-9+/]{32,}={0,2}$/
	},
	{
		service: "Supabase",
		begins: "sb_secret_",
		rest: "[\\w-]{22}_[\\w-]{8}(?![\\w-])"
	},
	{
		service: "Neon",
		begins: "napi_",
		rest: `[a-z0-9]{60,70}${END}`
	},
	{
		service: "PlanetScale",
		begins: "pscale_(?:tkn|oauth|pw)_",
		rest: "[\\w=.-]{32,64}"
	},
	{
		service: "HubSpot",
		begins: "pat-(?:na|eu|ap)\\d-",
		rest: ID
	},
	{
		service: "Mailchimp",
		begins: `${HEX}{32}-us`,
		rest: `\\d{1,2}${END}`
	},
	{
		service: "Resend",
		begins: "re_",
		rest: `${LETTERS}{8}_${LETTERS}{24}${END}`,
		isOpen: true
	},
	{
		service: "Tailscale",
		begins: "tskey-[a-z]{3,10}-",
		rest: `${LETTERS}{8,40}-${LETTERS}{20,60}`
	},
	{
		service: "Netlify",
		begins: "nfp_",
		rest: `${LETTERS}{36}${END}`
	},
	{
		service: "Contentful",
		begins: "CFPAT-",
		rest: "[\\w-]{43}(?![\\w-])"
	},
	{
		service: "Typeform",
		begins: "tfp_",
		rest: "[\\w=.-]{59}"
	},
	{
		service: "Mapbox",
		begins: "sk\\.eyJ",
		rest: "[\\w-]{50,200}\\.[\\w-]{22}(?![\\w-])"
	},
	{
		service: "New Relic",
		begins: "NR(?:AK|II)-",
		rest: `[A-Za-z0-9-]{27,32}${END}`
	},
	{
		service: "Sentry",
		begins: "sntrys_eyJ",
		rest: "[\\w+/=-]{60,500}"
	},
	{
		service: "Grafana",
		begins: "glc_eyJ|eyJrIjoi",
		rest: "[A-Za-z0-9+/]{60,400}"
	},
	{
		service: "Doppler",
		begins: "dp\\.(?:st|ct|sa|scim|audit)\\.",
		rest: `(?:[a-z0-9_-]{2,35}\\.)?${LETTERS}{40,44}${END}`
	},
	{
		service: "age",
		begins: "AGE-SECRET-KEY-1",
		rest: "[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"
	},
	{
		service: "1Password",
		begins: "A3-",
		rest: `[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}${END}`
	},
	{
		service: "Adobe",
		begins: "p8e-",
		rest: `${LETTERS}{32}${END}`
	},
	{
		service: "Artifactory",
		begins: "AKCp",
		rest: `${LETTERS}{69}${END}`
	},
	{
		service: "Artifactory",
		begins: "cmVmd",
		rest: `${LETTERS}{59}${END}`
	},
	{
		service: "Authress",
		begins: "(?:sc|ext|scauth|authress)_",
		rest: "[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][a-z0-9-]{10,32}\\.[\\w+/=-]{30,120}"
	},
	{
		service: "ClickHouse",
		begins: "4b1d",
		rest: `${LETTERS}{38}${END}`
	},
	{
		service: "Clojars",
		begins: "(?:CLOJARS|clojars)_",
		rest: `[a-z0-9]{60}${END}`
	},
	{
		service: "Cloudflare",
		begins: "v1\\.0-",
		rest: `${HEX}{24}-${HEX}{146}${END}`
	},
	{
		service: "Duffel",
		begins: "duffel_(?:test|live)_",
		rest: "[\\w=-]{43}"
	},
	{
		service: "Dynatrace",
		begins: "dt0c01\\.",
		rest: `${LETTERS}{24}\\.${LETTERS}{64}${END}`
	},
	{
		service: "EasyPost",
		begins: "EZ[AT]K",
		rest: `${LETTERS}{54}${END}`
	},
	{
		service: "Flutterwave",
		begins: "FLWSECK(?:_TEST)?-",
		rest: `[a-z0-9]{12,40}(?:-X)?${END}`
	},
	{
		service: "Fly.io",
		begins: "fo1_",
		rest: "[\\w-]{43}(?![\\w-])"
	},
	{
		service: "Fly.io",
		begins: "fm(?:1[ar]|2)_",
		rest: "[A-Za-z0-9+/]{100,400}"
	},
	{
		service: "Frame.io",
		begins: "fio-u-",
		rest: "[\\w=-]{64}"
	},
	{
		service: "Harness",
		begins: "[ps]at\\.",
		rest: `[\\w-]{22}\\.${LETTERS}{24}\\.${LETTERS}{20}${END}`
	},
	{
		service: "Terraform",
		begins: `${LETTERS}{14}\\.atlasv1\\.`,
		rest: "[\\w=-]{60,70}"
	},
	{
		service: "Heroku",
		begins: "HRKU-AA",
		rest: "[\\w-]{58}"
	},
	{
		service: "42",
		begins: "s-s4t2(?:ud|af)-",
		rest: `${HEX}{64}${END}`
	},
	{
		service: "MaxMind",
		begins: `${LETTERS}{6}_`,
		rest: `${LETTERS}{29}_mmk${END}`
	},
	{
		service: "Octopus Deploy",
		begins: "API-",
		rest: `[A-Z0-9]{26}${END}`
	},
	{
		service: "OpenShift",
		begins: "sha256~",
		rest: "[\\w-]{43}(?![\\w-])"
	},
	{
		service: "Prefect",
		begins: "pnu_",
		rest: `${LETTERS}{36}${END}`
	},
	{
		service: "ReadMe",
		begins: "rdme_",
		rest: `[a-z0-9]{70}${END}`
	},
	{
		service: "Scalingo",
		begins: "tk-us-",
		rest: "[\\w-]{48}"
	},
	{
		service: "SettleMint",
		begins: "sm_[aps]at_",
		rest: `${LETTERS}{16}${END}`
	},
	{
		service: "Shippo",
		begins: "shippo_(?:live|test)_",
		rest: `${ANY_HEX}{40}${END}`
	},
	{
		service: "Sourcegraph",
		begins: "sgp_",
		rest: `(?:(?:${ANY_HEX}{16}|local)_)?${ANY_HEX}{40}${END}`
	},
	{
		service: "Vault",
		begins: "s\\.",
		rest: `${LETTERS}{24}${END}`,
		isOpen: true
	},
	{
		service: "Defined Networking",
		begins: "dnkey-",
		rest: "[a-z0-9=_-]{26}-[a-z0-9=_-]{52}"
	},
	{
		service: "Plaid",
		begins: "access-(?:sandbox|development|production)-",
		rest: ID
	},
	{
		service: "Yandex",
		begins: "AQVN",
		rest: "[\\w-]{35,38}(?![\\w-])"
	},
	{
		service: "Dropbox",
		begins: "sl\\.",
		rest: "(?:u\\.)?[\\w=-]{130,1500}"
	},
	{
		service: "Adafruit",
		begins: "aio_",
		rest: `${LETTERS}{28}${END}`,
		isOpen: true
	},
	{
		service: "Atlassian",
		begins: "ATBB",
		rest: `${LETTERS}{32}${END}`
	},
	{
		service: "Zapier",
		begins: "hooks\\.zapier\\.com/hooks/catch/",
		rest: "\\d{4,12}/[a-z0-9]{5,12}"
	},
	{
		service: "Make",
		begins: "hook\\.[a-z]{2}\\d\\.make\\.com/",
		rest: "[a-z0-9]{28,40}"
	},
	{
		service: "IFTTT",
		begins: "maker\\.ifttt\\.com/trigger/",
		rest: "\\w{1,60}/(?:json/)?with/key/[\\w-]{20,60}"
	},
	{
		service: "ServerChan",
		begins: "sc(?:tapi)?\\.ftqq\\.com/",
		rest: `${LETTERS}{25,60}(?:\\.send)?`
	},
	{
		service: "Bark",
		begins: "api\\.day\\.app/",
		rest: `${LETTERS}{20,24}${END}`
	},
	{
		service: "Azure",
		begins: "[\\w~.]{3}\\dQ~",
		rest: "[\\w~.-]{31,34}(?![\\w~-])"
	}
];
// src/checks/other-keys.ts
var ANY = new RegExp(`(?:(?<![A-Za-z0-9])|(?<=\\\\[bfnrtv]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}|/bot))(?:${SHAPES.map(({ begins, rest }) => `(?:${begins})(?:${rest})`).join("|")})|-----BEGIN [A-Z0-9 _-]{0,40}PRIVATE KEY(?: BLOCK)?-----|(?:(?<![\\w-])|(?<=\\\\[bfnrtv]|%[0-9A-Fa-f]{2}))eyJ[\\w-]{10,4000}\\.eyJ[\\w-]{10,16000}\\.[\\w-]{10,4000}`, "g");
var BEGINNINGS = SHAPES.map((shape) => ({
	...shape,
	begins: new RegExp(`^(?:${shape.begins})`)
}));
var WHOLE = SHAPES.map(({ begins, rest }) => new RegExp(`^(?:${begins})(?:${rest})$`));
var SHORTEST = 9;
var MAY_HOLD = /[\w.+/=~:@-]{15}|-----BEGIN/;
function secretsIn(text) {
	return locateSecrets(text).map(({ service, secret }) => ({
		service,
		secret
	}));
}
function locateSecrets(text) {
	if (text.length < SHORTEST) return [];
	return withNamed(text, MAY_HOLD.test(text) ? locateShapes(text) : []);
}
function locateShapes(text) {
	const found = [];
	ANY.lastIndex = 0;
	for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
		const [secret] = match;
		const at = match.index;
		const service = isEmbedded(text, at, secret.length) ? null : serviceOf(secret);
		if (service !== null) found.push({
			service,
			secret,
			at
		});
	}
	return found;
}
function isEmbedded(text, at, length) {
	return isFileName(text, at, at + length) || /[\w-]{64}$/.test(text.slice(Math.max(at - 64, 0), at));
}
function serviceOf(secret) {
	const shape = BEGINNINGS[WHOLE.findIndex((whole) => whole.test(secret))];
	if (shape === void 0) return secret.startsWith("eyJ") ? "a signed-in session" : "a private key file";
	const rest = secret.replace(shape.begins, "");
	if (isMadeUp(rest)) return null;
	return !shape.isOpen || shape.exactly?.test(rest) || looksRandom(rest) ? shape.service : null;
}
var NAMED = "a name";
var SERVICE = {
	address: "a web address",
	header: "a signed-in session",
	text: NAMED
};
function withNamed(text, found) {
	const named = namedSecretsIn(text);
	if (named.length === 0) return found;
	const located = [];
	let next = 0;
	let end = 0;
	for (const { secret, at, place } of named) {
		while (next < found.length && endOf(found[next]) <= at) next += 1;
		const other = found[next];
		if (other !== void 0 && other.at < at + secret.length || at < end) continue;
		end = at + secret.length;
		located.push({
			service: SERVICE[place],
			secret,
			at
		});
	}
	return [...found, ...located];
}
function endOf(one) {
	return one === void 0 ? 0 : one.at + one.secret.length;
}
function maskSecret({ service, secret }) {
	if (secret.startsWith("-----")) return "PRIVATE KEY";
	const isPassword = service === "a name" || secret.includes(":");
	return secret.length < 16 || isPassword ? "…" : `${secret.slice(0, 3)}…${secret.slice(-4)}`;
}
function maskSecrets(text) {
	const hidden = locateSecrets(text).map((one) => ({
		at: one.at,
		length: one.secret.length,
		shown: maskSecret(one)
	}));
	return hidden.length === 0 ? text : maskRuns(text, hidden);
}
function looksRandom(rest) {
	return rest.split(/[_-]/).some((run) => run.length >= 12 && /\d/.test(run) && /[A-Za-z]/.test(run));
}
// src/checks/mask-text.ts
function maskText(text, known = []) {
	return maskSecrets(maskKeys(text, known));
}
function maskData(value) {
	if (typeof value === "string") return maskText(value);
	if (Array.isArray(value)) return value.map(maskData);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [maskText(name), maskData(inner)]));
}
// src/workflow/executions.ts
function walkGraph(graph) {
	return framesOf(graph).flatMap((frame) => frame.executions);
}
function framesOf(graph, definitions = definitionsOf(graph)) {
	const groups = groupNodesOf(graph);
	const frames = [];
	const open = new Set();
	enter(graph, null, null);
	return frames;
	function enter(inner, definition, instance) {
		const frame = {
			graph: inner,
			definition,
			instance,
			executions: []
		};
		const instances = instance === null ? [] : [...instance.instances, instance.id];
		const mode = instance?.mode ?? "active";
		frames.push(frame);
		inner.nodes.forEach((node, index) => {
			const local = idText(node.id ?? node.index ?? index);
			const execution = {
				id: instance === null ? local : `${instance.id}:${local}`,
				node,
				mode: mode === "active" ? modeOf(node) : mode,
				instances,
				definition
			};
			frame.executions.push(execution);
			const { type } = node;
			const next = definitions.get(type) ?? groups.get(type);
			if (next === void 0 || open.has(type)) return;
			open.add(type);
			enter(next, definitions.has(type) ? type : null, execution);
			open.delete(type);
		});
	}
}
function modeOf(node) {
	return node.mode === 2 ? "muted" : node.mode === 4 ? "bypassed" : "active";
}
// src/workflow/promoted.ts
function promotionsOf(definition) {
	const nodes = new Map(definition.nodes.map((node) => [idText(node.id), node]));
	const findSocket = createSocketFinder();
	const targets = new Map();
	for (const link of readLinks(definition)) {
		const node = link.originId === "-10" ? nodes.get(link.targetId) : void 0;
		const socket = node && findSocket(node, link);
		if (node === void 0 || !isRecord(socket?.widget)) continue;
		const target = {
			node,
			widget: idText(socket.widget.name)
		};
		const known = targets.get(link.originSlot);
		if (known === void 0) targets.set(link.originSlot, [target]);
		else known.push(target);
	}
	const linked = [];
	const byName = new Map();
	recordsIn(definition.inputs).forEach((input, slot) => {
		const known = targets.get(slot);
		if (known === void 0) return;
		const widget = {
			name: idText(input.name),
			index: linked.length,
			slot,
			targets: known
		};
		linked.push(widget);
		if (!byName.has(widget.name)) byName.set(widget.name, widget);
	});
	return {
		linked,
		byName,
		nodes
	};
}
function listedWidgets(instance, { byName, nodes }) {
	const proxies = instance.properties?.proxyWidgets;
	if (!Array.isArray(proxies)) return [];
	return proxies.map((entry, index) => {
		const [id, name] = Array.isArray(entry) ? [idText(entry[0]), idText(entry[1])] : ["", ""];
		const linked = (id === "-1" ? byName.get(name) : void 0) ?? null;
		const node = linked === null ? nodes.get(id) : void 0;
		return {
			name,
			index,
			linked,
			target: node === void 0 ? null : {
				node,
				widget: name
			}
		};
	});
}
function namesOfPromoted(definition) {
	const all = promotionsOf(definition);
	const namesOf = (name, targets) => [name, ...targets.map(({ widget }) => widget)];
	const linked = all.linked.map(({ name, targets }) => namesOf(name, targets));
	return (instance) => {
		const listed = listedWidgets(instance, all);
		if (listed.length === 0) return linked;
		return listed.map(({ name, linked, target }) => namesOf(name, linked?.targets ?? (target === null ? [] : [target])));
	};
}
function chooseLinked({ linked }, isChosen) {
	const widgets = linked.filter(isChosen);
	return {
		widgets: new Set(widgets),
		names: new Set(widgets.map(({ name }) => name)),
		indices: new Set(widgets.map(({ index }) => index))
	};
}
function chooseOnInstance(listed, chosen, isChosenTarget) {
	if (listed.length === 0) return {
		hasName: (name) => chosen.names.has(name),
		hasIndex: (index) => chosen.indices.has(index)
	};
	const allNames = new Set(listed.map(({ name }) => name));
	const own = listed.filter(({ linked, target }) => linked === null ? target !== null && isChosenTarget(target) : chosen.widgets.has(linked));
	const names = new Set(own.map(({ name }) => name));
	const indices = new Set(own.map(({ index }) => index));
	return {
		hasName: (name) => names.has(name) || !allNames.has(name) && chosen.names.has(name),
		hasIndex: (index) => indices.has(index)
	};
}
function quarantinedValues(instance) {
	return recordsIn(instance.properties?.proxyWidgetErrorQuarantine).flatMap((entry) => {
		const original = entry.originalEntry;
		return Array.isArray(original) ? [{
			name: idText(original[1]),
			entry
		}] : [];
	});
}
// src/workflow/promotion-finder.ts
function createPromotionFinder() {
	const byDefinition = new Map();
	const byInstance = new Map();
	return (instance, definition, inner) => {
		const outer = byDefinition.get(definition) ?? indexDefinition(definition);
		byDefinition.set(definition, outer);
		const own = byInstance.get(instance) ?? indexInstance(instance, outer.promotions);
		byInstance.set(instance, own);
		const linked = outer.byTarget.get(inner.node)?.get(inner.widget);
		if (own.names.size === 0) return linked;
		const [first] = [own.byTarget.get(inner.node)?.get(inner.widget), linked && own.byLinked.get(linked)].filter((widget) => widget !== void 0).sort((a, b) => a.index - b.index);
		if (first !== void 0 || linked === void 0 || own.names.has(linked.name)) return first;
		const unplaced = own.unplaced.get(linked) ?? {
			name: linked.name,
			index: -1
		};
		own.unplaced.set(linked, unplaced);
		return unplaced;
	};
}
function indexDefinition(definition) {
	const promotions = promotionsOf(definition);
	const byTarget = new Map();
	for (const widget of promotions.linked) for (const target of widget.targets) keepFirst(byTarget, target, widget);
	return {
		promotions,
		byTarget
	};
}
function indexInstance(instance, promotions) {
	const found = {
		names: new Set(),
		byTarget: new Map(),
		byLinked: new Map(),
		unplaced: new Map()
	};
	for (const widget of listedWidgets(instance, promotions)) {
		found.names.add(widget.name);
		if (widget.target !== null) keepFirst(found.byTarget, widget.target, widget);
		if (widget.linked !== null && !found.byLinked.has(widget.linked)) found.byLinked.set(widget.linked, widget);
	}
	return found;
}
function keepFirst(byTarget, { node, widget }, value) {
	const known = byTarget.get(node);
	if (known === void 0) byTarget.set(node, new Map([[widget, value]]));
	else if (!known.has(widget)) known.set(widget, value);
}
// src/workflow/widget-values.ts
var FIELDS = ["widgets_values", "widgets_values_named"];
function holdersOf(node) {
	const holders = [];
	collect(node);
	return holders;
	function collect(owner) {
		for (const field of FIELDS) {
			const values = owner[field];
			if (Array.isArray(values) || isRecord(values)) holders.push(values);
		}
		if (isRecord(owner.extensions)) collect(owner.extensions);
	}
}
function readWidget(node, name, index) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder) ? index >= 0 && index < holder.length : Object.hasOwn(holder, name)) return Array.isArray(holder) ? holder[index] : holder[name];
}
function emptyWidgets(node, { hasName, hasIndex }) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) {
		for (const index of holder.keys()) if (hasIndex(index)) holder[index] = "";
	} else for (const name of Object.keys(holder)) if (hasName(name)) holder[name] = "";
}
function keepWidgets(node, names) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) holder.splice(names.length);
	else for (const name of Object.keys(holder)) if (!names.includes(name)) delete holder[name];
}
function removeWidgets(node, { hasName, hasIndex }) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) {
		let kept = 0;
		for (const [index, value] of holder.entries()) if (!hasIndex(index)) holder[kept++] = value;
		holder.length = kept;
	} else for (const name of Object.keys(holder)) if (hasName(name)) delete holder[name];
}
function emptyValues(node, isGone) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) {
		for (const [index, value] of holder.entries()) if (isGone(value)) holder[index] = "";
	} else for (const [name, value] of Object.entries(holder)) if (isGone(value)) holder[name] = "";
}
// src/workflow/deploy-nodes.ts
var SECRET_WIDGETS = ["host", "api_key"];
function findDeployNodes(graph) {
	const executions = walkGraph(graph);
	const deploys = executions.filter((execution) => execution.node.type === DEPLOY_CLASS);
	if (deploys.length === 0) return [];
	const readValue = createValueReader(graph, executions);
	return deploys.map((execution) => {
		const read = (widget) => textOf(readValue(execution, {
			name: widget,
			index: DEPLOY_WIDGETS.indexOf(widget)
		}));
		const [endpointName, host, apiKey] = [
			read("endpoint_name"),
			read("host"),
			read("api_key")
		];
		return {
			nodeId: execution.id,
			mode: execution.mode,
			endpointName,
			host,
			apiKey
		};
	});
}
function endpointNamesOn(graph) {
	const deploys = findDeployNodes(graph);
	const kept = deploys.some(({ mode }) => mode === "active") ? null : keptNameOf(graph);
	return [...deploys.map(({ endpointName }) => endpointName), kept].filter((name) => name !== null);
}
function keptNameOf({ extra }) {
	const kept = extra?.[ENDPOINT_NAME_EXTRA];
	return typeof kept === "string" ? kept : null;
}
var LINKED = Symbol("linked");
function createValueReader(graph, executions) {
	const byId = new Map(executions.map((execution) => [execution.id, execution]));
	const definitions = definitionsOf(graph);
	const findShown = createPromotionFinder();
	const isLinked = createLinkFinder();
	const known = new Map();
	return read;
	function read(execution, widget) {
		const { node } = execution;
		const inside = execution.definition === null ? void 0 : definitions.get(execution.definition);
		if (isLinked(inside ?? graph, node, widget.name)) return LINKED;
		const own = readWidget(node, widget.name, widget.index);
		const instance = byId.get(execution.instances.at(-1) ?? "");
		if (inside === void 0 || instance === void 0) return own;
		const shown = findShown(instance.node, inside, {
			node,
			widget: widget.name
		});
		return (shown === void 0 ? void 0 : readOnce(instance, shown)) ?? own;
	}
	function readOnce(instance, shown) {
		const values = known.get(instance) ?? new Map();
		known.set(instance, values);
		if (!values.has(shown)) values.set(shown, read(instance, shown));
		return values.get(shown);
	}
}
function createLinkFinder() {
	const origins = new Map();
	const sockets = new Map();
	return (graph, node, widget) => {
		const byWidget = sockets.get(node) ?? firstOf(node.inputs ?? [], (own) => own.widget?.name ?? own.name, (own) => own);
		sockets.set(node, byWidget);
		const socket = byWidget.get(widget);
		if (socket?.link === void 0 || socket.link === null) return false;
		const originOf = origins.get(graph) ?? firstOf(readLinks(graph), (link) => link.id, (link) => link.originId);
		origins.set(graph, originOf);
		const origin = originOf.get(idText(socket.link));
		return origin !== void 0 && origin !== "-10";
	};
}
function firstOf(items, keyOf, read) {
	const found = new Map();
	for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), read(item));
	return found;
}
function textOf(value) {
	if (value === void 0 || value === null) return "";
	return typeof value === "string" ? value : null;
}
// src/contract/check-values.ts
function checkValues({ inputs }, values) {
	const known = inputs.map(({ id }) => id);
	return [...[...values.keys()].filter((id) => !known.includes(id)).map((id) => ({
		kind: "unknown-input",
		id,
		known
	})), ...inputs.flatMap((input) => checkValue(input, values.get(input.id)) ?? [])];
}
function checkValue(input, value) {
	const { id, type, minimum, maximum, choices } = input;
	if (value === void 0) return input.required ? {
		kind: "missing",
		id
	} : null;
	if (!accepts[type](value)) return {
		kind: "wrong-type",
		id,
		expected: type
	};
	if ((type === "IMAGE" || type === "FILE") && !isReachable(String(value))) return {
		kind: "not-https",
		id
	};
	if (typeof value === "number") {
		if (minimum !== void 0 && value < minimum) return {
			kind: "too-small",
			id,
			minimum
		};
		if (maximum !== void 0 && value > maximum) return {
			kind: "too-large",
			id,
			maximum
		};
	}
	if (choices !== void 0 && !choices.some((choice) => choice === value)) return {
		kind: "not-offered",
		id,
		choices
	};
	return null;
}
var isText = (value) => typeof value === "string";
var accepts = {
	STRING: isText,
	IMAGE: isText,
	FILE: isText,
	INT: Number.isInteger,
	FLOAT: Number.isFinite,
	BOOLEAN: (value) => typeof value === "boolean"
};
function isReachable(address) {
	return /^(https:\/\/|runflow:\/\/assets\/|data:)\S/i.test(address);
}
// src/contract/consumers.ts
var HANDED_ON = new Map([
	["PrimitiveInt", "value"],
	["PrimitiveFloat", "value"],
	["PrimitiveBoolean", "value"],
	["PrimitiveString", "value"],
	["PrimitiveStringMultiline", "value"]
]);
function findConsumers(prompt, definitions) {
	const readers = readersOf(prompt);
	const declared = declarationsOf([...readers.values()].flat(), definitions);
	const found = new Map();
	for (const nodeId of readers.keys()) {
		if (inputKindOf(nodeAt(prompt, nodeId)?.class_type) === void 0) continue;
		const consumers = [];
		const seen = new Set([nodeId]);
		const open = [nodeId];
		for (let from = open.pop(); from !== void 0; from = open.pop()) for (const { nodeId: id, input } of readers.get(from) ?? []) {
			const about = declared.get(id)?.get(input);
			const classType = nodeAt(prompt, id)?.class_type ?? "";
			if (about !== void 0) consumers.push({
				nodeId: id,
				classType,
				declared: about
			});
			if (HANDED_ON.get(classType) !== input || seen.has(id)) continue;
			seen.add(id);
			open.push(id);
		}
		found.set(nodeId, consumers);
	}
	return found;
}
function readersOf(prompt) {
	const readers = new Map();
	const nodeIds = Object.keys(prompt);
	for (const nodeId of nodeIds) {
		const classType = prompt[nodeId]?.class_type ?? "";
		if (inputKindOf(classType) !== void 0 || HANDED_ON.has(classType)) readers.set(nodeId, []);
	}
	if (readers.size === 0) return readers;
	for (const nodeId of nodeIds) {
		const inputs = prompt[nodeId]?.inputs ?? {};
		for (const input of Object.keys(inputs)) {
			const value = inputs[input];
			if (isLink(value) && value[1] === 0) readers.get(value[0])?.push({
				nodeId,
				input
			});
		}
	}
	return readers;
}
function declarationsOf(readers, definitions) {
	const wanted = new Set(readers.map(({ nodeId }) => nodeId));
	const declared = new Map();
	for (const { node_ids: nodeIds, inputs } of definitions) {
		const here = inputs === null ? [] : nodeIds.filter((id) => wanted.has(id));
		if (inputs === null || here.length === 0) continue;
		const byName = new Map(inputs.map((input) => [input.name, input]));
		for (const id of here) declared.set(id, byName);
	}
	return declared;
}
// src/contract/contract.ts
function toContract({ inputs, outputs }, limits, { order, examples }) {
	const places = new Map(order.map((id, place) => [id, place]));
	const placeOf = ({ id }) => places.get(id) ?? order.length;
	return {
		inputs: inputs.flatMap(({ inputId: id, kind: type, displayName: label, description, default: value }) => {
			if (id === null) return [];
			const required = value === void 0;
			const input = {
				id,
				type,
				required,
				...limits.get(id),
				label,
				description
			};
			if (!required) input.default = value;
			if (examples.has(id)) input.example = examples.get(id);
			return [input];
		}).toSorted((a, b) => placeOf(a) - placeOf(b)),
		outputs: outputs.flatMap(({ outputId: id, kind: type, name: label }) => id === null ? [] : [{
			id,
			type,
			label
		}])
	};
}
// src/contract/limits.ts
function intersectLimits(kind, widgets) {
	if (kind !== "INT" && kind !== "FLOAT" && kind !== "STRING") return {};
	const each = widgets.map((widget) => limitsOf(kind, widget));
	const limits = {};
	for (const { minimum, maximum, choices } of each) {
		if (minimum !== void 0) limits.minimum = Math.max(minimum, limits.minimum ?? minimum);
		if (maximum !== void 0) limits.maximum = Math.min(maximum, limits.maximum ?? maximum);
		if (choices !== void 0) limits.choices = limits.choices?.filter((choice) => choices.includes(choice)) ?? choices;
	}
	const { minimum = -Infinity, maximum = Infinity } = limits;
	const isBetween = (choice) => typeof choice !== "number" || minimum <= choice && choice <= maximum;
	if (limits.choices !== void 0) limits.choices = limits.choices.filter(isBetween);
	if (minimum > maximum || limits.choices?.length === 0) return "none";
	const steps = new Set(each.flatMap(({ step }) => step === void 0 ? [] : [step]));
	const [step] = steps;
	return steps.size === 1 && step !== void 0 ? {
		...limits,
		step
	} : limits;
}
function limitsOf(kind, widget) {
	const choices = choicesOf(kind, widget);
	if (choices !== void 0) return { choices };
	if (kind === "STRING") return {};
	const [least, most] = [boundOf(kind, widget.min, Math.ceil), boundOf(kind, widget.max, Math.floor)];
	if (least !== void 0 && most !== void 0 && least > most) return {};
	const step = stepOf(kind, widget.step);
	return {
		...least !== void 0 && { minimum: least },
		...most !== void 0 && { maximum: most },
		...step !== void 0 && { step }
	};
}
function choicesOf(kind, widget) {
	const listed = widget.judged_by_class ? null : widget.choices?.listed ?? null;
	if (listed === null) return void 0;
	return listed.filter((choice) => kind === "STRING" ? typeof choice === "string" : Number.isFinite(choice));
}
function boundOf(kind, bound, toWhole) {
	const value = bound === null || bound.trim() === "" ? NaN : Number(bound);
	if (!Number.isFinite(value)) return void 0;
	if (kind !== "INT") return value;
	const whole = toWhole(value);
	return Number.isSafeInteger(whole) ? whole : void 0;
}
function stepOf(kind, text) {
	const step = Number(text ?? NaN);
	return step > 0 && Number.isFinite(step) && (kind !== "INT" || Number.isInteger(step)) ? step : void 0;
}
// src/contract/infer-contract.ts
function inferLimits(prompt, { inputs }, definitions) {
	const consumers = findConsumers(prompt, definitions);
	return inputs.map((input) => {
		const fed = consumers.get(input.nodeId) ?? [];
		const declared = fed.map((consumer) => consumer.declared);
		return {
			input,
			consumers: fed,
			limits: intersectLimits(input.kind, declared)
		};
	});
}
function inferContract(prompt, io, definitions, setByHand) {
	const limits = new Map();
	for (const { input, limits: found } of inferLimits(prompt, io, definitions)) if (input.inputId !== null && found !== "none") limits.set(input.inputId, found);
	return toContract(io, limits, setByHand);
}
// src/contract/interface-diff.ts
function isBreaking(change) {
	switch (change.kind) {
		case "input-removed":
		case "input-kind-changed":
		case "input-became-required":
		case "output-removed":
		case "output-kind-changed": return true;
		case "input-added": return change.required;
		case "input-became-optional":
		case "input-default-changed":
		case "input-renamed":
		case "input-described-anew":
		case "output-added":
		case "output-renamed": return false;
	}
}
function diffInterface(live, next) {
	const inputs = pair(live.inputs, next.inputs, (input) => input.inputId);
	const outputs = pair(live.outputs, next.outputs, (output) => output.outputId);
	return [...inputs.flatMap(inputChanges), ...outputs.flatMap(outputChanges)];
}
function pair(live, next, idOf) {
	const byId = queueBy(next, idOf);
	const byKind = queueBy(next, (item) => idOf(item) === null ? null : `${item.kind} ${idOf(item)}`);
	const taken = new Set();
	const pairs = live.flatMap((item) => {
		const id = idOf(item);
		return id === null ? [] : [{
			id,
			live: item,
			next: take(byKind.get(`${item.kind} ${id}`), taken)
		}];
	});
	for (const unpaired of pairs) unpaired.next ??= take(byId.get(unpaired.id), taken);
	for (const [id, queue] of byId) for (let item = take(queue, taken); item !== void 0; item = take(queue, taken)) pairs.push({
		id,
		live: void 0,
		next: item
	});
	return pairs;
}
function queueBy(items, keyOf) {
	const queues = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const queue = key === null ? void 0 : queues.get(key);
		if (queue !== void 0) queue.push(item);
		else if (key !== null) queues.set(key, [item]);
	}
	for (const queue of queues.values()) queue.reverse();
	return queues;
}
function take(queue, taken) {
	for (let item = queue?.pop(); item !== void 0; item = queue?.pop()) if (!taken.has(item)) {
		taken.add(item);
		return item;
	}
}
function inputChanges({ id: inputId, live, next }) {
	if (live === void 0) {
		if (next === void 0) return [];
		return [{
			kind: "input-added",
			inputId,
			inputKind: next.kind,
			required: next.default === void 0
		}];
	}
	if (next === void 0) return [{
		kind: "input-removed",
		inputId,
		inputKind: live.kind
	}];
	if (live.kind !== next.kind) return [{
		kind: "input-kind-changed",
		inputId,
		from: live.kind,
		to: next.kind
	}];
	const changes = [];
	const [from, to] = [live.default, next.default];
	if (from !== void 0 && to === void 0) changes.push({
		kind: "input-became-required",
		inputId,
		inputKind: next.kind
	});
	else if (from === void 0 && to !== void 0) changes.push({
		kind: "input-became-optional",
		inputId,
		inputKind: next.kind
	});
	else if (JSON.stringify(from) !== JSON.stringify(to)) changes.push({
		kind: "input-default-changed",
		inputId,
		from,
		to
	});
	if (live.displayName !== next.displayName) changes.push({
		kind: "input-renamed",
		inputId,
		from: live.displayName,
		to: next.displayName
	});
	if (live.description !== next.description) changes.push({
		kind: "input-described-anew",
		inputId
	});
	return changes;
}
function outputChanges({ id: outputId, live, next }) {
	if (live === void 0) return next === void 0 ? [] : [{
		kind: "output-added",
		outputId,
		outputKind: next.kind
	}];
	if (next === void 0) return [{
		kind: "output-removed",
		outputId,
		outputKind: live.kind
	}];
	if (live.kind !== next.kind) return [{
		kind: "output-kind-changed",
		outputId,
		from: live.kind,
		to: next.kind
	}];
	if (live.name === next.name) return [];
	return [{
		kind: "output-renamed",
		outputId,
		from: live.name,
		to: next.name
	}];
}
// src/same-json.ts
function isSameJson(a, b, keysOfB = keysOf) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSameJson(item, b[index], keysOfB));
	if (isObject(a) && isObject(b)) {
		const keys = keysOf(a);
		return keys.length === keysOfB(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key], keysOfB));
	}
	return a === b;
}
function keysOf(object) {
	return Object.keys(object).filter((key) => object[key] !== void 0);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/contract/stored-contract.ts
var FORMAT = "runflow-contract/1";
var NOTHING_SET = {
	order: [],
	examples: new Map()
};
var MOST_CHOICES = 1e3;
function storeContract(graph, { inputs }, { order, examples }) {
	const limited = inputs.flatMap((input) => {
		const limits = readLimits(input.type, input);
		return Object.keys(limits).length > 0 ? [{
			id: input.id,
			type: input.type,
			...limits
		}] : [];
	});
	const set = {
		...order.length > 0 && { order },
		...examples.size > 0 && { examples: [...examples] }
	};
	const { [CONTRACT_EXTRA]: _, ...rest } = graph.extra ?? {};
	if (limited.length === 0 && Object.keys(set).length === 0) return graph.extra === void 0 ? graph : {
		...graph,
		extra: rest
	};
	const stored = {
		format: FORMAT,
		inputs: limited,
		...Object.keys(set).length > 0 && { set }
	};
	return {
		...graph,
		extra: {
			...rest,
			[CONTRACT_EXTRA]: stored
		}
	};
}
function readContract(io, graph) {
	const stored = storedIn(graph);
	const limits = new Map();
	for (const input of Array.isArray(stored?.inputs) ? stored.inputs : []) {
		if (!isRecord(input) || !text(input.id)) continue;
		const now = io.inputs.find(({ inputId }) => inputId === input.id);
		if (now !== void 0 && now.kind === input.type && !limits.has(input.id)) limits.set(input.id, readLimits(now.kind, input));
	}
	return toContract(io, limits, readSetByHand(graph));
}
function readSetByHand(graph) {
	const set = storedIn(graph)?.set;
	if (!isRecord(set)) return NOTHING_SET;
	const isExample = (value) => Array.isArray(value) && value.length === 2 && text(value[0]);
	return {
		order: listOf(text)(set.order) ? set.order : [],
		examples: new Map(listOf(isExample)(set.examples) ? set.examples : [])
	};
}
function hasStoredContract(graph) {
	return storedIn(graph) !== null;
}
function withoutInferred(extra) {
	const { [CONTRACT_EXTRA]: stored, ...rest } = extra;
	const set = isRecord(stored) && stored.format === FORMAT ? stored.set : stored;
	return set === void 0 ? rest : {
		...rest,
		[CONTRACT_EXTRA]: set
	};
}
function storedIn(graph) {
	const extra = isRecord(graph) && isRecord(graph.extra) ? graph.extra : {};
	const stored = Object.hasOwn(extra, "runflow.contract") ? extra[CONTRACT_EXTRA] : null;
	return isRecord(stored) && stored.format === FORMAT ? stored : null;
}
function readLimits(kind, { minimum, maximum, step, choices }) {
	const limits = {};
	if (kind !== "INT" && kind !== "FLOAT" && kind !== "STRING") return limits;
	if (isChoices(kind, choices)) limits.choices = choices;
	if (kind === "STRING") return limits;
	if (isNumber(minimum)) limits.minimum = minimum;
	if (isNumber(maximum)) limits.maximum = maximum;
	if (isNumber(step) && step > 0) limits.step = step;
	return (limits.minimum ?? -Infinity) > (limits.maximum ?? Infinity) ? {} : limits;
}
function isChoices(kind, choices) {
	return listOf(kind === "STRING" ? text : finite)(choices) && choices.length > 0 && choices.length <= MOST_CHOICES;
}
function isNumber(value) {
	return Number.isFinite(value);
}
// src/workflow/clear-deploy-secrets.ts
var FILE_INPUT_WIDGETS = [
	"input_id",
	"display_name",
	"description",
	"file_name"
];
function emptyDeployNodes(graph) {
	const definitions = definitionsOf(graph);
	const groups = groupNodesOf(graph);
	const everyGraph = [...new Set([
		graph,
		...definitions.values(),
		...groups.values()
	])];
	const everyNode = everyGraph.flatMap(({ nodes }) => nodes);
	const secrets = new Set();
	for (const node of everyNode) {
		if (node.type === "RunflowInputFile") keepWidgets(node, FILE_INPUT_WIDGETS);
		if (node.type === "RunflowDeploy") for (const secret of emptyDeployNode(node)) secrets.add(secret);
	}
	for (const nothing of [
		"",
		null,
		void 0
	]) secrets.delete(nothing);
	if (!everyNode.some(({ type }) => type === "RunflowDeploy")) return;
	const innerOf = (node) => definitions.get(node.type) ?? groups.get(node.type);
	const holdDeploy = holdersOfDeploy(everyGraph, innerOf);
	const secretsOn = createSecretFinder(definitions);
	for (const instance of everyNode) {
		const inner = innerOf(instance);
		if (inner === void 0 || !holdDeploy.has(inner)) continue;
		const choice = secretsOn(instance);
		if (choice !== null) emptyPromoted(instance, choice);
		const isHost = (value) => choice === null && typeof value === "string" && /^https?:/i.test(value);
		emptyValues(instance, (value) => secrets.has(value) || isHost(value));
	}
}
function emptyDeployNode(node) {
	const held = DEPLOY_WIDGETS.flatMap((widget, index) => SECRET_WIDGETS.includes(widget) ? [readWidget(node, widget, index)] : []);
	emptyWidgets(node, {
		hasName: (name) => SECRET_WIDGETS.includes(name),
		hasIndex: (index) => SECRET_WIDGETS.includes(DEPLOY_WIDGETS[index] ?? "")
	});
	keepWidgets(node, DEPLOY_WIDGETS);
	emptyKeys(node.properties);
	emptyKeys(node.extensions);
	return held;
}
function holdersOfDeploy(graphs, innerOf) {
	const around = new Map();
	for (const graph of graphs) for (const node of graph.nodes) {
		const inner = innerOf(node);
		if (inner !== void 0) around.set(inner, (around.get(inner) ?? new Set()).add(graph));
	}
	return reach(graphs.filter(({ nodes }) => nodes.some(({ type }) => type === DEPLOY_CLASS)), (graph) => around.get(graph) ?? []);
}
function createSecretFinder(definitions) {
	const promoted = new Map();
	const inner = new Map();
	for (const definition of innerFirst(definitions)) {
		for (const node of definition.nodes) {
			const choice = secretsOn(node);
			if (choice !== null) inner.set(node, choice);
		}
		const all = promotionsOf(definition);
		promoted.set(definition, {
			all,
			secret: chooseLinked(all, ({ targets }) => targets.some(isSecret))
		});
	}
	return (instance) => inner.get(instance) ?? secretsOn(instance);
	function secretsOn(instance) {
		const definition = definitions.get(instance.type);
		const known = definition && promoted.get(definition);
		if (known === void 0) return null;
		return chooseOnInstance(listedWidgets(instance, known.all), known.secret, isSecret);
	}
	function isSecret({ node, widget }) {
		if (node.type === "RunflowDeploy") return SECRET_WIDGETS.includes(widget);
		return inner.get(node)?.hasName(widget) ?? false;
	}
}
function emptyPromoted(instance, choice) {
	emptyWidgets(instance, choice);
	for (const { name, entry } of quarantinedValues(instance)) if ((choice.hasName(name) || SECRET_WIDGETS.includes(name)) && Object.hasOwn(entry, "hostValue")) entry.hostValue = "";
}
function emptyKeys(value) {
	if (Array.isArray(value)) for (const item of value) emptyKeys(item);
	if (!isRecord(value)) return;
	for (const [key, inner] of Object.entries(value)) if (SECRET_WIDGETS.includes(key) && typeof inner === "string") value[key] = "";
	else emptyKeys(inner);
}
// src/checks/shown-text.ts
var LONGEST = 60;
function shown(text) {
	return visible(maskText(text), LONGEST);
}
// src/panel/first-items.tsx
var SHOWN_FIRST = 50;
function useFirst(items) {
	const isWhole = useSignal(false);
	const shown = isWhole.value ? items : items.slice(0, SHOWN_FIRST);
	const count = items.length - shown.length;
	return {
		shown,
		more: count > 0 && u("button", {
			type: "button",
			class: "rf-link",
			onClick: () => {
				isWhole.value = true;
			},
			children: t("panel.findings.more", { count })
		}) || null
	};
}
export { modeOf as A, labelOf as B, createPromotionFinder as C, namesOfPromoted as D, listedWidgets as E, maskSecret as F, reach as G, takesName as H, maskSecrets as I, uselessAfter as J, readersOf$1 as K, secretsIn as L, maskData as M, maskText as N, promotionsOf as O, NAMED as P, isOpaque as R, removeWidgets as S, chooseOnInstance as T, isSecretName as U, nameBelow as V, feedersOf as W, isLink as X, readInterface as Y, nodeAt as Z, SECRET_WIDGETS as _, readContract as a, emptyValues as b, withoutInferred as c, isBreaking as d, inferContract as f, checkValues as g, checkValue as h, hasStoredContract as i, walkGraph as j, framesOf as k, isSameJson as l, intersectLimits as m, shown as n, readSetByHand as o, inferLimits as p, sourcesOf as q, emptyDeployNodes as r, storeContract as s, useFirst as t, diffInterface as u, endpointNamesOn as v, chooseLinked as w, readWidget as x, findDeployNodes as y, isPlaceholder as z };
