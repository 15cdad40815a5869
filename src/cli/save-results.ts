import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { GroupedOutput } from '../runs/group-outputs.ts'
import { resultName, safeName } from '../runs/result-names.ts'
import { t } from '../text/text.ts'
import type { Connections, Context } from './command.ts'

export type SavedOutput = Omit<GroupedOutput, 'files'> & { files: { url: string; path: string | null }[] }
/** The first file that could not be saved, as a sentence, and what could. */
export type SaveProblem = { message: string; outputs: SavedOutput[] }

/**
 * Downloads every file into `folder/output_id/name`; nothing that is there is overwritten. `refresh` reads the run again
 * where an address has expired: files in the same order.
 */
export async function saveResults(
  outputs: GroupedOutput[],
  folder: string,
  refresh: () => Promise<GroupedOutput[] | null>,
  download: Connections['download'],
  { saveFile, printer, signal }: Pick<Context, 'saveFile' | 'printer' | 'signal'>,
): Promise<Result<SavedOutput[], SaveProblem>> {
  const saved: SavedOutput[] = outputs.map((output) => ({
    ...output,
    files: output.files.map(({ url }) => ({ url, path: null })),
  }))
  let isFresh = false
  for (const [place, output] of saved.entries())
    for (const [at, file] of output.files.entries()) {
      let got = await download(file.url, signal)
      if (!got.ok && got.error.kind === 'expired' && !isFresh) {
        isFresh = true
        const fresh = await refresh()
        for (const [index, again] of (fresh ?? []).entries())
          for (const [number, { url }] of again.files.entries()) {
            const old = saved[index]?.files[number]
            if (old !== undefined) old.url = url
          }
        got = await download(file.url, signal)
      }
      const about = { output: output.output_id, number: String(at + 1) }
      if (!got.ok) return fail({ message: t(`calling.download.${got.error.kind}`, about), outputs: saved })
      const parts = [
        safeName(output.output_id) || `output-${place + 1}`,
        resultName(file.url, got.value.mediaType, at + 1),
      ]
      const written = await saveFile(folder, parts, got.value.bytes)
      if (!written.ok)
        return fail({
          message: t('calling.download.not-saved', { ...about, reason: written.error }),
          outputs: saved,
        })
      file.path = written.value
      printer.progress(t('calling.saved', { path: written.value }))
    }
  return ok(saved)
}
