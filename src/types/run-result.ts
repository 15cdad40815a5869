// A file that a run made, as ComfyUI's side reads and compares it.

/** `place`: of the file in the run's list of results, from 0. Its address is the API's to tell, and nobody else's. */
export type RunResult = { origin: string; key: string; runId: string; place: number }

/** A file that this ComfyUI made, as ComfyUI itself tells of it. */
export type MadeHere = { filename: string; subfolder: string; type: 'output' | 'temp' | 'input' }

export type Verdict = 'identical' | 'alike' | 'different'

/** Of one file. `width`, `height` and `frames` are null of what is no picture. */
export type ComparedSide = {
  sizeBytes: number
  sha256: string
  width: number | null
  height: number | null
  frames: number | null
}

/** `difference`: of values of 0..255 over all channels; `ssim` is 1 for the same. null: there is nothing to measure. */
export type Comparison = {
  verdict: Verdict
  difference: { mean: number; largest: number; ssim: number } | null
  here: ComparedSide
  there: ComparedSide
}
