import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { GroupedOutput } from '../runs/group-outputs.ts'
import { resultName, safeName } from '../runs/result-names.ts'
import { toSize } from '../text/format-size.ts'
import { joinSentences, t } from '../text/text.ts'
import type { Connections, Context, DownloadProblem } from './command.ts'

export type SavedOutput = Omit<GroupedOutput, 'files'> & { files: { url: string; path: string | null }[] }
/** What could not be saved, in sentences, and what could. */
export type SaveProblem = { message: string; outputs: SavedOutput[] }

/** Sentences in one message. */
const MOST_TOLD = 5
/** Each is tried several times: after so many files in a row that did not come, the others do not come either. */
const MOST_LOST = 3

type Tools = { download: Connections['download'] } & Pick<Context, 'saveFile' | 'printer' | 'signal'>

/**
 * Downloads every file into `folder/output_id/name`; nothing that is there is overwritten, and one that cannot be saved
 * keeps none of the others. `refresh` reads the run again where an address has expired: files in the same order.
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
  const problems: string[] = []
  let isFresh = false
  let lost = 0
  for (const { output, file, number, below } of placesOf(saved, folder)) {
    if (tools.signal.aborted || lost === MOST_LOST) break
    let got = await saveOne(file.url, number, below, tools)
    if (!got.ok && got.error.kind === 'expired' && !isFresh) {
      isFresh = true
      takeAddresses(saved, (await refresh()) ?? [])
      got = await saveOne(file.url, number, below, tools)
    }
    lost = !got.ok && got.error.kind === 'lost' ? lost + 1 : 0
    if (!got.ok) problems.push(describe(got.error, { output, number: String(number) }))
    else {
      file.path = got.value
      tools.printer.progress(t('calling.saved', { path: got.value }))
    }
  }
  const isAll = saved.every(({ files }) => files.every(({ path }) => path !== null))
  return isAll ? ok(saved) : fail({ message: summary(problems, saved), outputs: saved })
}

type FilePlace = {
  output: string
  file: SavedOutput['files'][number]
  /** Among the files of its output, from 1. */
  number: number
  below: readonly [string, string]
}

function placesOf(outputs: SavedOutput[], folder: string): FilePlace[] {
  return outputs.flatMap(({ output_id: output, files }, place) => {
    const below = [folder, safeName(output) || `output-${place + 1}`] as const
    return files.map((file, at) => ({ output, file, number: at + 1, below }))
  })
}

function summary(problems: string[], outputs: SavedOutput[]): string {
  const files = outputs.flatMap((output) => output.files)
  const count = files.filter(({ path }) => path !== null).length
  const told = problems.slice(0, MOST_TOLD)
  // A file that was not tried any more is not saved either.
  const more = files.length - count - told.length
  return joinSentences([
    ...told,
    more > 0 ? t('calling.download.more', { count: more }) : '',
    count > 0 ? t('calling.download.others-saved', { count }) : '',
  ])
}

type Problem = DownloadProblem | { kind: 'not-saved'; reason: string }

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
