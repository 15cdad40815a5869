import { t } from '../../text/text.ts'
import { wellEnded } from '../call-ended.ts'
import { defineVerb } from '../command.ts'
import { findGivenEndpoint } from '../given-endpoint.ts'
import { ANY_SLUG } from '../slug-args.ts'

/** Where in it an endpoint stands is not documented, so this is as near as we get. */
const DASHBOARD = 'https://app.runflow.io'

export const openCommand = defineVerb({
  meta: {
    name: 'open',
    summary: () => t('manage.open.summary'),
    notes: () => [t('manage.open.note')],
    examples: () => [{ what: t('manage.open.example'), lines: ['runflow open poster'] }],
  },
  args: {
    slug: ANY_SLUG,
  },
  async run({ slug }, context) {
    const found = await findGivenEndpoint(slug, context)
    if (!found.ok) return found.error
    context.openBrowser?.(DASHBOARD)
    const { slug: name } = found.value.endpoint
    const isOpening = context.openBrowser !== null
    const message = t(isOpening ? 'manage.open.done' : 'manage.open.printed', { slug: name })
    return wellEnded('opened', message, `${DASHBOARD}\n`, { url: DASHBOARD, slug: name }, `${message}\n`)
  },
})
