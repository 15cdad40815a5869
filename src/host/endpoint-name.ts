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

/** What a field for the name begins with: the name that is kept, else the name of the workflow's file. */
export function offerName(app: Pick<HostApp, 'rootGraph' | 'extensionManager'>): string {
  const kept = readKeptName(app)
  if (kept !== null && kept.trim() !== DEFAULT_ENDPOINT_NAME) return kept
  const filename = app.extensionManager.workflow?.activeWorkflow?.filename
  if (typeof filename !== 'string' || filename.startsWith('Unsaved Workflow')) return ''
  return filename.replace(/\.json$/, '')
}
