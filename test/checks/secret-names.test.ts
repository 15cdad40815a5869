import { describe, expect, it } from 'vitest'
import { isPlaceholder } from '../../src/checks/placeholders.ts'
import { isSecretName } from '../../src/checks/secret-names.ts'

describe('a name', () => {
  it.each([
    'api_key',
    'apiKey',
    'APIKey',
    'API-KEY',
    'Api Key',
    'apikey',
    'openai_apikey',
    'openaiApiKey2',
    'model.api_key',
    'ａｐｉ＿ｋｅｙ',
    'x-api-key',
    'access_token',
    'accesstoken',
    'refresh_tokens',
    'hf_token',
    'hftoken',
    'civitai_token',
    'huggingface_token',
    'license_key',
    'aws_secret_access_key',
    'aws_access_key_id',
    'client_secret',
    'secret',
    'secret_key',
    'token_secret',
    'password',
    'passWord',
    'pass_word',
    'dbpassword',
    'passwd',
    'user_pwd',
    'passphrase',
    'Authorization',
    'authorization_header',
    'bearer',
    'bearerToken',
    'cookie',
    'session_cookies',
    'credentials_json',
    'API密钥',
    '令牌',
    'パスワード',
    'APIキー',
    '비밀번호',
    'пароль',
    'Passwort',
    'contraseña',
    'clé_api',
  ])('says secret: %s', (name) => {
    expect(isSecretName(name)).toBe(true)
  })

  it.each([
    'key',
    'token',
    'keys',
    'tokens',
    'keyscale',
    'keyframes',
    'key_frame',
    'max_tokens',
    'register_tokens',
    'gemini_max_tokens',
    'trigger_token',
    'json_key',
    'sort_key',
    'luma_key',
    'page_token',
    'token_normalization',
    'hotkey',
    'monkey',
    'api_monkey',
    'author',
    'passes',
    'bypass',
    'pass_through',
    'secretary',
    'api_url',
    'api_key_env',
    'api_key_name',
    'token_url',
    'cookie_file',
    'password_length',
    'canvas_api_keyframes',
    'auth_mode',
    'text',
    '',
  ])('does not: %s', (name) => {
    expect(isSecretName(name)).toBe(false)
  })
})

describe('what stands where a secret goes', () => {
  it.each([
    'YOUR_API_KEY',
    '<token>',
    'your-key-here',
    '$TOKEN',
    '{{ token }}',
    '****',
    'sk-...',
    'changeme',
    'None',
  ])('is none: %s', (value) => {
    expect(isPlaceholder(value)).toBe(true)
  })
  it.each([
    'hunter2',
    'correct horse battery staple',
    '{"token": "abc"}',
    '["abc"]',
    'EXAMPLE_not_a_key',
    '12345678',
  ])('is one: %s', (value) => {
    expect(isPlaceholder(value)).toBe(false)
  })
})
