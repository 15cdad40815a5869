// Keys as services document them, drawn anew: written apart from the table that finds them.

import type { Draw } from './draw.ts'
import { ALNUM, BASE64, DIGITS, HEX, LETTERS, LOWER, uuid, WORDY } from './draw.ts'

type Make = (draw: Draw) => string

const UPPER = LETTERS.toUpperCase().slice(0, 26)
const UPPER_ALNUM = UPPER + DIGITS

/** begins, letters, length. */
const PLAIN: [string, string, string, number][] = [
  ['OpenAI, letters alone', 'sk-', LETTERS, 48],
  ['OpenAI, small letters alone', 'sk-', LOWER, 48],
  ['OpenAI', 'sk-', ALNUM, 48],
  ['DeepSeek', 'sk-', HEX, 32],
  ['OpenAI, of a project', 'sk-proj-', WORDY, 156],
  ['OpenAI, of a service account', 'sk-svcacct-', WORDY, 156],
  ['OpenAI, of an administrator', 'sk-admin-', WORDY, 124],
  ['Anthropic', 'sk-ant-api03-', WORDY, 95],
  ['Anthropic, of an administrator', 'sk-ant-admin01-', WORDY, 95],
  ['OpenRouter', 'sk-or-v1-', HEX, 64],
  ['Hugging Face', 'hf_', LETTERS, 34],
  ['Hugging Face, small letters', 'hf_', LOWER, 34],
  ['Hugging Face, of an organization', 'api_org_', LETTERS, 34],
  ['GitHub', 'ghp_', ALNUM, 36],
  ['GitHub, of an app', 'ghs_', ALNUM, 36],
  ['GitHub, OAuth', 'gho_', ALNUM, 36],
  ['GitHub, fine-grained', 'github_pat_', `${ALNUM}_`, 82],
  ['GitLab', 'glpat-', WORDY, 20],
  ['GitLab, deploy', 'gldt-', WORDY, 20],
  ['GitLab, runner', 'glrt-', WORDY, 20],
  ['GitLab, trigger', 'glptt-', HEX, 40],
  ['AWS', 'AKIA', `${UPPER}234567`, 16],
  ['AWS, for a session', 'ASIA', `${UPPER}234567`, 16],
  ['Google', 'AIza', WORDY, 35],
  ['Google, for a session', 'ya29.', WORDY, 120],
  ['Google, of a client', 'GOCSPX-', WORDY, 28],
  ['Replicate', 'r8_', ALNUM, 37],
  ['Replicate, letters alone', 'r8_', LETTERS, 37],
  ['Groq', 'gsk_', ALNUM, 52],
  ['xAI', 'xai-', ALNUM, 80],
  ['Stripe', 'sk_live_', ALNUM, 24],
  ['Stripe, for tests', 'sk_test_', ALNUM, 99],
  ['Stripe, restricted', 'rk_live_', ALNUM, 24],
  ['ElevenLabs', 'sk_', HEX, 48],
  ['Runway', 'key_', HEX, 128],
  ['Tripo', 'tsk_', WORDY, 43],
  ['Meshy', 'msy_', ALNUM, 36],
  ['Perplexity', 'pplx-', ALNUM, 48],
  ['NVIDIA', 'nvapi-', WORDY, 64],
  ['Fireworks', 'fw_', ALNUM, 24],
  ['RunPod', 'rpa_', UPPER_ALNUM, 44],
  ['ComfyUI', 'comfyui-', HEX, 64],
  ['npm', 'npm_', ALNUM, 36],
  ['PyPI', 'pypi-AgEIcHlwaS5vcmc', WORDY, 120],
  ['Databricks', 'dapi', HEX, 32],
  ['DigitalOcean', 'dop_v1_', HEX, 64],
  ['Shopify', 'shpat_', HEX, 32],
  ['Runflow', 'rf_live_', ALNUM, 40],
]

const MADE: Record<string, Make> = {
  'the signature of callbacks': ({ text }) => `whsec_${text(ALNUM, 32)}`,
  'Discord, of a bot': ({ text }) => `MT${text(ALNUM, 24)}.G${text(ALNUM, 5)}.${text(WORDY, 38)}`,
  Supabase: ({ text }) => `sb_secret_${text(WORDY, 22)}_${text(ALNUM, 8)}`,
  Zhipu: ({ text }) => `${text(HEX, 32)}.${text(ALNUM, 15)}7`,
  HubSpot: (draw) => `pat-na1-${uuid(draw)}`,
  SendGrid: ({ text }) => `SG.${text(WORDY, 22)}.${text(WORDY, 43)}`,
  'Slack, of a bot': ({ text }) => `xoxb-${text(DIGITS, 12)}-${text(DIGITS, 12)}-${text(ALNUM, 24)}`,
  'Slack, letters at its end': ({ text }) =>
    `xoxb-${text(DIGITS, 12)}-${text(DIGITS, 12)}-${text(LETTERS, 24)}`,
  'Slack, of a person': ({ text }) =>
    `xoxp-${text(DIGITS, 12)}-${text(DIGITS, 12)}-${text(DIGITS, 12)}-${text(HEX, 32)}`,
  'Slack, of an app': ({ text }) => `xapp-1-${text(UPPER_ALNUM, 11)}-${text(DIGITS, 13)}-${text(HEX, 64)}`,
  'Slack, a webhook': ({ text }) =>
    `https://hooks.slack.com/services/T${text(UPPER_ALNUM, 8)}/B${text(UPPER_ALNUM, 8)}/${text(ALNUM, 24)}`,
  'Discord, a webhook': ({ text }) =>
    `https://discord.com/api/webhooks/1${text(DIGITS, 17)}/${text(WORDY, 68)}`,
  Telegram: ({ text }) => `${text('123456789', 10)}:AA${text(WORDY, 33)}`,
  'fal.ai': (draw) => `${uuid(draw)}:${draw.text(HEX, 32)}`,
  'a signed-in session': ({ text }) => `eyJ${text(ALNUM, 33)}.eyJ${text(WORDY, 90)}.${text(WORDY, 43)}`,
  'a header': ({ text }) => `Authorization: Bearer ${text(ALNUM, 40)}`,
  'a header, hexadecimal': ({ text }) => `Bearer ${text(HEX, 32)}`,
  'a header of fal.ai': (draw) => `Authorization: Key ${uuid(draw)}:${draw.text(HEX, 32)}`,
  'a header of a name and a password': ({ text }) => `Authorization: Basic ${text(BASE64, 32)}`,
  'a header of its own': ({ text }) => `x-api-key: ${text(HEX, 32)}`,
  ...Object.fromEntries(
    ['?key', '?token', '?auth', '?api_key', '?access_key', '&sig', '#access_token', '?client_secret'].map(
      (asked): [string, Make] => [
        `an address, ${asked}`,
        ({ text }) => `https://x.example/a${asked.startsWith('&') ? '?b=1' : ''}${asked}=${text(ALNUM, 32)}`,
      ],
    ),
  ),
  'an address with a password asked': ({ text }) => `https://x.example/?password=${text(ALNUM, 10)}`,
  'an address with a token before it': ({ text }) => `https://${text(ALNUM, 40)}@git.example/a.git`,
  'an address with a name and a password': ({ text }) =>
    `https://somebody:${text(ALNUM, 12)}@git.example/a.git`,
  JSON: ({ text }) => `{"model": "m", "api_key": "${text(ALNUM, 30)}"}`,
  'JSON in JSON': ({ text }) => `{"body": "{\\"password\\": \\"${text(ALNUM, 12)}\\"}"}`,
  'an assignment': ({ text }) => `OPENAI_API_KEY=${text(HEX, 32)}`,
}

export const SAMPLES: Record<string, Make> = {
  ...Object.fromEntries(
    PLAIN.map(([name, begins, letters, length]): [string, Make] => [
      name,
      ({ text }) => begins + text(letters, length),
    ]),
  ),
  ...MADE,
}
