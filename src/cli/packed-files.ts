import { createHash } from 'node:crypto'
import type { DeployFile, PackedFile } from '../deploy/deploy-file.ts'
import { filesFolderOf, placesOf } from '../deploy/deploy-file.ts'
import type { Ports } from '../deploy/ports.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { formatList } from '../text/format-list.ts'
import { joinSentences, t } from '../text/text.ts'
import type { Context } from './command.ts'
import { ATTRIBUTES, INPUT_FILES_LINE } from './git-attributes.ts'
import { isLfsPointer } from './lfs-pointer.ts'
import { STANDARD_INPUT } from './read-file.ts'

// The bytes of the input files, in the folder beside a deploy file.

type Reading = Pick<Context, 'readFile' | 'signal'>
/** What stands in the place of a file. `line-ends`: it is the file, but for them. */
type Fault = 'missing' | 'changed' | 'pointer' | 'line-ends'
const FAULTS: Fault[] = ['missing', 'pointer', 'line-ends', 'changed']
const MOST_NAMED = 5

/** Reads input files by their path, once all of them are there as they were packed. The error is a sentence. */
export async function openPackedFiles(
  file: string,
  { files }: DeployFile,
  context: Reading,
): Promise<Result<Ports['readFile'], string>> {
  if (files.length > 0 && file === STANDARD_INPUT) return fail(t('cli.mistake.files-of-input'))
  const folder = filesFolderOf(file)
  const faults = new Map<string, Fault>()
  for (const one of files) {
    const read = await readPacked(folder, one, context)
    if (!read.ok) faults.set(one.path, read.error)
  }
  if (faults.size > 0) return fail(describeFaults(faults, folder))
  const byPath = new Map(files.map((one) => [one.path, one]))
  return ok(async (path, signal) => {
    const packed = byPath.get(path)
    const read = packed && (await readPacked(folder, packed, { ...context, signal }))
    if (read?.ok) return ok(new Blob([read.value]))
    if (signal.aborted) return fail({ kind: 'cancelled' })
    return fail({ kind: 'refused', code: 'file-changed', params: { path } })
  })
}

/** The bytes of one, wherever it may lie; of several places the fault of the first that has anything counts. */
async function readPacked(
  folder: string,
  packed: PackedFile,
  { readFile, signal }: Reading,
): Promise<Result<Uint8Array<ArrayBuffer>, Fault>> {
  let fault: Fault = 'missing'
  for (const place of placesOf(packed.path)) {
    // Somewhat more, as a text has it with other line endings.
    const read = await readFile(`${folder}/${place}`, 2 * packed.size_bytes + 1024, signal)
    if ('code' in read) continue
    const bytes = new Uint8Array(read.bytes)
    const found = read.sizeBytes === bytes.length ? faultOf(bytes, packed) : 'changed'
    if (found === null) return ok(bytes)
    if (fault === 'missing') fault = found
  }
  return fail(fault)
}

function faultOf(bytes: Uint8Array, { sha256 }: PackedFile): Fault | null {
  if (sha256Of(bytes) === sha256) return null
  if (isLfsPointer(bytes)) return 'pointer'
  const text = Buffer.from(bytes).toString('latin1')
  const others = [text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')]
  return others.some((one) => sha256Of(Buffer.from(one, 'latin1')) === sha256) ? 'line-ends' : 'changed'
}

/** 64 hex digits. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function describeFaults(faults: ReadonlyMap<string, Fault>, folder: string): string {
  return joinSentences(
    FAULTS.flatMap((fault) => {
      const paths = [...faults].flatMap(([path, one]) => (one === fault ? [path] : []))
      if (paths.length === 0) return []
      const named = { count: paths.length, paths: formatList(paths, MOST_NAMED) }
      return [t(`cli.deploy-file.files.${fault}`, named), describeNext(fault, folder)]
    }),
  )
}

function describeNext(fault: Fault, folder: string): string {
  switch (fault) {
    case 'missing':
    case 'changed':
      return t('cli.deploy-file.files.next-missing', { folder })
    case 'pointer':
      return t('cli.deploy-file.files.next-pointer')
    case 'line-ends':
      return t('cli.deploy-file.files.next-line-ends', { line: INPUT_FILES_LINE, attributes: ATTRIBUTES })
    default:
      return fault satisfies never
  }
}
