import { maskText } from '../checks/mask-text.ts'
import { sentHash } from '../checks/model-addresses.ts'
import { labelOf, readPackNames } from '../checks/pack-names.ts'
import { isWellKnown } from '../checks/source-unverified.ts'
import { DEPLOY_CLASS, INPUT_CLASSES, OUTPUT_CLASSES, SAVE_CLASSES } from '../names.ts'
import { isPublicOrigin } from '../origin.ts'
import { joinSentences, t } from '../text/text.ts'
import type { ComfyFact, Facts, FileFact, ModelFact, PackFact } from '../types/facts.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { UploadPlan } from './uploads/plan-uploads.ts'

/**
 * proven: Runflow can get exactly this. unchecked: it is known what this is, and not whether it is public. stated: the
 * workflow says so, and no file is here. unproven: Runflow cannot get it, and `detail` says why.
 */
type PreviewState =
  | 'proven'
  | 'unchecked'
  | 'stated'
  | 'found-by-content'
  | 'unproven'
  | 'to-hash'
  | 'to-upload'
  | 'already-there'
  | 'missing'

export type PreviewItem = {
  kind: 'comfyui' | 'pack' | 'model' | 'file'
  /** The folder of a pack, the path of a file below its folder. */
  name: string
  /** null: a pack has none, and neither has what is missing. */
  sizeBytes: number | null
  state: PreviewState
  /** What proves it, or what stands against it; may be empty. */
  detail: string
  /** Why it is there: the nodes that use it. */
  nodeIds: NodeId[]
}

/** What a deploy would take along and from where, for people. Nothing of it is sent. */
export type Preview = {
  /** The biggest first. */
  items: PreviewItem[]
  bytesToHash: number
  /** Before the look-up, when nobody knows what is there already, this is the most it can be. */
  bytesToUpload: number
  /** Python packages, whose names and versions are sent. */
  packageCount: number
  system: Facts['system'] & { comfyui: string | null }
}

/** Complete as soon as the facts are there. With the plan's uploads it also knows what the endpoint has. */
export function buildPreview(facts: Facts, uploads: UploadPlan | null): Preview {
  const nameOf = readPackNames(facts.packs)
  const items = [
    describeComfy(facts.comfyui),
    ...facts.packs.map((pack) => describePack(pack, labelOf(nameOf(pack)))),
    ...facts.models.map(describeModel),
    ...facts.files.map((file) => describeFile(file, uploads?.reused.has(file.path) ?? false)),
  ].toSorted(compareItems)
  const filesToUpload = items.filter(
    ({ kind, state }) => kind === 'file' && (state === 'to-hash' || state === 'to-upload'),
  )
  return {
    items,
    bytesToHash: sumOf(items.filter(({ state }) => state === 'to-hash')),
    bytesToUpload: uploads?.bytes ?? sumOf(filesToUpload),
    packageCount: facts.packages.length,
    system: { ...facts.system, comfyui: facts.comfyui.version },
  }
}

function describeComfy(comfyui: ComfyFact): PreviewItem {
  return { kind: 'comfyui', name: 'ComfyUI', sizeBytes: null, nodeIds: [], ...describeSource(comfyui) }
}

const OWN_CLASSES: ReadonlySet<string> = new Set([
  DEPLOY_CLASS,
  ...Object.keys(INPUT_CLASSES),
  ...Object.keys(OUTPUT_CLASSES),
  ...SAVE_CLASSES,
])

function describePack(pack: PackFact, name: string): PreviewItem {
  const { classes } = pack
  // Our own is there for every input and output, which says nothing.
  const nodeIds = classes.some((classType) => OWN_CLASSES.has(classType)) ? [] : pack.node_ids
  return { kind: 'pack', name, sizeBytes: null, nodeIds, ...describeSource(pack) }
}

type Source = Pick<PackFact, 'origin' | 'commit' | 'dirty' | 'commit_source' | 'pushed' | 'public_access'>

function describeSource({
  origin,
  commit,
  dirty,
  commit_source,
  pushed,
  public_access,
}: Source): Pick<PreviewItem, 'state' | 'detail'> {
  if (commit === null) return { state: 'unproven', detail: t('preview.no-commit') }
  if (origin === null || !isPublicOrigin(origin)) return { state: 'unproven', detail: t('preview.no-origin') }
  if (public_access === 'private') return { state: 'unproven', detail: t('preview.private') }
  if (pushed === false) return { state: 'unproven', detail: t('preview.unpushed') }
  const detail = t('preview.source', {
    origin: maskText(origin),
    commit: commit.slice(0, 10),
    edits: dirty === true ? 'dirty' : dirty === null ? 'unsure' : 'clean',
    access: public_access === 'public' ? 'verified' : pushed === true ? 'pushed' : 'unverified',
  })
  const isPublic = public_access === 'public' || isWellKnown({ origin, pushed })
  const known = isPublic ? 'proven' : 'unchecked'
  return { state: commit_source === 'content' ? 'found-by-content' : known, detail }
}

function describeModel(model: ModelFact): PreviewItem {
  const { path, size_bytes, sha256, url, problem, node_ids } = model
  const item = { kind: 'model', name: path, sizeBytes: size_bytes, nodeIds: node_ids } as const
  const from = url === null ? '' : t('preview.address-known')
  switch (problem) {
    case 'missing': {
      const hash = sentHash(model)
      if (hash === null) return { ...item, state: 'missing', detail: from }
      return { ...item, state: 'stated', detail: joinSentences([describeHash(hash), from]) }
    }
    case null:
      return sha256 === null
        ? { ...item, state: 'to-hash', detail: from }
        : { ...item, state: 'proven', detail: joinSentences([describeHash(sha256), from]) }
    case 'hash-differs':
      return { ...item, state: 'unproven', detail: t('problems.model.hash-differs') }
    default:
      return { ...item, state: 'unproven', detail: t(`problems.model.${problem}`) }
  }
}

function describeHash(sha256: string): string {
  return t('preview.hash', { hash: sha256.slice(0, 10) })
}

function describeFile(
  { path, size_bytes, sha256, problem, node_ids }: FileFact,
  isThere: boolean,
): PreviewItem {
  const item = { kind: 'file', name: path, sizeBytes: size_bytes, nodeIds: node_ids } as const
  if (problem !== null)
    return {
      ...item,
      state: problem === 'missing' ? 'missing' : 'unproven',
      detail: t(`problems.file.${problem}`),
    }
  if (isThere) return { ...item, state: 'already-there', detail: '' }
  return { ...item, state: sha256 === null ? 'to-hash' : 'to-upload', detail: '' }
}

const KINDS: PreviewItem['kind'][] = ['comfyui', 'pack', 'model', 'file']

function compareItems(a: PreviewItem, b: PreviewItem): number {
  const bySize = (b.sizeBytes ?? -1) - (a.sizeBytes ?? -1)
  return bySize || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.name < b.name ? -1 : 1)
}

function sumOf(items: PreviewItem[]): number {
  return items.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
}
