import { ENDPOINT_NAME_EXTRA } from '../names.ts'
import { t } from '../text/text.ts'
import type { HostApp } from './comfy.ts'

/** The name that a workflow without a Deploy node keeps for itself, in its `extra`. */
export function readKeptName(app: Pick<HostApp, 'rootGraph'>): string | null {
  const kept = app.rootGraph?.extra?.[ENDPOINT_NAME_EXTRA]
  return typeof kept === 'string' && kept.trim() !== '' ? kept : null
}

/** Asks for the name that the workflow keeps. null: the person changed their mind. */
export async function askForName(
  app: Pick<HostApp, 'rootGraph' | 'canvas' | 'extensionManager'>,
): Promise<string | null> {
  const name = await promptForName(app)
  if (name !== null) keepName(app, name)
  return name
}

/** Offers the name that is kept, else the workflow's file name. */
export async function promptForName(
  app: Pick<HostApp, 'rootGraph' | 'extensionManager'>,
): Promise<string | null> {
  const answer = await app.extensionManager.dialog.prompt({
    title: t('notices.name-dialog.title'),
    message: t('notices.name-dialog.message'),
    defaultValue: readKeptName(app) ?? offeredName(app),
    placeholder: t('notices.name-dialog.placeholder'),
  })
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null
}

export function keepName(app: Pick<HostApp, 'rootGraph' | 'canvas'>, name: string): void {
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
