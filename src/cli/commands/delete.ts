import { t } from '../../text/text.ts'
import { askSure, describeUnsure } from '../ask-sure.ts'
import { callEnded, declined, wellEnded } from '../call-ended.ts'
import { defineVerb } from '../command.ts'
import { findOwnEndpoint } from '../given-endpoint.ts'
import type { Ended } from '../report.ts'
import { OWN_SLUG } from '../slug-args.ts'

export const deleteCommand = defineVerb({
  meta: {
    name: 'delete',
    summary: () => t('manage.delete.summary'),
    notes: () => [t('manage.delete.note'), t('manage.delete.note-gone')],
    examples: () => [
      { what: t('manage.delete.example'), lines: ['runflow delete poster --yes'] },
      { what: t('manage.delete.example-again'), lines: ['runflow delete poster --yes --if-exists'] },
    ],
  },
  args: {
    slug: OWN_SLUG,
    'if-exists': { type: 'boolean', description: () => t('manage.delete.if-exists') },
  },
  async run({ slug, ...given }, context) {
    const found = await findOwnEndpoint(slug, context)
    if (!found.ok)
      return found.error.report.outcome === 'not-found'
        ? nothingThere(slug, given['if-exists'], found.error)
        : found.error
    const { api, endpoint } = found.value
    const about = { slug: endpoint.slug, id: endpoint.id }
    const question = t('manage.delete.question', { slug: endpoint.slug })
    const answer = await askSure(question, context, (typed) => typed === endpoint.slug)
    if (answer !== 'yes') return declined(describeUnsure(answer), about)

    // Without the signal: whether it is deleted is worth waiting for.
    Object.assign(context.write, { slug: endpoint.slug, call: 'delete' })
    const deleted = await api.delete(endpoint.id)
    context.write.slug = null
    if (!deleted.ok) return callEnded('delete', deleted.error, about)
    const message = t('manage.delete.done', { slug: endpoint.slug })
    return wellEnded('deleted', message, '', about, `${message}\n`)
  },
})

/** Said the same way; only whether that is a failure is for the caller to say. */
function nothingThere(slug: string | null, mayBeGone: boolean, ended: Ended): Ended {
  const message = t('manage.delete.gone', { endpoint: slug ?? '' })
  if (mayBeGone) return wellEnded('absent', message, '', {}, `${message}\n`)
  return { ...ended, report: { ...ended.report, message }, text: `${message}\n` }
}
