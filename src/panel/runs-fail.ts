import type { Finding, FindingCode } from '../checks/finding.ts'

/** Somebody may agree to these, and then the endpoint is live and no run of it works. */
const FAILING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'comfyui-unpinned',
  'comfyui-unpushed',
  'pack-unpinned',
  'pack-private',
  'pack-origin',
  'pack-unpushed',
  'model-unhashed',
  'model-differs',
  'model-not-weights',
  'local-path',
])

export function willRunsFail(findings: Finding[]): boolean {
  return findings.some(({ code }) => FAILING.has(code))
}
