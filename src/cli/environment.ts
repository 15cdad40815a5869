import { lastFourOf, maskKeys, toKey } from '../checks/runflow-keys.ts'
import { DEFAULT_API_URL } from '../names.ts'
import { parseOrigin } from '../origin.ts'

/** What the command line takes from the environment. An empty variable is one that is not set. */
export type Environment = {
  apiKey: string | null
  apiUrl: string
  /** The organization's slug, for where Runflow does not say it. */
  organization: string | null
}

type Variables = Readonly<Record<string, string | undefined>>

export function readEnvironment(variables: Variables): Environment {
  const read = (name: string) => variables[name]?.trim() || null
  return {
    apiKey: toKey(read('RUNFLOW_API_KEY') ?? '') || null,
    apiUrl: read('RUNFLOW_API_URL') ?? DEFAULT_API_URL,
    organization: read('RUNFLOW_ORG'),
  }
}

/** Where the process runs. A folder that was deleted meanwhile has no name any more, but that of the shell. */
export function workingFolder(process: { cwd(): string }, variables: Variables): string {
  try {
    return process.cwd()
  } catch {
    return variables.PWD || '/'
  }
}

/** The folder that paths are relative to: our own npm script runs in the clone, and is called from elsewhere. */
export function callersFolder(variables: Variables, workingFolder: string): string {
  const isOurScript =
    variables.npm_package_name === 'comfyui-runflow' && variables.npm_lifecycle_event === 'runflow'
  return isOurScript ? variables.INIT_CWD || workingFolder : workingFolder
}

/** What the Deploy node of the file says. */
export type NodeLogin = { host: string; apiKey: string }
/** Of it what may be shown: the address, and the end of the key. */
export type ShownLogin = { host: string | null; lastFour: string | null }

export type Login =
  /** The environment decides. `unused`: what the file says beside it; null: nothing. */
  | { from: 'environment'; unused: ShownLogin | null }
  /** Agreed to by --allow workflow-key, as the environment has no key. */
  | { from: 'workflow'; login: NodeLogin }
  /** No key. `offered`: the one in the file, which nobody agreed to. */
  | { from: 'nowhere'; offered: ShownLogin | null }

/** Whose key is used, and where it goes: a file that others made decides neither, unless that was agreed to. */
export function chooseLogin({ apiKey }: Environment, node: NodeLogin, allowsWorkflowKey: boolean): Login {
  const shown = toShown(node)
  if (apiKey !== null) return { from: 'environment', unused: shown }
  const hasKey = toKey(node.apiKey) !== ''
  if (hasKey && allowsWorkflowKey) return { from: 'workflow', login: node }
  return { from: 'nowhere', offered: hasKey ? shown : null }
}

function toShown({ host, apiKey }: NodeLogin): ShownLogin | null {
  const origin = parseOrigin(host)
  const address = host.trim() === '' ? null : origin.ok ? origin.value : maskKeys(host.trim())
  const key = toKey(apiKey)
  return address === null && key === ''
    ? null
    : { host: address, lastFour: key === '' ? null : lastFourOf(key) }
}
