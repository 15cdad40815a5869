import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { describeFinding, toFinding } from '../../src/checks/finding.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { describeOutcome } from '../../src/deploy/outcome-messages.ts'
import { t } from '../../src/text/text.ts'
import type { LocalFailure } from '../../src/types/facts.ts'
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

/** What it says in full, the way a card shows it. */
function said(outcome: Outcome): string {
  const { title, detail, next } = describeOutcome(outcome)
  return `${title} | ${detail} | ${next}`
}

const upload = (
  step: 'read' | 'announce' | 'put' | 'confirm' | 'verify',
  failure: ApiFailure | LocalFailure,
): Outcome => ({ kind: 'upload-failed', path: 'a.png', step, failure }) as Outcome

describe('the message of an outcome', () => {
  it.each<[Outcome, string[], string | undefined]>([
    [{ kind: 'unconfigured' }, ['API key or URL is not configured'], 'open-settings'],
    [lookup({ kind: 'unauthorized' }), ['lookup failed: 401'], 'open-settings'],
    [create({ kind: 'unauthorized' }), ['create failed: 401'], 'open-settings'],
    [update({ kind: 'unauthorized' }), ['update failed: 401'], 'open-settings'],
    [lookup(forbidden('PERMISSION_DENIED')), ['lookup failed: 403', 'comfyui-workflows:read'], 'open-keys'],
    [create(forbidden(null)), ['create failed: 403', 'comfyui-workflows:create'], 'open-keys'],
    [update(forbidden('PERMISSION_DENIED')), ['update failed: 403', 'comfyui-workflows:edit'], 'open-keys'],
    [create(forbidden('COMFYUI_DEPLOY_BETA_NOT_ENABLED')), ['COMFYUI_DEPLOY_BETA_NOT_ENABLED'], 'get-beta'],
    [create(forbidden('EMAIL_NOT_VERIFIED')), ['create failed: 403'], undefined],
    [create(forbidden('ROLE_UNRESOLVED', 'No role.')), ['comfyui-workflows:create', 'No role.'], 'open-keys'],
    [create(forbidden('QUOTA')), ['comfyui-workflows:create', 'QUOTA'], 'open-keys'],
    [lookup({ kind: 'server', status: 503 }), ['lookup failed: 503'], 'try-again'],
    [lookup({ kind: 'network' }), ['lookup failed: no connection'], 'try-again'],
    [lookup({ kind: 'timeout' }), ['lookup failed: no answer in time'], 'try-again'],
    [
      lookup({ kind: 'unexpected-response', where: 'look-up' }),
      ['lookup failed: the answer is not readable', 'look-up'],
      'try-again',
    ],
    [lookup({ kind: 'rate-limited' }), ['lookup failed: 429'], 'try-again'],
    // A row of the list that is no longer there when it is read whole; and a list that is not there at all.
    [lookup({ kind: 'gone' }), [t('api.endpoint-gone.title'), 'lookup failed: 404'], 'try-again'],
    [lookup(rejected(404)), [t('api.no-api.title'), 'lookup failed: 404'], undefined],
    [
      lookup({ kind: 'relay-refused', code: 'relay-origin', params: { origin: 'https://x', file: 'F.txt' } }),
      ['no way to Runflow', 'F.txt'],
      undefined,
    ],
    [create(rejected(402)), ['create failed: 402'], 'open-billing'],
    [create(rejected(413)), ['create failed: 413', '12.3 MB'], undefined],
    [
      create(rejected(422, 'body.name: Field required')),
      ['create failed: 422', 'body.name: Field required'],
      undefined,
    ],
    [create({ kind: 'conflict', code: null, detail: null }), ['create failed: 409'], undefined],
    [create({ kind: 'server', status: 500 }), ['create failed: 500'], 'try-again'],
    [update({ kind: 'gone' }), ['update failed: 404'], undefined],
    [update({ kind: 'network' }), ['update failed: no connection'], 'try-again'],
    [{ kind: 'slug-held', slug: 'poster' }, ['poster'], undefined],
    [{ kind: 'unknown-result', slug: 'poster', failure: { kind: 'timeout' } }, ['poster'], 'try-again'],
    [{ kind: 'host-without-key', host: 'https://x.example' }, ['https://x.example'], 'open-settings'],
    [{ kind: 'url-invalid', url: 'x', from: 'settings', problem: 'no-scheme' }, ['“x”'], 'open-settings'],
    [
      { kind: 'url-invalid', url: 'http://x', from: 'workflow', problem: 'not-https' },
      ['http://x'],
      undefined,
    ],
    [{ kind: 'version-mismatch', bundle: '0.10.0', python: '0.9.0' }, ['0.9.0'], undefined],
    [{ kind: 'version-mismatch', bundle: '0.9.0', python: '0.10.0' }, ['0.10.0'], 'reload-tab'],
    [{ kind: 'facts-failed', failure: { kind: 'absent' } }, ['Restart ComfyUI'], undefined],
    [{ kind: 'hash-failed', failure: { kind: 'unreachable' } }, ['ComfyUI does not answer'], 'try-again'],
    [{ kind: 'hash-failed', failure: { kind: 'unreadable', where: 'x' } }, ['(x)'], undefined],
    [upload('read', { kind: 'absent' }), ['a.png'], undefined],
    [upload('read', { kind: 'unreachable' }), ['a.png', 'ComfyUI does not answer'], undefined],
    [
      upload('read', { kind: 'refused', code: 'file-changed', params: { path: 'a.png' } }),
      ['a.png'],
      undefined,
    ],
    [upload('verify', { kind: 'unexpected-response', where: 'size' }), ['a.png'], undefined],
    [upload('put', forbidden(null)), ['a.png', 'upload failed: 403'], undefined],
    [upload('put', { kind: 'network' }), ['a.png', 'no connection'], 'try-again'],
    [upload('confirm', { kind: 'gone' }), ['a.png', 'upload failed: 404'], undefined],
    [
      upload('announce', rejected(422, 'size_bytes: too large')),
      ['upload failed: 422', '50 MiB', 'size_bytes'],
      undefined,
    ],
    [upload('announce', { kind: 'unauthorized' }), ['a.png', 'upload failed: 401'], 'open-settings'],
    [upload('announce', forbidden(null)), ['assets:create'], 'open-keys'],
    [{ kind: 'cancelled' }, ['Nothing was changed'], undefined],
    [{ kind: 'capture-failed', failure: { kind: 'threw', detail: 'why' } }, ['why'], undefined],
  ])('%j has the words that people search for, and the action that helps', (outcome, words, action) => {
    for (const word of words) expect(said(outcome)).toContain(word)
    expect(describeOutcome(outcome).action).toBe(action)
    expect(said(outcome)).not.toMatch(/undefined|null|…|\{/)
  })

  it('says that a write may have arrived, and of a read that nothing was changed', () => {
    const lost: ApiFailure[] = [{ kind: 'network' }, { kind: 'timeout' }, { kind: 'server', status: 500 }]
    for (const failure of lost) {
      expect(said(update(failure))).not.toContain('Nothing was changed')
      expect(said(lookup(failure))).toContain('Nothing was changed')
    }
  })

  it('of a blocked deploy is its worst finding, and counts the others', () => {
    const findings = [
      toFinding({ code: 'slug-empty', name: '!!!' }),
      toFinding({ code: 'no-output' }),
      toFinding({ code: 'name-default' }),
    ]
    const worst = describeFinding(findings[0] as Finding)
    expect(describeOutcome({ kind: 'blocked', findings })).toMatchObject({
      severity: 'error',
      title: worst.title,
      next: expect.stringMatching(/One more/),
      action: 'show-findings',
    })
    expect(said({ kind: 'blocked', findings })).toContain('endpoint_name must be URL-safe')
  })

  it('holds no key, wherever somebody typed one', () => {
    const key = 'rf_live_EXAMPLE1KEY1EXAMPLE'
    const outcomes: Outcome[] = [
      { kind: 'url-invalid', url: key, from: 'settings', problem: 'no-scheme' },
      create(rejected(422, `value ${key}`)),
      create(forbidden('X', key)),
      { kind: 'capture-failed', failure: { kind: 'threw', detail: key } },
      { kind: 'facts-failed', failure: { kind: 'refused', code: 'file-changed', params: { path: key } } },
      upload('read', { kind: 'refused', code: 'file-missing', params: { path: key } }),
      { kind: 'blocked', findings: [toFinding({ code: 'slug-empty', name: key })] },
    ]
    for (const outcome of outcomes) expect(JSON.stringify(describeOutcome(outcome))).not.toContain(key)
  })
})
