// Composition root of the command line: the one place here that joins the parts, and the one that catches.
import manifest from '../../package.json' with { type: 'json' }
import { deploy } from '../deploy/deploy.ts'
import { toFinding } from '../deploy/finding.ts'
import type { Outcome } from '../deploy/outcome.ts'
import type { Ports } from '../deploy/ports.ts'
import { parseOrigin } from '../deploy/target.ts'
import type { LocalCall } from '../local/ask.ts'
import { readFacts } from '../local/facts.ts'
import { runHashJob } from '../local/hash-job.ts'
import { readInputFile } from '../local/input-file.ts'
import { sha256Of } from '../local/sha256.ts'
import { DEFAULT_API_URL } from '../names.ts'
import { ok } from '../result.ts'
import { openRunflow } from '../runflow/client.ts'
import { sleep } from '../runflow/sleep.ts'
import { endpointNameOf, findDeployNodes } from '../workflow/deploy-nodes.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { DeployArgs } from './args.ts'
import { describeUsage, readArgs, wantsHelp, wantsJson } from './args.ts'
import { askOnTerminal, createAsker } from './ask.ts'
import type { ExitCode } from './exit-codes.ts'
import { EXIT_CODES, exitCodeOf } from './exit-codes.ts'
import type { Report } from './output.ts'
import { toBareReport, toProgressLine, toReport, toText } from './output.ts'
import { readWorkflow } from './read-workflow.ts'

const rawArgs = process.argv.slice(2)
const isJson = wantsJson(rawArgs)
const secrets = [process.env.RUNFLOW_API_KEY?.trim() ?? '']

async function main(): Promise<ExitCode> {
  if (wantsHelp(rawArgs)) {
    const usage = await describeUsage()
    if (isJson) tell(toBareReport('usage', usage), usage)
    else process.stdout.write(usage)
    return rawArgs.length === 0 ? EXIT_CODES.usage : EXIT_CODES.done
  }
  const args = readArgs(rawArgs)
  if (!args.ok) return refuse(args.error)
  const workflow = await readWorkflow(args.value.file, args.value.graph)
  if (!workflow.ok) return refuse(workflow.error)
  const { name, host, apiKey } = readDeployNode(workflow.value, args.value.name)
  if (name === null)
    return refuse(
      'The endpoint has no name. Give it with --name, or set endpoint_name in a Deploy node of --graph.',
    )
  if (host === null)
    return refuse("The Deploy node's host is fed by a link, so nobody knows where to. Type it, or clear it.")
  secrets.push(apiKey.trim())
  const outcome = await runDeploy(args.value, workflow.value, { endpointName: name, host, apiKey })
  tell(toReport(outcome, name), toText(outcome))
  return exitCodeOf(outcome)
}

type NodeValues = { endpointName: string; host: string; apiKey: string }

async function runDeploy(args: DeployArgs, workflow: Workflow, values: NodeValues): Promise<Outcome> {
  const controller = new AbortController()
  // Once: a second Ctrl+C ends the process as usual.
  process.once('SIGINT', () => controller.abort())
  const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true && !isJson
  const asker = createAsker(args.allow, isTerminal ? askOnTerminal : null, controller.signal)
  const call = callTo(args.comfyui)
  const apiUrl = process.env.RUNFLOW_API_URL ?? DEFAULT_API_URL
  const origin = parseOrigin(apiUrl)
  let keyRefused = false
  const ports: Ports = {
    capture: async () => ok(workflow),
    readFacts: (request, signal) => readFacts(call, request, signal),
    hash: (request, onProgress, signal) => runHashJob(call, request, onProgress, signal, sleep),
    readFile: (path, signal) => readInputFile(call, path, signal),
    sha256: sha256Of,
    uploaded: new Map(),
    openApi: (target) =>
      openRunflow({ origin: target.origin, key: target.key, fetch, sleep, random: Math.random }),
    savedKey: (asked) => (origin.ok && asked === origin.value ? (process.env.RUNFLOW_API_KEY ?? null) : null),
    async chooseKey(question) {
      const choice = await asker.chooseKey(question)
      keyRefused = choice === null
      return choice
    },
    confirm: (findings) => asker.confirm(findings),
    report: (progress) => process.stderr.write(`${redact(toProgressLine(progress))}\n`),
  }
  const request = { ...values, apiUrl, dryRun: args.dryRun, version: manifest.version }
  const outcome = await deploy(request, ports, controller.signal)
  // Without a terminal nobody cancelled: the question about the key could not be put.
  if (outcome.kind === 'cancelled' && keyRefused && !isTerminal)
    return { kind: 'declined', findings: [toFinding({ code: 'workflow-key', organization: null })] }
  return outcome
}

/** What the first active Deploy node of the saved workflow says; `--name` comes before its name. */
function readDeployNode({ graph }: Workflow, name: string | null) {
  const node = findDeployNodes(graph).find(({ mode }) => mode === 'active')
  const [host, apiKey] = node === undefined ? ['', ''] : [node.host, node.apiKey ?? '']
  return { name: name ?? endpointNameOf(graph), host, apiKey }
}

/** A ComfyUI may stand behind a path. */
function callTo(comfyui: string): LocalCall {
  const base = comfyui.replace(/\/+$/, '')
  return (path, init) => fetch(`${base}${path}`, init)
}

function refuse(message: string): ExitCode {
  tell(toBareReport('usage', message), `${message}\n`)
  return EXIT_CODES.usage
}

/** With `--json` standard output is one object and nothing else. */
function tell(report: Report, text: string): void {
  if (isJson) process.stdout.write(`${redact(JSON.stringify(report))}\n`)
  const isGood = ['created', 'updated', 'dry-run'].includes(report.outcome)
  if (!isJson && isGood) process.stdout.write(redact(text))
  else process.stderr.write(redact(text))
}

/** No text of ours holds a key; this is for what others wrote. */
function redact(text: string): string {
  return secrets.reduce((safe, secret) => (secret.length < 8 ? safe : safe.replaceAll(secret, '…')), text)
}

try {
  process.exitCode = await main()
} catch (error) {
  // A mistake of ours. Its message may hold anything, so only its name is told.
  const name = error instanceof Error ? error.name : 'unknown'
  tell(toBareReport('unexpected-error', `Unexpected error (${name}).`), `Unexpected error (${name}).\n`)
  process.exitCode = EXIT_CODES.unexpected
}
