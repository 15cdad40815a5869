import { t } from '../text/text.ts'
import type { HostApi } from './comfy.ts'

/** null: nothing was chosen. */
export function pickFile(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** `name` is what a widget says of the file. */
export type UploadAnswer = { name: string } | { name: null; why: string }

/** Into ComfyUI's input folder, by its own route; `folder` is one below it. */
export async function uploadInput(
  api: Pick<HostApi, 'fetchApi'>,
  file: File,
  folder = '',
): Promise<UploadAnswer> {
  const form = new FormData()
  // The route is named for images and takes any file.
  form.append('image', file, file.name)
  form.append('type', 'input')
  if (folder !== '') form.append('subfolder', folder)
  let response: Response
  try {
    response = await api.fetchApi('/upload/image', { method: 'POST', body: form, timeoutMs: null })
  } catch {
    return { name: null, why: t('notices.not-uploaded.unreachable') }
  }
  if (response.status === 413)
    return { name: null, why: t('notices.not-uploaded.too-large', { file: file.name }) }
  if (!response.ok)
    return {
      name: null,
      why: t('notices.not-uploaded.refused', { file: file.name, status: response.status }),
    }
  return readAnswer(await response.json().catch(() => null))
}

function readAnswer(answer: unknown): UploadAnswer {
  if (typeof answer !== 'object' || answer === null || !('name' in answer) || typeof answer.name !== 'string')
    return { name: null, why: t('notices.not-uploaded.no-name') }
  const folder = 'subfolder' in answer && typeof answer.subfolder === 'string' ? answer.subfolder : ''
  return { name: folder === '' ? answer.name : `${folder}/${answer.name}` }
}
