import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { LocalCall } from './request.ts'

/**
 * `/view` puts the file's name into a header of its answer. With one of these in it the server refuses to send that
 * answer and breaks the connection; which ones depends on its version, so it is asked first.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BREAKS_HEADER = /[\x00-\x08\x0a-\x1f\x7f]/

/**
 * A file below ComfyUI's input folder, through ComfyUI's own `/view`: no route of ours gives out files. `path` is
 * that of the facts.
 */
export async function readInputFile(
  call: LocalCall,
  path: string,
  signal: AbortSignal,
): Promise<Result<Blob, LocalFailure>> {
  if (signal.aborted) return fail({ kind: 'cancelled' })
  const slash = path.lastIndexOf('/')
  const query = new URLSearchParams({
    type: 'input',
    filename: path.slice(slash + 1),
    subfolder: path.slice(0, Math.max(slash, 0)),
  })
  try {
    // A remembered answer may be the file of yesterday under the same name.
    const response = await call(`/view?${query}`, { method: 'GET', cache: 'no-store', signal })
    if (response.ok) return ok(await response.blob())
    return fail(failureOf(response.status, path))
  } catch {
    if (signal.aborted) return fail({ kind: 'cancelled' })
    if (!BREAKS_HEADER.test(path.slice(slash + 1))) return fail({ kind: 'unreachable' })
    return fail({ kind: 'refused', code: 'file-name-control', params: { path } })
  }
}

function failureOf(status: number, path: string): LocalFailure {
  const refused = (code: string): LocalFailure => ({ kind: 'refused', code, params: { path, status } })
  if (status === 404) return refused('file-missing')
  // ComfyUI refuses names that could lead out of the folder, wherever the two dots stand.
  if (status === 400 && path.includes('..')) return refused('file-name')
  if (status === 401) return refused('http-401')
  if (status === 502 || status === 503 || status === 504) return { kind: 'unreachable' }
  return refused('file-not-served')
}
