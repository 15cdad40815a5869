import { COMMIT_HOST } from '../../checks/commit-search.ts'
import { maskText } from '../../checks/mask-text.ts'
import { toSlug } from '../../checks/slug.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { t } from '../../text/text.ts'
import { ASKED, NOT_IN_ALL } from '../allow.ts'
import { askForName } from '../ask-name.ts'
import type { Context } from '../command.ts'
import { defineVerb, mistake } from '../command.ts'
import { findNameAndLogin } from '../deploy-node.ts'
import { inOrganization, toEnded, withOrganization } from '../deploy-report.ts'
import type { DeployWishes, OpenedWorkflow } from '../deploy-wishes.ts'
import { openWorkflow, readWishes } from '../deploy-wishes.ts'
import { STANDARD_INPUT } from '../read-file.ts'
import type { Ended } from '../report.ts'
import { NO_DEPLOY } from '../report.ts'
import { runDeploy } from '../run-deploy.ts'
import type { Asked } from '../terminal-text.ts'

const FILES = 'poster.prompt.json --graph poster.json'
const COMFYUI = '--comfyui http://127.0.0.1:8188'

export const deployCommand = defineVerb({
  meta: {
    name: 'deploy',
    summary: () => t('cli.usage.command'),
    examples: () => [
      { what: t('cli.example.deploy-file'), lines: ['runflow deploy poster.runflow.json'] },
      { what: t('cli.example.deploy'), lines: [`runflow deploy ${FILES} ${COMFYUI}`] },
      {
        what: t('cli.example.dry-run'),
        lines: [`runflow deploy ${FILES} \\`, `  ${COMFYUI} --name Poster --dry-run --json`],
      },
      {
        what: t('cli.example.allow'),
        lines: [`runflow deploy ${FILES} \\`, `  ${COMFYUI} --allow pack-unpushed,name-default`],
      },
    ],
    notes: () => [
      // Ours, and too long for a value in a sentence.
      `${t('cli.usage.allow-takes')} ${ASKED.join(', ')}`,
      t('cli.usage.allow-all', { codes: NOT_IN_ALL.join(', ') }),
    ],
  },
  args: {
    file: {
      type: 'positional',
      valueHint: 'FILE',
      takes: 'path',
      required: true,
      description: () => t('cli.usage.file'),
    },
    graph: { type: 'string', valueHint: 'FILE', takes: 'path', description: () => t('cli.usage.graph') },
    comfyui: { type: 'string', valueHint: 'URL', description: () => t('cli.usage.comfyui') },
    name: { type: 'string', valueHint: 'NAME', description: () => t('cli.usage.name') },
    'dry-run': { type: 'boolean', description: () => t('cli.usage.dry-run') },
    pin: { type: 'boolean', description: () => t('cli.usage.pin', { host: COMMIT_HOST }) },
    'github-token-env': {
      type: 'string',
      valueHint: 'NAME',
      description: () => t('cli.usage.github-token-env', { host: COMMIT_HOST }),
    },
    allow: { type: 'string', valueHint: 'CODE,…', takes: 'codes', description: () => t('cli.usage.allow') },
    strict: { type: 'boolean', description: () => t('cli.usage.strict') },
    expect: { type: 'string', valueHint: 'HASH', description: () => t('cli.usage.expect') },
  },

  emptyReport: NO_DEPLOY,

  async run(values, context) {
    const wishes = readWishes(values)
    if (!wishes.ok) return wishes.error
    const opened = await openWorkflow(wishes.value, context)
    return opened.ok ? deployOpened(wishes.value, opened.value, context) : opened.error
  },
})

async function deployOpened(
  { file, graph, comfyui, name, isDryRun, pin, expect }: DeployWishes,
  { side, connections, allow }: OpenedWorkflow,
  context: Context,
): Promise<Ended> {
  const { environment } = context
  const { workflow, local, packed } = side
  const found = findNameAndLogin(workflow, name ?? side.name, environment, allow)
  if (!found.ok) return mistake(found.error)
  const { login } = found.value

  const here = withoutTerminal({ file, graph }, context)
  const endpointName = await askForName(found.value.endpointName, file, here)
  // Nobody agreed to a key in the name: its address is no result yet, and would show it.
  const isAgreed = here.askLine !== null || allow.has('secret-in-widget')
  if (!isAgreed && maskText(endpointName) !== endpointName) context.printer.redact(toSlug(endpointName) ?? '')
  const asked: Asked = {
    comfyui: comfyui === null ? null : new URL(comfyui).origin,
    runflow: null,
    endpoint: null,
    allow,
    pin,
    offered: login.from === 'nowhere' ? login.offered : null,
  }
  const order = {
    ...{ login, endpointName, local, dryRun: isDryRun, pin, expect, allow },
    ...(packed && { packed }),
    onTarget(runflow: string) {
      asked.runflow = runflow
    },
    onEndpoint(endpoint: Endpoint) {
      asked.endpoint = endpoint
    },
  }
  const outcome = await runDeploy(order, connections, here)
  const { organization } = environment
  if (asked.endpoint !== null && organization !== null)
    asked.endpoint = inOrganization(asked.endpoint, organization)
  return toEnded(withOrganization(outcome, organization), endpointName, asked)
}

/** Standard input that held a file cannot hold an answer too; and --yes asks nobody, and agrees to no finding. */
function withoutTerminal({ file, graph }: Pick<DeployWishes, 'file' | 'graph'>, context: Context): Context {
  const isTaken = file === STANDARD_INPUT || graph === STANDARD_INPUT
  return isTaken || context.yes ? { ...context, askLine: null } : context
}
