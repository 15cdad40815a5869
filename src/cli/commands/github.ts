import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import { t } from '../../text/text.ts'
import { wellEnded } from '../call-ended.ts'
import type { Context } from '../command.ts'
import { defineVerb, misconfigured, mistake } from '../command.ts'
import { toAnnotations } from '../github/annotations.ts'
import type { CommandResult } from '../github/command-result.ts'
import { readResult } from '../github/command-result.ts'
import { toResultPage } from '../github/result-page.ts'
import { toStepOutputs } from '../github/step-outputs.ts'
import { writeComment } from '../github/write-comment.ts'
import { readJsonFile } from '../read-file.ts'
import type { Ended } from '../report.ts'

/** More than GitHub takes of a page. */
const MOST_BYTES = 1024 * 1024

type Shown = { result: CommandResult; page: string; file: string }

export const githubCommand = defineVerb({
  meta: {
    name: 'github',
    summary: () => t('github.summary'),
    notes: () => [t('github.note')],
    examples: () => [
      {
        what: t('github.example'),
        lines: ['runflow github summary result.json --file poster.runflow.json >> "$GITHUB_STEP_SUMMARY"'],
      },
    ],
  },
  args: {
    action: {
      type: 'positional',
      valueHint: 'annotations|outputs|summary|comment',
      takes: ['annotations', 'outputs', 'summary', 'comment'],
      required: true,
      description: () => t('github.action'),
    },
    result: {
      type: 'positional',
      valueHint: 'RESULT',
      takes: 'path',
      required: true,
      description: () => t('github.result'),
    },
    file: { type: 'string', valueHint: 'FILE', takes: 'path', description: () => t('github.file') },
    plan: { type: 'string', valueHint: 'RESULT', takes: 'path', description: () => t('github.plan') },
    diff: { type: 'string', valueHint: 'TEXT', takes: 'path', description: () => t('github.diff') },
  },
  async run({ action, result: path, file: given, plan, diff }, context) {
    if (path === null) return mistake(t('github.no-result'))
    const result = await readResultFile(path, context)
    if (!result.ok) return mistake(result.error, 'files')
    const planned = plan ? await readResultFile(plan, context) : ok(result.value)
    if (!planned.ok) return mistake(planned.error, 'files')
    const told = diff ? await readTextFile(diff, context) : ok('')
    if (!told.ok) return mistake(told.error, 'files')
    const file = given ?? ''
    const page = toResultPage(result.value, { file, plan: planned.value.plan, diff: told.value })
    return runAction(action, { result: result.value, page, file }, context)
  },
})

async function runAction(action: string | null, shown: Shown, context: Context): Promise<Ended> {
  const { result, page, file } = shown
  switch (action) {
    case 'annotations':
      return printed(toAnnotations(result, file).join('\n'))
    case 'outputs':
      return printed(toStepOutputs(result).join('\n'))
    case 'summary':
      return printed(page)
    case 'comment':
      return comment(shown, context)
    default:
      return mistake(t('github.bad-action'))
  }
}

async function comment(shown: Shown, context: Context): Promise<Ended> {
  const connections = await context.connect({ timeoutMs: context.timeoutMs ?? 30_000, onRetry: () => {} })
  if (!connections.ok) return misconfigured(t('cli.mistake.bad-proxy', connections.error))
  const { outcome, message, annotation } = await writeComment(shown, connections.value, context)
  // Never a failure: the job shows how the deploy ended.
  if (annotation !== null) return wellEnded(outcome, message, `${annotation}\n`, { printed: annotation })
  return wellEnded(outcome, message, '', { printed: '' }, `${message}\n`)
}

function printed(text: string): Ended {
  const lines = text === '' ? '' : `${text}\n`
  return wellEnded('printed', t('github.printed'), lines, { printed: text })
}

async function readResultFile(path: string, context: Context): Promise<Result<CommandResult, string>> {
  const read = await readJsonFile(path, context)
  if (!read.ok) return read
  const result = readResult(read.value)
  return result === null
    ? { ok: false as const, error: t('github.not-a-result', { file: path }) }
    : ok(result)
}

async function readTextFile(path: string, { readFile, signal }: Context): Promise<Result<string, string>> {
  const read = await readFile(path, MOST_BYTES, signal)
  if ('code' in read) return fail(t('cli.mistake.not-readable', { file: path, reason: read.code }))
  return ok(new TextDecoder().decode(read.bytes.subarray(0, MOST_BYTES)))
}
