import { findWidget, setWidget } from './canvas.ts'
import type { HostApi, HostApp, HostNode } from './comfy.ts'
import type { News } from './toasts.ts'

const FILE_CLASS = 'RunflowInputFile'
const FILE_BUTTON = 'Choose file'

type Page = { app: Pick<HostApp, 'canvas' | 'rootGraph'>; api: Pick<HostApi, 'fetchApi'> }

/** The button of Runflow Input (File): any type, through ComfyUI's own upload route. Never saved, never in a prompt. */
export function dressFileNode(node: HostNode, page: Page, tell: (news: News) => void): void {
  const button = node.addWidget('button', FILE_BUTTON, null, () => chooseFile(send), { serialize: false })
  button.serialize = false

  async function send(file: File): Promise<void> {
    button.label = `Uploading ${file.name}…`
    button.disabled = true
    node.setDirtyCanvas?.(true, true)
    const uploaded = await uploadFile(page.api, file)
    button.label = FILE_BUTTON
    button.disabled = false
    node.setDirtyCanvas?.(true, true)
    if (uploaded.name === null)
      tell({ severity: 'error', title: 'The file was not uploaded', detail: uploaded.why })
    else if (findWidget(node, 'file_name')) setWidget(page.app, node, 'file_name', uploaded.name)
  }
}

function chooseFile(send: (file: File) => Promise<void>): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) void send(file)
  })
  input.click()
}

export type Uploaded = { name: string } | { name: null; why: string }

export async function uploadFile(api: Pick<HostApi, 'fetchApi'>, file: File): Promise<Uploaded> {
  const form = new FormData()
  // The route is named for images and takes any file.
  form.append('image', file, file.name)
  form.append('type', 'input')
  let response: Response
  try {
    response = await api.fetchApi('/upload/image', { method: 'POST', body: form, timeoutMs: null })
  } catch {
    return {
      name: null,
      why: 'ComfyUI did not answer. Check that it still runs, then choose the file again.',
    }
  }
  if (response.status === 413)
    return { name: null, why: `${file.name} is larger than ComfyUI accepts (its --max-upload-size).` }
  if (!response.ok) return { name: null, why: `ComfyUI refused ${file.name}: HTTP ${response.status}.` }
  return readUploaded(await response.json().catch(() => null))
}

function readUploaded(answer: unknown): Uploaded {
  if (typeof answer !== 'object' || answer === null || !('name' in answer) || typeof answer.name !== 'string')
    return { name: null, why: 'ComfyUI answered without a file name. Choose the file again.' }
  const folder = 'subfolder' in answer && typeof answer.subfolder === 'string' ? answer.subfolder : ''
  return { name: folder === '' ? answer.name : `${folder}/${answer.name}` }
}

export function isFileNode(node: HostNode): boolean {
  return (node.comfyClass ?? node.type) === FILE_CLASS
}
