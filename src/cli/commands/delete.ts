import { t } from '../../text/text.ts'
import { askSure, describeUnsure } from '../ask-sure.ts'
import { callEnded, declined, wellEnded } from '../call-ended.ts'
import { defineVerb } from '../command.ts'
import { findOwnEndpoint } from '../given-endpoint.ts'

export const deleteCommand = defineVerb({
  meta: {
    name: 'delete',
    summary: () => t('manage.delete.summary'),
    notes: () => [t('manage.delete.note')],
    examples: () => [{ what: t('manage.delete.example'), lines: ['runflow delete poster --yes'] }],
  },
  args: {
    slug: {
      type: 'positional',
      valueHint: 'SLUG',
      required: true,
      description: () => t('manage.arg.own-slug'),
    },
  },
  async run({ slug }, context) {
    const found = await findOwnEndpoint(slug, context)
    if (!found.ok) return found.error
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
