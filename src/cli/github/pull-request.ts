import { isRecord } from '../../is-record.ts'

/** Where a comment goes. */
export type PullRequest = { repository: string; number: number }

/** Of the event that started the job, and the name of its repository. null: it is not about a pull request. */
export function findPullRequest(event: unknown, repository: string): PullRequest | null {
  // They become a part of an address.
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || repository.split('/').some((part) => /^\.+$/.test(part)))
    return null
  const about = isRecord(event) && isRecord(event.pull_request) ? event.pull_request.number : null
  return Number.isSafeInteger(about) && Number(about) > 0 ? { repository, number: Number(about) } : null
}
