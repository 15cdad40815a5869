import type { Progress } from '../deploy/ports.ts'
import type { UploadProgress } from '../deploy/uploads/send-all.ts'
import { formatList } from '../text/format-list.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { CommitSearchProgress } from '../types/commit-search.ts'

/** One line for each step, and for how far it is. */
export function toProgressLine(progress: Progress): string {
  if (progress.step === 'upload') return toUploadLine(progress.progress)
  if (progress.step === 'commit-search') return toSearchLine(progress.progress)
  if (progress.step !== 'hash') return t(`steps.${progress.step}`)
  const { bytesDone, bytesTotal, file } = progress.progress
  const percent = bytesTotal === 0 ? 100 : Math.floor((bytesDone / bytesTotal) * 100)
  return withName(t('steps.hashing', { percent }), file)
}

/** The host is named before it is asked. */
function toSearchLine({ host, done, total, directory }: CommitSearchProgress): string {
  return total === 0
    ? t('cli.progress.search', { host })
    : withName(t('steps.searching', { host, done, total }), directory)
}

function toUploadLine({ filesDone, filesTotal, bytesDone, bytesTotal, sending }: UploadProgress): string {
  const size = t('steps.of', { part: toSize(bytesDone), whole: toSize(bytesTotal) })
  const done = t('cli.progress.upload', {
    line: t('steps.uploading', { done: filesDone, total: filesTotal }),
    size,
  })
  return sending.length === 0 ? done : withName(done, formatList(sending.map(({ path }) => path)))
}

function withName(line: string, name: string | null): string {
  return name === null ? line : t('cli.progress.name', { line, name })
}
