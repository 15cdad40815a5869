import { RUN_FOLDER } from '../names.ts'
import type { PageApi } from './comfy.ts'
import { uploadInput } from './input-upload.ts'

/** A file in one of ComfyUI's folders. */
type Located = { filename: string; subfolder: string; type: string }
type Files = Pick<PageApi, 'fetchApi' | 'apiURL' | 'fetchInternal'>

/** Older servers answer names, newer ones may say the folder behind each. */
const FOLDER_MARK = / \[(?:input|output|temp)\]$/

/** ComfyUI's own folders: what lies in them, and what a run puts there for a while. */
export function createComfyFiles(api: Files) {
  const urlOf = ({ filename, subfolder, type }: Located, more: Record<string, string> = {}) => {
    const route = `/view?${new URLSearchParams({ filename, subfolder, type, ...more })}`
    return api.apiURL?.(route) ?? `api${route}`
  }

  return {
    urlOf,
    /** Newest first, without what runs have put there. null: this ComfyUI does not say it. */
    async list(folder: 'input' | 'output'): Promise<string[] | null> {
      const route = `/files/${folder}`
      try {
        const response = await api.fetchInternal(route, { cache: 'no-store' })
        const answer: unknown = response.ok ? await response.json() : null
        if (!Array.isArray(answer)) return null
        const names = answer.filter((name) => typeof name === 'string')
        return names.map((name) => name.replace(FOLDER_MARK, ''))
      } catch {
        return null
      }
    },
    thumbnailOf: ({ name, folder }: { name: string; folder: string }) =>
      urlOf({ filename: name, subfolder: '', type: folder }, { preview: 'webp;60' }),
    async read({ name, folder }: { name: string; folder: string }): Promise<Blob | null> {
      try {
        const query = new URLSearchParams({ filename: name, subfolder: '', type: folder })
        const response = await api.fetchApi(`/view?${query}`, { cache: 'no-store' })
        return response.ok ? await response.blob() : null
      } catch {
        return null
      }
    },
    /** Into a folder of this run alone. Answers the path below the input folder. */
    async place(runId: string, name: string, bytes: Blob): Promise<string | null> {
      const { name: path } = await uploadInput(api, new File([bytes], name), `${RUN_FOLDER}${runId}`)
      return path
    },
  }
}
