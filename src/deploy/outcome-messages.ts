import type { Finding } from '../checks/finding.ts'
import { describeFinding } from '../checks/finding.ts'
import { maskKeys } from '../checks/runflow-keys.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { Message } from '../types/message.ts'
import { error } from '../types/message.ts'
import { describeApiFailure } from './api-messages.ts'
import type { Outcome, Plan } from './outcome.ts'
import type { TargetRefusal } from './target.ts'
import { describeUploadStop } from './uploads/upload-messages.ts'

/** The one place where an outcome becomes words: a kind without a sentence does not compile. */
export function describeOutcome(outcome: Outcome): Message {
  switch (outcome.kind) {
    case 'created':
      return done(`Created the endpoint ${outcome.endpoint.slug}`, outcome.endpoint)
    case 'updated':
      return done(`Updated the endpoint ${outcome.endpoint.slug}`, outcome.endpoint)
    case 'unchanged':
      return done(`No changes: ${outcome.endpoint.slug} is already live like this`, outcome.endpoint)
    case 'dry-run':
      return describePlan(outcome.plan)
    case 'cancelled':
      return {
        severity: 'info',
        title: 'Deploy cancelled',
        detail: 'Nothing was changed on Runflow.',
        next: '',
      }
    case 'unconfigured':
    case 'url-invalid':
    case 'host-without-key':
      return describeRefusal(outcome)
    case 'capture-failed':
      return outcome.failure.kind === 'threw'
        ? error(
            'ComfyUI could not export the workflow',
            `It said: ${maskKeys(outcome.failure.detail)}`,
            'Check the workflow for broken links, or reload the tab, then deploy again.',
          )
        : error(
            'The workflow is not readable',
            maskKeys(outcome.failure.detail),
            'Reload the tab and deploy again. If it stays so, update ComfyUI.',
          )
    case 'facts-failed':
      return describeLocalFailure('ComfyUI did not say what the workflow needs', outcome.failure)
    case 'hash-failed':
      return describeLocalFailure('What the workflow needs could not be hashed', outcome.failure)
    case 'upload-failed':
      return describeUploadStop(outcome)
    case 'version-mismatch':
      return describeMismatch(outcome.bundle, outcome.python)
    case 'blocked':
      return describeWorst(outcome.findings.filter((finding) => finding.severity === 'block'))
    case 'declined':
      return {
        severity: 'info',
        title: 'Not deployed: a question was not agreed to',
        detail: outcome.findings.map((finding) => `${describeFinding(finding).title}.`).join(' '),
        next: 'Nothing was changed on Runflow.',
        action: 'show-findings',
      }
    case 'lookup-failed':
      return describeApiFailure('lookup', outcome.failure, null)
    case 'create-failed':
      return describeApiFailure('create', outcome.failure, outcome.bodyBytes)
    case 'update-failed':
      return describeApiFailure('update', outcome.failure, outcome.bodyBytes)
    case 'slug-held':
      return error(
        `The name ${outcome.slug} is held by a deleted endpoint`,
        'Runflow keeps the name of an endpoint that was deleted.',
        'Deploy under another name.',
      )
    case 'unknown-result':
      return {
        severity: 'warn',
        title: `Runflow did not answer, so ${outcome.slug} may or may not be deployed`,
        detail: 'The workflow was sent, and neither the answer nor a look-up after it came back.',
        next: 'Deploy again: it looks first and makes no second endpoint.',
        action: 'try-again',
      }
    default:
      return outcome satisfies never
  }
}

function describeRefusal(refusal: TargetRefusal): Message {
  switch (refusal.kind) {
    case 'unconfigured':
      return {
        ...error(
          'API key or URL is not configured',
          'A deploy needs a Runflow API key, saved once for the API URL.',
          'Open Settings → Runflow and save your key.',
        ),
        action: 'open-settings',
      }
    case 'url-invalid': {
      const url = maskKeys(refusal.url)
      const why = {
        'no-scheme': `"${url}" does not begin with https://.`,
        'not-https': `"${url}" would carry the key in clear text; only https is used, except on this machine.`,
        unreadable: `"${url}" is not an address.`,
      }[refusal.problem]
      return refusal.from === 'settings'
        ? {
            ...error('The API URL cannot be used', why, 'Correct it in Settings → Runflow.'),
            action: 'open-settings',
          }
        : error(
            "The Deploy node's host cannot be used",
            why,
            'Correct it, or clear it to use the URL of Settings.',
          )
    }
    case 'host-without-key':
      return {
        ...error(
          `This node names ${refusal.host}, and no key is saved for it`,
          'A key goes only to the address it was saved for.',
          'Clear the host to use the URL of Settings, or open Settings → Runflow and save a key for this one.',
        ),
        action: 'open-settings',
      }
    default:
      return refusal satisfies never
  }
}

function describeLocalFailure(title: string, failure: LocalFailure): Message {
  switch (failure.kind) {
    case 'refused':
      return error(
        title,
        maskKeys(failure.message),
        'Nothing was changed on Runflow. Correct this and deploy again.',
      )
    case 'unreachable':
      // The title is all that a toast and the node's line say.
      return {
        ...error(
          'ComfyUI does not answer',
          `${title}. Nothing was changed on Runflow.`,
          'Check that it is running, or wait until it has restarted, then deploy again.',
        ),
        action: 'try-again',
      }
    case 'absent':
      return error(
        title,
        'The Python side of this pack is not loaded.',
        'Restart the ComfyUI process; if it stays so, read its log for Runflow.',
      )
    case 'unreadable':
      return error(
        title,
        `Its answer is not of the form this version reads (${failure.where}).`,
        'Restart ComfyUI and reload this tab, so that both sides are of one version.',
      )
    case 'cancelled':
      return {
        severity: 'info',
        title: 'Deploy cancelled',
        detail: 'Nothing was changed on Runflow.',
        next: '',
      }
    default:
      return failure satisfies never
  }
}

/** Which side is behind decides what helps: the process, or the page that the browser remembers. */
function describeMismatch(bundle: string, python: string): Message {
  const pythonIsOlder = bundle.localeCompare(python, 'en', { numeric: true }) > 0
  const detail = `The page is version ${bundle}, the Python side ${python}.`
  return pythonIsOlder
    ? error('ComfyUI still runs an older version of this pack', detail, 'Restart ComfyUI.')
    : {
        ...error('This tab still has an older version of this pack', detail, 'Reload this tab.'),
        action: 'reload-tab',
      }
}

function describeWorst(findings: Finding[]): Message {
  const [worst, ...others] = findings
  if (worst === undefined) return error('Not deployed', '', '')
  const text = describeFinding(worst)
  const more = others.length === 0 ? '' : ` ${others.length} more must be settled too.`
  return { ...error(text.title, text.detail, text.next + more), action: 'show-findings' }
}

const DRY_RUNS: Record<Plan['action'], string> = {
  create: 'would be created',
  edit: 'would be updated',
  unchanged: 'is live like this already',
}

function describePlan(plan: Plan): Message {
  return {
    severity: 'info',
    title: `Dry run: ${plan.body.slug} ${DRY_RUNS[plan.action]}`,
    detail: 'Nothing was written.',
    next: '',
  }
}

function done(title: string, { url }: Endpoint): Message {
  const next =
    url === null
      ? "Runflow did not say which organization this is. Your organization's slug stands at the top of the dashboard; the address needs it."
      : ''
  return { severity: 'success', title, detail: url ?? '', next }
}
