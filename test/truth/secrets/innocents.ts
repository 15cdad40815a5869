// What stands in the texts of workflows and is no secret.

import type { Draw } from './draw.ts'
import { ALNUM, BASE64, DIGITS, HEX, LOWER, uuid } from './draw.ts'

const WORDS =
  'a the of with in at cat portrait woman secret garden token of love cookie monster password protected door key light bearer of bad news authorization form skeleton key golden hour masterpiece best quality 8k ultra-detailed cinematic lighting bokeh 35mm film grain oil painting by artist trending credential badge passport api-like machine risk-taking task desk mask disk silk-screen sk-8 hf_style r8_depth high-key low-key color-key music chroma'.split(
    ' ',
  )
const BEGINS = [
  '',
  'sk-',
  'sk_',
  'hf_',
  'rf_live_',
  'rf_test_',
  'xai-',
  'r8_',
  'fw_',
  'key_',
  'gsk_',
  'glpat-',
  'tsk_',
  'msy_',
]
const ENDS = ['safetensors', 'ckpt', 'pt', 'pth', 'gguf', 'png', 'jpg', 'mp4', 'json', 'onnx']

const words = (draw: Draw, count: number) => Array.from({ length: count }, () => draw.of(WORDS))

export const INNOCENTS: Record<string, (draw: Draw) => string> = {
  prompts: (draw) => words(draw, 6 + draw.below(60)).join(draw.of([' ', ' ', ', '])),
  'weighted prompts': (draw) =>
    words(draw, 12)
      .map((word) => `(${word}:1.${draw.text(DIGITS, 1 + draw.below(4))})`)
      .join(', '),
  'prompts as JSON': (draw) =>
    JSON.stringify(
      Object.fromEntries(
        ['scene', 'key', 'token', 'light', 'cookie'].map((name) => [name, words(draw, 5).join(' ')]),
      ),
    ),
  'prompts that speak of secrets': (draw) =>
    `${draw.of(['Secret', 'Password', 'key', 'Token', 'Cookie', 'the secret', 'API key'])}${draw.of([': ', '=', ' = ', ' is '])}${words(draw, 8).join(' ')}`,
  'words of prompts with a number': (draw) =>
    `${draw.of(['bearer', 'cookies', 'secret', 'Cookie', 'the secret', 'my secret', 'skeleton key'])}${draw.of([': ', '=', '：'])}${draw.of(WORDS)}${draw.text(DIGITS, 1 + draw.below(4))}`,
  'words on a sign': (draw) =>
    `${words(draw, 5).join(' ')} "${draw.of(['PASSWORD', 'Password', 'API KEY', 'SECRET', 'TOKEN'])}: ${draw.of(['OPEN', 'Hunter', 'sesame'])}${draw.text(DIGITS, 3)}" ${words(draw, 3).join(' ')}`,
  'words on a sign, named before': (draw) =>
    `a ${draw.of(WORDS)} sign "${draw.of(['WIFI', 'My', 'THE SECRET'])} ${draw.of(['PASSWORD', 'Password', 'PASSCODE'])}: ${draw.of(['OPEN', 'Hunter', 'sesame'])}${draw.text(DIGITS, 3)}" ${draw.of(WORDS)}`,
  'shared folders': (draw) =>
    `${draw.of(['', '[here](', '链接：'])}https://${draw.of(['pan.baidu.com/s/1', 'pan.quark.cn/s/', 'www.123pan.com/s/'])}${draw.text(ALNUM, 22)}?pwd=${draw.text(ALNUM, 4)}${draw.of(['', ')', ' 提取码：'])}`,
  code: (draw) =>
    `${draw.of(['self.', 'config.', ''])}api_key = ${draw.of(['', 'config.', 'args.'])}api_key${draw.text(DIGITS, 1)}`,
  hashes: (draw) => draw.text(HEX, draw.of([32, 40, 64, 96, 128])),
  'hashes with their kind': (draw) =>
    `${draw.of(['sha256:', 'sha256-', 'md5:', 'blake3_', '0x'])}${draw.text(HEX, 64)}`,
  ids: (draw) => draw.text(ALNUM, 8 + draw.below(40)),
  'ids of words': (draw) => words(draw, 4).join(draw.of(['_', '-', '.'])),
  seeds: (draw) => draw.text(DIGITS, 1 + draw.below(20)),
  UUIDs: (draw) => uuid(draw),
  'base64 pictures': (draw) => `iVBORw0KGgo${draw.text(BASE64, 2000 + draw.below(500))}==`,
  'data: URLs': (draw) => `data:image/${draw.of(['png', 'jpeg', 'webp'])};base64,${draw.text(BASE64, 1500)}=`,
  'names of files': (draw) =>
    `${draw.of(BEGINS)}${draw.of([words(draw, 3).join('_'), draw.text(HEX, 40), draw.text(ALNUM, 34), draw.text(LOWER, 34)])}.${draw.of(ENDS)}`,
  'names of files in a folder': (draw) =>
    `${draw.of(['loras/', 'sd\\', 'https://x.example/resolve/main/'])}${draw.of(BEGINS)}${draw.text(ALNUM, 36)}.${draw.of(ENDS)}`,
  'names that begin like a key': (draw) =>
    `${draw.of(BEGINS.filter((one) => !one.startsWith('rf_')))}${words(draw, 3)
      .join('_')
      .replace(/[^a-z_]/g, '')}`,
  LoRAs: (draw) =>
    `${words(draw, 3).join(' ')} <lora:${draw.of(BEGINS)}${words(draw, 2)
      .join('_')
      .replace(/[^a-z_]/g, '')}:0.${draw.text(DIGITS, 2)}>`,
  addresses: (draw) =>
    `https://${draw.of(['x.example', 'huggingface.co', 'civitai.com'])}/${draw.text(ALNUM, 12)}/${draw.text(HEX, 40)}?${draw.of(['id', 'v', 'type', 'download', 'page_token', 'sort_key'])}=${draw.text(ALNUM, 20)}`,
  'what to type': (draw) =>
    draw.of([
      'YOUR_API_KEY',
      'sk-your-api-key-goes-here-1234567890abcd',
      'https://x.example/a?token=YOUR_ACCESS_TOKEN_HERE',
      'Authorization: Bearer YOUR_API_KEY_GOES_HERE_123',
      'api_key = "<your key>"',
      'OPENAI_API_KEY=$OPENAI_API_KEY_2',
      '{"api_key": "your_api_key_here1"}',
      'hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'api_key=os.environ["OPENAI_API_KEY"]',
      'https://user:password@x.example/',
    ]),
}
