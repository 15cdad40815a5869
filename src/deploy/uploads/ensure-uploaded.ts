import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import type { Api, ResourceEntry } from '../../types/runflow-api.ts'
import type { Target } from '../../types/target.ts'
import type { Outcome, Plan } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { planUploads } from './plan-uploads.ts'
import type { UploadStop } from './send-all.ts'
import { uploadFiles } from './send-all.ts'
import { sendFile } from './send-one.ts'
import { forget, recall, remember } from './upload-cache.ts'

type UploadedFiles = {
  resources: ReadonlyMap<string, ResourceEntry>
  /** Some entry is not of this deploy, so its asset may be gone by now. */
  isReused: boolean
}

export type Sending = Promise<Result<UploadedFiles, UploadStop>>

type FileWork = {
  target: Target
  api: Pick<Api, 'upload'>
  ports: Pick<Ports, 'readFile' | 'sha256' | 'uploaded' | 'report'>
  signal: AbortSignal
  /** Sends every file, whatever is there already. */
  anew: boolean
  /** Sent by this deploy before. */
  sent?: ReadonlyMap<string, ResourceEntry>
}

/** Brings every file the workflow reads to Runflow, as far as it is not there. */
export async function ensureUploaded(
  { facts, live }: Pick<Plan, 'facts' | 'live'>,
  { target, api, ports, signal, anew, sent: own = new Map() }: FileWork,
): Sending {
  const there = anew ? [] : [...Object.entries(live?.resources ?? {}), ...own]
  const plan = planUploads(facts.files, new Map(there))
  const reused = new Map(plan.reused)
  for (const upload of plan.uploads) {
    if (anew) forget(ports.uploaded, target, upload)
    const entry = recall(ports.uploaded, target, upload)
    if (entry !== null) for (const path of upload.paths) reused.set(path, entry)
  }
  const uploads = plan.uploads.filter(({ path }) => !reused.has(path))
  const bytes = uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const sent = await uploadFiles(
    { reused, uploads, bytes },
    {
      async send(upload, stopped) {
        const asset = await sendFile(upload, ports, api, stopped)
        if (asset.ok) remember(ports.uploaded, target, upload, asset.value)
        return asset
      },
      report: (progress) => ports.report({ step: 'upload', progress }),
      signal,
    },
  )
  if (!sent.ok) return sent
  // Whatever went wrong above: an endpoint is never published with a file missing.
  const missing = facts.files.find(({ path, problem }) => problem === null && !sent.value.has(path))
  if (missing !== undefined)
    return fail({
      path: missing.path,
      step: 'verify',
      failure: { kind: 'unexpected-response', where: 'resources' },
    })
  const isReused = [...reused].some(([path, { asset_id: asset }]) => own.get(path)?.asset_id !== asset)
  return ok({ resources: sent.value, isReused })
}

/** A write refused because of an asset: one that was reused may be deleted or expired by now. */
export function isAboutAsset(outcome: Outcome): boolean {
  if (outcome.kind !== 'create-failed' && outcome.kind !== 'update-failed') return false
  const { failure } = outcome
  if (failure.kind !== 'rejected' || failure.status !== 422) return false
  return /asset|resource/i.test(`${failure.code} ${failure.detail}`)
}
