import type { Finding, FindingCode } from '../checks/finding.ts'
import { checkOf, FINDING_CODES, severityOf } from '../checks/finding.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import { suggest } from './suggest.ts'

/** What `--allow` agrees to in advance: codes, and `all` where that was given. */
export type Allowed = ReadonlySet<string>

/** Codes that `--allow` takes, worst first: of what can be asked here. */
export const ASKED: readonly FindingCode[] = FINDING_CODES.filter(
  (code) => severityOf(code) === 'ask' && !checkOf(code).isRemembered,
)

/** What hurts somebody else, or gives a secret away, is agreed to by its own name only. */
const NEVER_IN_ALL: readonly string[] = [
  'secret-in-widget',
  'interface-breaking',
  'workflow-key',
  'endpoint-of-another',
]
export const NOT_IN_ALL = ASKED.filter((code) => NEVER_IN_ALL.includes(code))

/** An empty text counts as not given: that is what a variable comes to that is not set. The error: what is no code. */
export function readAllowed(text: string): Result<Allowed, string[]> {
  const named = text.split(',').flatMap((code) => code.trim() || [])
  const unknown = named.filter((code) => code !== 'all' && !ASKED.some((known) => known === code))
  if (unknown.length > 0) return fail(unknown)
  const all = ASKED.filter((code) => !NEVER_IN_ALL.includes(code))
  return ok(new Set([...named, ...(named.includes('all') ? all : [])]))
}

/** What is not agreed to in advance: a person at a terminal is asked, without one the deploy is refused. */
export function findOpenQuestions(findings: Finding[], allow: Allowed): Finding[] {
  return findings.filter(({ severity, code }) => severity === 'ask' && !allow.has(code))
}

/** The whole value for `--allow` that agrees to these too: it replaces what was given. */
export function toAllow(findings: Finding[], allow: Allowed): string {
  const asked = new Set(findings.filter(({ severity }) => severity === 'ask').map(({ code }) => code))
  const open = [...asked].filter((code) => !allow.has('all') || !allow.has(code))
  return [...(allow.has('all') ? ['all'] : []), ...open].join(',')
}

export function describeUnknownCodes(codes: string[]): string {
  const [first = ''] = codes
  const meant = codes.length === 1 ? suggest(first, ['all', ...ASKED]) : null
  return meant === null
    ? t('cli.mistake.bad-allow', { codes: codes.join(', ') })
    : t('cli.mistake.bad-allow-meant', { code: first, meant })
}
