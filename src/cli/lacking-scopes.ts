import type { Call } from '../endpoints/calls.ts'
import { CALL_SCOPES } from '../endpoints/calls.ts'
import type { Organization } from '../types/runflow-api.ts'

/** What each command asks of Runflow. `deploy` makes its endpoint the first time, and changes it after that. */
const CALLS_OF: Record<string, (Call | 'create')[]> = {
  deploy: ['lookup', 'create', 'update', 'upload'],
  diff: ['lookup'],
  list: ['list'],
  show: ['lookup'],
  gpu: ['lookup', 'update'],
  visibility: ['lookup', 'update'],
  delete: ['lookup', 'delete'],
  run: ['lookup', 'upload', 'dispatch', 'status'],
  runs: ['lookup', 'runs'],
  status: ['status'],
  logs: ['logs'],
}

export type Lacking = { command: string; scopes: string[] }

/** By command, where the scopes are told. They may be the role's rather than the key's, so nothing is refused for it. */
export function scopesLacking(organizations: Organization[]): Lacking[] {
  const granted = organizations.flatMap(({ scopes }) => scopes ?? [])
  if (granted.length === 0) return []
  return Object.entries(CALLS_OF).flatMap(([command, calls]) => {
    const needed = calls.flatMap((call) =>
      call === 'create' ? 'comfyui-workflows:create' : (CALL_SCOPES[call] ?? []),
    )
    const scopes = [...new Set(needed)].filter((scope) => !granted.includes(scope))
    return scopes.length === 0 ? [] : [{ command, scopes }]
  })
}
