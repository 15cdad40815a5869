import type { Row } from './frame.ts'
import {
  five,
  here,
  live,
  methodOf,
  onCreate,
  onEdit,
  onLookUp,
  PATCH,
  POST,
  says,
  whileHashing,
} from './frame.ts'

export const refused: Row[] = [
  {
    cause: '402 on the create',
    failure: ['create', 402, 'INSUFFICIENT_CREDIT', null, false],
    given: { troubles: onCreate(says(402, 'INSUFFICIENT_CREDIT', 'The credit is used up.')) },
    outcome: 'create-failed',
    words: 'create failed: 402',
    code: 7,
    writes: [POST],
  },
  {
    cause: '404 on the look-up',
    failure: ['lookup', 404, null, null, false],
    given: { troubles: onLookUp({ status: 404, body: '<h1>Not found</h1>' }) },
    outcome: 'lookup-failed',
    words: 'lookup failed: 404',
    code: 7,
  },
  {
    cause: '404 on the edit of an endpoint that is there',
    failure: ['update', 404, null, null, false],
    given: { prepare: live, troubles: onEdit(says(404, 'NOT_FOUND', 'No such workflow.')) },
    outcome: 'update-failed',
    words: 'update failed: 404',
    code: 7,
    writes: [PATCH],
  },
  {
    cause: '409, and somebody made the endpoint meanwhile',
    failure: ['ask', null, null, null, false],
    given: whileHashing(live),
    outcome: 'declined',
    code: 5,
    writes: [POST],
  },
  {
    cause: '409, and only a deleted endpoint has the slug',
    failure: ['create', 409, null, null, false],
    given: {
      prepare() {
        live({ deleted_at: '2026-01-02T03:04:05Z' })
        here.sandbox.faults.deletedHoldsSlug = true
      },
    },
    outcome: 'slug-held',
    code: 7,
    writes: [POST],
  },
  {
    cause: '409 after the endpoint to edit vanished and came back',
    failure: ['create', 409, 'CONFLICT', null, false],
    given: {
      prepare: live,
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        if (methodOf(input) === 'PATCH')
          here.sandbox.faults.troubles = [
            ...onLookUp({ status: 200, body: { items: [], next: null } }, 1),
            ...onCreate(says(409, 'CONFLICT', 'A workflow with this slug already exists.'), 1),
          ]
        return response
      },
      troubles: [{ method: 'PATCH', times: 1, what: says(404, 'NOT_FOUND', 'No such workflow.') }],
    },
    outcome: 'create-failed',
    words: 'create failed: 409',
    code: 7,
    writes: [PATCH, POST],
  },
  {
    cause: '413',
    failure: ['create', 413, null, null, false],
    given: { troubles: onCreate('too-large') },
    outcome: 'create-failed',
    words: 'create failed: 413',
    code: 7,
    writes: [POST],
  },
  {
    cause: '422, with the field it is about',
    failure: ['create', 422, 'VALIDATION_ERROR', null, false],
    given: {
      troubles: onCreate(
        says(422, 'VALIDATION_ERROR', 'The request is not valid.', [
          { type: 'missing', loc: ['body', 'models', 0, 'sha256'], msg: 'Field required' },
          { type: 'missing', loc: ['body', 'name'], msg: 'Too long' },
        ]),
      ),
    },
    outcome: 'create-failed',
    words: 'create failed: 422',
    code: 7,
    writes: [POST],
  },
  {
    cause: '422 on the look-up, which sends no workflow',
    failure: ['lookup', 422, 'VALIDATION_ERROR', null, false],
    given: { troubles: onLookUp(says(422, 'VALIDATION_ERROR', 'The filter is not valid.')) },
    outcome: 'lookup-failed',
    words: 'lookup failed: 422',
    code: 7,
  },
  {
    cause: '429 on the look-up, each of five times',
    failure: ['lookup', 429, null, null, true],
    given: { troubles: onLookUp('rate-limited') },
    outcome: 'lookup-failed',
    words: 'lookup failed: 429',
    code: 8,
  },
  {
    cause: '429 on the create, each of five times',
    failure: ['create', 429, null, null, true],
    given: { troubles: onCreate('rate-limited') },
    outcome: 'create-failed',
    words: 'create failed: 429',
    code: 8,
    writes: five(POST),
  },
]
