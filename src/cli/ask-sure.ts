import { t } from '../text/text.ts'
import type { Context } from './command.ts'

/**
 * Whether a change is really wanted: `--yes` says so in advance. 'nobody': without a terminal there is nobody to ask, so
 * it is not.
 */
export async function askSure(
  question: string,
  { yes, askLine, printer, signal }: Pick<Context, 'yes' | 'askLine' | 'printer' | 'signal'>,
  isYes: (answer: string) => boolean = (answer) => /^y(es)?$/i.test(answer),
): Promise<'yes' | 'no' | 'nobody'> {
  if (yes) return 'yes'
  if (askLine === null) return 'nobody'
  const answer = await askLine(printer.safe(`${question} `), signal)
  return answer !== null && isYes(answer.trim()) ? 'yes' : 'no'
}

/** Why nothing was changed. */
export function describeUnsure(answer: 'no' | 'nobody'): string {
  return t(answer === 'nobody' ? 'manage.needs-yes' : 'manage.unchanged')
}
