import { COMMIT_HOST } from '../../checks/commit-search.ts'
import { t } from '../../text/text.ts'
import { describeUnknownCodes, readAllowed } from '../allow.ts'
import { askForName } from '../ask-name.ts'
import { defineVerb, misconfigured, mistake } from '../command.ts'
import { findNameAndLogin } from '../deploy-node.ts'
import { readGithubToken } from '../github-token.ts'
import { isHttpUrl } from '../http-url.ts'
import { askComfy } from '../local-side.ts'
import { isWithoutName, NO_PACK, toPackEnded } from '../pack-report.ts'
import { STANDARD_INPUT } from '../read-file.ts'
import { readSource } from '../read-source.ts'
import { withRetries } from '../run-deploy.ts'
import { runPack } from '../run-pack.ts'

const COMFYUI = '--comfyui http://127.0.0.1:8188'

export const packCommand = defineVerb({
  meta: {
    name: 'pack',
    summary: () => t('cli.pack.summary'),
    examples: () => [
      {
        what: t('cli.pack.example'),
        lines: [`runflow pack poster.prompt.json --graph poster.json ${COMFYUI}`],
      },
      { what: t('cli.pack.example-check'), lines: [`runflow pack poster.png ${COMFYUI} --check`] },
      { what: t('cli.pack.example-deploy'), lines: ['runflow deploy poster.runflow.json'] },
    ],
  },
  args: {
    file: {
      type: 'positional',
      valueHint: 'FILE',
      takes: 'path',
      required: true,
      description: () => t('cli.pack.file'),
    },
    comfyui: { type: 'string', valueHint: 'URL', required: true, description: () => t('cli.pack.comfyui') },
    graph: { type: 'string', valueHint: 'FILE', takes: 'path', description: () => t('cli.usage.graph') },
    name: { type: 'string', valueHint: 'NAME', description: () => t('cli.pack.name') },
    output: {
      type: 'string',
      alias: 'o',
      valueHint: 'FILE',
      takes: 'path',
      description: () => t('cli.pack.output'),
    },
    check: { type: 'boolean', description: () => t('cli.pack.check') },
    pin: { type: 'boolean', description: () => t('cli.usage.pin', { host: COMMIT_HOST }) },
    'github-token-env': {
      type: 'string',
      valueHint: 'NAME',
      description: () => t('cli.usage.github-token-env', { host: COMMIT_HOST }),
    },
    allow: { type: 'string', valueHint: 'CODE,…', takes: 'codes', description: () => t('cli.pack.allow') },
  },

  emptyReport: NO_PACK,

  async run({ file, graph, comfyui, name, output, check, pin, ...given }, context) {
    if (graph === '') return mistake(t('cli.mistake.no-value', { option: 'graph' }))
    const allow = readAllowed(given.allow ?? '')
    if (!allow.ok) return mistake(describeUnknownCodes(allow.error))
    if (output !== null && isWithoutName(output))
      return mistake(t('cli.mistake.bad-output', { ending: '.runflow.json' }))
    if (file === null) return mistake(t('cli.mistake.no-file'))
    const source = await readSource(file, graph, context)
    if (!source.ok) return mistake(source.error, 'files')
    if (source.value.kind === 'deploy-file') return mistake(t('cli.pack.packed-already', { file }))
    if (comfyui === null) return mistake(t('cli.mistake.no-comfyui'))
    if (!isHttpUrl(comfyui)) return mistake(t('cli.mistake.bad-comfyui'))
    const token = readGithubToken({ variable: given['github-token-env'], pin, comfyui }, context)
    if (!token.ok) return token.error
    const { workflow } = source.value
    const found = findNameAndLogin(workflow, name, context.environment, allow.value)
    if (!found.ok) return mistake(found.error)

    const connections = await context.connect(withRetries(context))
    if (!connections.ok) return misconfigured(t('cli.mistake.bad-proxy', connections.error))
    const isTaken = file === STANDARD_INPUT || graph === STANDARD_INPUT
    const here = isTaken || context.yes ? { ...context, askLine: null } : context
    const order = {
      endpointName: await askForName(found.value.endpointName, file, here),
      local: askComfy(workflow, comfyui, connections.value, token.value).local,
      output,
      isCheck: check,
      pin,
      allow: allow.value,
    }
    const asked = {
      comfyui: new URL(comfyui).origin,
      runflow: null,
      endpoint: null,
      allow: allow.value,
      pin,
      offered: null,
    }
    return toPackEnded(await runPack(order, here), asked)
  },
})
