import { maskKeys } from '../checks/runflow-keys.ts'
import { refusalText } from '../text/text.ts'
import type { LocalFailure } from '../types/facts.ts'

/** Why our Python side, or ComfyUI itself, refused. What it names may hold a key that somebody typed. */
export function describeRefusal({ code, params }: Extract<LocalFailure, { kind: 'refused' }>): string {
  const safe = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? maskKeys(value) : value,
  ])
  return refusalText(code, Object.fromEntries(safe))
}
