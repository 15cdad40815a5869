import type { Preview, PreviewItem, PreviewState } from '../deploy/preview.ts'
import { toSize } from '../text/format-size.ts'

export const STATE_WORDS: Record<PreviewState, { word: string; meaning: string }> = {
  proven: { word: 'proven', meaning: 'Runflow can get exactly this' },
  unchecked: { word: 'found', meaning: 'It is not checked yet whether this is public' },
  'found-by-content': { word: 'pinned by content', meaning: 'Its files are those of exactly this commit' },
  unproven: { word: 'not proven', meaning: 'Runflow cannot get exactly this' },
  'to-hash': { word: 'to hash', meaning: 'Its hash is taken when you deploy' },
  'to-upload': { word: 'to upload', meaning: 'It is uploaded when you deploy' },
  'already-there': { word: 'already there', meaning: 'Runflow has this file, so it is not sent again' },
  missing: { word: 'missing', meaning: 'It is not on this machine' },
}

/** Models first: they are the biggest, and the first that people ask about. */
export const GROUPS: { kinds: PreviewItem['kind'][]; title: string }[] = [
  { kinds: ['model'], title: 'Models' },
  { kinds: ['file'], title: 'Input files' },
  { kinds: ['comfyui', 'pack'], title: 'ComfyUI and node packs' },
]

const PICTURE = /\.(png|jpe?g|webp|gif|bmp|tiff?|avif)$/i

/** Nothing that is not proven is told as named or sent. */
export function isWrong({ state }: PreviewItem): boolean {
  return state === 'missing' || state === 'unproven'
}

/** All of it in one sentence, with what is uploaded told apart from what is only named. */
export function describeTotals({ items, packageCount }: Preview): string {
  const good = items.filter((item) => !isWrong(item))
  const of = (kind: PreviewItem['kind']) => good.filter((item) => item.kind === kind)
  const there = of('file').filter(({ state }) => state === 'already-there')
  const leaving = of('file').filter(({ state }) => state !== 'already-there')
  const parts = [
    tellSized(of('model'), 'model', 'named by hash, not uploaded'),
    tellSized(leaving, nounOf(leaving), 'to upload'),
    tellSized(there, nounOf(there), 'already on Runflow'),
    notify(of('pack').length, 'node pack', 'named by commit'),
    notify(packageCount, 'Python package', 'named by version'),
    good.length < items.length ? `${items.length - good.length} not proven` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'The workflow alone.' : `${parts.join('; ')}.`
}

function nounOf(files: PreviewItem[]): string {
  return files.every(({ name }) => PICTURE.test(name)) ? 'picture' : 'file'
}

function tellSized(items: PreviewItem[], noun: string, end: string): string {
  const bytes = sizeOf(items)
  return items.length === 0 ? '' : `${count(items.length, noun)}, ${toSize(bytes)}, ${end}`
}

function notify(number: number, noun: string, end: string): string {
  return number === 0 ? '' : `${count(number, noun)} ${end}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export function sizeOf(items: PreviewItem[]): number {
  return items.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
}

/** Of the machine that made it: for people, never sent. */
export function describeMachine({ python, os, cuda, gpu, comfyui }: Preview['system']): [string, string][] {
  return [
    ['ComfyUI', comfyui ?? 'unknown'],
    ['Python', python],
    ['System', os],
    ['CUDA', cuda ?? 'none'],
    ['GPU', gpu ?? 'none'],
  ]
}
