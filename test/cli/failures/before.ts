import { PACK } from '../../deploy/world.ts'
import type { Row } from './frame.ts'
import { here, whileHashing } from './frame.ts'

export const configuration: Row[] = [
  { cause: 'the key is not set', given: { key: null } },
  { cause: 'the key is empty, as a variable of CI that is not set is', given: { key: '' } },
  { cause: 'the key is blank', given: { key: '  ' } },
].map(({ cause, given }) => ({
  cause,
  given,
  outcome: 'unconfigured',
  words: 'API key or URL is not configured',
  failure: ['configuration', null, null, null, false],
  code: 3,
}))

export const before: Row[] = [
  {
    cause: 'the URL is plain http to another machine',
    failure: ['configuration', null, null, null, false],
    given: { url: 'http://api.runflow.io' },
    outcome: 'url-invalid',
    code: 3,
  },
  {
    cause: 'the URL is none, and no key is set',
    failure: ['configuration', null, null, null, false],
    given: { url: 'foo', key: null },
    outcome: 'url-invalid',
    code: 3,
  },
  ...['', '&&&', '日本語'].map(
    (name): Row => ({
      cause: `the slug of the name "${name}" is empty`,
      failure: ['check', null, null, null, false],
      given: { args: ['--name', name] },
      outcome: 'blocked',
      words: 'endpoint_name must be URL-safe',
      code: 4,
    }),
  ),
  {
    cause: 'nobody agreed to what every run would fail of',
    failure: ['ask', null, null, null, false],
    given: { facts: { packs: [{ ...PACK, commit: null }] } },
    outcome: 'declined',
    code: 5,
  },
  {
    cause: 'ComfyUI is not there',
    failure: ['facts', null, null, null, true],
    given: { comfyui: 'http://127.0.0.1:9/behind?token=secret' },
    outcome: 'facts-failed',
    words: 'http://127.0.0.1:9.',
    code: 6,
  },
  {
    cause: 'the pack is not in that ComfyUI',
    failure: ['facts', null, null, null, false],
    given: { prepare: () => Object.assign(here.local, { facts: { status: 404, body: null } }) },
    outcome: 'facts-failed',
    code: 6,
  },
  {
    cause: 'ComfyUI answers what this version cannot read',
    failure: ['facts', null, null, null, false],
    given: { prepare: () => Object.assign(here.local, { facts: { status: 200, body: { version: 1 } } }) },
    outcome: 'facts-failed',
    code: 6,
  },
  {
    cause: 'the pack in ComfyUI is of another version',
    failure: ['facts', null, 'version-mismatch', null, false],
    given: { version: '9.0.0' },
    outcome: 'version-mismatch',
    code: 6,
  },
  {
    cause: 'a model cannot be hashed',
    failure: ['hash', null, 'hash-failed', null, false],
    given: {
      ...whileHashing(() => {}),
      prepare: () => {
        here.local.job = { state: 'failed', message: 'The model could not be read.' }
      },
    },
    outcome: 'hash-failed',
    code: 6,
  },
]
