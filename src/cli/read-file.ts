import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { Context } from './command.ts'
import type { JsonProblem } from './json-text.ts'
import { parseJson } from './json-text.ts'
import { isLfsPointer } from './lfs-pointer.ts'
import { parsePictureJson } from './picture-json.ts'
import { readPictureTexts } from './picture-texts.ts'

/** Above any workflow that Runflow or ComfyUI takes: such a file is another one, and is not read to its end. */
const MOST_BYTES = 64 * 1024 * 1024

export const STANDARD_INPUT = '-'

type Reading = Pick<Context, 'readFile' | 'signal'>

/**
 * The JSON in a file, or of a picture that ComfyUI saved both forms of its workflow. The error is a sentence that says
 * what is there instead.
 */
export async function readJsonFile(
  file: string,
  { readFile, signal }: Reading,
): Promise<Result<unknown, string>> {
  const read = await readFile(file, MOST_BYTES, signal)
  const name = nameOf(file)
  if ('code' in read)
    return fail(
      read.code === 'ENOENT'
        ? t('cli.mistake.not-found', { file: name })
        : t('cli.mistake.not-readable', { file: name, reason: read.code }),
    )
  if (read.sizeBytes > MOST_BYTES) return fail(tooLarge(name, read.sizeBytes, MOST_BYTES))
  if (isPicture(read.bytes)) return readPicture(read.bytes, name)
  if (isLfsPointer(read.bytes)) return fail(t('cli.mistake.lfs-pointer', { file: name }))
  const text = decode(read.bytes)
  if (!text.ok) return fail(t(`cli.mistake.${text.error}`, { file: name }))
  if (text.value.trim() === '') return fail(t('cli.mistake.empty', { file: name }))
  const parsed = parseJson(text.value)
  return parsed.ok ? parsed : fail(describeJsonProblem(parsed.error, name))
}

function readPicture(bytes: Uint8Array, file: string): Result<unknown, string> {
  const texts = readPictureTexts(bytes)
  const [prompt, workflow] = [texts?.get('prompt'), texts?.get('workflow')]
  if (prompt === undefined || workflow === undefined) return fail(t('cli.mistake.picture', { file }))
  const parsed = [parsePictureJson(prompt), parsePictureJson(workflow)] as const
  for (const one of parsed) if (!one.ok) return fail(describeJsonProblem(one.error, file))
  const [first, second] = parsed
  return first.ok && second.ok
    ? ok({ prompt: first.value, workflow: second.value })
    : fail(t('cli.mistake.picture', { file }))
}

function describeJsonProblem({ kind, line, column, found }: JsonProblem, file: string): string {
  // A line break in the middle of a text, say.
  const shown = /\p{Cc}/u.test(found) ? JSON.stringify(found).slice(1, -1) : found
  const at = { file, line: String(line), column: String(column) }
  if (kind === 'not-a-number') return t('cli.mistake.nan', { ...at, found })
  if (kind === 'too-large') return t('cli.mistake.infinite', { ...at, found })
  return found === '' ? t('cli.mistake.ends-early', at) : t('cli.mistake.not-json', { ...at, found: shown })
}

export function nameOf(file: string): string {
  return file === STANDARD_INPUT ? t('cli.standard-input') : file
}

export function tooLarge(file: string, sizeBytes: number, mostBytes: number): string {
  return t('cli.mistake.too-large', { file, size: toSize(sizeBytes), most: toSize(mostBytes) })
}

type Undecodable = 'utf-16' | 'not-text'

/** UTF-8 with or without its mark, as every tool writes JSON but for PowerShell's `>`, which writes UTF-16. */
function decode(bytes: Uint8Array): Result<string, Undecodable> {
  const [first, second] = bytes
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (hasMark || (bytes.length > 1 && (first === 0) !== (second === 0))) return fail('utf-16')
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail('not-text')
  }
}

/** PNG, JPEG, GIF and WebP by their first bytes. */
function isPicture(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP)/s.test(start)
}
