import { describe, expect, it } from 'vitest'
import { testConnection } from '../../src/deploy/test-connection.ts'
import type { Result } from '../../src/result.ts'
import { fail, ok } from '../../src/result.ts'
import type { Account, ApiFailure } from '../../src/types/runflow-api.ts'

const account: Account = {
  email: null,
  organizations: [{ id: 'a', name: 'Example Studio', slug: 'example-studio' }],
}

function api(looked: ApiFailure | null, who: Result<Account, ApiFailure>) {
  return {
    lookUp: async () => (looked ? fail(looked) : ok({ kind: 'free', deletedHolder: false } as const)),
    whoAmI: async () => who,
  }
}

describe('testing the connection', () => {
  const signal = new AbortController().signal

  it('names the organization', async () => {
    expect((await testConnection(api(null, ok(account)), signal)).title).toBe('Connected to Example Studio.')
  })

  it('is a success where Runflow does not tell whose key it is', async () => {
    expect(
      await testConnection(api(null, fail({ kind: 'forbidden', code: null, detail: null })), signal),
    ).toMatchObject({ severity: 'success', title: 'Connected.' })
  })

  it('gives the reason of the look-up, also when the account was told', async () => {
    expect((await testConnection(api({ kind: 'unauthorized' }, ok(account)), signal)).title).toBe(
      'lookup failed: 401',
    )
  })

  it.each<[ApiFailure, string]>([
    [{ kind: 'unauthorized' }, 'Make a key and save it again here.'],
    [{ kind: 'forbidden', code: null, detail: null }, 'Make a key with this scope and save it here.'],
    [{ kind: 'gone' }, 'Check the API URL above. Nothing was changed on Runflow.'],
  ])('sends nobody to Settings, where it is told: %j', async (failure, next) => {
    expect((await testConnection(api(failure, ok(account)), signal)).next).toBe(next)
  })
})
