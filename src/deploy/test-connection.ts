import type { Message } from '../types/message.ts'
import type { Api } from '../types/runflow-api.ts'
import { describeApiFailure } from './api-messages.ts'

/** A slug nobody needs to have: the look-up shows whether the key may read. */
const ANY_SLUG = 'connection-test'

/** The two reads that a deploy begins with. Who the key belongs to is told where Runflow tells it. */
export async function testConnection(
  api: Pick<Api, 'lookUp' | 'whoAmI'>,
  signal: AbortSignal,
): Promise<Message> {
  const [looked, account] = await Promise.all([api.lookUp(ANY_SLUG, signal), api.whoAmI(signal)])
  if (!looked.ok) return forSettings(describeApiFailure('lookup', looked.error, null))
  const names = account.ok ? account.value.organizations.map(({ name }) => name) : []
  return {
    severity: 'success',
    title: names.length === 0 ? 'Connected.' : `Connected to ${names.join(', ')}.`,
    detail: names.length === 0 ? 'Runflow did not say which organization the key belongs to.' : '',
    next: '',
  }
}

/** It is told below the field for the key: that is where to save one. */
function forSettings(message: Message): Message {
  const next = message.next
    .replace(' in Settings → Runflow', ' here')
    .replace('the API URL in Settings', 'the API URL above')
  return { ...message, next }
}
