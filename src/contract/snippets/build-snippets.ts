import type { Endpoint } from '../endpoint.ts'
import { callOf } from './call.ts'
import { javascript } from './javascript.ts'
import { python } from './python.ts'
import { shell } from './shell.ts'

export type Snippets = { curl: string; javascript: string; typescript: string; python: string }

/**
 * Whole programs that call this endpoint: they upload files, start one run and never two, wait for it, and save its
 * files. The key is read from the environment and never written into one.
 */
export function buildSnippets(endpoint: Pick<Endpoint, 'url' | 'origin' | 'slug' | 'interface'>): Snippets {
  const call = callOf(endpoint)
  return {
    curl: shell(call),
    javascript: javascript(call, false),
    typescript: javascript(call, true),
    python: python(call),
  }
}
