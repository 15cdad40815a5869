import { describe, expect, it } from 'vitest'
import { maskSecret, maskSecrets, NAMED, secretsIn } from '../../src/checks/other-keys.ts'
import { hasOfficialCaptures, readTemplates, skipReason } from '../support/official-captures.ts'

// Put together here, so that no file holds anything that looks like a key as a whole.
const random = (length: number) => 'EXAMPLE1notAkey2'.repeat(8).slice(0, length)
const letters = (length: number) => 'ExampleNotAKeyAtAll'.repeat(8).slice(0, length)
const hex = (length: number) => '0123456789abcdef'.repeat(8).slice(0, length)

describe('keys of other services', () => {
  it.each([
    ['OpenAI', `sk-${random(48)}`],
    ['OpenAI', `sk-proj-${random(40)}_${random(30)}-x`],
    ['Anthropic', `sk-ant-api03-${random(90)}`],
    ['OpenRouter', `sk-or-v1-${hex(64)}`],
    ['Hugging Face', `hf_${random(34)}`],
    ['GitHub', `ghp_${random(36)}`],
    ['GitHub', `github_pat_${random(22)}_${random(59)}`],
    ['GitLab', `glpat-${random(20)}`],
    ['AWS', `AKIA${'EXAMPLE1'.repeat(2)}`],
    ['Google', `AIza${random(35)}`],
    ['Replicate', `r8_${random(37)}`],
    ['Slack', `xoxb-1234567890-${random(24)}`],
    ['Groq', `gsk_${random(52)}`],
    ['xAI', `xai-${random(80)}`],
    ['Stripe', `sk_live_${random(24)}`],
    ['ComfyUI', `comfyui-${hex(64)}`],
    ['Hugging Face', `hf_${letters(34)}`],
    ['Hugging Face', `api_org_${letters(34)}`],
    ['OpenAI', `sk-${letters(48)}`],
    ['GitHub', `ghp_${letters(36)}`],
    ['GitLab', `glpat-${letters(20)}`],
    ['GitLab', `glpat-${letters(9)}_${letters(10)}`],
    ['Replicate', `r8_${letters(37)}`],
    ['Slack', `xoxb-123456789012-123456789012-${letters(24)}`],
    ['Slack', `xapp-1-A0123456789-1234567890123-${hex(64)}`],
    ['Slack', `hooks.slack.com/services/T01234567/B01234567/${letters(24)}`],
    ['Discord', `discord.com/api/webhooks/123456789012345678/${letters(68)}`],
    ['Telegram', `1234567890:AA${letters(33)}`],
    ['fal.ai', `01234567-0123-0123-0123-0123456789ab:${hex(32)}`],
    ['ElevenLabs', `sk_${hex(48)}`],
    ['Runway', `key_${hex(128)}`],
    ['Tripo', `tsk_${letters(43)}`],
    ['Meshy', `msy_${letters(36)}`],
    ['Perplexity', `pplx-${letters(48)}`],
    ['NVIDIA', `nvapi-${letters(64)}`],
    ['Fireworks', `fw_${letters(24)}`],
    ['RunPod', `rpa_${letters(44).toUpperCase()}`],
    ['npm', `npm_${letters(36)}`],
    ['PyPI', `pypi-AgE${letters(100)}`],
    ['SendGrid', `SG.${letters(22)}.${letters(43)}`],
    ['Google', `ya29.${letters(100)}`],
    ['a signed-in session', `eyJ${random(20)}.eyJ${random(40)}.${random(43)}`],
    ['a private key file', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a private key file', '-----BEGIN X25519 PRIVATE KEY-----'],
    ['webhooks', `whsec_${letters(32)}`],
    ['webhooks', `whsec_${random(20)}+/${random(20)}`],
    ['Google', `1//0e${random(90)}`],
    ['AWS', `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${letters(90)}`],
    ['Azure', `${letters(52)}JQQJ99${letters(26)}`],
    ['Slack', `xoxc-123456789012-123456789012-${hex(64)}`],
    ['Slack', `xoxd-${letters(20)}%2B${letters(40)}`],
    ['Discord', `MTIzNDU2Nzg5MDEyMzQ1Njc4.G${letters(5)}.${letters(38)}`],
    ['Supabase', `sb_secret_${letters(22)}_${letters(8)}`],
    ['HubSpot', 'pat-na1-01234567-0123-0123-0123-0123456789ab'],
    ['Tailscale', `tskey-auth-${letters(11)}CNTRL-${letters(32)}`],
    ['Netlify', `nfp_${letters(36)}`],
    ['Neon', `napi_${hex(64)}`],
    ['Contentful', `CFPAT-${letters(43)}`],
    ['Hedra', `sk_hedra_${letters(64)}`],
    ['HeyGen', `sk_V2_hgu_${random(40)}`],
    ['Mailchimp', `${hex(32)}-us12`],
    ['Resend', `re_${random(8)}_${random(24)}`],
    ['Typeform', `tfp_${letters(59)}`],
    ['Mapbox', `sk.eyJ${letters(70)}.${letters(22)}`],
    ['Anyscale', `esecret_${hex(36)}`],
    ['New Relic', `NRAK-${letters(27).toUpperCase()}`],
    ['Sentry', `sntrys_eyJ${random(120)}_${random(43)}`],
    ['Grafana', `glc_eyJ${random(80)}`],
    ['Grafana', `eyJrIjoi${letters(80)}`],
    ['Doppler', `dp.st.prd.${letters(43)}`],
    ['age', `AGE-SECRET-KEY-1${'QPZRY9X8GF'.repeat(6).slice(0, 58)}`],
    ['1Password', 'A3-A1B2C3-D4E5F6-G7H8J-K9L0M-N1P2Q-R3S4T'],
    ['Adobe', `p8e-${letters(32)}`],
    ['Artifactory', `AKCp${letters(69)}`],
    ['Artifactory', `cmVmd${letters(59)}`],
    ['Authress', `sc_abcde.abcd.acc-${hex(10)}.${letters(43)}`],
    ['ClickHouse', `4b1d${letters(38)}`],
    ['Clojars', `CLOJARS_${hex(60)}`],
    ['Cloudflare', `v1.0-${hex(24)}-${hex(120)}${hex(26)}`],
    ['Duffel', `duffel_live_${letters(43)}`],
    ['Dynatrace', `dt0c01.${letters(24)}.${letters(64)}`],
    ['EasyPost', `EZAK${letters(54)}`],
    ['Flutterwave', 'FLWSECK_TEST-abcdef123456'],
    ['Fly.io', `fo1_${letters(43)}`],
    ['Fly.io', `fm2_${letters(120)}`],
    ['Frame.io', `fio-u-${letters(64)}`],
    ['Harness', `pat.${letters(22)}.${letters(24)}.${letters(20)}`],
    ['Terraform', `${letters(14)}.atlasv1.${letters(67)}`],
    ['Heroku', `HRKU-AA${letters(58)}`],
    ['42', `s-s4t2ud-${hex(64)}`],
    ['MaxMind', `${letters(6)}_${letters(29)}_mmk`],
    ['Octopus Deploy', `API-${random(26).toUpperCase()}`],
    ['OpenShift', `sha256~${letters(43)}`],
    ['PlanetScale', `pscale_tkn_${letters(43)}`],
    ['Prefect', `pnu_${letters(36)}`],
    ['ReadMe', `rdme_${hex(70)}`],
    ['Scalingo', `tk-us-${letters(48)}`],
    ['SettleMint', `sm_pat_${letters(16)}`],
    ['Shippo', `shippo_live_${hex(40)}`],
    ['Sourcegraph', `sgp_local_${hex(40)}`],
    ['Vault', `s.${random(24)}`],
    ['Defined Networking', `dnkey-${'ABCDEFGHIJ'.toLowerCase().repeat(3).slice(0, 26)}-${hex(52)}`],
    ['Plaid', 'access-production-01234567-0123-0123-0123-0123456789ab'],
    ['Yandex', `AQVN${letters(36)}`],
    ['Coze', `pat_${random(64)}`],
    ['Zhipu', `${hex(32)}.${random(16)}`],
    ['Tencent Cloud', `AKID${letters(32)}`],
    ['Volcengine', `AKLT${random(43)}`],
    ['Dropbox', `sl.u.${random(100)}${random(60)}`],
    ['Adafruit', `aio_${random(28)}`],
    ['Atlassian', `ATBB${letters(32)}`],
    ['Zapier', 'hooks.zapier.com/hooks/catch/1234567/ab1cd2e'],
    ['Make', `hook.eu1.make.com/${hex(32)}`],
    ['IFTTT', `maker.ifttt.com/trigger/done/with/key/${letters(43)}`],
    ['ServerChan', `sctapi.ftqq.com/SCT12345T${letters(27)}.send`],
    ['Bark', `api.day.app/${random(22)}`],
  ])('are found by their shape: %s', (service, secret) => {
    expect(secretsIn(secret)).toEqual([{ service, secret }])
    expect(secretsIn(`{"key": "${secret}"}, and more`)).toEqual([{ service, secret }])
  })

  it.each([
    ['https://somebody:hunter22@files.example/a.safetensors', 'somebody:hunter22'],
    ['see http://u:p@[::1]:80/ for it', 'u:p'],
    [`https://civitai.com/api/download/models/1?type=Model&token=${hex(32)}&x=1`, hex(32)],
    [`https://x.example/a?api_key=${random(20)}`, random(20)],
    [`https://x.example/a?ApiKey=${random(20)}#b`, random(20)],
    [`https://x.example/a?access_token=${random(20)} and more`, random(20)],
    [`https://x.example/a#access_token=${random(20)}`, random(20)],
    [`https://x.example/a?key=${random(32)}`, random(32)],
    [`https://x.example/a?auth=${random(32)}`, random(32)],
    [`https://x.example/a?a=1&sig=${random(32)}`, random(32)],
    [`https://x.example/a?access_key=${random(32)}`, random(32)],
    ['https://x.example/a?password=hunter22', 'hunter22'],
    [`https://${random(32)}@git.example/a.git`, random(32)],
  ])('are found in an address: %s', (text, secret) => {
    expect(secretsIn(text)).toEqual([{ service: 'a web address', secret }])
  })

  it.each([
    ['a signed-in session', `Authorization: Bearer ${random(24)}`, random(24)],
    ['a signed-in session', `-H "Authorization: Basic ${random(24)}"`, random(24)],
    ['a signed-in session', `{"a": "\\nBearer ${random(24)}"}`, random(24)],
    [NAMED, `x-api-key: ${hex(32)}`, hex(32)],
    [NAMED, '{"user": "me", "password": "swordfish"}', 'swordfish'],
    [NAMED, '{"body": "{\\"api_key\\": \\"swordfish\\"}"}', 'swordfish'],
    [NAMED, `OPENAI_API_KEY=${hex(32)}\nDEBUG=1`, hex(32)],
    [NAMED, 'my password: hunter22', 'hunter22'],
    ['OpenAI', `{"a": "\\nsk-proj-${random(60)}"}`, `sk-proj-${random(60)}`],
    ['OpenAI', `https://x.example/?q=%22sk-proj-${random(60)}%22`, `sk-proj-${random(60)}`],
  ])('are found by what a text calls them, and behind what is escaped: %s in %s', (service, text, secret) => {
    expect(secretsIn(text)).toEqual([{ service, secret }])
  })

  it('are found once where an address holds one of a known shape', () => {
    const secret = `hf_${random(34)}`
    expect(secretsIn(`https://x.example/a?token=${secret}`)).toEqual([{ service: 'Hugging Face', secret }])
  })

  it.each([
    'https://x.example:8188/a?token=short',
    'https://x.example/@somebody:thing',
    'https://x.example/?at=10:30@noon',
    'eyJ only begins like one.eyJ and goes on.otherwise',
    'sk-learn',
    'sk-a-style-of-many-words-that-is-no-key-at-all',
    'mask-sk-2024-very-long-name-of-a-mask-file.png',
    `task-${random(48)}`,
    'hf_style_lora_v2.safetensors',
    'r8_depth',
    'sb_secret_santa_gift_wrapping_party_in_red',
    're_animator_nineteen_eighty_five',
    'app.s.computeBoundingSphereNow(1)',
    'API-based workflow, API-2024',
    'whsec_your_webhook_secret_goes_here',
    'pat.the.bunny',
    'v1.0-beta-release-candidate',
    'whsec_EXAMPLE_not_a_real_secret',
    `sha256:${hex(64)}`,
    `${hex(32)}.safetensors`,
    `${hex(32)}.some_more_words_of_it`,
    'xai-upscaler',
    'AKIAlike words',
    'comfyui-manager-0123',
    '-----BEGIN PUBLIC KEY-----',
    `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'.repeat(20)}`,
    hex(64),
    `xai-${hex(80)}.safetensors`,
    `loras/hf_${letters(34)}.v2.safetensors`,
    `<lora:glpat-${letters(20)}:0.8>`,
    'sk-your-api-key-goes-here-1234567890abcd',
    'https://x.example/a?token=YOUR_ACCESS_TOKEN_HERE',
    'https://x.example/a?key=a-title-of-many-words',
    'https://user:password@x.example/',
    'Authorization: Bearer YOUR_API_KEY_1234567890',
    'a bearer of bad news, a torch bearer standing-in-the-rain',
    'hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'OPENAI_API_KEY=$OPENAI_API_KEY_2',
    'api_key=os.environ["OPENAI_API_KEY_1"]',
    '(secret:1.25), (cookie:1.3333), (password:1.1)',
    'The secret: a garden behind 2 doors. Password: none1 of them',
    '{"cookie": "chocolate", "key": "C-major", "token": "a-cat-in-a-hat"}',
  ])('are not seen in %s', (text) => {
    expect(secretsIn(text)).toEqual([])
  })

  it('are shown by three letters and the last four', () => {
    const mask = (secret: string, service = 'any') => maskSecret({ service, secret })
    expect(mask(`hf_${random(30)}last`)).toBe('hf_…last')
    expect(mask('-----BEGIN PRIVATE KEY-----')).toBe('PRIVATE KEY')
    expect(mask('somebody:hunter22')).toBe('…')
    expect(mask('a long password of many words', NAMED)).toBe('…')
  })

  it('are told apart from an address that only stands near one', () => {
    const secret = `hf_${random(34)}`
    const text = `https://a:b@x.example/ ${secret} https://x.example/?token=${secret}&x=1 https://c:d@x.example/`
    expect(secretsIn(text).map(({ service }) => service)).toEqual([
      'Hugging Face',
      'Hugging Face',
      'a web address',
      'a web address',
    ])
  })

  it('are hidden in a text, each with the run of letters that it begins', () => {
    const secret = `hf_${random(34)}`
    expect(maskSecrets(`a ${secret}, b ${secret}.`)).toBe('a hf_…y2EX, b hf_…y2EX.')
    const endless = `sk-${random(64).repeat(100)}`
    const masked = maskSecrets(`x ${endless} y`)
    expect(masked).toMatch(/^x sk-….{4} y$/)
    expect(maskSecrets('nothing here')).toBe('nothing here')
  })

  it.each([
    ['sk-', 'ab-_'],
    ['sk-', 'a1-_'],
    ['hf_', 'a1'],
    ['glpat-', 'a1-'],
    ['github_pat_', 'a1_'],
    ['xoxb-', 'a1-'],
    ['eyJ', 'a1'],
    ['eyJaaaaaaaaaaaa.eyJ', 'a1'],
    ['eyJaaaaaaaaaaaa.eyJaaaaaaaaaaaa.', 'a1'],
    ['https://x.example/?token=', 'a1'],
    ['https://', 'a1:'],
    ['-----BEGIN ', 'A '],
    ['', 'https://a:b@c '],
    ['', 'sk-a1b2c3d4e5f6g7h8i9j0k1l2 https://a:b@c '],
    ['', '&key=a1b2c3d4e5f6g7h8i9 '],
    ['', '"api_key": "'],
    ['', 'api_key: '],
    ['password', ' '],
    ['password', '\\'],
    ['Bearer ', 'a1'],
    ['Authorization: Basic ', 'a1'],
    ['', 'bearer '],
    ['', '12345678-'],
    ['', '\u00e9:'],
    ['https://', 'a1'],
    ['', 'cookie=a'],
    ['Cookie: ', 'a=b; '],
    ['', 'name="a1" value="'],
    ['', 'user: pass: '],
    ['', 'x: str = '],
    ['', 'Authorization: a '],
    ['', '\tTRUE\t/'],
    ['', 'a1b2c3_'],
    ['', '0a1b2c3d4e5f.'],
    ['', 'api key |\u00a0'],
  ])('are looked for in megabytes of one text, %s and then %s for ever', (begins, goesOn) => {
    const text = begins + goesOn.repeat(Math.ceil(6_000_000 / goesOn.length))
    const found = secretsIn(text)
    // A key has an end: of an endless one the beginning is enough.
    expect(found.every(({ secret }) => secret.length < 25_000)).toBe(true)
    expect(maskSecrets(text).length).toBeLessThanOrEqual(text.length)
  })

  it('are looked for in one pass, which ends soon on a long text full of beginnings', () => {
    const hard = ['sk-', 'sk-ant-', 'hf_', 'AIza', 'ghp_a', '-----BEGIN A', 'xoxb-'].join('')
    expect(secretsIn(hard.repeat(50_000))).toEqual([])
    for (const one of ['eyJ', '-eyJ', 'eyJaaaaaaaaaaa.', '://a', '://a:', '?token=', 'http://a:b', '=eyJ-'])
      secretsIn(one.repeat(50_000))
  })
})

describe.skipIf(!hasOfficialCaptures)(`the official templates (${skipReason})`, () => {
  it('hold none, and nothing in them is taken for one', () => {
    expect(secretsIn(JSON.stringify(readTemplates()))).toEqual([])
  })
})
