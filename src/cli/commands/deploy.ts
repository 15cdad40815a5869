import { COMMIT_HOST } from '../../checks/commit-search.ts'
import { maskText } from '../../checks/mask-text.ts'
import { toSlug } from '../../checks/slug.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { ok } from '../../result.ts'
import { t } from '../../text/text.ts'
import type { Retry } from '../../types/runflow-api.ts'
import { ASKED, describeUnknownCodes, NOT_IN_ALL, readAllowed, withPackedAnswers } from '../allow.ts'
import { askForName } from '../ask-name.ts'
import { defineVerb, misconfigured, mistake } from '../command.ts'
import { findNameAndLogin } from '../deploy-node.ts'
import { inOrganization, toEnded, withOrganization } from '../deploy-report.ts'
import { isHttpUrl } from '../http-url.ts'
import { askComfy, askDeployFile, findMisplaced } from '../local-side.ts'
import { STANDARD_INPUT } from '../read-file.ts'
import { readSource } from '../read-source.ts'
import { NO_DEPLOY } from '../report.ts'
import { describeRetry, runDeploy } from '../run-deploy.ts'
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
    allow: { type: 'string', valueHint: 'CODE,…', takes: 'codes', description: () => t('cli.usage.allow') },
    strict: { type: 'boolean', description: () => t('cli.usage.strict') },
    expect: { type: 'string', valueHint: 'HASH', description: () => t('cli.usage.expect') },
  },

  emptyReport: NO_DEPLOY,

  async run({ file, graph, comfyui, name, pin, ...given }, context) {
    if (graph === '') return mistake(t('cli.mistake.no-value', { option: 'graph' }))
    if (comfyui !== null && !isHttpUrl(comfyui)) return mistake(t('cli.mistake.bad-comfyui'))
    const named = readAllowed(given.allow ?? '', given.strict)
    if (!named.ok) return mistake(describeUnknownCodes(named.error))
    // An empty one is a variable of CI that is not set.
    const expect = given.expect || null
    if (expect !== null && !/^[0-9a-f]{64}$/.test(expect)) return mistake(t('cli.mistake.bad-expect'))
    if (file === null) return mistake(t('cli.mistake.no-file'))
    // Read before a missing --graph is named, for it may be the wrong one of the two.
    const source = await readSource(file, graph, context)
    if (!source.ok) return mistake(source.error, 'files')
    const misplaced = findMisplaced(file, source.value, { comfyui, pin })
    if (misplaced !== null) return mistake(misplaced)
    // Whose account it is, is asked beside the look-up and holds nothing up.
    const onRetry = (retry: Retry) => {
      if (retry.call !== 'account') context.printer.progress(describeRetry(retry))
    }
    const connections = await context.connect({ timeoutMs: context.timeoutMs, onRetry })
    if (!connections.ok) return misconfigured(t('cli.mistake.bad-proxy', connections.error))
    const side =
      source.value.kind === 'deploy-file'
        ? await askDeployFile(file, source.value.file, context)
        : ok(askComfy(source.value.workflow, comfyui ?? '', connections.value))
    if (!side.ok) return mistake(side.error, 'files')
    const { workflow, local, packed } = side.value
    const allow =
      source.value.kind === 'deploy-file' ? withPackedAnswers(named.value, source.value.file) : named.value
    const found = findNameAndLogin(workflow, name ?? side.value.name, context.environment, allow)
    if (!found.ok) return mistake(found.error)

    // Standard input that held a file cannot hold an answer too.
    const isTaken = file === STANDARD_INPUT || graph === STANDARD_INPUT
    // --yes asks nobody either, and agrees to no finding: those are agreed to by their codes.
    const here = isTaken || context.yes ? { ...context, askLine: null } : context
    const endpointName = await askForName(found.value.endpointName, file, here)
    // Nobody agreed to a key in the name: its address is no result yet, and would show it.
    const isAgreed = here.askLine !== null || allow.has('secret-in-widget')
    if (!isAgreed && maskText(endpointName) !== endpointName)
      context.printer.redact(toSlug(endpointName) ?? '')
    const { login } = found.value
    const offered = login.from === 'nowhere' ? login.offered : null
    const origin = comfyui === null ? null : new URL(comfyui).origin
    const asked: Asked = { comfyui: origin, runflow: null, endpoint: null, allow, pin, offered }
    const order = {
      login,
      endpointName,
      local,
      ...(packed && { packed }),
      dryRun: given['dry-run'],
      pin,
      expect,
      allow,
      onTarget(runflow: string) {
        asked.runflow = runflow
      },
      onEndpoint(endpoint: Endpoint) {
        asked.endpoint = endpoint
      },
    }
    const outcome = await runDeploy(order, connections.value, here)
    const placed = withOrganization(outcome, context.environment.organization)
    const { organization } = context.environment
    if (asked.endpoint !== null && organization !== null)
      asked.endpoint = inOrganization(asked.endpoint, organization)
    return toEnded(placed, endpointName, asked)
  },
})
