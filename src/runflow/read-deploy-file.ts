import type { DeployFile } from '../deploy/deploy-file.ts'
import { DEPLOY_FILE_FORMAT } from '../deploy/deploy-file.ts'
import type { NameProblem } from '../deploy/packed-file-names.ts'
import { findNameProblem } from '../deploy/packed-file-names.ts'
import { unpackFinding } from '../deploy/packed-findings.ts'
import { isRecord } from '../is-record.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { parseGraph, parsePrompt } from '../workflow/parse.ts'
import type { ParseProblem } from '../workflow/parse-problem.ts'
import { deployFileSchema } from './deploy-file-schema.ts'

/** Why a deploy file cannot be deployed by this version. `at`: `models["a.safetensors"].sha256`. */
export type DeployFileProblem =
  | { kind: 'newer'; format: string }
  | { kind: 'unknown-key'; at: string }
  | { kind: 'missing'; at: string }
  | { kind: 'wrong'; at: string }
  | { kind: 'workflow'; part: 'workflow_json' | 'graph'; problem: ParseProblem }
  | { kind: 'file-name'; problem: NameProblem }
  /** No check of this version says that, or it would need more to say it. */
  | { kind: 'finding'; code: string }

/** Whether this says of itself that it is a deploy file, of this format or of another. */
export function isDeployFile(value: unknown): value is { format: string } {
  return isRecord(value) && typeof value.format === 'string' && /^runflow-deploy\//.test(value.format)
}

/** The value itself, once all of it is what it has to be: zod drops a key `__proto__` on the way. */
export function readDeployFile(value: { format: string }): Result<DeployFile, DeployFileProblem> {
  if (value.format !== DEPLOY_FILE_FORMAT) return fail({ kind: 'newer', format: value.format })
  const parsed = deployFileSchema.safeParse(value)
  if (!parsed.success) return fail(problemOf(parsed.error.issues, value))
  const file = value as DeployFile
  const at = findUnseen(file)
  if (at !== null) return fail({ kind: 'unknown-key', at })
  const prompt = parsePrompt(file.workflow_json)
  if (!prompt.ok) return fail({ kind: 'workflow', part: 'workflow_json', problem: prompt.error })
  const graph = parseGraph(file.graph)
  if (!graph.ok) return fail({ kind: 'workflow', part: 'graph', problem: graph.error })
  const name = findNameProblem(file.files)
  if (name !== null) return fail({ kind: 'file-name', problem: name })
  const unknown = file.findings.find((finding) => unpackFinding(finding) === null)
  return unknown === undefined ? ok(file) : fail({ kind: 'finding', code: unknown.code })
}

type Issue = { code?: string; path: PropertyKey[]; keys?: string[] }

/** A key too many says more than what is missing for it: it is the one that was misspelt. */
function problemOf(issues: readonly Issue[], value: unknown): DeployFileProblem {
  const superfluous = issues.find(({ code }) => code === 'unrecognized_keys')
  if (superfluous !== undefined)
    return { kind: 'unknown-key', at: toPlace([...superfluous.path, superfluous.keys?.[0] ?? '']) }
  const path = issues[0]?.path ?? []
  return { kind: isThere(value, path) ? 'wrong' : 'missing', at: toPlace(path) }
}

function isThere(value: unknown, path: PropertyKey[]): boolean {
  let at = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false
    at = Reflect.get(at, name)
  }
  return true
}

function toPlace(path: PropertyKey[]): string {
  return path
    .map((name, index) => {
      if (typeof name === 'number') return `[${name}]`
      const text = String(name)
      return /^[A-Za-z_]\w*$/.test(text) ? `${index === 0 ? '' : '.'}${text}` : `[${JSON.stringify(text)}]`
    })
    .join('')
}

/** Where a name stands that the schema does not see. No folder and no file of a workflow has it. */
function findUnseen({ custom_nodes, models, reasons }: DeployFile): string | null {
  const maps = {
    custom_nodes,
    models,
    'reasons.custom_nodes': reasons.custom_nodes,
    'reasons.models': reasons.models,
    'reasons.files': reasons.files,
  }
  const found = Object.entries(maps).find(([, map]) => Object.hasOwn(map, '__proto__'))
  return found === undefined ? null : `${found[0]}.__proto__`
}
