import { toSlug } from '../checks/slug.ts'
import { DEFAULT_ENDPOINT_NAME, ENDPOINT_NAME_EXTRA } from '../names.ts'
import type { HostApp } from './comfy.ts'

/** The name that a workflow without a Deploy node keeps for itself, in its `extra`. */
export function readKeptName(app: Pick<HostApp, 'rootGraph'>): string | null {
  const kept = app.rootGraph?.extra?.[ENDPOINT_NAME_EXTRA]
  return typeof kept === 'string' && kept.trim() !== '' ? kept : null
}

/** As one step of undo. */
export function keepName(app: Pick<HostApp, 'rootGraph' | 'canvas'>, name: string): void {
  const graph = app.rootGraph
  if (!graph) return
  app.canvas?.emitBeforeChange?.()
  graph.extra = { ...graph.extra, [ENDPOINT_NAME_EXTRA]: name }
  app.canvas?.emitAfterChange?.()
}

/** `unusable`: one more name that gives no address. `taken`: the slug that the name is to be another than. */
export type Known = { unusable?: string | null; taken?: string | null }

/**
 * What a field for the name begins with: the name that is kept, else the name of the workflow's file, if an address can
 * be made from it. Where there are names and none gives one, it is made up.
 */
export function offerName(
  app: Pick<HostApp, 'rootGraph' | 'extensionManager'>,
  { unusable = null, taken = null }: Known = {},
): string {
  const names = [keptOrFilename(app), filenameOf(app)]
  const usable = names.find((name) => toSlug(name) !== null && toSlug(name) !== taken)
  // What was called so is what is to be replaced, and a second one of that name says so. `default-2` would say nothing.
  if (usable === undefined && taken !== null) return taken === DEFAULT_ENDPOINT_NAME ? '' : `${taken}-2`
  const name = names.find((one) => one !== '') ?? unusable
  // Copies of a workflow share its id, and must not share the name that is offered.
  return usable ?? (name === null ? '' : `workflow-${shortHash(`${app.rootGraph?.id ?? ''} ${name}`)}`)
}

function keptOrFilename(app: Pick<HostApp, 'rootGraph' | 'extensionManager'>): string {
  const kept = readKeptName(app)
  return kept !== null && toSlug(kept) !== DEFAULT_ENDPOINT_NAME ? kept : filenameOf(app)
}

function filenameOf({ extensionManager }: Pick<HostApp, 'extensionManager'>): string {
  const filename = extensionManager.workflow?.activeWorkflow?.filename
  if (typeof filename !== 'string' || filename.startsWith('Unsaved Workflow')) return ''
  // macOS takes accents apart, and the address would be another one than that of the name as it is typed.
  return filename.replace(/\.json$/, '').normalize('NFC')
}

/** FNV-1a: short and the same each time, for a name and nothing more. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0').slice(0, 6)
}
