import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { GroupedOutput } from '../runs/group-outputs.ts'
import { resultName, safeName } from '../runs/result-names.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { Connections, Context, DownloadProblem } from './command.ts'

export type SavedOutput = Omit<GroupedOutput, 'files'> & { files: { url: string; path: string | null }[] }
/** The first file that could not be saved, as a sentence, and what could. */
export type SaveProblem = { message: string; outputs: SavedOutput[] }

type Tools = { download: Connections['download'] } & Pick<Context, 'saveFile' | 'printer' | 'signal'>

/**
 * Downloads every file into `folder/output_id/name`; nothing that is there is overwritten. `refresh` reads the run again
 * where an address has expired: files in the same order.
 */
export async function saveResults(
  outputs: GroupedOutput[],
  folder: string,
  refresh: () => Promise<GroupedOutput[] | null>,
  tools: Tools,
): Promise<Result<SavedOutput[], SaveProblem>> {
  const saved: SavedOutput[] = outputs.map((output) => ({
    ...output,
    files: output.files.map(({ url }) => ({ url, path: null })),
  }))
  let isFresh = false
  for (const [place, output] of saved.entries())
    for (const [at, file] of output.files.entries()) {
      const below = [folder, safeName(output.output_id) || `output-${place + 1}`] as const
      let got = await saveOne(file.url, at + 1, below, tools)
      if (!got.ok && got.error.kind === 'expired' && !isFresh) {
        isFresh = true
        takeAddresses(saved, (await refresh()) ?? [])
        got = await saveOne(file.url, at + 1, below, tools)
      }
      if (!got.ok) {
        const about = { output: output.output_id, number: String(at + 1) }
        return fail({ message: describe(got.error, about), outputs: saved })
      }
      file.path = got.value
      tools.printer.progress(t('calling.saved', { path: got.value }))
    }
  return ok(saved)
}

type Problem = DownloadProblem | { kind: 'not-saved'; reason: string }

/** `number`: its place among the files of its output, from 1. */
async function saveOne(
  url: string,
  number: number,
  [folder, output]: readonly [string, string],
  { download, saveFile, signal }: Tools,
): Promise<Result<string, Problem>> {
  const got = await download(
    url,
    ({ mediaType, chunks }) => saveFile(folder, [output, resultName(url, mediaType, number)], chunks),
    signal,
  )
  if (!got.ok) return got
  return got.value.ok ? got.value : fail({ kind: 'not-saved', reason: got.value.error })
}

function takeAddresses(saved: SavedOutput[], fresh: GroupedOutput[]): void {
  for (const [index, again] of fresh.entries())
    for (const [number, { url }] of again.files.entries()) {
      const old = saved[index]?.files[number]
      if (old !== undefined) old.url = url
    }
}

function describe(problem: Problem, about: { output: string; number: string }): string {
  if (problem.kind === 'not-saved')
    return t('calling.download.not-saved', { ...about, reason: problem.reason })
  if (problem.kind === 'too-large')
    return t('calling.download.too-large', { ...about, most: toSize(problem.mostBytes) })
  return t(`calling.download.${problem.kind}`, about)
}
