import type { Row } from './frame.ts'
import { five, here, live, methodOf, onCreate, onEdit, onLookUp, PATCH, POST } from './frame.ts'

export const lost: Row[] = [
  {
    cause: '5xx on the create, and the slug is still free: once more, no third time',
    failure: ['create', 500, null, null, true],
    given: { troubles: onCreate('server-error') },
    outcome: 'create-failed',
    words: 'create failed: 500',
    code: 8,
    writes: [POST, POST],
  },
  {
    cause: '5xx on the edit, each of five times',
    failure: ['update', 500, null, null, true],
    given: { prepare: live, troubles: onEdit('server-error') },
    outcome: 'update-failed',
    words: 'update failed: 500',
    code: 8,
    writes: five(PATCH),
  },
  {
    cause: 'no connection on the create',
    failure: ['create', null, null, null, true],
    given: { troubles: onCreate('lost') },
    outcome: 'create-failed',
    words: 'create failed: no connection',
    code: 8,
    writes: [POST, POST],
  },
  {
    cause: 'the answer to the create is lost, and every look-up after it',
    failure: ['write', null, null, null, true],
    given: {
      troubles: onCreate('answer-lost'),
      fetch: async (input, init) => {
        if (methodOf(input) === 'POST') here.sandbox.faults.troubles.push(...onLookUp('lost'))
        return fetch(input, init)
      },
    },
    outcome: 'unknown-result',
    code: 8,
    writes: [POST],
    arrives: true,
  },
]
