import type { DeployRecord } from './deploy-record.ts'

/** How the open workflow stands to what is live under its name. */
export type LiveStatus =
  | { kind: 'equal' }
  /** `canvas`: it was changed here. `live`: what is live is not what was deployed from here. */
  | { kind: 'changed'; canvas: boolean; live: boolean }
  /** It is live, and nothing is remembered that it could be held against. `isOther`: it was made from another workflow. */
  | { kind: 'not-compared'; isOther: boolean }
  | { kind: 'not-deployed' }
  /** It was deployed from here. */
  | { kind: 'deleted' }
  /** By a click in this page. */
  | { kind: 'deleted-here' }

/** What is live, as far as it is compared. `hash`: as `bodyHash` of the record; null: not known. */
export type LiveSeen = { hash: string | null; updatedAt: string | null; workflowId: string | null }

/**
 * `record`: of the last deploy from here. `live`: null where nothing is. `canvasHash`: of the canvas now. What cannot be
 * compared is never said to be equal.
 */
export function judgeLive(
  record: DeployRecord | null,
  live: LiveSeen | null,
  canvas: { hash: string | null; workflowId: string | null },
): LiveStatus {
  if (live === null) return record === null ? { kind: 'not-deployed' } : { kind: 'deleted' }
  const isOther =
    live.workflowId !== null && canvas.workflowId !== null && live.workflowId !== canvas.workflowId
  if (record === null) return { kind: 'not-compared', isOther }
  const isCanvasChanged = differs(record.canvasHash, canvas.hash)
  const isLiveChanged = changedLive(record, live)
  if (isCanvasChanged || isLiveChanged)
    return { kind: 'changed', canvas: isCanvasChanged === true, live: isLiveChanged === true }
  if (isCanvasChanged === null || isLiveChanged === null) return { kind: 'not-compared', isOther }
  return { kind: 'equal' }
}

/** What is live is known not to be what was deployed from here. */
export function isOtherVersion(record: DeployRecord, live: LiveSeen): boolean {
  return changedLive(record, live) === true
}

/** The hash decides; a time may change with a setting. null: it cannot be told. */
function changedLive(record: DeployRecord, live: LiveSeen): boolean | null {
  const byHash = differs(record.bodyHash, live.hash)
  if (byHash !== null) return byHash
  // The same time is the same row. Another one may be that of a setting.
  return record.updatedAt !== null && record.updatedAt === live.updatedAt ? false : null
}

/** null: one of them is not known. */
function differs(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one !== other
}
