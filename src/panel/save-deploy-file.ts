import type { Finding } from '../checks/finding.ts'
import { describeFinding } from '../checks/finding.ts'
import type { DeployValues } from '../deploy/deploy-choice.ts'
import { deployFileName, filesFolderOf, formatDeployFile, placesOf } from '../deploy/deploy-file.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeNameProblem } from '../deploy/outcome-messages.ts'
import type { NotPacked, Packed, PackPorts } from '../deploy/pack.ts'
import type { Ports } from '../deploy/ports.ts'
import type { Checked } from '../deploy/preflight.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import type { RunHooks } from './deploy-run.ts'
import type { Toast } from './outcome-toasts.ts'
import type { DeployOptions } from './state.ts'

type Parts = {
  pack(
    values: DeployValues,
    hooks: RunHooks,
    options: DeployOptions,
    agree: PackPorts['agree'],
  ): Promise<Result<Packed, NotPacked>>
  readFile: Ports['readFile']
  /** Has the browser save it. */
  saveFile(name: string, content: Blob): void
  confirm(title: string, message: string, items: string[]): Promise<boolean>
  notify(toast: Toast): void
}

/**
 * Saves the deploy file and its input files. It ends as a check does, which found the same; a toast says what was saved,
 * and where it belongs.
 */
export function createSave({ pack, readFile, saveFile, confirm, notify }: Parts) {
  return async function save(
    values: DeployValues,
    hooks: RunHooks,
    options: DeployOptions,
  ): Promise<Checked | Outcome> {
    const packed = await pack(values, hooks, options, askAboutSecrets)
    if (!packed.ok) return toEnded(packed.error)
    const { file, slug, findings } = packed.value
    const contents = await readAll(
      file.files.map(({ path }) => path),
      hooks.signal,
    )
    if (!contents.ok) return contents.error
    const name = deployFileName(slug)
    saveFile(name, new Blob([formatDeployFile(file)], { type: 'application/json' }))
    for (const [path, content] of contents.value) saveFile(placesOf(path).at(-1) ?? path, content)
    notify({
      severity: 'success',
      ...describeSaved(name, contents.value.size),
      sticky: contents.value.size > 0,
    })
    return { kind: 'checked', findings }
  }

  function askAboutSecrets(secrets: Finding[]): Promise<boolean> {
    const titles = secrets.map((finding) => describeFinding(finding).title)
    return confirm(t('notices.save-secrets.title'), t('notices.save-secrets.detail'), titles)
  }

  /** All of them before the first is saved: half a deploy file is none. */
  async function readAll(paths: string[], signal: AbortSignal): Promise<Result<Map<string, Blob>, Outcome>> {
    const contents = new Map<string, Blob>()
    for (const path of paths) {
      const content = await readFile(path, signal)
      if (!content.ok) return fail({ kind: 'upload-failed', path, step: 'read', failure: content.error })
      contents.set(path, content.value)
    }
    return ok(contents)
  }

  function toEnded(why: NotPacked): Checked | Outcome {
    if (why.kind === 'blocked') return { kind: 'checked', findings: why.findings }
    if (why.kind !== 'unfit-file-name') return why
    notify({
      severity: 'error',
      title: t('notices.not-saved.title'),
      detail: describeNameProblem(why.problem),
      sticky: true,
    })
    return { kind: 'cancelled' }
  }
}

function describeSaved(file: string, count: number): { title: string; detail: string } {
  return {
    title: t('notices.saved.title', { file }),
    detail:
      count === 0
        ? t('notices.saved.detail', { command: `runflow deploy ${file}` })
        : t('notices.saved.detail-files', { count, folder: filesFolderOf(file) }),
  }
}
