import { toSlug } from '../../checks/slug.ts'
import type { EndpointRef } from '../../endpoints/endpoint-ref.ts'
import { readEndpointRef } from '../../endpoints/endpoint-ref.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import { t } from '../../text/text.ts'
import { endpointNameOf } from '../../workflow/deploy-nodes.ts'
import type { Context } from '../command.ts'
import { defineVerb, misconfigured, mistake } from '../command.ts'
import { NO_DIFF, toDiffEnded } from '../diff-report.ts'
import { isHttpUrl } from '../http-url.ts'
import { askComfy, askDeployFile, findMisplaced } from '../local-side.ts'
import { nameOf, STANDARD_INPUT } from '../read-file.ts'
import { readSource } from '../read-source.ts'
import type { Ended } from '../report.ts'
import type { FileOrder } from '../run-diff.ts'
import { diffFile, diffLive } from '../run-diff.ts'

const FILES = 'poster.prompt.json --graph poster.json'

export const diffCommand = defineVerb({
  meta: {
    name: 'diff',
    summary: () => t('diff.summary'),
    notes: () => [t('diff.note')],
    examples: () => [
      {
        what: t('diff.example'),
        lines: ['runflow diff poster.runflow.json', `runflow diff ${FILES} --comfyui http://127.0.0.1:8188`],
      },
      { what: t('diff.example-ci'), lines: ['runflow diff poster.runflow.json --exit-code'] },
      { what: t('diff.example-two'), lines: ['runflow diff poster poster-next'] },
    ],
  },
  args: {
    first: {
      type: 'positional',
      valueHint: 'FILE|SLUG',
      takes: 'path',
      required: true,
      description: () => t('diff.first'),
    },
    second: { type: 'positional', valueHint: 'SLUG', description: () => t('diff.second') },
    graph: { type: 'string', valueHint: 'FILE', takes: 'path', description: () => t('diff.graph') },
    comfyui: { type: 'string', valueHint: 'URL', description: () => t('diff.comfyui') },
    'exit-code': { type: 'boolean', description: () => t('diff.exit-code') },
  },

  emptyReport: NO_DIFF,

  async run({ first, second, graph, comfyui, ...given }, context) {
    if (first === null || first.trim() === '') return mistake(t('diff.mistake.nothing'))
    if (second !== null && isFile(second)) return mistake(t('diff.mistake.file-second', { given: second }))
    if (graph === '') return mistake(t('cli.mistake.no-value', { option: 'graph' }))
    if (comfyui !== null && !isHttpUrl(comfyui)) return mistake(t('cli.mistake.bad-comfyui'))
    const to = second === null ? ok(null) : readRef(second)
    if (!to.ok) return to.error
    const isPlain = graph === null && comfyui === null
    const made = isFile(first)
      ? await compareFile({ file: first, graph, comfyui, ref: to.value }, context)
      : await compareLive(first, to.value, isPlain, context)
    return made.ok ? toDiffEnded({ ...made.value, withExitCode: given['exit-code'] }) : made.error
  },
})

/** By its look: no slug has a dot, and none begins with a slash. */
function isFile(text: string): boolean {
  return text === STANDARD_INPUT || /\.(json|png|webp)$|\\|^[./]/i.test(text)
}

function readRef(text: string): Result<EndpointRef, Ended> {
  const ref = readEndpointRef(text)
  return ref === null ? fail(mistake(t('manage.mistake.bad-slug', { given: text }))) : ok(ref)
}

async function compareLive(first: string, to: EndpointRef | null, isPlain: boolean, context: Context) {
  const from = readRef(first)
  if (!from.ok) return from
  if (to === null) return fail(mistake(t('diff.mistake.one-endpoint', { given: first })))
  if (!isPlain) return fail(mistake(t('diff.mistake.misplaced')))
  return diffLive([from.value, to], context)
}

type Asked = { file: string; graph: string | null; comfyui: string | null; ref: EndpointRef | null }

async function compareFile(asked: Asked, context: Context) {
  const order = await openFile(asked, context)
  return order.ok ? diffFile(order.value, context) : order
}

/** The file, who knows what it needs, and the endpoint that it is compared with. */
async function openFile(
  { file, graph, comfyui, ref: given }: Asked,
  context: Context,
): Promise<Result<FileOrder, Ended>> {
  const source = await readSource(file, graph, context)
  if (!source.ok) return fail(mistake(source.error, 'files'))
  const misplaced = findMisplaced(file, source.value, { comfyui })
  if (misplaced !== null) return fail(mistake(misplaced))
  const connections = await context.connect({ timeoutMs: context.timeoutMs, onRetry: () => {} })
  if (!connections.ok) return fail(misconfigured(t('cli.mistake.bad-proxy', connections.error)))
  const side =
    source.value.kind === 'deploy-file'
      ? await askDeployFile(file, source.value.file, context)
      : ok(askComfy(source.value.workflow, comfyui ?? '', connections.value))
  if (!side.ok) return fail(mistake(side.error, 'files'))
  const named = side.value.name ?? endpointNameOf(side.value.workflow.graph)
  const name = named?.trim() ? named : null
  const slug = name === null ? null : toSlug(name)
  const ref = given ?? (slug === null ? null : { owner: null, slug })
  if (ref === null) return fail(mistake(t('diff.mistake.no-name', { file: nameOf(file) })))
  const origin = comfyui === null ? null : new URL(comfyui).origin
  return ok({ file: nameOf(file), name, side: side.value, comfyui: origin, ref })
}
