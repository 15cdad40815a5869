import { readInterface } from '../contract/interface.ts'
import { readContract } from '../contract/stored-contract.ts'
import { chooseEnding, ENDING_KEY, endingNamed } from './endings.ts'
import type { Faults } from './faults.ts'
import type { Key } from './keys.ts'
import { refusedRun } from './refused-run.ts'
import { promptOf } from './row.ts'
import { planFiles } from './run-files.ts'
import type { Row, StoredRun } from './state.ts'
import { isRecord } from './validate.ts'

/** Twenty times: about two minutes, as a run that waits for its model. */
const SLOW = 20

type Dispatch = { id: string; row: Row; key: Key; body: StoredRun['body']; createdMs: number }

/** A run as it is kept. All that comes of it is settled here; only its time goes on. */
export function newRun({ id, row, key, body, createdMs }: Dispatch, faults: Faults): StoredRun {
  const prompt = promptOf(row)
  const contract = readContract(readInterface(prompt), row.graph)
  const wanted = isRecord(body.metadata) ? endingNamed(body.metadata[ENDING_KEY]) : null
  const ending = chooseEnding(wanted, refusedRun(row, contract, body.input), faults.runMode)
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
  }
}
