import { basename } from 'node:path'
import type { Outcome } from '../deploy/outcome.ts'
import type { Checked } from '../deploy/preflight.ts'
import { check } from '../deploy/preflight.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import { endpointNameOf } from '../workflow/deploy-nodes.ts'
import type { Allowed } from './allow.ts'
import { withPackedAnswers } from './allow.ts'
import type { Connections, Context } from './command.ts'
import type { LocalSide } from './local-side.ts'
import { askComfy, askDeployFile } from './local-side.ts'
import { nameOf } from './read-file.ts'
import type { Source } from './read-source.ts'
import { readSource } from './read-source.ts'

export type CheckOrder = {
  graph: string | null
  /** For what is no deploy file. */
  comfyui: string | null
  allow: Allowed
  connections: Connections
}

/** `allow`: with what the file itself says was agreed to. `unusable`: a sentence. */
export type FileChecked = { file: string; allow: Allowed } & (
  | { kind: 'unusable'; why: string }
  | { kind: 'ended'; outcome: Checked | Outcome }
)

/** The checks of one file: of what an install said when it was packed, or says now. */
export async function runCheck(file: string, order: CheckOrder, context: Context): Promise<FileChecked> {
  const { allow, graph } = order
  const source = await readSource(file, graph, context)
  if (!source.ok) return { file, allow, kind: 'unusable', why: source.error }
  const side = await openSide(file, source.value, order, context)
  if (!side.ok) return { file, allow, kind: 'unusable', why: side.error }
  const { workflow, name, local, packed } = side.value
  const request = {
    endpointName: name ?? endpointNameOf(workflow.graph) ?? basename(file).replace(/\..*$/s, ''),
    host: '',
    apiKey: '',
    apiUrl: context.environment.apiUrl,
    version: context.version,
    ...(packed && { packed }),
  }
  const ports = { ...local, savedKey: () => context.environment.apiKey, report: () => {} }
  const outcome = await check(request, ports, context.signal)
  const agreed = source.value.kind === 'deploy-file' ? withPackedAnswers(allow, source.value.file) : allow
  return { file, allow: agreed, kind: 'ended', outcome }
}

async function openSide(
  file: string,
  source: Source,
  { comfyui, connections }: CheckOrder,
  context: Context,
): Promise<Result<LocalSide, string>> {
  if (source.kind === 'deploy-file') return askDeployFile(file, source.file, context)
  if (comfyui === null) return fail(t('cli.check.needs-comfyui', { file: nameOf(file) }))
  return ok(askComfy(source.workflow, comfyui, connections))
}
