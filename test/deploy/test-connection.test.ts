import { describe, expect, it } from 'vitest'
import { testConnection } from '../../src/deploy/test-connection.ts'
import type { Result } from '../../src/result.ts'
import { fail, ok } from '../../src/result.ts'
import type { Account, ApiFailure } from '../../src/types/runflow-api.ts'

const account: Account = {
  email: null,
  organizations: [{ id: 'a', name: 'Example Studio', slug: 'example-studio', scopes: null }],
}

function api(looked: ApiFailure | null, who: Result<Account, ApiFailure>) {
  return {
    lookUp: async () => (looked ? fail(looked) : ok({ kind: 'free' } as const)),
    whoAmI: async () => who,
  }
}

describe('testing the connection', () => {
  const signal = new AbortController().signal

  it('names the organization', async () => {
    const message = await testConnection(api(null, ok(account)), signal)
    expect(message).toMatchObject({ severity: 'success', title: expect.stringContaining('Example Studio') })
  })

  it('is a success where Runflow does not say whose key it is', async () => {
    expect(
      await testConnection(api(null, fail({ kind: 'forbidden', code: null, detail: null })), signal),
    ).toMatchObject({ severity: 'success' })
  })

  it('names each scope that a deploy needs and the key lacks, where Runflow tells the scopes', async () => {
    const readOnly = withScopes(['comfyui-workflows:read', 'assets:create'])
    const message = await testConnection(api(null, ok(readOnly)), signal)
    expect(message).toMatchObject({ severity: 'warn', action: 'open-keys' })
    expect(message.detail).toContain('comfyui-workflows:create and comfyui-workflows:edit')
    expect(message.detail).not.toContain('comfyui-workflows:read')
  })

  it.each([null, []])('says nothing of scopes that Runflow does not tell: %j', async (scopes) => {
    expect((await testConnection(api(null, ok(withScopes(scopes))), signal)).severity).toBe('success')
  })

  it('gives the reason of the look-up, also when the account was told', async () => {
    const message = await testConnection(api({ kind: 'unauthorized' }, ok(account)), signal)
    expect(message.detail).toContain('lookup failed: 401')
  })

  it.each<ApiFailure>([
    { kind: 'unauthorized' },
    { kind: 'forbidden', code: null, detail: null },
    { kind: 'gone' },
    { kind: 'network' },
    { kind: 'rejected', status: 400, code: null, detail: null },
    { kind: 'unexpected-response', where: 'x' },
  ])('sends nobody to Settings, where it is shown: %j', async (failure) => {
    expect((await testConnection(api(failure, ok(account)), signal)).next).not.toMatch(/Settings|deploy/i)
  })
})

function withScopes(scopes: string[] | null): Account {
  return { email: null, organizations: account.organizations.map((one) => ({ ...one, scopes })) }
}
