import { ENDPOINT_NAME_EXTRA } from '../names.ts'
import { t } from '../text/text.ts'
import type { HostApp } from './comfy.ts'

/** The name that a workflow without a Deploy node keeps for itself, in its `extra`. */
export function readKeptName(app: Pick<HostApp, 'rootGraph'>): string | null {
  const kept = app.rootGraph?.extra?.[ENDPOINT_NAME_EXTRA]
  return typeof kept === 'string' && kept.trim() !== '' ? kept : null
}

/** Asks for the name, offering the workflow's file name. null: the person changed their mind. */
export async function askForName(
  app: Pick<HostApp, 'rootGraph' | 'canvas' | 'extensionManager'>,
): Promise<string | null> {
  const answer = await app.extensionManager.dialog.prompt({
    title: t('notices.name-dialog.title'),
    message: t('notices.name-dialog.message'),
    defaultValue: readKeptName(app) ?? offeredName(app),
    placeholder: t('notices.name-dialog.placeholder'),
  })
  if (typeof answer !== 'string' || answer.trim() === '') return null
  keepName(app, answer.trim())
  return answer.trim()
}

function keepName(app: Pick<HostApp, 'rootGraph' | 'canvas'>, name: string): void {
  const graph = app.rootGraph
  if (!graph) return
  app.canvas?.emitBeforeChange?.()
  graph.extra = { ...graph.extra, [ENDPOINT_NAME_EXTRA]: name }
  app.canvas?.emitAfterChange?.()
}

function offeredName(app: Pick<HostApp, 'extensionManager'>): string {
  const filename = app.extensionManager.workflow?.activeWorkflow?.filename
  if (typeof filename !== 'string' || filename.startsWith('Unsaved Workflow')) return ''
  return filename.replace(/\.json$/, '')
}
