import { parseOrigin } from '../../origin.ts'
import { t } from '../../text/text.ts'
import type { Connections, Context } from '../command.ts'
import { readJsonFile } from '../read-file.ts'
import { annotate } from './annotations.ts'
import { findPullRequest } from './pull-request.ts'
import { markerOf, putComment } from './put-comment.ts'

const API_URL = 'https://api.github.com'

/** `annotation`: why there is none, as a workflow command; null: it is there. */
export type Commented = { outcome: string; message: string; annotation: string | null }

/** Writes the comment about this file on the pull request that started the job. What was deployed stays, whatever becomes of it. */
export async function writeComment(
  { file, page }: { file: string; page: string },
  { openGithub }: Pick<Connections, 'openGithub'>,
  context: Context,
): Promise<Commented> {
  const { printer, signal, variable } = context
  const eventPath = variable('GITHUB_EVENT_PATH')
  const event = eventPath === null ? null : await readJsonFile(eventPath, context)
  const pullRequest = event?.ok ? findPullRequest(event.value, variable('GITHUB_REPOSITORY') ?? '') : null
  if (pullRequest === null) return without('notice', 'no-pull-request', t('github.comment.no-pull-request'))
  const token = variable('GITHUB_TOKEN')
  if (token === null) return without('warning', 'no-token', t('github.comment.no-token'))
  printer.redact(token)
  const url = variable('GITHUB_API_URL') ?? API_URL
  if (!parseOrigin(url).ok) return without('warning', 'bad-address', t('github.comment.bad-address'))
  const comment = { marker: markerOf(file), page: printer.safe(page) }
  const put = await putComment(pullRequest, comment, openGithub({ url, token }), signal)
  if (put.ok) return { outcome: put.value, message: t(`github.comment.${put.value}`), annotation: null }
  const { status } = put.error
  if (status === null) return without('warning', 'no-answer', t('github.comment.no-answer'))
  const key = status === 401 || status === 403 || status === 404 ? 'refused' : 'failed'
  return without('warning', key, t(`github.comment.${key}`, { status: String(status) }))
}

function without(level: 'notice' | 'warning', outcome: string, message: string): Commented {
  return { outcome, message, annotation: annotate(level, { file: '', title: 'Runflow' }, message) }
}
