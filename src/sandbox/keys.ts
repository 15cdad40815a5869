// Who the sandbox knows. Each key shows one way in which a real key can fail, and only that one.

const ALL_SCOPES = [
  'comfyui-workflows:read',
  'comfyui-workflows:create',
  'comfyui-workflows:edit',
  'comfyui-workflows:delete',
  'assets:create',
  'assets:read',
  'runs:create',
  'runs:read',
  'runs:execute',
  'evaluations:read',
  'evaluations:edit',
  'credit_balance:read',
] as const
export type Scope = (typeof ALL_SCOPES)[number]

export type Organization = { id: string; name: string; slug: string; enrolled: boolean; credit: boolean }
export type Key = {
  key: string
  /** How logs and the page call it: never by the key itself. */
  name: string
  about: string
  organization: Organization
  userId: string
  scopes: Scope[]
  emailVerified: boolean
}

const organizations = {
  studio: organization('a1', 'Sandbox Studio', 'sandbox-studio'),
  other: organization('a2', 'Other Sandbox Studio', 'other-sandbox-studio'),
  waiting: { ...organization('a3', 'Sandbox Without Beta', 'sandbox-without-beta'), enrolled: false },
  broke: { ...organization('a4', 'Sandbox Without Credit', 'sandbox-without-credit'), credit: false },
}

export const KEYS: Key[] = [
  key('full', 'may do everything'),
  key('deploy_only', 'the scopes of a first deploy: read and create', {
    scopes: ['comfyui-workflows:read', 'comfyui-workflows:create'],
  }),
  key('no_read', 'lacks comfyui-workflows:read', without('comfyui-workflows:read')),
  key('no_create', 'lacks comfyui-workflows:create', without('comfyui-workflows:create')),
  key('no_edit', 'lacks comfyui-workflows:edit', without('comfyui-workflows:edit')),
  key('no_delete', 'lacks comfyui-workflows:delete', without('comfyui-workflows:delete')),
  key('no_upload', 'lacks assets:create', without('assets:create')),
  key('no_dispatch', 'lacks runs:create', without('runs:create')),
  key('no_runs', 'lacks runs:read', without('runs:read')),
  key('unverified', 'e-mail address not confirmed', { emailVerified: false }),
  key('no_beta', 'organization not enrolled in the ComfyUI beta', { organization: organizations.waiting }),
  key('no_credit', 'organization without credit', { organization: organizations.broke }),
  key('other', 'another organization', { organization: organizations.other }),
]

export function keyOf(authorization: string | undefined): Key | undefined {
  const given = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  return KEYS.find((known) => known.key === given)
}

export function organizationBySlug(slug: string): Organization | undefined {
  return Object.values(organizations).find((known) => known.slug === slug)
}

function organization(id: string, name: string, slug: string): Organization {
  return { id: `00000000-0000-4000-8000-0000000000${id}`, name, slug, enrolled: true, credit: true }
}

function without(scope: Scope): Partial<Key> {
  return { scopes: ALL_SCOPES.filter((known) => known !== scope) }
}

function key(name: string, about: string, differs: Partial<Key> = {}): Key {
  return {
    key: `rf_live_sandbox_${name}`,
    name,
    about,
    organization: organizations.studio,
    userId: '00000000-0000-4000-8000-0000000000b1',
    scopes: [...ALL_SCOPES],
    emailVerified: true,
    ...differs,
  }
}
