import { toSlug } from '../checks/slug.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import { endpointNameOf, findDeployNodes } from '../workflow/deploy-nodes.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Allowed } from './allow.ts'
import type { Environment, Login } from './environment.ts'
import { chooseLogin } from './environment.ts'

export type NameAndLogin = { endpointName: string; login: Login }

/**
 * The endpoint's name, and whose key is used. The active Deploy node of the name asked for counts, or the first one;
 * `--name` comes before its name. Where the file's key is to be used, nodes that name different hosts are for a person
 * to tell apart: a key must not go to the wrong one.
 */
export function findNameAndLogin(
  { graph }: Workflow,
  asked: string | null,
  environment: Environment,
  allow: Allowed,
): Result<NameAndLogin, string> {
  const active = findDeployNodes(graph).filter(({ mode }) => mode === 'active')
  const slug = asked === null ? null : toSlug(asked)
  const named = active.filter(({ endpointName }) => slug !== null && toSlug(endpointName) === slug)
  const choices = named.length > 0 ? named : active
  const endpointName = asked ?? endpointNameOf(graph)
  if (endpointName === null) return fail(t('cli.mistake.no-name'))

  const [node] = choices
  const given = { host: node?.host ?? '', apiKey: node?.apiKey ?? '' }
  const login = chooseLogin(environment, given, allow.has('workflow-key'))
  if (login.from === 'workflow') {
    const hosts = new Set(choices.map(({ host }) => host?.trim() ?? null))
    if (hosts.has(null)) return fail(t('cli.mistake.linked-host'))
    if (hosts.size > 1) {
      const nodeIds = choices.map(({ nodeId }) => nodeId).join(', ')
      return fail(t('cli.mistake.several-hosts', { nodeIds }))
    }
  }
  return ok({ endpointName, login })
}
