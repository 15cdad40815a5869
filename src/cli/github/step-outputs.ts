import { visible } from '../../text/visible.ts'
import type { CommandResult } from './command-result.ts'

/** Lines for GITHUB_OUTPUT. `findings` is JSON; where there is no address, `url` is empty. */
export function toStepOutputs({ url, slug, outcome, findings }: CommandResult): string[] {
  const rows = findings.map(({ isAgreed, file, ...finding }) => ({
    ...finding,
    ...(file !== null && { file }),
    agreed: isAgreed,
  }))
  const outputs = { url: url ?? '', slug: slug ?? '', outcome, findings: JSON.stringify(rows) }
  // One line each: a line break in a value would begin another output.
  return Object.entries(outputs).map(([name, value]) => `${name}=${visible(value, Number.POSITIVE_INFINITY)}`)
}
