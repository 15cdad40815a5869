import { describe, expect, it } from 'vitest'
import { maskSecrets, secretsIn } from '../../src/checks/other-keys.ts'
import { pairsIn } from '../../src/checks/pairs-in-text.ts'
import { isPlaceholder } from '../../src/checks/placeholders.ts'
import { isSecretName } from '../../src/checks/secret-names.ts'

// No file holds anything that looks like a key as a whole.
const KEY = '0123456789abcdef'.repeat(2)

describe('a secret in a text', () => {
  it.each([
    `My API key: ${KEY}`,
    `**API key:** \`${KEY}\``,
    `**API key**: ${KEY}`,
    `Replicate token = ${KEY}`,
    `密钥：${KEY}`,
    `アクセストークン：${KEY}`,
    `python run.py --api-key ${KEY}`,
    `--token=${KEY}`,
    `<apiKey>${KEY}</apiKey>`,
    `openai:\n  api_key:\n    ${KEY}\n  model: m`,
    `?next=https%3A%2F%2Fx.example%3Faccess_token%3D${KEY}`,
    `f'Token ${KEY}'`,
    `curl -H 'x-api-key: ${KEY}'`,
    `{"credentials": {"key": "${KEY}"}}`,
    `[{"tokens": 5, "api_keys": ["", "${KEY}"]}]`,
    `{"api_key": {"value": "${KEY}"}}`,
    `{"headers": [{"key": "X-Api-Key", "value": "${KEY}"}]}`,
    `[{"name": "cookie", "value": "${KEY}"}]`,
    `my API key is ${KEY}, keep it safe`,
    `API Key\n${KEY}\nnext line`,
    `api_key\t${KEY}`,
    `API KEY - ${KEY}`,
    `api key → ${KEY}`,
    `Civitai token ${KEY}`,
    `**API key** — \`${KEY}\``,
    `“api_key”: “${KEY}”`,
    `api_key:«${KEY}»`,
    `api_key: |\n  ${KEY}`,
    `API key:\u00a0${KEY}`,
    `Clé API\u202f: ${KEY}`,
    `API\u00a0key：\u3000${KEY}`,
    `api_key\u200b=${KEY}`,
    `API key\u00a0${KEY}`,
    `my api key is: ${KEY}`,
    `Der API-Schlüssel ist: ${KEY}`,
    `Geheimer Schlüssel: ${KEY}`,
    `Civitai API key\n\n${KEY}`,
    `api_key:\n\n    ${KEY}`,
    `API key:\n\n- \`${KEY}\``,
    `| service | value |\n|---|---|\n| civitai api key | ${KEY} |`,
    `os.environ["HF_TOKEN"] = "${KEY}"`,
    `headers['x-api-key'] = '${KEY}'`,
    `api_key: str = "${KEY}"`,
    `const apiKey: string = '${KEY}'`,
    `api_key: Optional[str] = "${KEY}"`,
    `<add key="ApiKey" value="${KEY}" />`,
    `<input name="csrf_token" type="hidden" value="${KEY}">`,
    `GITHUB_PAT=${KEY}`,
    `GH_PAT: ${KEY}`,
    `X-Vault-Token: ${KEY}`,
    `curl -H 'x-functions-key: ${KEY}' https://x.example`,
    `{"X-Figma-Token": "${KEY}"}`,
    `Authorization: Client-ID ${KEY}`,
    `{"authorization": "Bot ${KEY}"}`,
    `Cookie: theme=dark; _ga=GA1.1.11; sid=${KEY}; lang=en`,
    `{"cookie": "a=b; sid=${KEY}"}`,
    `-H 'set-cookie: a=b; session=${KEY}; HttpOnly'`,
    `API Schlüssel: ${KEY}`,
    `Clave secreta: ${KEY}`,
    `# Netscape HTTP Cookie File\n.x.example\tTRUE\t/\tTRUE\t1800000000\tsid\t${KEY}`,
    `https://x.example/a.png?x-oss-signature=${KEY}`,
    `https://x.example/a.png?a=1&q-signature=${KEY}`,
    `https://x.example/a.mp4?sign=${KEY}&t=1`,
  ])('is found by the name that people give it: %s', (text) => {
    expect(secretsIn(text).map(({ secret }) => secret)).toEqual([KEY])
    expect(maskSecrets(text)).not.toContain(KEY)
  })

  it.each([
    ['{"password": "correct horse battery"}', 'correct horse battery'],
    ['{"auth": {"user": "me", "pass": "hunter22"}}', 'hunter22'],
    ['host: x\npassword: correcthorse\nport: 1', 'correcthorse'],
    ['smtp_pass=hunter22', 'hunter22'],
    ['Wachtwoord: hunter22', 'hunter22'],
    ['密码：abc12345', 'abc12345'],
    ['curl -u me:hunter22 https://x.example', 'me:hunter22'],
    ['Mot de passe : Soleil2024', 'Soleil2024'],
    ['the zip password is: hunter22', 'hunter22'],
    ['https://x.example/?pwd=a1b2', 'a1b2'],
    ['https://pan.baidu.com/s/1aB2cD3eF?pwd=aB3dE6gH9jK2', 'aB3dE6gH9jK2'],
    ['login: bob\npw: hunter22', 'hunter22'],
    [`Authorization: Bearer ${'aBcDeFgH'.repeat(5)}`, 'aBcDeFgH'.repeat(5)],
    ['zip pw: hunter22', 'hunter22'],
    ['user: bob\npass: hunter22', 'hunter22'],
    ['{"email": "a@x.example", "pass": "swordfish"}', 'swordfish'],
    ['DB_PW=hunter22', 'hunter22'],
    ['RCLONE_PASS=hunter22', 'hunter22'],
    ['{"title": "it", "value": "my password: hunter22"}', 'hunter22'],
  ])('is found where it is a password, of words too: %s', (text, secret) => {
    expect(secretsIn(text)).toMatchObject([{ secret }])
    expect(maskSecrets(text)).not.toContain(secret)
  })

  it.each([
    `bce-v3/ALTAK-${'aB3dE6gH9jK2mN5pQ8rT1'}/${KEY}01234567`,
    `01234567-ABCD-0123-0123-0123456789AB:${KEY.toUpperCase()}`,
    `https://open.feishu.cn/open-apis/bot/v2/hook/01234567-0123-0123-0123-0123456789ab`,
    `dckr_pat_${'aB3dE6gH9jK2mN5pQ8rT1uV4wX7'}`,
    '-----BEGIN PGP PRIVATE KEY BLOCK-----',
    `sbp_${KEY}01234567`,
    'luma-01234567-abcd-0123-0123-0123456789ab-01234567-abcd-0123-0123-0123456789ab',
    `AQ.Ab${'8RN6aB3dE6gH9jK2mN5pQ8rT1'.repeat(2)}`,
  ])('is found by its shape: %s', (text) => {
    expect(secretsIn(text)).toHaveLength(1)
  })

  it.each([
    'bearer: knight2000',
    'cookies: choco123late',
    'secret=garden12',
    'neon sign, text "PASSWORD: OPEN123" glowing',
    'a bearer abcdefghijklmnop1234 of the flame',
    'self.api_key = api_key1',
    'api_key = config.api_key2',
    `msy_${'aBcDeFghij'.repeat(3)}`,
    'the secret garden: 12monkeys9',
    'Activation token: `sh1b4_style`',
    'API key: https://x.example/account2',
    'pwd: /workspace/ComfyUI2',
    'password: changeme123',
    'apiKey: "apiKey123"',
    'the API key is required v2',
    'API key\nflux1-dev-fp8-e4m3fn-scaled-v2',
    'API key - see https://x.example/0123456789abcdef0123',
    `model hash ${KEY}`,
    `the key is ${KEY}`,
    'skeleton key: golden12',
    'API key: r8_depth 35mm of grain',
    '{"secret": "garden12", "cookie": "choco12"}',
    'neon sign "WIFI PASSWORD: cat12345" above the bar',
    'Authorization: required before you enter the gallery',
    'Authorization: Form 27b-6-stamped-in-red',
    'cookie: size=large; topping=chocolate',
    'cookie = round=1, crumbs=many-small-ones-on-the-table',
    'beauty pass: light12',
    'render pass\n\nbeauty-pass-2024',
    '[secret]: garden2000',
    'x["token"] = "a-cat-in-a-hat"',
    'token: str = "<|endoftext|>"',
    '| API key | get one at https://x.example/account/keys2024 |',
    '| key | 0123456789abcdef0123456789abcdef |',
    'https://x.example/?sign=sagittarius-rising',
    `https://x.example/a?X-Goog-Credential=a%40b.iam.gserviceaccount.com`,
    'the secret is: garden2000',
    'pw: 512',
    'self.pw1 = ops.Conv2d',
    'assert environment["HF_TOKEN"] == "hf-server-side"',
    '{"Authorization": "Api-Key openpi-secret"}',
    'postgresql://myuser:mypassword@x.example/db',
    'https://pan.baidu.com/s/1aB2cD3eF?pwd=qyhu',
    '[here](https://pan.baidu.com/share/init?surl=aB2cD3eF&pwd=a1b2)，提取码：a1b2',
    'https://pan.quark.cn/s/0a1b2c3d4e5f?pwd=Ab1c',
    'https://www.123pan.com/s/aB2c-D3eF.html?pwd=9x7k',
    '<p class="a">some text</p> --seed 12345678 --style raw',
  ])('is not what a prompt or code says: %s', (text) => {
    expect(secretsIn(text)).toEqual([])
  })
})

describe('the work on one text', () => {
  it.each([
    '密码:',
    'api_key=',
    '密码:a1',
    '密码：',
    'api_key: ',
    '"api_key":"',
    "secret='password: ",
    'key_token:',
  ])('does not grow with how often a name stands in it: %s', (name) => {
    const text = name.repeat(Math.ceil(200_000 / name.length))
    const letters = pairsIn(text).reduce((sum, { value }) => sum + value.length, 0)
    expect(letters).toBeLessThan(6 * text.length)
  })
})

describe('a name', () => {
  it.each([
    ...['ApiKey输入', 'llm_key', 'my_token', 'jwt', 'auth', 'smtp_pass', 'シークレット', 'токен', 'hasło'],
    ...[
      'chave_api',
      'access_code',
      'gh_token',
      '토큰',
      'şifre',
      'wachtwoord',
      'mật_khẩu',
      'secret_2',
      'my_secret',
    ],
  ])('says secret: %s', (name) => {
    expect(isSecretName(name)).toBe(true)
  })

  it.each([
    ...[
      'secret_garden',
      'secret_prompt',
      'cookie_monster',
      'bearer_of_light',
      'hasLoaded',
      'first_pass',
      'pass',
    ],
    ...['postal_code', 'my_key', 'author', '最大トークン数', 'токены'],
  ])('does not: %s', (name) => {
    expect(isSecretName(name)).toBe(false)
  })
})

describe('what stands where a secret goes', () => {
  it.each([
    '$tr0ngP@ss',
    '[hunter22]',
    '<hunter22>',
    'env:PROD1',
    'P@ss****1',
    'hunter...22',
    'vault.prod.1',
  ])('is a password, with the signs that stand for one: %s', (value) => {
    expect(isPlaceholder(value)).toBe(false)
  })

  it.each([
    '$TOKEN',
    '[token]',
    'env:OPENAI_API_KEY',
    'secrets.HF_TOKEN',
    'sk-****abcd',
    'hf_...abcd',
    '%TOKEN%',
  ])('is none: %s', (value) => {
    expect(isPlaceholder(value)).toBe(true)
  })
})
