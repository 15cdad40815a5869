import type { Row } from './frame.ts'
import { here, impatient, live, onLookUp } from './frame.ts'

export const unusable: Row[] = (
  [
    {
      cause: "a proxy's page",
      failure: ['lookup', 503, null, null, true],
      given: { troubles: onLookUp('proxy-page') },
      words: 'lookup failed: 503',
    },
    {
      cause: 'a web page with 200',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 200, body: '<!doctype html><title>Welcome</title>' }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'no list',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 200, body: { items: 'none' } }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'a redirect, which is not followed',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 302, body: '' }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'rows of other slugs, and a list that does not end',
      failure: ['lookup', null, null, null, true],
      given: {
        prepare() {
          for (const slug of ['one', 'two', 'three']) live({ slug })
          Object.assign(here.sandbox.faults, { filterIgnored: true, cursorStuck: true, pageSize: 1 })
        },
      },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'rows without a slug, one of which may be ours',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 200, body: { items: [{ id: 'a' }], next: null } }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: '5xx',
      failure: ['lookup', 500, null, null, true],
      given: { troubles: onLookUp('server-error') },
      words: 'lookup failed: 500',
    },
    {
      cause: 'no network: the port is closed',
      failure: ['lookup', null, null, null, true],
      given: { url: 'http://127.0.0.1:9' },
      words: 'lookup failed: no connection',
    },
    {
      cause: 'a connection that ends without an answer',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp('lost') },
      words: 'lookup failed: no connection',
    },
    {
      cause: 'no answer in time',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ delayMs: 400 }), fetch: impatient },
      words: 'lookup failed: no answer in time',
    },
  ] satisfies Omit<Row, 'outcome' | 'code'>[]
).map((row) => ({
  ...row,
  outcome: 'lookup-failed',
  code: 8,
}))
