import type { Finding, FindingCode } from '../checks/finding.ts'
import { checkOf, FINDING_CODES, severityOf } from '../checks/finding.ts'
import type { DeployFile } from '../deploy/deploy-file.ts'
import { shownSubjectOf } from '../deploy/packed-findings.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import { suggest } from './suggest.ts'

/**
 * What is agreed to in advance: codes, and `all` where that was given; of a deploy file code and subject. With `strict`
 * in it, notes have to be agreed to as well.
 */
export type Allowed = ReadonlySet<string>

const STRICT = 'strict'
/** What a script may name without --strict, too: it then says nothing new. */
const NOTED: readonly FindingCode[] = FINDING_CODES.filter((code) => severityOf(code) === 'note')

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
export function readAllowed(text: string, isStrict = false): Result<Allowed, string[]> {
  const named = text.split(',').flatMap((code) => code.trim() || [])
  const unknown = named.filter(
    (code) => code !== 'all' && ![...ASKED, ...NOTED].some((known) => known === code),
  )
  if (unknown.length > 0) return fail(unknown)
  const all = ASKED.filter((code) => !NEVER_IN_ALL.includes(code))
  return ok(new Set([...named, ...(named.includes('all') ? all : []), ...(isStrict ? [STRICT] : [])]))
}

/** Agreed to where the deploy file was made, as far as that counts: for the same thing, and never for what hurts others. */
export function withPackedAnswers(allow: Allowed, { findings }: Pick<DeployFile, 'findings'>): Allowed {
  const agreed = findings.filter(({ code, agreed }) => agreed && !NEVER_IN_ALL.includes(code))
  return new Set([...allow, ...agreed.map(({ code, subject }) => `${code} ${subject}`)])
}

export function asksForNotes(allow: Allowed): boolean {
  return allow.has(STRICT)
}

/** Whether it is one of those that must be agreed to, in this deploy. */
function isAsked({ severity }: Finding, allow: Allowed): boolean {
  return severity === 'ask' || (severity === 'note' && asksForNotes(allow))
}

function isAgreed(finding: Finding, allow: Allowed): boolean {
  return allow.has(finding.code) || allow.has(`${finding.code} ${shownSubjectOf(finding)}`)
}

/** What is not agreed to in advance: a person at a terminal is asked, without one the deploy is refused. */
export function findOpenQuestions(findings: Finding[], allow: Allowed): Finding[] {
  return findings.filter((finding) => isAsked(finding, allow) && !isAgreed(finding, allow))
}

/** The whole value for `--allow` that agrees to these too: it replaces what was given. */
export function toAllow(findings: Finding[], allow: Allowed): string {
  const asked = new Set(
    findings
      .filter((finding) => isAsked(finding, allow))
      .filter((finding) => allow.has(finding.code) || !isAgreed(finding, allow))
      .map(({ code }) => code),
  )
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
