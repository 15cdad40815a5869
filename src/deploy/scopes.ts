import type { ApiFailure } from '../types/runflow-api.ts'

/** The request that was refused: it names the scope, and the words that people search for. */
export type Step = 'lookup' | 'upload' | 'create' | 'update'

/** What a key must be allowed to do for each request. */
export const SCOPES = {
  lookup: 'comfyui-workflows:read',
  upload: 'assets:create',
  create: 'comfyui-workflows:create',
  update: 'comfyui-workflows:edit',
} as const satisfies Record<Step, string>

/** The scope that the key lacks; null where Runflow refused for another reason. */
export function missingScope(
  step: Step,
  { code }: Extract<ApiFailure, { kind: 'forbidden' }>,
): string | null {
  return code === null || code === 'PERMISSION_DENIED' ? SCOPES[step] : null
}
