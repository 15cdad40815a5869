import type { Contract } from '../contract/contract.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { GivenValue } from '../runs/parse-values.ts'
import { parseValues } from '../runs/parse-values.ts'
import { t } from '../text/text.ts'
import type { Context } from './command.ts'
import { mistake } from './command.ts'
import type { Ended } from './report.ts'
import type { ReadFile } from './run-files.ts'
import { readRunFiles } from './run-files.ts'
import { describeProblems } from './value-problems.ts'

export type PreparedRun = { values: Map<string, unknown>; files: ReadFile[] }

/**
 * The values as the contract has them, and the bytes of the files, all looked at before anything is sent. Without a
 * contract nothing can be checked: then they go as they were given, and it is said.
 */
export async function prepareRun(
  contract: Contract | null,
  given: GivenValue[],
  context: Context,
): Promise<Result<PreparedRun, Ended>> {
  if (contract === null) {
    context.printer.notice(t('calling.unchecked'))
    return ok({ values: new Map(given.map(({ id, value }) => [id, value])), files: [] })
  }
  const parsed = parseValues(contract, given)
  if (!parsed.ok) return fail(mistake(describeProblems(parsed.error)))
  const files = await readRunFiles(parsed.value.files, context)
  return files.ok
    ? ok({ values: parsed.value.values, files: files.value })
    : fail(mistake(files.error, 'files'))
}
