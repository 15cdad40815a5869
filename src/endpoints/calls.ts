import type { ApiFailure } from '../types/runflow-api.ts'

/** What was asked of Runflow. Scripts read it as `failure.step`, and people in "lookup failed: 403". */
export type Call =
  | 'lookup'
  | 'list'
  | 'account'
  | 'delete'
  | 'update'
  | 'upload'
  | 'dispatch'
  | 'status'
  | 'runs'
  | 'logs'

/** What a key must be allowed to do for each. null: which scope that is, is not documented. */
export const CALL_SCOPES: Record<Call, string | null> = {
  lookup: 'comfyui-workflows:read',
  list: 'comfyui-workflows:read',
  account: null,
  delete: 'comfyui-workflows:delete',
  update: 'comfyui-workflows:edit',
  upload: 'assets:create',
  dispatch: 'runs:create',
  status: 'runs:read',
  runs: 'runs:read',
  logs: 'runs:read',
}

/** The scope that the key lacks; null where Runflow refused for another reason, or did not refuse. */
export function scopeLackingFor(call: Call, failure: ApiFailure): string | null {
  if (failure.kind !== 'forbidden') return null
  return failure.code === null || failure.code === 'PERMISSION_DENIED' ? CALL_SCOPES[call] : null
}
