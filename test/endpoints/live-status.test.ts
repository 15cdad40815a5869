import { expect, it } from 'vitest'
import type { DeployRecord } from '../../src/endpoints/deploy-record.ts'
import type { LiveSeen, LiveStatus } from '../../src/endpoints/live-status.ts'
import { judgeLive } from '../../src/endpoints/live-status.ts'
import { aRecord } from './support/records.ts'

const record = aRecord({ bodyHash: 'body', canvasHash: 'canvas', updatedAt: 'then' })
const live: LiveSeen = { hash: 'body', updatedAt: 'then', workflowId: 'graph-1' }
const canvas = { hash: 'canvas', workflowId: 'graph-1' }
const changed = (what: 'canvas' | 'live' | 'both'): LiveStatus => ({
  kind: 'changed',
  canvas: what !== 'live',
  live: what !== 'canvas',
})
const open: LiveStatus = { kind: 'not-compared', isOther: false }

it.each<[string, DeployRecord | null, LiveSeen | null, Partial<typeof canvas> | { hash: null }, LiveStatus]>([
  ['nothing is live, and nothing was deployed from here', null, null, {}, { kind: 'not-deployed' }],
  ['nothing is live, and it was deployed from here', record, null, {}, { kind: 'deleted' }],
  ['something is live that was not deployed from here', null, live, {}, open],
  [
    'it was made from another workflow',
    null,
    { ...live, workflowId: 'other' },
    {},
    { ...open, isOther: true },
  ],
  ['all is as it was deployed', record, live, {}, { kind: 'equal' }],
  ['only a setting was changed', record, { ...live, updatedAt: 'later' }, {}, { kind: 'equal' }],
  ['the canvas has changed', record, live, { hash: 'new' }, changed('canvas')],
  ['somebody else deployed', record, { ...live, hash: 'theirs' }, {}, changed('live')],
  ['both have changed', record, { ...live, hash: 'theirs' }, { hash: 'new' }, changed('both')],
  [
    'the row is not returned whole, and its time is the same',
    record,
    { ...live, hash: null },
    {},
    { kind: 'equal' },
  ],
  [
    'the row is not returned whole, and its time is another',
    record,
    { ...live, hash: null, updatedAt: 'x' },
    {},
    open,
  ],
  ['the canvas cannot be read', record, live, { hash: null }, open],
  [
    'the canvas cannot be read, and somebody else deployed',
    record,
    { ...live, hash: 'x' },
    { hash: null },
    changed('live'),
  ],
  ['no hash was kept', aRecord({ bodyHash: null, updatedAt: null, canvasHash: 'canvas' }), live, {}, open],
])('%s', (_, kept, seen, now, status) => {
  expect(judgeLive(kept, seen, { ...canvas, ...now })).toEqual(status)
})
