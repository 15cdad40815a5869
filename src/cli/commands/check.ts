import { t } from '../../text/text.ts'
import { describeUnknownCodes, readAllowed } from '../allow.ts'
import { NO_CHECK, toCheckEnded } from '../check-report.ts'
import { defineVerb, misconfigured, mistake } from '../command.ts'
import { isHttpUrl } from '../http-url.ts'
import { runCheck } from '../run-check.ts'

export const checkCommand = defineVerb({
  meta: {
    name: 'check',
    summary: () => t('cli.check.summary'),
    examples: () => [{ what: t('cli.check.example'), lines: ['runflow check endpoints/*.runflow.json'] }],
  },
  args: {
    files: {
      type: 'positional',
      several: true,
      valueHint: 'FILE…',
      takes: 'path',
      required: true,
      description: () => t('cli.check.file'),
    },
    graph: { type: 'string', valueHint: 'FILE', takes: 'path', description: () => t('cli.check.graph') },
    comfyui: { type: 'string', valueHint: 'URL', description: () => t('cli.check.comfyui') },
    allow: { type: 'string', valueHint: 'CODE,…', takes: 'codes', description: () => t('cli.usage.allow') },
    strict: { type: 'boolean', description: () => t('cli.usage.strict') },
  },

  emptyReport: NO_CHECK,

  async run({ files, graph, comfyui, ...given }, context) {
    const allow = readAllowed(given.allow ?? '', given.strict)
    if (!allow.ok) return mistake(describeUnknownCodes(allow.error))
    if (files.length === 0) return mistake(t('cli.check.no-file'))
    if (graph === '') return mistake(t('cli.mistake.no-value', { option: 'graph' }))
    if (graph !== null && files.length > 1) return mistake(t('cli.check.several-graphs'))
    if (comfyui !== null && !isHttpUrl(comfyui)) return mistake(t('cli.mistake.bad-comfyui'))
    const connections = await context.connect({ timeoutMs: context.timeoutMs, onRetry: () => {} })
    if (!connections.ok) return misconfigured(t('cli.mistake.bad-proxy', connections.error))
    const order = { graph, comfyui, allow: allow.value, connections: connections.value }
    const results = []
    for (const file of files) results.push(await runCheck(file, order, context))
    return toCheckEnded(results, comfyui === null ? null : new URL(comfyui).origin)
  },
})
