import type { UrlProblem } from '../../origin.ts'
import { parseOrigin } from '../../origin.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'

export type ComfyUrlProblem = UrlProblem | 'login'

/**
 * Where a ComfyUI answers, without a slash at the end. A path stays: proxies serve it below one. What callers send goes
 * there, so it is https, or does not leave this machine.
 */
export function parseComfyUrl(text: string): Result<string, ComfyUrlProblem> {
  const origin = parseOrigin(text)
  if (!origin.ok) return origin
  const { pathname, username, password } = new URL(text.trim())
  if (username !== '' || password !== '') return fail('login')
  return ok(`${origin.value}${pathname}`.replace(/\/+$/, ''))
}

/** The pages of this ComfyUI, by every name that this machine has: they may call the sandbox. */
export function pageOrigins(base: string): string[] {
  const { origin, protocol, port, hostname } = new URL(base)
  if (protocol === 'https:') return [origin]
  const names = new Set([hostname, '127.0.0.1', 'localhost', '[::1]'])
  return [...names].map((name) => `http://${name}${port === '' ? '' : `:${port}`}`)
}
