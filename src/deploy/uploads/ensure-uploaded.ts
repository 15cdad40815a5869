import type { Result } from '../../result.ts'
import { ok } from '../../result.ts'
import type { Api, ResourceEntry } from '../../types/runflow-api.ts'
import type { Target } from '../../types/target.ts'
import type { Outcome, Plan } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { planUploads } from './plan-uploads.ts'
import type { UploadStop } from './send-all.ts'
import { uploadFiles } from './send-all.ts'
import { sendFile } from './send-one.ts'
import { forget, recall, remember } from './upload-cache.ts'

export type SettledFiles = {
  resources: Record<string, ResourceEntry>
  /** Some entry is not of this deploy, so its asset may be gone by now. */
  isReused: boolean
}

type FileWork = {
  target: Target
  api: Pick<Api, 'upload'>
  ports: Pick<Ports, 'readFile' | 'sha256' | 'uploaded' | 'report'>
  signal: AbortSignal
  /** Sends every file, whatever is there already. */
  anew: boolean
}

/** Brings every file the workflow reads to Runflow, as far as it is not there. */
export async function settleFiles(
  { facts, live }: Pick<Plan, 'facts' | 'live'>,
  { target, api, ports, signal, anew }: FileWork,
): Promise<Result<SettledFiles, UploadStop>> {
  const plan = planUploads(facts.files, anew ? {} : (live?.resources ?? {}))
  for (const upload of plan.uploads) {
    if (anew) forget(ports.uploaded, target, upload)
    const entry = recall(ports.uploaded, target, upload)
    if (entry !== null) for (const path of upload.paths) plan.reused[path] = entry
  }
  const uploads = plan.uploads.filter(({ path }) => !Object.hasOwn(plan.reused, path))
  const bytes = uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const sent = await uploadFiles(
    { ...plan, uploads, bytes },
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
  return sent.ok ? ok({ resources: sent.value, isReused: Object.keys(plan.reused).length > 0 }) : sent
}

/** A write refused because of an asset: one that was reused may be deleted or expired by now. */
export function isAboutAsset(outcome: Outcome): boolean {
  if (outcome.kind !== 'create-failed' && outcome.kind !== 'update-failed') return false
  const { failure } = outcome
  if (failure.kind !== 'rejected' || failure.status !== 422) return false
  return /asset|resource/i.test(`${failure.code} ${failure.detail}`)
}
