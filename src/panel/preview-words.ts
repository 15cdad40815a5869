import { maskText } from '../checks/mask-text.ts'
import type { Preview, PreviewItem } from '../deploy/preview.ts'
import { formatList } from '../text/format-list.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'

/** Models first: they are the biggest, and the first that people ask about. */
export const GROUPS = [
  { title: 'models', kinds: ['model'] },
  { title: 'files', kinds: ['file'] },
  { title: 'packs', kinds: ['comfyui', 'pack'] },
] as const satisfies { title: string; kinds: PreviewItem['kind'][] }[]

/** The rest is counted: each stands in its group below. */
const MOST_NAMES = 3

const PICTURE = /\.(png|jpe?g|webp|gif|bmp|tiff?|avif)$/i

/** Neither named nor sent, as far as is known. */
export function isUnclear({ state }: PreviewItem): boolean {
  return state === 'missing' || state === 'unproven'
}

/** All of it in a few lines, with what is uploaded apart from what is only named. */
export function describeTotals({ items, packageCount }: Preview): string[] {
  const clear = items.filter((item) => !isUnclear(item))
  const unclear = items.filter(isUnclear).map(({ name }) => maskText(name))
  const of = (kind: PreviewItem['kind']) => clear.filter((item) => item.kind === kind)
  const isThere = ({ state }: PreviewItem) => state === 'already-there'
  const models = of('model')
  const toUpload = of('file').filter((item) => !isThere(item))
  const there = of('file').filter(isThere)
  const lines = [
    models.length > 0 && describeModels(models),
    toUpload.length > 0 && t(`panel.preview.${nounOf(toUpload)}`, countOf(toUpload)),
    there.length > 0 && t(`panel.preview.${nounOf(there)}-there`, countOf(there)),
    of('pack').length > 0 && t('panel.preview.packs', { count: of('pack').length }),
    packageCount > 0 && t('panel.preview.packages', { count: packageCount }),
    unclear.length > 0 && t('panel.preview.unclear', { names: formatList(unclear, MOST_NAMES) }),
  ].filter((line) => line !== false)
  return lines.length === 0 ? [t('panel.preview.workflow-only')] : lines
}

/** Of a model that is not on this machine, nobody knows the size. */
function describeModels(models: PreviewItem[]): string {
  const { count, size } = countOf(models)
  return sizeOf(models) === 0
    ? t('panel.preview.models-elsewhere', { count })
    : t('panel.preview.models', { count, size })
}

function nounOf(files: PreviewItem[]): 'pictures' | 'files' {
  return files.every(({ name }) => PICTURE.test(name)) ? 'pictures' : 'files'
}

function countOf(items: PreviewItem[]): { count: number; size: string } {
  return { count: items.length, size: toSize(sizeOf(items)) }
}

export function sizeOf(items: PreviewItem[]): number {
  return items.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
}

/** Of the machine that made it: for people, never sent. */
export function describeMachine({ python, os, cuda, gpu, comfyui }: Preview['system']): [string, string][] {
  const none = t('panel.preview.none')
  return [
    ['ComfyUI', comfyui ?? t('panel.preview.unknown')],
    ['Python', python],
    [t('panel.preview.system'), os],
    ['CUDA', cuda ?? none],
    ['GPU', gpu ?? none],
  ]
}
