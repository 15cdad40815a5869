import type { ValueProblem } from '../contract/check-values.ts'
import { checkValues } from '../contract/check-values.ts'
import type { Contract } from '../contract/contract.ts'
import type { RunFailure } from './endings.ts'
import type { Row } from './state.ts'

/** Why the platform would accept this run and then fail it for its values. null: nothing is known against them. */
export function refusedValues(contract: Contract, input: Record<string, unknown>): RunFailure | null {
  const [problem] = checkValues(contract, new Map(Object.entries(input)))
  return problem === undefined
    ? null
    : { code: 'INPUT_VALIDATION_FAILED', message: describeValueProblem(problem) }
}

/** Why the platform would fail any run of this endpoint: it could not reproduce the install. */
export function refusedInstall(row: Row): RunFailure | null {
  for (const [path, model] of Object.entries(row.models))
    if (model.sha256 === undefined)
      return { code: 'invalid_sha', message: `Model ${path} has no usable sha256.` }
  for (const [name, pack] of Object.entries(row.custom_nodes)) {
    if (pack.commit === null) return { code: null, message: `Custom node pack ${name} has no pinned commit.` }
    if (!pack.origin?.startsWith('https://'))
      return { code: null, message: `Custom node pack ${name} has no https origin to clone from.` }
  }
  const comfyui = row.environment.comfyui as { origin: string | null; commit: string | null } | undefined
  if (comfyui?.origin && comfyui.commit) return null
  const message = 'The ComfyUI of this workflow has no origin and commit to reproduce it from.'
  return { code: null, message }
}

export function describeValueProblem(problem: ValueProblem): string {
  const of = `The value of the input ${problem.id}`
  switch (problem.kind) {
    case 'unknown-input':
      return `There is no input ${problem.id}. The inputs: ${problem.known.join(', ')}.`
    case 'missing':
      return `The input ${problem.id} has no value.`
    case 'wrong-type':
      return `${of} is not of the type ${problem.expected}.`
    case 'not-https':
      return `${of} is neither an https address nor an uploaded asset.`
    case 'too-small':
      return `${of} is below ${problem.minimum}.`
    case 'too-large':
      return `${of} is above ${problem.maximum}.`
    case 'not-offered':
      return `${of} is none of ${problem.choices.map((choice) => JSON.stringify(choice)).join(', ')}.`
  }
}
