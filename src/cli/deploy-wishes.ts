import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import type { Allowed } from './allow.ts'
import { describeUnknownCodes, readAllowed, withPackedAnswers } from './allow.ts'
import type { Connections, Context } from './command.ts'
import { misconfigured, mistake } from './command.ts'
import { readGithubToken } from './github-token.ts'
import { isHttpUrl } from './http-url.ts'
import type { LocalSide } from './local-side.ts'
import { askComfy, askDeployFile, findMisplaced } from './local-side.ts'
import { readSource } from './read-source.ts'
import type { Ended } from './report.ts'
import { withRetries } from './run-deploy.ts'

// What was typed behind `deploy`, read before anything is sent. Each error is how the command ends.

export type DeployValues = {
  file: string | null
  graph: string | null
  comfyui: string | null
  name: string | null
  'dry-run': boolean
  pin: boolean
  'github-token-env': string | null
  allow: string | null
  strict: boolean
  expect: string | null
}

export type DeployWishes = {
  file: string
  graph: string | null
  comfyui: string | null
  name: string | null
  isDryRun: boolean
  pin: boolean
  tokenVariable: string | null
  allow: Allowed
  expect: string | null
}

export function readWishes(values: DeployValues): Result<DeployWishes, Ended> {
  const { file, graph, comfyui, name, pin } = values
  if (graph === '') return fail(mistake(t('cli.mistake.no-value', { option: 'graph' })))
  if (comfyui !== null && !isHttpUrl(comfyui)) return fail(mistake(t('cli.mistake.bad-comfyui')))
  const allow = readAllowed(values.allow ?? '', values.strict)
  if (!allow.ok) return fail(mistake(describeUnknownCodes(allow.error)))
  // An empty one is a variable of CI that is not set.
  const expect = values.expect || null
  if (expect !== null && !/^[0-9a-f]{64}$/.test(expect)) return fail(mistake(t('cli.mistake.bad-expect')))
  if (file === null) return fail(mistake(t('cli.mistake.no-file')))
  const rest = { isDryRun: values['dry-run'], tokenVariable: values['github-token-env'] }
  return ok({ file, graph, comfyui, name, pin, allow: allow.value, expect, ...rest })
}

/** The workflow, and who knows what it needs. `allow`: what was agreed to where a deploy file was made, too. */
export type OpenedWorkflow = { side: LocalSide; connections: Connections; allow: Allowed }

export async function openWorkflow(
  { file, graph, comfyui, pin, tokenVariable, allow }: DeployWishes,
  context: Context,
): Promise<Result<OpenedWorkflow, Ended>> {
  // Read before a missing --graph is named, for it may be the wrong one of the two.
  const source = await readSource(file, graph, context)
  if (!source.ok) return fail(mistake(source.error, 'files'))
  const misplaced = findMisplaced(file, source.value, { comfyui, pin })
  if (misplaced !== null) return fail(mistake(misplaced))
  const token = readGithubToken({ variable: tokenVariable, pin, comfyui }, context)
  if (!token.ok) return token
  const connections = await context.connect(withRetries(context))
  if (!connections.ok) return fail(misconfigured(t('cli.mistake.bad-proxy', connections.error)))
  if (source.value.kind === 'workflow') {
    const side = askComfy(source.value.workflow, comfyui ?? '', connections.value, token.value)
    return ok({ side, connections: connections.value, allow })
  }
  const side = await askDeployFile(file, source.value.file, context)
  if (!side.ok) return fail(mistake(side.error, 'files'))
  const agreed = withPackedAnswers(allow, source.value.file)
  return ok({ side: side.value, connections: connections.value, allow: agreed })
}
