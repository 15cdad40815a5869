import { maskKeys } from '../checks/runflow-keys.ts'
import { t, textsOf } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import { error } from '../types/message.ts'
import { LINKED_HOST } from './deploy-choice.ts'
import type { TargetRefusal } from './target.ts'

/** Why no address or no key could be settled on, before anything was asked. */
export function describeTargetRefusal(refusal: TargetRefusal): Message {
  switch (refusal.kind) {
    case 'unconfigured':
      return error(textsOf('outcomes.unconfigured'), 'open-settings')
    case 'url-invalid':
      return describeUrl(refusal)
    case 'host-without-key':
      return error(textsOf('outcomes.host-without-key', { host: refusal.host }), 'open-settings')
    default:
      return refusal satisfies never
  }
}

function describeUrl({ url, from, problem }: Extract<TargetRefusal, { kind: 'url-invalid' }>): Message {
  const isLinked = url === LINKED_HOST
  const detail = isLinked
    ? t('outcomes.host-invalid.linked')
    : t(`outcomes.url-invalid.detail.${problem}`, { url: maskKeys(url) })
  if (from === 'workflow')
    return error({ title: t('outcomes.host-invalid.title'), detail, next: t('outcomes.host-invalid.next') })
  const texts = { title: t('outcomes.url-invalid.title'), detail, next: t('outcomes.url-invalid.next') }
  return error(texts, 'open-settings')
}
