import { isRecord } from '../is-record.ts'
import { RUN_FOLDER } from '../names.ts'
import type { PageApi } from './comfy.ts'
import { uploadInput } from './input-upload.ts'
import { createLocalCall } from './local-call.ts'

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

  const call = createLocalCall(api)

  async function namesAt(asked: () => Promise<Response>): Promise<string[] | null> {
    try {
      const response = await asked()
      const answer: unknown = response.ok ? await response.json() : null
      const listed = isRecord(answer) ? answer.files : answer
      return Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : null
    } catch {
      return null
    }
  }

  return {
    urlOf,
    /**
     * Newest first, with the folders below, and without what runs have put there. Where our own side does not say it,
     * what ComfyUI knows of the folder itself. null: that does not say it either.
     */
    async list(folder: 'input' | 'output'): Promise<string[] | null> {
      const init = { cache: 'no-store' } as const
      const own = await namesAt(() => call(`/runflow/files/${folder}`, init))
      if (own !== null) return own
      const names = await namesAt(() => api.fetchInternal(`/files/${folder}`, init))
      return names?.map((name) => name.replace(FOLDER_MARK, '')) ?? null
    },
    thumbnailOf: (file: { name: string; folder: string }) => urlOf(located(file), { preview: 'webp;60' }),
    async read(file: { name: string; folder: string }): Promise<Blob | null> {
      try {
        const query = new URLSearchParams(located(file))
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

/** `name`: its path below the folder. */
function located({ name, folder }: { name: string; folder: string }): Located {
  const cut = name.lastIndexOf('/')
  return { filename: name.slice(cut + 1), subfolder: name.slice(0, Math.max(cut, 0)), type: folder }
}
