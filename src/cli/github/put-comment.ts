import { isRecord } from '../../is-record.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import { sha256Of } from '../packed-files.ts'
import type { AskGithub, GithubAnswer } from './github-api.ts'
import type { PullRequest } from './pull-request.ts'

/** `status`: of the answer; null: there was none. */
export type CommentProblem = { status: number | null }

const PAGE_SIZE = 100
/** No pull request has as many comments as these pages hold. */
const MOST_PAGES = 50

/** The line by which the comment about a file is found again. Each file has its own, and nothing of it is drawn. */
export function markerOf(file: string): string {
  return `<!-- runflow-deploy ${sha256Of(file).slice(0, 16)} -->`
}

/** Writes the one comment with this marker: a new one, or in the place of what it said before. */
export async function putComment(
  { repository, number }: PullRequest,
  { marker, page }: { marker: string; page: string },
  ask: AskGithub,
  signal: AbortSignal,
): Promise<Result<'created' | 'updated', CommentProblem>> {
  const issues = `/repos/${repository}/issues`
  const earlier = await findComment(`${issues}/${number}/comments`, marker, ask, signal)
  if (!earlier.ok) return earlier
  const body = { body: `${marker}\n${page}` }
  const written =
    earlier.value === null
      ? await ask('POST', `${issues}/${number}/comments`, body, signal)
      : await ask('PATCH', `${issues}/comments/${earlier.value}`, body, signal)
  if (!isGood(written)) return fail({ status: written?.status ?? null })
  return ok(earlier.value === null ? 'created' : 'updated')
}

async function findComment(
  path: string,
  marker: string,
  ask: AskGithub,
  signal: AbortSignal,
): Promise<Result<number | null, CommentProblem>> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await ask('GET', `${path}?per_page=${PAGE_SIZE}&page=${page}`, null, signal)
    // Not knowing what is there, a second comment might be written.
    if (!isGood(answer) || !Array.isArray(answer?.body)) return fail({ status: answer?.status ?? null })
    const own = answer.body.find((comment) => isOwn(comment, marker))
    if (own !== undefined) return ok(own.id)
    if (answer.body.length < PAGE_SIZE) break
  }
  return ok(null)
}

/** Not what a person wrote with the same marker: a token of GitHub may change that too. */
function isOwn(comment: unknown, marker: string): comment is { id: number } {
  if (!isRecord(comment) || !isRecord(comment.user) || comment.user.type !== 'Bot') return false
  const { id, body } = comment
  return Number.isSafeInteger(id) && typeof body === 'string' && body.startsWith(marker)
}

function isGood(answer: GithubAnswer | null): boolean {
  return answer !== null && answer.status >= 200 && answer.status < 300
}
