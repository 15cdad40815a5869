import { toFinding } from '../../checks/finding.ts'
import { toKey } from '../../checks/runflow-keys.ts'
import { toSlug } from '../../checks/slug.ts'
import { deploy } from '../../deploy/deploy.ts'
import type { Outcome } from '../../deploy/outcome.ts'
import type { Ports } from '../../deploy/ports.ts'
import { DEFAULT_API_URL } from '../../names.ts'
import { parseOrigin } from '../../origin.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import type { Api } from '../../types/runflow-api.ts'
import type { Target } from '../../types/target.ts'
import { endpointNameOf, findDeployNodes } from '../../workflow/deploy-nodes.ts'
import type { Workflow } from '../../workflow/workflow.ts'
import type { DeployArgs } from '../args.ts'
import { describeUsage, readArgs, wantsHelp, wantsJson } from '../args.ts'
import type { AskLine } from '../ask.ts'
import { createAsker } from '../ask.ts'
import type { ExitCode } from '../exit-codes.ts'
import { EXIT_CODES, exitCodeOf } from '../exit-codes.ts'
import type { Printer } from '../printer.ts'
import { readWorkflow } from '../read-workflow.ts'
import { toBareReport, toProgressLine, toReport, toText } from '../report.ts'
import type { Asked } from '../terminal-text.ts'

/** What the process brings. Without it nothing here knows of HTTP, of a terminal or of signals. */
export type CliDeps = {
  env: { RUNFLOW_API_KEY?: string | undefined; RUNFLOW_API_URL?: string | undefined }
  version: string
  openApi(target: Target): Api
  openComfy(url: string): Pick<Ports, 'readFacts' | 'searchCommits' | 'hash' | 'readFile' | 'sha256'>
  sleep: Ports['sleep']
  /** null where nobody is there to ask. */
  askLine: AskLine | null
  /** Fired by Ctrl+C. */
  signal: AbortSignal
}

export async function runCommand(rawArgs: string[], printer: Printer, around: CliDeps): Promise<ExitCode> {
  printer.hide(toKey(around.env.RUNFLOW_API_KEY ?? ''))
  if (wantsHelp(rawArgs)) {
    const usage = await describeUsage()
    if (wantsJson(rawArgs)) printer.tell(toBareReport('usage', usage), usage)
    else printer.show(usage)
    return rawArgs.length === 0 ? EXIT_CODES.usage : EXIT_CODES.done
  }
  const refuse = (message: string): ExitCode => {
    printer.tell(toBareReport('usage', message), `${message}\n`)
    return EXIT_CODES.usage
  }
  const args = readArgs(rawArgs)
  if (!args.ok) return refuse(args.error)
  const workflow = await readWorkflow(args.value.file, args.value.graph)
  if (!workflow.ok) return refuse(workflow.error)
  const { comfyui } = args.value
  if (comfyui === null)
    return refuse(
      'Without --comfyui nobody knows which packs and models the workflow needs. Give the URL of the ComfyUI that runs it, for example http://127.0.0.1:8188.',
    )
  const values = readDeployNode(workflow.value, args.value.name)
  if (!values.ok) return refuse(values.error)
  printer.hide(toKey(values.value.apiKey))
  const asked: Asked = { comfyui: new URL(comfyui).origin, runflow: null, allow: args.value.allow }
  const outcome = await runDeploy({ ...args.value, comfyui }, workflow.value, values.value, printer, {
    ...around,
    openApi(target) {
      asked.runflow = target.origin
      return around.openApi(target)
    },
  })
  printer.tell(toReport(outcome, values.value.endpointName, asked), toText(outcome, asked))
  return exitCodeOf(outcome, args.value.allow)
}

type NodeValues = { endpointName: string; host: string; apiKey: string }

async function runDeploy(
  args: DeployArgs & { comfyui: string },
  workflow: Workflow,
  values: NodeValues,
  printer: Printer,
  around: CliDeps,
): Promise<Outcome> {
  const { env, askLine, signal } = around
  const asker = createAsker(args.allow, askLine, signal)
  const apiUrl = env.RUNFLOW_API_URL ?? DEFAULT_API_URL
  const origin = parseOrigin(apiUrl)
  let keyRefused = false
  const ports: Ports = {
    capture: async () => ok(workflow),
    ...around.openComfy(args.comfyui),
    uploaded: new Map(),
    openApi: around.openApi,
    savedKey: (asked) => (origin.ok && asked === origin.value ? (env.RUNFLOW_API_KEY ?? null) : null),
    async chooseKey(question) {
      const choice = await asker.chooseKey(question)
      keyRefused = choice === null
      return choice
    },
    confirm: (findings) => asker.confirm(findings),
    sleep: around.sleep,
    report: (progress) => printer.note(`${toProgressLine(progress)}\n`),
  }
  const request = {
    ...values,
    apiUrl,
    dryRun: args.dryRun,
    version: around.version,
    searchScope: args.pin ? ('all' as const) : null,
  }
  const outcome = await deploy(request, ports, signal)
  // Without a terminal nobody cancelled: the question about the key could not be put.
  if (outcome.kind === 'cancelled' && keyRefused && askLine === null)
    return { kind: 'declined', findings: [toFinding({ code: 'workflow-key', organization: null })] }
  return outcome
}

/**
 * Where to and with which key: the active Deploy node of the name asked for says, or the first one. `--name` comes
 * before its name. Nodes that name different hosts are for a person to tell apart: a key must not go to the wrong one.
 */
function readDeployNode({ graph }: Workflow, asked: string | null): Result<NodeValues, string> {
  const active = findDeployNodes(graph).filter(({ mode }) => mode === 'active')
  const slug = asked === null ? null : toSlug(asked)
  const named = active.filter(({ endpointName }) => slug !== null && toSlug(endpointName) === slug)
  const choices = named.length > 0 ? named : active
  const name = asked ?? endpointNameOf(graph)
  if (name === null)
    return fail(
      'The endpoint has no name. Give it with --name, or set endpoint_name in a Deploy node of --graph.',
    )
  const hosts = new Set(choices.map(({ host }) => host?.trim() ?? null))
  if (hosts.has(null))
    return fail("The Deploy node's host is fed by a link, so nobody knows where to. Type it, or clear it.")
  if (hosts.size > 1)
    return fail(
      `The Deploy nodes ${choices.map(({ nodeId }) => nodeId).join(', ')} name different hosts. Say with --name which one is meant, or mute the others.`,
    )
  const [node] = choices
  return ok({ endpointName: name, host: node?.host ?? '', apiKey: node?.apiKey ?? '' })
}
