import { toSlug } from '../../checks/slug.ts'
import type { DeployFile } from '../../deploy/deploy-file.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import { parseComfyUrl } from '../../sandbox/comfy/comfy-url.ts'
import type { FaultsProblem } from '../../sandbox/read-faults.ts'
import type { SandboxAddress, SandboxOrder, StartProblem } from '../../sandbox/start.ts'
import { formatList } from '../../text/format-list.ts'
import { t } from '../../text/text.ts'
import { wellEnded } from '../call-ended.ts'
import type { Context } from '../command.ts'
import { defineVerb, mistake } from '../command.ts'
import { nameOf, readJsonFile } from '../read-file.ts'
import { readSource } from '../read-source.ts'
import type { Ended } from '../report.ts'

const DEFAULT_PORT = '8787'
type RunMode = NonNullable<SandboxOrder['changes']['runMode']>
const RUN_MODES: RunMode[] = ['succeed', 'fail', 'slow']

/** It says where it listens and ends its work; the process lives on until it is stopped. */
export const sandboxCommand = defineVerb({
  meta: {
    name: 'sandbox',
    summary: () => t('sandbox.summary'),
    notes: () => [t('sandbox.note')],
    examples: () => [
      { what: t('sandbox.example.start'), lines: ['runflow sandbox --port 8400 &'] },
      {
        what: t('sandbox.example.comfyui'),
        lines: ['runflow sandbox --port 8400 --comfyui http://127.0.0.1:8188 &'],
      },
      { what: t('sandbox.example.faults'), lines: ['runflow sandbox --runs fail --faults faults.json'] },
    ],
  },
  args: {
    port: { type: 'string', valueHint: 'N', description: () => t('sandbox.arg.port') },
    runs: { type: 'string', valueHint: 'HOW', takes: RUN_MODES, description: () => t('sandbox.arg.runs') },
    seed: { type: 'string', valueHint: 'FILE', takes: 'path', description: () => t('sandbox.arg.seed') },
    faults: { type: 'string', valueHint: 'FILE', takes: 'path', description: () => t('sandbox.arg.faults') },
    comfyui: { type: 'string', valueHint: 'URL', description: () => t('sandbox.arg.comfyui') },
  },

  async run({ port: givenPort, runs, seed: seedFile, faults: file, comfyui: givenUrl }, context) {
    const digits = givenPort || DEFAULT_PORT
    const port = /^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN
    if (!(port <= 65_535)) return mistake(t('sandbox.mistake.port'))
    const runMode = readRunMode(runs)
    if (!runMode.ok) return mistake(runMode.error)
    const comfyui = givenUrl ? parseComfyUrl(givenUrl) : ok(null)
    if (!comfyui.ok) return mistake(t('sandbox.mistake.comfyui'))
    const faults = file === null ? ok(undefined) : await readJsonFile(file, context)
    if (!faults.ok) return mistake(faults.error, 'files')
    const seed = seedFile === null ? ok(null) : await readSeed(seedFile, context)
    if (!seed.ok) return mistake(seed.error, 'files')
    const order: SandboxOrder = {
      port,
      faults: faults.value,
      changes: runMode.value === null ? {} : { runMode: runMode.value },
      seed: seed.value,
      comfyui: comfyui.value,
    }
    const started = await context.startSandbox(order)
    return started.ok ? listening(started.value, context) : describe(started.error, port, file ?? '')
  },
})

/** null: not said, or an empty variable of CI. */
function readRunMode(text: string | null): Result<RunMode | null, string> {
  if (text === null || text === '') return ok(null)
  const mode = RUN_MODES.find((known) => known === text)
  return mode === undefined ? fail(t('sandbox.mistake.runs')) : ok(mode)
}

async function readSeed(file: string, context: Context): Promise<Result<DeployFile, string>> {
  const source = await readSource(file, null, context)
  if (!source.ok) return source
  if (source.value.kind !== 'deploy-file')
    return fail(t('sandbox.mistake.no-deploy-file', { file: nameOf(file) }))
  const { name } = source.value.file
  return toSlug(name) === null
    ? fail(t('sandbox.mistake.no-slug', { file: nameOf(file), name }))
    : ok(source.value.file)
}

/** On standard output stands what `npm run sandbox` prints too: one line for programs. */
function listening(address: SandboxAddress, { printer }: Context): Ended {
  for (const key of Object.values(address.keys)) printer.reveal(key)
  const message = t('sandbox.listening', { url: address.url })
  return wellEnded('listening', message, `${JSON.stringify(address)}\n`, { sandbox: address }, `${message}\n`)
}

function describe(problem: StartProblem, port: number, file: string): Ended {
  if (problem.kind === 'faults') return mistake(describeFaults(problem.problem, nameOf(file)), 'files')
  const params = { port: String(port), reason: problem.code }
  return mistake(
    t(`sandbox.mistake.${problem.code === 'EADDRINUSE' ? 'port-taken' : 'port-unusable'}`, params),
  )
}

function describeFaults(problem: FaultsProblem, file: string): string {
  const { at } = problem
  return problem.kind === 'wrong-value'
    ? t('sandbox.mistake.wrong-fault', { file, at })
    : t('sandbox.mistake.unknown-fault', { file, at, known: formatList(problem.known) })
}
