import { isLoopback } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import type { Context } from './command.ts'
import { misconfigured, mistake } from './command.ts'
import type { Ended } from './report.ts'

type Given = { variable: string | null; pin: boolean; comfyui: string | null }

/**
 * The token that ComfyUI may ask GitHub with, from the variable that was named: none is ever taken unasked. It goes to
 * that ComfyUI over https or on this machine, and is in nothing that is printed. null: none was named.
 */
export function readGithubToken(
  { variable: name, pin, comfyui }: Given,
  { variable, printer }: Pick<Context, 'variable' | 'printer'>,
): Result<string | null, Ended> {
  if (name === null || name === '') return ok(null)
  if (!pin) return fail(mistake(t('cli.mistake.token-without-pin')))
  const token = variable(name)
  if (token === null) return fail(misconfigured(t('cli.mistake.no-token', { variable: name })))
  printer.redact(token)
  if (comfyui !== null && !isSafe(comfyui)) return fail(mistake(t('cli.mistake.token-in-clear')))
  return ok(token)
}

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || isLoopback(hostname)
}
