import type { Found } from './check.ts'
import { isFileName } from './file-names.ts'
import { maskData } from './mask-text.ts'
import { isSecretName } from './secret-names.ts'

// What a finding quotes is others' text, and is read in sentences, in the data of --json and in the logs of machines.

/** Of whatever stands in a widget. */
const VALUES = ['value', 'listed', 'sent', 'shown', 'live']
/** Of a file that it names, too. */
const NAMES = ['name', 'path']
const HIDDEN = '…'

/** The same finding without a secret in it: by its shape wherever it stands, and whatever a widget holds that is called one. */
export function shownFinding<T extends Found>(finding: T): T {
  return maskData(withoutNamed(finding))
}

function withoutNamed<T extends object>(about: T): T {
  const shown = Object.entries(about).map(([name, value]): [string, unknown] => [
    name,
    isHeld(name, value, about) ? hidden(value) : isObject(value) ? withoutNamed(value) : value,
  ])
  return Object.fromEntries(shown) as T
}

/** Whether it is the value of a widget that is called a secret. */
function isHeld(field: string, value: unknown, about: object): boolean {
  if (!VALUES.includes(field) && !(NAMES.includes(field) && !isFile(value))) return false
  const widget = 'input' in about ? about.input : 'widget' in about ? about.widget : null
  return typeof widget === 'string' && isSecretName(widget)
}

function isFile(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const own = value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1)
  return isFileName(own, 0, 0)
}

/** That nothing is there is no secret. */
function hidden(value: unknown): unknown {
  if (value === null || value === '') return value
  return Array.isArray(value) ? [] : HIDDEN
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
