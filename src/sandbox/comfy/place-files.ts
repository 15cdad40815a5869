import type { Contract, ContractInput } from '../../contract/contract.ts'
import { RUN_FOLDER } from '../../names.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import { endOfType, mediaTypeOf, pictureTypeOf } from '../../runs/media-types.ts'
import { safeName } from '../../runs/result-names.ts'
import type { Upload } from '../state.ts'
import type { ComfyServer } from './comfy-server.ts'
import { readBytes } from './read-bytes.ts'

/** What Runflow takes of an asset is taken of an address too. */
const MOST_BYTES = 50 * 1024 * 1024
const FETCH_MS = 60_000

type Given = { bytes: Uint8Array<ArrayBuffer>; name: string }
/** `signal`: the sandbox ends. */
type Sources = { server: ComfyServer; uploads: Upload[]; request: typeof fetch; signal: AbortSignal }

/**
 * Puts the caller's pictures and files below ComfyUI's input folder, into a folder of this run. Answers the name below
 * the input folder by input id; a failure is a sentence.
 */
export async function placeFiles(
  { inputs }: Contract,
  values: ReadonlyMap<string, unknown>,
  runFolder: string,
  sources: Sources,
): Promise<Result<Map<string, string>, string>> {
  const placed = new Map<string, string>()
  for (const input of inputs) {
    const value = values.get(input.id)
    if ((input.type !== 'IMAGE' && input.type !== 'FILE') || typeof value !== 'string') continue
    const given = await readValue(value, sources)
    if (!given.ok) return fail(`The value of the input ${input.id} ${given.error}`)
    const type = pictureTypeOf(given.value.bytes)
    if (input.type === 'IMAGE' && type === null)
      return fail(`The value of the input ${input.id} is no PNG, JPEG, WebP or GIF picture.`)
    const file = new Blob([given.value.bytes])
    const stored = await sources.server.upload(
      `${RUN_FOLDER}${runFolder}`,
      fileName(input, given.value, placed.size),
      file,
    )
    if (!stored.ok) return fail(`ComfyUI did not take the file of the input ${input.id}.`)
    placed.set(input.id, `${RUN_FOLDER}${runFolder}/${stored.value}`)
  }
  return ok(placed)
}

async function readValue(
  value: string,
  { uploads, request, signal }: Sources,
): Promise<Result<Given, string>> {
  const id = /^runflow:\/\/assets\/(.+)$/.exec(value)?.[1]
  if (id === undefined) return download(value, request, signal)
  const asset = uploads.find((one) => one.id === id)
  if (!asset?.bytes) return fail('is an asset whose bytes are not here.')
  return ok({ bytes: asset.bytes, name: asset.filename })
}

async function download(
  address: string,
  request: typeof fetch,
  signal: AbortSignal,
): Promise<Result<Given, string>> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), FETCH_MS)
  try {
    const response = await request(address, { signal: AbortSignal.any([limit.signal, signal]) })
    // A redirection may lead into the clear.
    if (!/^https:/.test(response.url || address)) return fail('leads to an address that is not https.')
    if (!response.ok) return fail(`could not be fetched (HTTP ${response.status}).`)
    const bytes = await readBytes(response, MOST_BYTES)
    if (bytes === null) return fail('is larger than 50 MiB.')
    return ok({ bytes, name: new URL(address).pathname.split('/').at(-1) ?? '' })
  } catch {
    return fail('could not be fetched.')
  } finally {
    clearTimeout(timer)
  }
}

/** After the input, as the caller's own names may be anything. The end stays: nodes look at it. */
function fileName({ id }: ContractInput, { bytes, name }: Given, at: number): string {
  const own = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase()
  const type = pictureTypeOf(bytes)
  const end =
    type === null ? (own ?? `.${endOfType(mediaTypeOf(name, bytes)) ?? 'bin'}`) : `.${endOfType(type)}`
  // ComfyUI gives out no file with two dots in a row in its name.
  return `${safeName(id).replace(/[. ]+/g, '_') || `file-${at + 1}`}${end}`
}
