import type { Pair } from './pairs-in-text.ts'
import { isSecretName } from './secret-names.ts'
import { nameBelow } from './secret-phrases.ts'

/** What is longer is some node's data, and costs more to read than it tells. */
const LONGEST = 400_000
const DEEPEST = 60

/**
 * Of a text that is JSON: the values whose name is not beside them. In a list, in an object under a secret's name, or
 * named by two fields together: {"auth": {"pass": …}}.
 */
export function pairsInJson(text: string): Pair[] {
  const parsed = parse(text)
  const pairs: Pair[] = []
  let searched = 0
  walk(parsed, null, null, 0)
  return pairs

  function walk(at: unknown, name: string | null, above: string | null, depth: number): void {
    if (typeof at === 'string') {
      if (name !== null) note(at, name)
    } else if (depth >= DEEPEST || typeof at !== 'object' || at === null) return
    else if (Array.isArray(at)) for (const item of at) walk(item, name ?? listName(above), above, depth + 1)
    else {
      const label = labelOf(at as Record<string, unknown>)
      for (const [field, inner] of Object.entries(at))
        walk(inner, field === 'value' && label !== null ? label : nameBelow(above, field), field, depth + 1)
    }
  }

  function note(value: string, name: string): void {
    const written = JSON.stringify(value).slice(1, -1)
    const at = text.indexOf(`"${written}"`, searched)
    if (at < 0) return
    searched = at + 1
    pairs.push({ name, value: written, at: at + 1, isJson: true })
  }
}

/** What calls the value beside it something. */
const LABELS = [
  'name',
  'key',
  'header',
  'field',
  'type',
  'label',
  'title',
  'id',
  'widget',
  'variable',
  'option',
]

/** A header, a variable, a setting: its name is a value itself. */
export function labelOf(fields: Record<string, unknown>): string | null {
  for (const field of LABELS) {
    const label = fields[field]
    if (typeof label === 'string' && isSecretName(label)) return label
  }
  return null
}

/** Fields of it have their names beside them, and are found there. */
function listName(above: string | null): string | null {
  return above !== null && isSecretName(above) ? above : null
}

function parse(text: string): unknown {
  if (text.length > LONGEST || !/^\s{0,8}[[{]/.test(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
