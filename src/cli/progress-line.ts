import type { Progress } from '../deploy/ports.ts'
import type { UploadProgress } from '../deploy/uploads/send-all.ts'
import { formatList } from '../text/format-list.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { CommitSearchProgress } from '../types/commit-search.ts'
import type { HashProgress } from '../types/facts.ts'

/** A line for each thing that goes on, which is worth telling when it has changed. */
export function toProgressLines(progress: Progress): Map<Progress['step'], string> {
  const { step } = progress
  switch (step) {
    case 'upload':
      return new Map([[step, toUploadLine(progress.progress)]])
    case 'commit-search':
      return new Map([[step, toSearchLine(progress.progress)]])
    case 'hash': {
      const hashing = new Map<Progress['step'], string>([[step, toHashLine(progress.progress)]])
      return progress.upload ? hashing.set('upload', toUploadLine(progress.upload)) : hashing
    }
    default:
      return new Map([[step, t(`steps.${step}`)]])
  }
}

function toHashLine({ bytesDone, bytesTotal, file }: HashProgress): string {
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
