import type { DeployRecord, Proof } from '../endpoints/deploy-record.ts'
import { dropRecord, keepProof, keepRecord, readRecords } from '../endpoints/deploy-record.ts'
import type { Slots } from './key-store.ts'

const SLOT = 'runflow.deploys'

export type DeployRecords = {
  all(): DeployRecord[]
  keep(record: DeployRecord): void
  drop(gone: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>): void
  prove(of: Pick<DeployRecord, 'origin' | 'orgId' | 'slug'>, proof: Proof): void
  forgetAll(): void
}

/** Reading the property `localStorage` may throw by itself; where nothing can be kept, it lasts as long as the page. */
export function createDeployRecords(slots: () => Slots): DeployRecords {
  let ofPage: DeployRecord[] = []
  let isBlocked = false

  /** Read anew each time: another tab may have written. */
  function all(): DeployRecord[] {
    if (isBlocked) return ofPage
    try {
      return readRecords(JSON.parse(slots().getItem(SLOT) ?? '[]'))
    } catch {
      return ofPage
    }
  }

  function write(records: DeployRecord[]): void {
    ofPage = records
    isBlocked = !tryToWrite(records) && !tryToWrite(records.slice(0, Math.ceil(records.length / 4)))
  }

  function tryToWrite(records: DeployRecord[]): boolean {
    try {
      slots().setItem(SLOT, JSON.stringify(records))
      return true
    } catch {
      // Full, or blocked.
      return false
    }
  }

  return {
    all,
    keep: (record) => write(keepRecord(all(), record)),
    drop: (gone) => write(dropRecord(all(), gone)),
    prove: (of, proof) => write(keepProof(all(), of, proof)),
    forgetAll() {
      ofPage = []
      try {
        slots().removeItem(SLOT)
      } catch {
        // Storage that cannot be written holds nothing of ours.
      }
    },
  }
}
