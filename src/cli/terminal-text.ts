import { COMMIT_HOST } from '../checks/commit-search.ts'
import type { Finding } from '../checks/finding.ts'
import { commitSearchOf, describeFinding, toCards } from '../checks/finding.ts'
import { shownFinding } from '../checks/shown-finding.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import type { Texts } from '../text/text.ts'
import { joinSentences, t } from '../text/text.ts'
import type { Allowed } from './allow.ts'
import { findOpenQuestions, toAllow } from './allow.ts'
import type { ShownLogin } from './environment.ts'

// What a terminal says beside the sentences of an outcome: options and addresses.

/** What an outcome does not tell. */
export type Asked = {
  /** Origins without a path; null where it was not asked. */
  comfyui: string | null
  runflow: string | null
  /** The one that it would be, where a plan was made. */
  endpoint: Endpoint | null
  allow: Allowed
  /** Whether --pin was given. */
  pin: boolean
  /** The key in the file, where there was no other and nobody agreed to it. */
  offered: ShownLogin | null
}

/** What happened, why, and what to do next, as one text. */
export function describeOutcomeHere(outcome: Outcome, asked: Asked): string {
  const { title, detail, next } = describeOutcome(outcome)
  const address = describeAddress(outcome, asked)
  return joinSentences([endedBy(title), detail, address, next, ...describeOptions(outcome, asked)])
}

/** The same above a list of the findings, which is not to say them twice. */
export function describeAboveFindings(outcome: Outcome, asked: Asked): string {
  const { title, next } = describeOutcome(outcome)
  switch (outcome.kind) {
    case 'blocked':
      return joinSentences([endedBy(t('outcomes.blocked.title')), ...describeOptions(outcome, asked)])
    case 'declined':
      return joinSentences([endedBy(title), next, ...describeOptions(outcome, asked)])
    default:
      return describeOutcomeHere(outcome, asked)
  }
}

function endedBy(title: string): string {
  return /[.!?:]$/.test(title) ? title : `${title}.`
}

/** Each finding as one line. Its code is what --allow takes, and how docs/errors.md lists it. */
export function toFindingLines(
  findings: Finding[],
  asked: Asked,
  isAgreed: (finding: Finding) => boolean = () => false,
): string[] {
  return toCards(findings).map(({ first: finding, texts }) => {
    const { title, detail, next } = textsHere(finding, texts, asked)
    const { code, nodeIds: all } = shownFinding(finding)
    // The title may name them already, with their ids.
    const nodeIds = all.filter((id) => !title.split(/[\s,]/).includes(`#${id}`))
    const word = isAgreed(finding) ? t('cli.agreed') : finding.severity
    const nodes =
      nodeIds.length === 0 ? '' : ` (${t('cli.nodes', { count: nodeIds.length, nodes: nodeIds.join(', ') })})`
    return `${word} ${code}: ${joinSentences([endedBy(title + nodes), detail, next])}`
  })
}

/** Asked once and not answered, the host is not to be asked by the option that was given. */
export function describeFindingHere(finding: Finding, asked: Pick<Asked, 'pin'>): Texts {
  return textsHere(finding, describeFinding(finding), asked)
}

function textsHere(finding: Finding, texts: Texts, { pin }: Pick<Asked, 'pin'>): Texts {
  return pin && commitSearchOf(finding) !== null
    ? { ...texts, next: t('cli.search-failed.next', { host: COMMIT_HOST }) }
    : texts
}

/** Where nothing answered, or something else. A file's bytes go to an address of the storage, which is not known here. */
function describeAddress(outcome: Outcome, { comfyui, runflow }: Asked): string {
  if (!('failure' in outcome)) return ''
  const { kind } = outcome.failure
  const isStorage = outcome.kind === 'upload-failed' && outcome.step === 'put'
  const isLost = ['network', 'timeout', 'unexpected-response'].includes(kind)
  const address = kind === 'unreachable' ? comfyui : isLost && !isStorage ? runflow : null
  return address === null ? '' : t('api.tried', { address })
}

function describeOptions(outcome: Outcome, asked: Asked): string[] {
  const { allow, pin, offered } = asked
  const findings =
    outcome.kind === 'dry-run' ? outcome.plan.findings : 'findings' in outcome ? outcome.findings : []
  const open = findOpenQuestions(findings, allow)
  const codes = toAllow(findings, allow)
  const isSearchable = findings.some((finding) => commitSearchOf(finding) !== null)
  const search = pin && isSearchable ? [t('cli.search-failed.detail', { host: COMMIT_HOST })] : []
  switch (outcome.kind) {
    case 'unconfigured':
      return offered === null ? [] : [describeOffer(offered)]
    case 'declined':
      return [
        ...(isSearchable && !pin ? [t('cli.search', { host: COMMIT_HOST })] : search),
        t('cli.agree', { codes }),
      ]
    case 'dry-run':
      return [...search, ...(open.length === 0 ? [] : [t('cli.would-ask', { count: open.length, codes })])]
    default:
      return search
  }
}

function describeOffer({ host, lastFour }: ShownLogin): string {
  const key = lastFour ?? ''
  return host === null ? t('cli.offered', { lastFour: key }) : t('cli.offered-host', { lastFour: key, host })
}
