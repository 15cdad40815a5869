import type { DeployFile, PackedFile } from '../deploy/deploy-file.ts'
import { deployFileName, filesFolderOf, formatDeployFile } from '../deploy/deploy-file.ts'
import type { NotPacked, Packed } from '../deploy/pack.ts'
import { pack } from '../deploy/pack.ts'
import { parseOrigin } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { Allowed } from './allow.ts'
import { findOpenQuestions } from './allow.ts'
import { confirm } from './ask.ts'
import type { Context } from './command.ts'
import { sha256Of } from './packed-files.ts'
import { toProgressLines } from './progress-line.ts'
import type { LocalPorts } from './run-deploy.ts'

export type PackOrder = {
  endpointName: string
  local: LocalPorts
  /** null: a file of the endpoint's name in the caller's folder. */
  output: string | null
  /** Nothing is written. */
  isCheck: boolean
  pin: boolean
  allow: Allowed
}

/** What became of the file, or why there is none. Paths are as the caller would type them. */
export type PackResult =
  | ({ kind: 'written' | 'unchanged' | 'line-ends-differ' } & Done)
  /** With --check: what writing would change. `isFile`: the deploy file itself; `paths`: input files beside it. */
  | ({ kind: 'would-change'; isFile: boolean; isAbsent: boolean; paths: string[] } & Done)
  | { kind: 'not-packed'; why: NotPacked }
  | { kind: 'not-written'; path: string; code: string }
  | { kind: 'not-read'; path: string; failure: LocalFailure }

type Done = { path: string; folder: string; packed: Packed }

/** Packs, and brings the file and what lies beside it up to date: input files first, for the file names them. */
export async function runPack(order: PackOrder, context: Context): Promise<PackResult> {
  const packed = await packHere(order, context)
  if (!packed.ok) return { kind: 'not-packed', why: packed.error }
  const path = order.output ?? deployFileName(packed.value.slug)
  const folder = filesFolderOf(path)
  const done: Done = { path, folder, packed: packed.value }
  const { file } = packed.value
  const state = await compare(path, file, context)
  const outdated = await findOutdated(folder, file.files, context)
  if (state !== 'different' && state !== 'absent' && outdated.length === 0)
    return { kind: state === 'equal' ? 'unchanged' : 'line-ends-differ', ...done }
  if (order.isCheck) {
    const [isAbsent, isFile] = [state === 'absent', state === 'absent' || state === 'different']
    return { kind: 'would-change', isFile, isAbsent, paths: outdated.map((one) => one.path), ...done }
  }
  const failed = await writeFiles(folder, outdated, order, context)
  if (failed !== null) return failed
  const unwritten = await context.writeFile(path, new TextEncoder().encode(formatDeployFile(file)))
  if (unwritten !== null) return { kind: 'not-written', path, ...unwritten }
  return { kind: 'written', ...done }
}

function packHere(
  { endpointName, local, pin, allow }: PackOrder,
  { environment, printer, askLine: ask, signal, version }: Context,
): Promise<Result<Packed, NotPacked>> {
  const origin = parseOrigin(environment.apiUrl)
  const askLine = ask && ((question: string, stop: AbortSignal) => ask(printer.safe(question), stop))
  let told: ReturnType<typeof toProgressLines> = new Map()
  return pack(
    {
      endpointName,
      host: '',
      apiKey: '',
      apiUrl: environment.apiUrl,
      version,
      searchScope: pin ? 'all' : null,
    },
    {
      ...local,
      // So that it is found where it stands in the workflow; nothing is asked of Runflow.
      savedKey: (asked) => (origin.ok && asked === origin.value ? environment.apiKey : null),
      report(progress) {
        if (progress.step === 'ask') return
        const lines = toProgressLines(progress)
        for (const [about, line] of lines) if (told.get(about) !== line) printer.progress(line)
        told = lines
      },
      agree: (secrets) => confirm(secrets, allow, askLine, signal, 'cli.pack.confirm'),
      isAgreed: (finding) => finding.severity === 'ask' && findOpenQuestions([finding], allow).length === 0,
    },
    signal,
  )
}

/** line-ends: git has changed them, and nothing else differs. */
async function compare(
  path: string,
  file: DeployFile,
  { readFile, signal }: Context,
): Promise<'equal' | 'line-ends' | 'different' | 'absent'> {
  const expected = Buffer.from(formatDeployFile(file))
  const read = await readFile(path, 2 * expected.length + 1024, signal)
  if ('code' in read) return read.code === 'ENOENT' ? 'absent' : 'different'
  if (expected.equals(read.bytes)) return 'equal'
  const text = Buffer.from(read.bytes).toString('utf8').replaceAll('\r\n', '\n')
  return text === expected.toString('utf8') ? 'line-ends' : 'different'
}

/** The input files that do not lie beside it as they are. */
async function findOutdated(
  folder: string,
  files: PackedFile[],
  { readFile, signal }: Context,
): Promise<PackedFile[]> {
  const outdated: PackedFile[] = []
  for (const file of files) {
    const read = await readFile(`${folder}/${file.path}`, file.size_bytes, signal)
    if ('code' in read || sha256Of(read.bytes) !== file.sha256) outdated.push(file)
  }
  return outdated
}

async function writeFiles(
  folder: string,
  files: PackedFile[],
  { local }: PackOrder,
  { writeFile, signal }: Context,
): Promise<PackResult | null> {
  for (const { path, sha256 } of files) {
    const read = await readAsPacked(path, sha256, local, signal)
    if (!read.ok) return { kind: 'not-read', path, failure: read.error }
    const unwritten = await writeFile(`${folder}/${path}`, read.value)
    if (unwritten !== null) return { kind: 'not-written', path: `${folder}/${path}`, ...unwritten }
  }
  return null
}

/** It may have changed since it was hashed. */
async function readAsPacked(
  path: string,
  sha256: string,
  local: LocalPorts,
  signal: AbortSignal,
): Promise<Result<Uint8Array, LocalFailure>> {
  const blob = await local.readFile(path, signal)
  if (!blob.ok) return blob
  const bytes = new Uint8Array(await blob.value.arrayBuffer())
  return sha256Of(bytes) === sha256
    ? ok(bytes)
    : fail({ kind: 'refused', code: 'file-changed', params: { path } })
}
