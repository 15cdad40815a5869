import { Hono } from 'hono'
import { invalid, json, refusal } from './answers.ts'
import type { Faults } from './faults.ts'
import { enter, readBody } from './gate.ts'
import type { Key } from './keys.ts'
import type { SandboxContext } from './state.ts'
import { timeText } from './state.ts'

/** Who one is, what one has, and whether anybody is there. */
export function accountRoutes(context: SandboxContext, faults: Faults): Hono {
  const app = new Hono()
  app.get('/health', () => json(200, { status: 'ok' }))
  app.get('/readiness', () => json(200, { status: 'ok' }))

  app.get('/auth/me', (c) => {
    const entry = enter(c, null)
    return entry.ok ? json(200, accountOf(entry.key, c.req.query('embed'))) : refusal(faults, entry.refusal)
  })

  app.get('/billing/balance', (c) => {
    const entry = enter(c, 'credit_balance:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const balance = entry.key.organization.credit ? '25.000000' : '0.000000'
    return json(200, { balance, currency: 'USD' })
  })

  app.post('/callback-secrets', async (c) => {
    const entry = enter(c, null)
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { body, errors } = await readBody(c, 'callback-secret')
    if (errors.length > 0) return refusal(faults, invalid(errors))
    const id = context.nextId('secret')
    const plain = `whsec_sandbox_${id.slice(-4)}`
    const createdMs = context.nowMs()
    const { id: organizationId } = entry.key.organization
    context.state.callbackSecrets.push({ organizationId, plain, lastUsedMs: null })
    return json(201, {
      id,
      label: body.label,
      plain_secret: plain,
      key_prefix: plain.slice(0, 10),
      is_current: true,
      created_at: timeText(createdMs),
      disabled_at: null,
      last_used_at: null,
    })
  })

  return app
}

function accountOf(key: Key, embed: string | undefined) {
  const { id, name, slug } = key.organization
  return {
    id: key.userId,
    email: 'artist@sandbox.example',
    first_name: 'Sandbox',
    last_name: 'Artist',
    avatar_url: null,
    timezone: 'Etc/UTC',
    locale_code: 'en',
    email_verified_at: key.emailVerified ? '2026-01-02T03:04:05Z' : null,
    memberships:
      embed === 'memberships'
        ? [{ org: { id, name, slug, plan_code: 'sandbox' }, role_code: 'owner', scopes: key.scopes }]
        : null,
  }
}
