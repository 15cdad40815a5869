import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Facts } from '../../src/types/facts.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { startHost } from '../browser/support/children.ts'
import type { Figure } from './figure.ts'

const GIB = 2 ** 30
const MODELS = [
  { folder: 'checkpoints', classType: 'CheckpointLoaderSimple', input: 'ckpt_name', bytes: 2 * GIB },
  { folder: 'loras', classType: 'LoraLoader', input: 'lora_name', bytes: GIB / 2 },
  { folder: 'vae', classType: 'VAELoader', input: 'vae_name', bytes: GIB / 4 },
  { folder: 'upscale_models', classType: 'UpscaleModelLoader', input: 'model_name', bytes: GIB / 4 },
]

/** What a person waits for before the preview is complete: the answer of a server that has just started. */
export async function measurePreview(runs: number): Promise<Figure[]> {
  const base = mkdtempSync(join(tmpdir(), 'runflow-bench-'))
  const [cold, warm, plain]: [number[], number[], number[]] = [[], [], []]
  try {
    const prompt = plant(base)
    for (let run = 0; run < runs; run++) {
      const host = await startHost({ args: ['--base', base] })
      try {
        plain.push(await time(() => fetch(`${host.url}/system_stats`)))
        cold.push(await time(() => askFacts(host.url, prompt)))
        warm.push(await time(() => askFacts(host.url, prompt)))
      } finally {
        await host.stop()
      }
    }
  } finally {
    rmSync(base, { recursive: true })
  }
  return [
    { name: 'first complete preview, 3 GiB of models, cold', unit: 'ms', runs: cold, budget: { bar: 300 } },
    { name: 'the same, warm', unit: 'ms', runs: warm, budget: { bar: 300 } },
    { name: 'a plain answer of the same server', unit: 'ms', runs: plain, budget: null },
  ]
}

/** Whole files by their header and their size; nothing in them is read before they are hashed. */
function plant(base: string): Prompt {
  const prompt: Prompt = {}
  for (const { folder, classType, input, bytes } of MODELS) {
    mkdirSync(join(base, 'models', folder), { recursive: true })
    const table = { w: { dtype: 'U8', shape: [bytes], data_offsets: [0, bytes] } }
    const header = Buffer.from(JSON.stringify(table))
    const length = Buffer.alloc(8)
    length.writeBigUInt64LE(BigInt(header.length))
    const file = openSync(join(base, 'models', folder, 'large.safetensors'), 'w')
    writeSync(file, Buffer.concat([length, header]))
    ftruncateSync(file, 8 + header.length + bytes)
    closeSync(file)
    prompt[folder] = { class_type: classType, inputs: { [input]: 'large.safetensors' } }
  }
  mkdirSync(join(base, 'input'), { recursive: true })
  for (const name of ['a.png', 'b.png', 'c.png', 'd.png']) {
    writeFileSync(join(base, 'input', name), name)
    prompt[name] = { class_type: 'LoadImage', inputs: { image: name } }
  }
  prompt.input = { class_type: 'RunflowInputImage', inputs: { input_id: 'picture', display_name: '' } }
  return prompt
}

async function askFacts(url: string, prompt: Prompt): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'X-Runflow': '1' }
  const body = JSON.stringify({ prompt, stated_models: [] })
  const answer = await fetch(`${url}/runflow/facts`, { method: 'POST', headers, body })
  const facts = (await answer.json()) as Facts
  const isComplete = facts.models?.length === 4 && facts.files?.length === 4 && facts.packs?.length === 1
  if (!isComplete || facts.models.some(({ problem }) => problem !== null))
    throw new Error(`the facts are not complete: ${JSON.stringify(facts).slice(0, 500)}`)
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
