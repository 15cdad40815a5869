import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const HERE = import.meta.dirname
// The newer form is there only with ComfyUI's own code, and so is what asks it.
const NEEDS_COMFYUI = new Set(['newer', 'asks'])

/** Puts the packs into a base folder, with a second root beside it. Answers the file that names the second root. */
export function plantPacks(base: string, which: 'all' | 'without ComfyUI'): string {
  const root = join(base, 'custom_nodes')
  const second = join(base, 'second_root')
  for (const folder of [root, second, join(base, 'input'), join(base, 'models/loras')])
    mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(HERE)) {
    if (!existsSync(join(HERE, name, '__init__.py'))) continue
    if (which === 'all' || !NEEDS_COMFYUI.has(name))
      symlinkSync(join(HERE, name), join(root, `planted-${name}`), 'dir')
  }
  symlinkSync(join(HERE, 'twice/first'), join(root, 'planted.twice'), 'dir')
  symlinkSync(join(HERE, 'twice/second'), join(second, 'planted.twice'), 'dir')
  writeFileSync(join(base, 'input/here.png'), 'a picture, as far as anybody looks')
  writeFileSync(join(base, 'models/loras/here.safetensors'), weights())
  const roots = join(base, 'roots.yaml')
  writeFileSync(roots, `second:\n  base_path: ${base}\n  custom_nodes: second_root\n`)
  return roots
}

function weights(): Buffer {
  const head = JSON.stringify({ weight: { dtype: 'U8', shape: [4], data_offsets: [0, 4] } }).padEnd(64)
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(64n)
  return Buffer.concat([length, Buffer.from(head), Buffer.alloc(4)])
}
