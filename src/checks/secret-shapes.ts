// What keys look like, by the documents of the services that give them, and by the rules of gitleaks
// (https://github.com/gitleaks/gitleaks, MIT licence, Copyright (c) 2019 Zachary Rice): lengths and letters are taken
// from there, the table is our own.

/**
 * `begins` and `rest` make the shape. A documented one counts as it is. `isOpen`: its length is not documented, and names
 * of things begin like it, so what follows must look random unless `exactly` fits it.
 */
export type Shape = { service: string; begins: string; rest: string; isOpen?: true; exactly?: RegExp }

const HEX = '[0-9a-f]'
const LETTERS = '[A-Za-z0-9]'
/** No more of what it is made of behind it: a longer run is something else. */
const END = `(?!${LETTERS})`
const ANY_HEX = '[0-9A-Fa-f]'
const ID = `${ANY_HEX}{8}-${ANY_HEX}{4}-${ANY_HEX}{4}-${ANY_HEX}{4}-${ANY_HEX}{12}`

/**
 * The first that fits counts, so the longer beginnings stand before those that they begin with. Every repetition has an
 * end: without one the engine keeps a step for each letter, and a text of some megabytes is too much for it.
 */
export const SHAPES: Shape[] = [
  {
    service: 'Anthropic',
    begins: 'sk-ant-',
    rest: '[\\w-]{24,400}',
    isOpen: true,
    exactly: /^[a-z]{2,10}\d\d-[\w-]{80,}$/,
  },
  {
    service: 'OpenRouter',
    begins: 'sk-or-',
    rest: '[\\w-]{24,400}',
    isOpen: true,
    exactly: /^v1-[0-9a-f]{64}$/,
  },
  // Many services give keys that begin so: 32 letters in one run are a key, whichever they are.
  {
    service: 'OpenAI',
    begins: 'sk-',
    rest: '[\\w-]{20,400}',
    isOpen: true,
    exactly: /^(?:proj|svcacct|admin|None)-[\w-]{40,}$|^[A-Za-z0-9]{32,}$/,
  },
  {
    service: 'Hugging Face',
    begins: 'hf_',
    rest: `${LETTERS}{30,400}`,
    isOpen: true,
    exactly: /^[A-Za-z]{34}$/,
  },
  { service: 'Hugging Face', begins: 'hf_oauth_', rest: '[\\w.-]{40,2000}', isOpen: true },
  { service: 'Hugging Face', begins: 'api_org_', rest: `${LETTERS}{34}${END}` },
  { service: 'GitHub', begins: 'github_pat_', rest: '\\w{22,400}', isOpen: true, exactly: /^\w{82,}$/ },
  {
    service: 'GitHub',
    begins: 'gh[opsur]_',
    rest: `${LETTERS}{30,400}`,
    isOpen: true,
    exactly: /^[A-Za-z0-9]{36}$/,
  },
  {
    service: 'GitLab',
    begins: 'gl(?:pat|dt|ft|rt|soat|imt|agent|oas|ptt|ffct|cbt)-',
    rest: `[\\w-]{20,300}(?:\\.[0-9a-z]{9}${END})?`,
  },
  { service: 'GitLab', begins: 'GR1348941', rest: '[\\w-]{20}' },
  { service: 'AWS', begins: '(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)', rest: `[A-Z0-9]{16}${END}` },
  { service: 'AWS', begins: 'ABSK', rest: '[A-Za-z0-9+/]{109,269}' },
  { service: 'Google', begins: 'AIza', rest: '[\\w-]{35}(?![\\w-])' },
  { service: 'Google', begins: 'ya29\\.', rest: '[\\w-]{20,400}' },
  { service: 'Google', begins: 'AQ\\.Ab', rest: '[\\w-]{40,100}(?![\\w-])' },
  { service: 'Google', begins: 'GOCSPX-', rest: '[\\w-]{28}' },
  { service: 'Replicate', begins: 'r8_', rest: `${LETTERS}{30,400}`, isOpen: true, exactly: /^\w{37}$/ },
  { service: 'Slack', begins: 'xox[abeoprs]-', rest: '[A-Za-z0-9-]{10,400}' },
  { service: 'Slack', begins: 'xapp-', rest: '\\d-[A-Za-z0-9]{1,40}-\\d{1,20}-[A-Za-z0-9]{1,200}' },
  {
    service: 'Slack',
    begins: 'hooks\\.slack\\.com/(?:services|workflows|triggers)/',
    rest: '[A-Za-z0-9+/]{30,120}',
  },
  {
    service: 'Discord',
    begins: '(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/',
    rest: '\\d{15,21}/[\\w-]{40,120}',
  },
  {
    service: 'Microsoft Teams',
    begins: '[a-z0-9]{1,60}\\.webhook\\.office\\.com/webhookb2/',
    rest: '[\\w@/-]{60,300}',
  },
  { service: 'Telegram', begins: '\\d{5,16}:A', rest: '[\\w-]{34}(?![\\w-])' },
  {
    service: 'Feishu',
    begins: 'open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/',
    rest: '[\\w-]{30,60}',
  },
  { service: 'Baidu', begins: 'bce-v3/ALTAK-', rest: '[A-Za-z0-9]{15,40}/[0-9a-f]{40}' },
  { service: 'Docker', begins: 'dckr_(?:pat|oat)_', rest: '[\\w-]{27,40}(?![\\w-])' },
  { service: 'fal.ai', begins: `${ID}:`, rest: `${ANY_HEX}{32}${END}` },
  { service: 'Groq', begins: 'gsk_', rest: `${LETTERS}{30,400}`, isOpen: true, exactly: /^\w{52}$/ },
  { service: 'xAI', begins: 'xai-', rest: `${LETTERS}{30,400}`, isOpen: true, exactly: /^\w{80}$/ },
  { service: 'Stripe', begins: '[rs]k_(?:live|test|prod)_', rest: `${LETTERS}{20,400}` },
  { service: 'ElevenLabs', begins: 'sk_', rest: `${HEX}{48}${END}` },
  { service: 'Runway', begins: 'key_', rest: `${HEX}{128}${END}` },
  { service: 'Tripo', begins: 'tsk_', rest: '[\\w-]{40,64}(?![\\w-])' },
  {
    service: 'Meshy',
    begins: 'msy_',
    rest: `${LETTERS}{30,80}${END}`,
    isOpen: true,
    exactly: /^[A-Za-z0-9]{36}$/,
  },
  { service: 'Perplexity', begins: 'pplx-', rest: `${LETTERS}{40,64}${END}` },
  { service: 'NVIDIA', begins: 'nvapi-', rest: '[\\w-]{50,100}(?![\\w-])' },
  { service: 'Fireworks', begins: 'fw_', rest: `${LETTERS}{22,64}${END}` },
  { service: 'RunPod', begins: 'rpa_', rest: `${LETTERS}{36,64}${END}` },
  { service: 'Cerebras', begins: 'csk-', rest: `[a-z0-9]{40,64}${END}` },
  { service: 'Together', begins: 'tgp_v1_', rest: '[\\w-]{40,64}(?![\\w-])' },
  { service: 'Tavily', begins: 'tvly-', rest: '[A-Za-z0-9-]{30,64}', isOpen: true },
  { service: 'Jina', begins: 'jina_', rest: '\\w{50,100}', isOpen: true },
  { service: 'Pinecone', begins: 'pcsk_', rest: '\\w{50,100}', isOpen: true },
  { service: 'LangSmith', begins: 'lsv2_(?:pt|sk)_', rest: `${HEX}{32}_${HEX}{10}${END}` },
  { service: 'ComfyUI', begins: 'comfyui-', rest: `${HEX}{40,400}` },
  { service: 'npm', begins: 'npm_', rest: `${LETTERS}{36}${END}` },
  { service: 'PyPI', begins: 'pypi-', rest: '[\\w-]{50,1000}', isOpen: true, exactly: /^AgE/ },
  { service: 'SendGrid', begins: 'SG\\.', rest: '[\\w=.-]{60,70}(?![\\w-])' },
  { service: 'Luma', begins: 'luma-', rest: `${ID}-${ID}` },
  { service: 'Supabase', begins: 'sbp_', rest: `${HEX}{40}${END}` },
  { service: 'Weights & Biases', begins: 'wandb_v1_', rest: '\\w{50,100}', isOpen: true },
  { service: 'Brevo', begins: 'xkeysib-', rest: `${HEX}{64}-${LETTERS}{16}` },
  { service: 'DigitalOcean', begins: 'do[opr]_v1_', rest: `${HEX}{64}${END}` },
  { service: 'Databricks', begins: 'dapi', rest: `${HEX}{32}(?:-\\d)?${END}` },
  { service: 'Doppler', begins: 'dp\\.pt\\.', rest: `${LETTERS}{43}${END}` },
  { service: 'Linear', begins: 'lin_api_', rest: `${LETTERS}{40}${END}` },
  { service: 'Notion', begins: 'secret_', rest: `${LETTERS}{43}${END}` },
  { service: 'Notion', begins: 'ntn_', rest: `\\d{11}${LETTERS}{35}${END}` },
  { service: 'Airtable', begins: 'pat', rest: `${LETTERS}{14}\\.${HEX}{64}${END}` },
  { service: 'Figma', begins: 'figd_', rest: '[\\w-]{40,64}(?![\\w-])' },
  { service: 'Postman', begins: 'PMAK-', rest: `${HEX}{24}-${HEX}{34}${END}` },
  { service: 'Shopify', begins: 'shp(?:at|ca|pa|ss)_', rest: `[0-9A-Fa-f]{32}${END}` },
  { service: 'Square', begins: 'sq0(?:atp|csp)-', rest: '[\\w-]{22,60}' },
  { service: 'Sentry', begins: 'sntryu_', rest: `${HEX}{64}${END}` },
  { service: 'RubyGems', begins: 'rubygems_', rest: `${HEX}{48}${END}` },
  { service: 'Pulumi', begins: 'pul-', rest: `${HEX}{40}${END}` },
  { service: 'Vault', begins: 'hv[bs]\\.', rest: '[\\w-]{90,300}' },
  { service: 'Twilio', begins: 'SK', rest: `[0-9a-fA-F]{32}${END}` },
  { service: 'Grafana', begins: 'glsa_', rest: `${LETTERS}{32}_[A-Fa-f0-9]{8}${END}` },
  { service: 'Atlassian', begins: 'ATATT3', rest: '[\\w=-]{100,300}' },
  { service: 'Alibaba Cloud', begins: 'LTAI', rest: `${LETTERS}{20}${END}` },
  { service: '1Password', begins: 'ops_eyJ', rest: '[A-Za-z0-9+/]{250,4000}' },
  { service: 'Azure', begins: '[\\w~.]{3}\\dQ~', rest: '[\\w~.-]{31,34}(?![\\w~-])' },
]
