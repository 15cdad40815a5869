import { t } from '../text/text.ts'
import { findWidget, setWidget } from './canvas.ts'
import type { HostApi, HostApp, HostNode } from './comfy.ts'
import { pickFile, uploadInput } from './input-upload.ts'
import type { Toast } from './toasts.ts'

const FILE_CLASS = 'RunflowInputFile'
/** The widget's name, which saved files hold. */
const FILE_BUTTON = 'Choose file'

type Parts = { app: Pick<HostApp, 'canvas' | 'rootGraph'>; api: Pick<HostApi, 'fetchApi'> }

/** The button of Runflow Input (File): any type, through ComfyUI's own upload route. Never saved, never in a prompt. */
export function dressFileNode(node: HostNode, { app, api }: Parts, notify: (toast: Toast) => void): void {
  const button = node.addWidget('button', FILE_BUTTON, null, () => void choose(), { serialize: false })
  button.serialize = false

  async function choose(): Promise<void> {
    const file = await pickFile()
    if (file === null) return
    button.label = t('notices.uploading', { file: file.name })
    button.disabled = true
    node.setDirtyCanvas?.(true, true)
    const uploaded = await uploadInput(api, file)
    button.label = t('notices.choose-file')
    button.disabled = false
    node.setDirtyCanvas?.(true, true)
    if (uploaded.name === null)
      notify({ severity: 'error', title: t('notices.not-uploaded.title'), detail: uploaded.why })
    else if (findWidget(node, 'file_name')) setWidget(app, node, 'file_name', uploaded.name)
  }
}

export function isFileNode(node: HostNode): boolean {
  return (node.comfyClass ?? node.type) === FILE_CLASS
}
