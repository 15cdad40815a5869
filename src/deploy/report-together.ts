import type { HashProgress } from '../types/facts.ts'
import type { Ports, Progress } from './ports.ts'
import type { UploadProgress } from './uploads/send-all.ts'

/** Ports that report hashing, uploading and waiting for an answer as one progress, where they go on side by side. */
export function reportTogether(ports: Ports): Ports {
  let hash: HashProgress | null = null
  let upload: UploadProgress | null = null
  let isAsking = false

  function tell(): void {
    const beside = upload === null ? {} : { upload }
    if (isAsking) ports.report({ step: 'ask', ...(hash === null ? {} : { hash }), ...beside })
    else if (hash !== null) ports.report({ step: 'hash', progress: hash, ...beside })
    else if (upload !== null) ports.report({ step: 'upload', progress: upload })
  }

  return {
    ...ports,
    report(progress: Progress) {
      if (progress.step === 'hash') hash = progress.progress
      else if (progress.step === 'upload') upload = progress.progress
      else if (progress.step === 'ask') isAsking = true
      else {
        upload = null
        return ports.report(progress)
      }
      tell()
    },
    async hash(request, onProgress, signal) {
      try {
        return await ports.hash(request, onProgress, signal)
      } finally {
        hash = null
        if (upload !== null && !signal.aborted) tell()
      }
    },
    async confirm(findings, plan) {
      isAsking = true
      try {
        return await ports.confirm(findings, plan)
      } finally {
        isAsking = false
        tell()
      }
    },
  }
}
