import type { Contract } from '../contract/contract.ts'
import type { OutputKind } from '../names.ts'
import type { Ending } from './endings.ts'
import { PLACEHOLDER_WORDS, placeholderPicture } from './placeholder-picture.ts'
import type { RunFile, StoredRun } from './state.ts'

const FORMS: Record<OutputKind, { ending: string; mimeType: string }> = {
  IMAGE: { ending: 'png', mimeType: 'image/png' },
  FILE: { ending: 'txt', mimeType: 'text/plain; charset=utf-8' },
}

/** One file for each output that comes, named as ComfyUI does: after the output, and counted. */
export function planFiles({ outputs }: Contract, wanted: Ending['outputs']): RunFile[] {
  const coming = wanted === 'none' ? [] : wanted === 'first' ? outputs.slice(0, 1) : outputs
  const counts = new Map<string, number>()
  return coming.map(({ id: outputId, type: kind }) => {
    const count = (counts.get(outputId) ?? 0) + 1
    counts.set(outputId, count)
    const number = String(count).padStart(5, '0')
    return { outputId, kind, name: `${segment(outputId)}_${number}_.${FORMS[kind].ending}` }
  })
}

/** Where the storage has it, as in an address. */
export function filePath(runId: string, { outputId, name }: RunFile): string {
  return `/runs/${[runId, segment(outputId), segment(name)].map(encodeURIComponent).join('/')}`
}

/** Where nothing was computed, every file says so. No two runs give the same bytes. */
export function fileContent(
  run: StoredRun,
  file: RunFile,
): { bytes: Uint8Array<ArrayBuffer>; mimeType: string } {
  if (file.content !== undefined) return file.content
  const { mimeType } = FORMS[file.kind]
  const words = `${PLACEHOLDER_WORDS.join(' ')}: run ${run.id}, file ${file.name}`
  const bytes = file.kind === 'IMAGE' ? placeholderPicture(words) : new TextEncoder().encode(`${words}\n`)
  return { bytes, mimeType }
}

/** An output id may be any text, and so may the name that a ComfyUI gives a file, but not any text is a part of a path. */
function segment(text: string): string {
  const whole = text.replace(/[\\/]|\p{Cs}/gu, '_')
  return /^\.{0,2}$/.test(whole) ? '_' : whole
}
