import type { Finding } from '../checks/finding.ts'
import { toCards } from '../checks/finding.ts'
import { maskKeys } from '../checks/runflow-keys.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { joinSentences, t, textsOf } from '../text/text.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { Message } from '../types/message.ts'
import { error } from '../types/message.ts'
import { compareVersions } from '../version.ts'
import { cancelled, describeApiFailure } from './api-messages.ts'
import { describeParseProblem } from './describe-parse-problem.ts'
import { describeRefusal } from './local-messages.ts'
import type { CaptureFailure, Outcome, Plan } from './outcome.ts'
import type { NameProblem } from './packed-file-names.ts'
import { describeTargetRefusal } from './target-messages.ts'
import { describeUploadStop } from './uploads/upload-messages.ts'

/** What the person is told to do again. */
export type Task = 'deploy' | 'check'

function again(task: Task) {
  return { isCheck: task === 'check' }
}

/** The one place where an outcome becomes words: a kind without a sentence does not compile. */
export function describeOutcome(outcome: Outcome, task: Task = 'deploy'): Message {
  switch (outcome.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      return describeLive(outcome.kind, outcome.endpoint)
    case 'dry-run':
      return describePlan(outcome.plan)
    case 'cancelled':
      return cancelled()
    case 'unconfigured':
    case 'url-invalid':
    case 'host-without-key':
      return describeTargetRefusal(outcome)
    case 'capture-failed':
      return describeCaptureFailure(outcome.failure, task)
    case 'facts-failed':
    case 'hash-failed':
      return describeLocalFailure(t(`outcomes.${outcome.kind}.title`), outcome.failure, task)
    case 'upload-failed':
      return describeUploadStop(outcome)
    case 'version-mismatch':
      return describeMismatch(outcome.bundle, outcome.python)
    case 'blocked':
      return describeWorst(outcome.findings.filter((finding) => finding.severity === 'block'))
    case 'declined':
      return describeDeclined(outcome.findings)
    case 'lookup-failed':
      return describeApiFailure('lookup', outcome.failure, null)
    case 'create-failed':
      return describeApiFailure('create', outcome.failure, outcome.bodyBytes)
    case 'update-failed':
      return describeApiFailure('update', outcome.failure, outcome.bodyBytes)
    case 'differs':
      return describeDiffers(outcome)
    case 'slug-held':
      return error(textsOf('outcomes.slug-held', { slug: outcome.slug }))
    case 'unknown-result': {
      const texts = textsOf('outcomes.unknown-result', { slug: outcome.slug })
      return { severity: 'warn', ...texts, action: 'try-again' }
    }
    default:
      return outcome satisfies never
  }
}

function describeLive(kind: 'created' | 'updated' | 'unchanged', { slug, url }: Endpoint): Message {
  const explained = kind === 'unchanged' ? t('outcomes.unchanged.detail') : ''
  return {
    severity: 'success',
    title: t(`outcomes.${kind}.title`, { slug }),
    detail: joinSentences([explained, url ?? '']),
    next: url === null ? t('outcomes.organization-unknown') : '',
  }
}

/** An input file that cannot lie beside a deploy file. */
export function describeNameProblem(problem: NameProblem): string {
  return problem.kind === 'unsafe'
    ? t('outcomes.unfit-file-name.unsafe', { path: problem.path })
    : t('outcomes.unfit-file-name.collide', { path: problem.path, other: problem.other })
}

function describeDiffers({ slug, live }: Extract<Outcome, { kind: 'differs' }>): Message {
  const state = live === null ? 'other' : live === 'unknown' ? 'unknown' : 'hash'
  const hash = typeof live === 'object' && live !== null ? live.hash : ''
  return error(textsOf('outcomes.differs', { slug, state, hash }))
}

function describePlan({ body: { slug }, action }: Plan): Message {
  const title = t(`outcomes.dry-run.title.${action}`, { slug })
  return { severity: 'info', title, detail: t('outcomes.dry-run.detail'), next: '' }
}

function describeCaptureFailure(failure: CaptureFailure, task: Task): Message {
  if (failure.kind === 'threw')
    return error(textsOf('outcomes.export-failed', { detail: maskKeys(failure.detail), ...again(task) }))
  const title = t('outcomes.workflow-unreadable.title')
  const next = t('outcomes.workflow-unreadable.next', again(task))
  return error({ title, detail: maskKeys(describeParseProblem(failure.problem)), next })
}

/** `title`: what could not be done. */
function describeLocalFailure(title: string, failure: LocalFailure, task: Task): Message {
  switch (failure.kind) {
    case 'refused':
      return error({
        title,
        detail: describeRefusal(failure),
        next: t('outcomes.comfyui.refused.next', again(task)),
      })
    case 'unreachable':
      // The title is all that a toast and the node's line say.
      return error(textsOf('outcomes.comfyui.unreachable', again(task)), 'try-again')
    case 'absent':
      return error({
        title,
        detail: t('outcomes.comfyui.absent.detail'),
        next: t('outcomes.comfyui.absent.next'),
      })
    case 'unreadable':
      return error({
        title,
        detail: t('outcomes.comfyui.unreadable.detail', { where: failure.where }),
        next: t('outcomes.comfyui.unreadable.next'),
      })
    case 'cancelled':
      return cancelled()
    default:
      return failure satisfies never
  }
}

/** Which side is behind decides what helps: the process, or the page that the browser remembers. */
function describeMismatch(bundle: string, python: string): Message {
  return compareVersions(python, bundle) <= 0
    ? error(textsOf('outcomes.python-older', { bundle, python }))
    : error(textsOf('outcomes.bundle-older', { bundle, python }), 'reload-tab')
}

function describeWorst(findings: Finding[]): Message {
  const [worst, ...others] = toCards(findings)
  if (worst === undefined) return error({ title: t('outcomes.blocked.title'), detail: '', next: '' })
  const { title, detail, next } = worst.texts
  const more = others.length === 0 ? '' : t('outcomes.blocked.more', { count: others.length })
  return error({ title, detail, next: joinSentences([next, more]) }, 'show-findings')
}

function describeDeclined(findings: Finding[]): Message {
  const titles = toCards(findings).map(({ texts }) => t('outcomes.declined.finding', texts))
  return {
    severity: 'info',
    title: t('outcomes.declined.title'),
    detail: joinSentences(titles),
    next: t('outcomes.declined.next'),
    action: 'show-findings',
  }
}
