import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import type { Account, Api, ApiFailure } from '../types/runflow-api.ts'
import { describeApiFailure } from './api-messages.ts'
import { SCOPES } from './scopes.ts'

/** A slug nobody needs to have: the look-up shows whether the key may read. */
const ANY_SLUG = 'connection-test'
/** What deploying needs, the first time and every time after. */
const NEEDED = [SCOPES.lookup, SCOPES.create, SCOPES.update, SCOPES.upload]

/** The two reads that a deploy begins with: whether the key works, whose it is, and what it may not do. */
export async function testConnection(
  api: Pick<Api, 'lookUp' | 'whoAmI'>,
  signal: AbortSignal,
): Promise<Message> {
  const [looked, account] = await Promise.all([api.lookUp(ANY_SLUG, signal), api.whoAmI(signal)])
  if (!looked.ok) return atTheField(describeApiFailure('lookup', looked.error, null), looked.error)
  return account.ok ? describeAccount(account.value) : connected([])
}

/** The API may tell the scopes of the role rather than of the key, so this is a hint and disables nothing. */
function describeAccount({ organizations }: Account): Message {
  const names = organizations.map(({ name }) => name)
  const granted = organizations.flatMap(({ scopes }) => scopes ?? [])
  const missing = granted.length === 0 ? [] : NEEDED.filter((scope) => !granted.includes(scope))
  if (missing.length === 0) return connected(names)
  return {
    severity: 'warn',
    title: t('connection.scopes-missing.title', { organizations: formatList(names) }),
    detail: t('connection.scopes-missing.detail', { count: missing.length, scopes: formatList(missing) }),
    next: t('connection.scopes-missing.next', { needed: formatList(NEEDED) }),
    action: 'open-keys',
  }
}

function connected(names: string[]): Message {
  const title =
    names.length === 0
      ? t('connection.connected.title-unknown')
      : t('connection.connected.title', { organizations: formatList(names) })
  const detail = names.length === 0 ? t('connection.connected.detail-unknown') : ''
  return { severity: 'success', title, detail, next: '' }
}

/** Shown below the field for the key: that is where to save one. */
function atTheField(message: Message, { kind }: ApiFailure): Message {
  switch (kind) {
    case 'unauthorized':
    case 'forbidden':
      return { ...message, next: t(`connection.${kind}.next`) }
    case 'gone':
    case 'rejected':
    case 'unexpected-response':
      return { ...message, next: t('connection.url.next') }
    case 'server':
    case 'timeout':
    case 'network':
    case 'rate-limited':
      return { ...message, next: t('connection.again.next') }
    default:
      return message
  }
}
