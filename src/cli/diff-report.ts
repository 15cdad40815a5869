import { isSecretName } from '../checks/secret-names.ts'
import type { ContractChange } from '../contract/contract-diff.ts'
import { COMPARED_FIELDS } from '../contract/endpoint.ts'
import type { EndpointDiff, NotCompared } from '../deploy/diff-endpoints.ts'
import { formatList } from '../text/format-list.ts'
import { joinSentences, t } from '../text/text.ts'
import { toDiffText } from './diff-text.ts'
import type { ExitCode } from './exit-codes.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureAt } from './failure.ts'
import type { Ended } from './report.ts'
import { bareReport } from './report.ts'

/** The fields that every object of `diff` has. */
export const NO_DIFF = { from: null, to: null, hash: null, diff: null }

/** One of the two. Of a file, `slug` is the endpoint that it is for. */
export type Compared = {
  file: string | null
  slug: string
  organization: string | null
  live: boolean
}

export type DiffMade = {
  from: Compared
  to: Compared
  /** Of the first one, which a deploy of the file would replace. */
  hash: string | null
  diff: EndpointDiff
  /** How many findings stand against a deploy of the file. */
  blocks: number
  /** Whether the exit code is to say what was found. */
  withExitCode: boolean
}

const REASONS: NotCompared['why'][] = ['not-returned', 'not-in-file', 'not-stored', 'unreadable']

/** What was found, for scripts and for people. */
export function toDiffEnded(made: DiffMade): Ended {
  const { from, to, hash, diff } = made
  const message = describeDiff(made)
  const exitCode: ExitCode = made.withExitCode && isInDoubt(diff) ? EXIT_CODES.differs : EXIT_CODES.done
  const failure = exitCode === EXIT_CODES.done ? undefined : { ...failureAt('lookup'), code: diff.outcome }
  const { outcome, ...found } = diff
  const text = [message, ...(hash === null ? [] : [t('cli.hash', { hash })])]
  return {
    report: {
      ...bareReport(outcome, message, failure),
      from,
      to,
      hash,
      diff: { ...found, contract: diff.contract.map(toReported) },
    },
    stdout: toDiffText(diff),
    text: text.map((line) => `${line}\n`).join(''),
    exitCode,
  }
}

/** A setting that Runflow does not return is said, but is no difference: no deploy writes it. */
function isInDoubt({ outcome, not_compared: unknown }: EndpointDiff): boolean {
  const isUnknown = unknown.some(
    ({ part, why }) => why === 'not-returned' && COMPARED_FIELDS.some((field) => field === part),
  )
  return outcome === 'differs' || isUnknown
}

function describeDiff({ from, to, diff, blocks }: DiffMade): string {
  const file = to.file ?? ''
  return joinSentences([
    describeOutcome(from, to, diff),
    diff.outcome !== 'differs' && diff.contract.length > 0 ? t('diff.only-ranges') : '',
    ...REASONS.map((why) => describeUnknown(diff.not_compared, why)),
    blocks === 0 ? '' : t('diff.blocked', { count: blocks, file }),
  ])
}

function describeOutcome(from: Compared, to: Compared, { outcome, differs }: EndpointDiff): string {
  if (!from.live) return t('diff.new', { slug: from.slug, file: to.file ?? to.slug })
  const both = { from: showCompared(from), to: showCompared(to) }
  switch (outcome) {
    case 'differs':
      return t('diff.differs', { ...both, parts: formatList(differs.map((part) => t(`diff.part.${part}`))) })
    case 'same':
      return t('diff.same', both)
    case 'not-compared':
      return t('diff.open', both)
    default:
      return outcome satisfies never
  }
}

function describeUnknown(all: NotCompared[], reason: NotCompared['why']): string {
  const parts = all.filter(({ why }) => why === reason).map(({ part }) => t(`diff.part.${part}`))
  return parts.length === 0 ? '' : t(`diff.unknown.${reason}`, { parts: formatList(parts) })
}

function showCompared({ file, slug, organization }: Compared): string {
  return file ?? (organization === null ? slug : `${organization}/${slug}`)
}

/** Ids and types under one name each. What stands in an input that is called a secret is one. */
function toReported(change: ContractChange): Record<string, unknown> {
  const { kind, breaking, ...rest } = change
  const id = 'inputId' in change ? change.inputId : change.outputId
  const type = 'inputKind' in rest ? rest.inputKind : 'outputKind' in rest ? rest.outputKind : undefined
  const isSecret = isSecretName(id) && /default|example/.test(kind)
  const maskedIfSecret = (value: unknown) => (isSecret && value !== undefined ? '…' : value)
  return {
    kind,
    id,
    breaking,
    ...(type !== undefined && { type }),
    ...('required' in rest && { required: rest.required }),
    ...('from' in rest && { from: maskedIfSecret(rest.from), to: maskedIfSecret(rest.to) }),
  }
}
