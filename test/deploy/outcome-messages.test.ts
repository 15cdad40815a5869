import { describe, expect, it } from 'vitest'
import { toFinding } from '../../src/checks/finding.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { describeOutcome } from '../../src/deploy/outcome-messages.ts'
import type { ApiFailure } from '../../src/types/runflow-api.ts'

const lookup = (failure: ApiFailure): Outcome => ({ kind: 'lookup-failed', failure })
const create = (failure: ApiFailure, bodyBytes = 12_345_678): Outcome => ({
  kind: 'create-failed',
  failure,
  bodyBytes,
})
const update = (failure: ApiFailure): Outcome => ({ kind: 'update-failed', failure, bodyBytes: 1 })
const forbidden = (code: string | null, detail: string | null = null): ApiFailure => ({
  kind: 'forbidden',
  code,
  detail,
})
const rejected = (status: number, detail: string | null = null): ApiFailure => ({
  kind: 'rejected',
  status,
  code: null,
  detail,
})

describe('the message of an outcome', () => {
  it.each<[Outcome, string, string, string | undefined]>([
    [{ kind: 'unconfigured' }, 'API key or URL is not configured', 'Open Settings', 'open-settings'],
    [lookup({ kind: 'unauthorized' }), 'lookup failed: 401', 'save it again', 'open-settings'],
    [create({ kind: 'unauthorized' }), 'create failed: 401', 'save it again', 'open-settings'],
    [update({ kind: 'unauthorized' }), 'update failed: 401', 'save it again', 'open-settings'],
    [lookup(forbidden('PERMISSION_DENIED')), 'lookup failed: 403', 'Make a key with this scope', 'open-keys'],
    [create(forbidden(null)), 'create failed: 403', 'Make a key with this scope', 'open-keys'],
    [update(forbidden('PERMISSION_DENIED')), 'update failed: 403', 'Make a key with this scope', 'open-keys'],
    [
      create(forbidden('COMFYUI_DEPLOY_BETA_NOT_ENABLED')),
      'ComfyUI Deploy is in beta',
      'the same click works once you are enrolled',
      'get-beta',
    ],
    [create(forbidden('EMAIL_NOT_VERIFIED')), 'create failed: 403', 'confirmation e-mail', undefined],
    [
      lookup({ kind: 'server', status: 503 }),
      'lookup failed: 503',
      'Nothing was changed; try again.',
      'try-again',
    ],
    [
      lookup({ kind: 'network' }),
      'lookup failed: no connection',
      'Nothing was changed; try again.',
      'try-again',
    ],
    [
      lookup({ kind: 'timeout' }),
      'lookup failed: no answer in time',
      'Nothing was changed; try again.',
      'try-again',
    ],
    [
      lookup({ kind: 'unexpected-response', where: 'look-up' }),
      'lookup failed: the answer is not readable',
      'Nothing was changed; try again.',
      'try-again',
    ],
    [lookup({ kind: 'rate-limited' }), 'lookup failed: 429', 'Wait a minute', 'try-again'],
    [lookup({ kind: 'gone' }), 'lookup failed: 404', 'Check the API URL', undefined],
    [lookup(rejected(404)), 'lookup failed: 404', 'Check the API URL', undefined],
    [
      lookup({ kind: 'relay-refused', code: 'relay-origin', message: 'Not listed.' }),
      'lookup failed: no way to Runflow from this page',
      'Nothing was changed',
      undefined,
    ],
    [create(rejected(402)), 'create failed: 402', 'Add credit', 'open-billing'],
    [create(rejected(413)), 'create failed: 413', 'Remove pictures and data', undefined],
    [
      create(rejected(422, 'body.name: Field required')),
      'create failed: 422',
      'Correct what it names',
      undefined,
    ],
    [
      create({ kind: 'conflict', code: null, detail: null }),
      'create failed: 409',
      'choose another name',
      undefined,
    ],
    [
      create({ kind: 'server', status: 500 }),
      'create failed: 500',
      'Deploy again: it looks first',
      'try-again',
    ],
    [update({ kind: 'gone' }), 'update failed: 404', 'Deploy again', undefined],
    [
      update({ kind: 'network' }),
      'update failed: no connection',
      'It may have arrived all the same',
      'try-again',
    ],
    [
      { kind: 'slug-held', slug: 'poster' },
      'The name poster is held by a deleted endpoint',
      'another name',
      undefined,
    ],
    [
      { kind: 'unknown-result', slug: 'poster', failure: { kind: 'timeout' } },
      'Runflow did not answer, so poster may or may not be deployed',
      'Deploy again',
      'try-again',
    ],
    [
      { kind: 'host-without-key', host: 'https://x.example' },
      'This node names https://x.example, and no key is saved for it',
      'Clear the host',
      'open-settings',
    ],
    [
      { kind: 'url-invalid', url: 'x', from: 'settings', problem: 'no-scheme' },
      'The API URL cannot be used',
      'Settings',
      'open-settings',
    ],
    [
      { kind: 'url-invalid', url: 'http://x', from: 'workflow', problem: 'not-https' },
      "The Deploy node's host cannot be used",
      'clear it',
      undefined,
    ],
    [
      { kind: 'version-mismatch', bundle: '0.10.0', python: '0.9.0' },
      'ComfyUI still runs an older version of this pack',
      'Restart ComfyUI',
      undefined,
    ],
    [
      { kind: 'version-mismatch', bundle: '0.9.0', python: '0.10.0' },
      'This tab still has an older version of this pack',
      'Reload this tab',
      'reload-tab',
    ],
    [
      { kind: 'facts-failed', failure: { kind: 'absent' } },
      'ComfyUI did not say what the workflow needs',
      'Restart the ComfyUI process',
      undefined,
    ],
    [
      { kind: 'hash-failed', failure: { kind: 'unreachable' } },
      'ComfyUI does not answer',
      'Check that it is running',
      'try-again',
    ],
    [
      { kind: 'upload-failed', path: 'a', step: 'read', failure: { kind: 'absent' } },
      'upload failed: ComfyUI did not give the file',
      'Restart ComfyUI',
      undefined,
    ],
    [
      { kind: 'upload-failed', path: 'a', step: 'read', failure: { kind: 'unreachable' } },
      'upload failed: ComfyUI does not answer',
      'Check that ComfyUI is running',
      undefined,
    ],
    [
      { kind: 'upload-failed', path: 'a', step: 'confirm', failure: { kind: 'gone' } },
      'upload failed: 404',
      'Deploy again',
      undefined,
    ],
    [
      { kind: 'upload-failed', path: 'a', step: 'announce', failure: rejected(422, 'size_bytes: too large') },
      'upload failed: 422',
      'up to 50 MiB',
      undefined,
    ],
    [
      { kind: 'upload-failed', path: 'a', step: 'announce', failure: { kind: 'unauthorized' } },
      'upload failed: 401',
      'save it again',
      'open-settings',
    ],
    [{ kind: 'cancelled' }, 'Deploy cancelled', '', undefined],
    [
      { kind: 'capture-failed', failure: { kind: 'threw', detail: 'x' } },
      'ComfyUI could not export the workflow',
      'deploy again',
      undefined,
    ],
  ])('%j begins with the words to search for, and says what to do', (outcome, title, next, action) => {
    const message = describeOutcome(outcome)
    expect(message.title).toBe(title)
    expect(message.next).toContain(next)
    expect(message.action).toBe(action)
    expect(`${message.title}${message.detail}${message.next}`).not.toMatch(/!|undefined|null/)
  })

  it.each<[Outcome, string]>([
    [lookup(forbidden('PERMISSION_DENIED')), 'comfyui-workflows:read'],
    [create(forbidden('PERMISSION_DENIED')), 'comfyui-workflows:create'],
    [update(forbidden('PERMISSION_DENIED')), 'comfyui-workflows:edit'],
  ])('of a 403 names the one scope that the refused request needs', (outcome, scope) => {
    expect(describeOutcome(outcome).detail).toBe(`The key needs the scope ${scope}.`)
  })

  it('of a 403 with a code nobody knows shows what the server said', () => {
    expect(describeOutcome(create(forbidden('ROLE_UNRESOLVED', 'No role.'))).detail).toBe(
      'The key needs the scope comfyui-workflows:create. No role.',
    )
  })

  it('of a body that is too large names its size', () => {
    expect(describeOutcome(create(rejected(413))).detail).toBe(
      'The workflow is too large for Runflow: 12.3 MB were sent.',
    )
  })

  it('of a refused workflow names the fields', () => {
    expect(describeOutcome(create(rejected(422, 'body.name: Field required'))).detail).toBe(
      'Runflow does not accept the workflow. body.name: Field required',
    )
  })

  it('of a blocked deploy is its worst finding, and counts the others', () => {
    const findings = [
      toFinding({ code: 'slug-empty', name: '!!!' }),
      toFinding({ code: 'no-output' }),
      toFinding({ code: 'name-default' }),
    ]
    expect(describeOutcome({ kind: 'blocked', findings })).toEqual({
      severity: 'error',
      title: 'The name needs a letter a to z or a number',
      detail: expect.stringContaining('endpoint_name must be URL-safe'),
      next: 'Add a letter a to z or a number to the name. 1 more must be settled too.',
      action: 'show-findings',
    })
  })

  it('holds no key, wherever somebody typed one', () => {
    const key = 'rf_live_EXAMPLE1KEY1EXAMPLE'
    const outcomes: Outcome[] = [
      { kind: 'url-invalid', url: key, from: 'settings', problem: 'no-scheme' },
      create(rejected(422, `value ${key}`)),
      create(forbidden('X', key)),
      { kind: 'capture-failed', failure: { kind: 'threw', detail: key } },
      { kind: 'facts-failed', failure: { kind: 'refused', code: 'x', message: key } },
      lookup({ kind: 'relay-refused', code: 'x', message: key }),
      { kind: 'blocked', findings: [toFinding({ code: 'slug-empty', name: key })] },
    ]
    for (const outcome of outcomes) expect(JSON.stringify(describeOutcome(outcome))).not.toContain(key)
  })
})
