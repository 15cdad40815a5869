import { stripVTControlCharacters } from 'node:util'
import { defineCommand, parseArgs, renderUsage } from 'citty'
import { COMMIT_HOST } from '../checks/commit-search.ts'
import { FINDING_CODES, severityOf } from '../checks/finding.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

export type DeployArgs = {
  file: string
  /** null: not given. The file is looked at before that is told, for it may be the wrong one of the two. */
  graph: string | null
  comfyui: string | null
  /** null: the name in the graph counts. */
  name: string | null
  dryRun: boolean
  json: boolean
  /** Ask PIN_HOST: for commits that are not known, and whether a stranger can fetch the others. */
  pin: boolean
  allow: Allowed
}

/** The codes of what may be surprising without anybody being asked. */
export type Allowed = ReadonlySet<string>

const options = {
  file: {
    type: 'positional',
    description: 'The workflow in API format (Workflow → Export (API))',
    required: false,
  },
  graph: {
    type: 'string',
    valueHint: 'FILE',
    description: 'The same workflow as saved (Workflow → Save or Export)',
  },
  comfyui: {
    type: 'string',
    valueHint: 'URL',
    description: 'The ComfyUI that runs it, with this pack installed',
  },
  name: {
    type: 'string',
    valueHint: 'NAME',
    description: "The endpoint's name; else that of the Deploy node",
  },
  'dry-run': {
    type: 'boolean',
    description: 'Everything but the write, with the exit code that the deploy would have without a terminal',
  },
  json: {
    type: 'boolean',
    description: 'One JSON object on standard output, everything else on standard error',
  },
  pin: {
    type: 'boolean',
    description: `Ask ${COMMIT_HOST} from ComfyUI: which public commit holds the files where none is known, and whether a stranger can fetch the others`,
  },
  allow: {
    type: 'string',
    valueHint: 'CODE,…',
    description: 'Agree to these findings beforehand, or to all (but for workflow-key)',
  },
} as const

const command = defineCommand({
  meta: { name: 'runflow deploy', description: 'Deploy a ComfyUI workflow as an HTTP endpoint on Runflow' },
  args: options,
})

const ASKED = FINDING_CODES.filter((code) => severityOf(code) === 'ask')
/** What `all` comes to. To send with the key that somebody left in a file is agreed to by its name only. */
const ALL = ASKED.filter((code) => code !== 'workflow-key')

export async function describeUsage(): Promise<string> {
  // Its colours would be codes in a pipe and in the JSON.
  return `${stripVTControlCharacters(await renderUsage(command))}

--allow takes: ${ASKED.join(', ')}
--allow all agrees to all of these but workflow-key, which has to be named.

Environment: RUNFLOW_API_KEY, and RUNFLOW_API_URL where it is not https://api.runflow.io
`
}

/** Before everything else, as it decides what standard output is for, mistakes included. */
export function wantsJson(rawArgs: string[]): boolean {
  return rawArgs.includes('--json')
}

export function wantsHelp(rawArgs: string[]): boolean {
  return rawArgs.length === 0 || rawArgs.some((arg) => arg === '--help' || arg === '-h' || arg === 'help')
}

/** The error is a sentence that says what is wrong and what is right. */
export function readArgs([verb, ...rest]: string[]): Result<DeployArgs, string> {
  if (verb !== 'deploy') return fail(`There is no command "${verb ?? ''}". The one there is: deploy.`)
  const parsed = parseArgs<typeof options>(rest, options)
  const unknown = Object.keys(parsed).filter((name) => !KNOWN.has(name))
  if (unknown.length > 0) return fail(`There is no option --${unknown.join(', --')}. See --help.`)
  const { file, graph, comfyui, name, allow, _: positionals } = parsed
  for (const [option, value] of Object.entries({ graph, comfyui, name, allow }))
    if (value?.startsWith('--') || (value === '' && option !== 'name'))
      return fail(`--${option} needs a value.`)
  if (file === undefined) return fail('Which workflow? Give its file in API format: Workflow → Export (API).')
  if (positionals.length > 1)
    return fail(`One workflow at a time: ${positionals.slice(1).join(', ')} is too much.`)
  if (comfyui !== undefined && !isHttpUrl(comfyui))
    return fail(`--comfyui must be a URL such as http://127.0.0.1:8188, without a login in it.`)
  const allowed = readAllowed(allow ?? '')
  if (!allowed.ok) return allowed
  const flags = { dryRun: parsed['dry-run'] === true, json: parsed.json === true, pin: parsed.pin === true }
  const given = { graph: graph ?? null, comfyui: comfyui ?? null, name: name ?? null }
  return ok({ file, ...given, ...flags, allow: allowed.value })
}

// The parser gives the long names in camel case too.
const KNOWN = new Set([...Object.keys(options), 'dryRun', '_'])

function readAllowed(text: string): Result<Allowed, string> {
  const codes = text.split(',').flatMap((code) => code.trim() || [])
  const named = codes.filter((code) => code !== 'all')
  const unknown = named.filter((code) => !ASKED.some((known) => known === code))
  if (unknown.length === 0) return ok(new Set([...(codes.includes('all') ? ALL : []), ...named]))
  return fail(`--allow does not take ${unknown.join(', ')}. It takes all, or some of: ${ASKED.join(', ')}.`)
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === ''
}
