import { readInterface } from '../contract/interface.ts'
import { readContract } from '../contract/stored-contract.ts'
import { isRecord } from '../is-record.ts'
import { newLiveRun } from './comfy/live-run.ts'
import { chooseEnding, ENDING_KEY, endingNamed, unfinished } from './endings.ts'
import type { Faults } from './faults.ts'
import type { Key } from './keys.ts'
import { refusedInstall, refusedValues } from './refused-run.ts'
import { promptOf } from './row.ts'
import { planFiles } from './run-files.ts'
import type { Row, StoredRun } from './state.ts'

/** Twenty times: about two minutes, as a run that waits for its model. */
const SLOW = 20

type Dispatch = { id: string; row: Row; key: Key; body: StoredRun['body']; createdMs: number }

/**
 * A run as it is kept. All that comes of it is settled here, and only its time goes on; unless a ComfyUI is to work on
 * it (`hasComfy`), and neither is its end asked for nor are its values refused.
 */
export function newRun(
  { id, row, key, body, createdMs }: Dispatch,
  faults: Faults,
  hasComfy = false,
): StoredRun {
  const prompt = promptOf(row)
  const contract = readContract(readInterface(prompt), row.graph)
  const wanted = isRecord(body.metadata) ? endingNamed(body.metadata[ENDING_KEY]) : null
  const wrongValue = refusedValues(contract, body.input)
  const isLive = hasComfy && wanted === null && wrongValue === null && faults.runMode !== 'fail'
  const refused = wrongValue ?? refusedInstall(row)
  const ending = isLive ? unfinished : chooseEnding(wanted, refused, faults.runMode)
  return {
    id,
    row: { ...row },
    key,
    body,
    createdMs,
    reads: 0,
    ending,
    files: planFiles(contract, ending.outputs),
    nodes: Object.entries(prompt).map(([nodeId, node]) => ({ id: nodeId, classType: node.class_type ?? '' })),
    pace: faults.runMode === 'slow' ? SLOW : 1,
    feedback: null,
    delivery: null,
    live: isLive ? newLiveRun() : null,
  }
}
