import { toEndpointRow } from '../../endpoints/endpoint-row.ts'
import { findPublicRisks } from '../../endpoints/public-risks.ts'
import { holdsSecrets, toRiskLines } from '../../endpoints/risk-lines.ts'
import { joinSentences, t } from '../../text/text.ts'
import { describeUnknownCodes, readAllowed } from '../allow.ts'
import { badlyEnded } from '../call-ended.ts'
import { changeSetting, settingShown } from '../change-setting.ts'
import type { Context } from '../command.ts'
import { defineVerb, mistake } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import type { GivenEndpoint } from '../given-endpoint.ts'
import { findGivenEndpoint, findOwnEndpoint } from '../given-endpoint.ts'
import type { Ended } from '../report.ts'
import { toRisksData } from '../risks-data.ts'
import { OWN_SLUG } from '../slug-args.ts'

const SECRET = 'secret-in-widget'

export const visibilityCommand = defineVerb({
  meta: {
    name: 'visibility',
    summary: () => t('manage.visibility.summary'),
    notes: () => [t('manage.visibility.note'), t('manage.visibility.note-secrets', { code: SECRET })],
    examples: () => [
      { what: t('manage.visibility.example'), lines: ['runflow visibility poster public'] },
      { what: t('manage.visibility.example-back'), lines: ['runflow visibility poster private --yes'] },
    ],
  },
  args: {
    slug: OWN_SLUG,
    who: {
      type: 'positional',
      valueHint: 'public|private',
      takes: ['public', 'private'],
      description: () => t('manage.visibility.who'),
    },
    allow: { type: 'string', valueHint: 'CODE,…', takes: 'codes', description: () => t('cli.usage.allow') },
  },
  async run({ slug, who, allow }, context) {
    if (who !== null && who !== 'public' && who !== 'private') return mistake(t('manage.visibility.bad-who'))
    const allowed = readAllowed(allow ?? '')
    if (!allowed.ok) return mistake(describeUnknownCodes(allowed.error))
    const found = await (who === null ? findGivenEndpoint(slug, context) : findOwnEndpoint(slug, context))
    if (!found.ok) return found.error
    const { endpoint, origin, owner } = found.value
    const row = toEndpointRow(endpoint, origin, owner)
    const value = row.visibility
    if (who === null)
      return settingShown(
        row,
        value,
        t(`manage.visibility.shown.${value ?? 'unsaid'}`, { slug: endpoint.slug }),
      )
    return who === 'private'
      ? makePrivate(found.value, value, context)
      : makePublic(found.value, value, allowed.value.has(SECRET), context)
  },
})

function makePrivate(found: GivenEndpoint, value: string | null, context: Context): Promise<Ended> {
  const about = { slug: found.endpoint.slug }
  const change = { is_public: false }
  const words = {
    question: t('manage.visibility.question-private', about),
    done: t('manage.visibility.done-private', about),
    unchanged: t('manage.visibility.unchanged-private', about),
  }
  return changeSetting(found, { value, wanted: 'private', change, ...words }, context)
}

/** What is live is looked at first: a secret in it is agreed to by name, and --yes does not. */
async function makePublic(
  found: GivenEndpoint,
  value: string | null,
  allowsSecrets: boolean,
  context: Context,
): Promise<Ended> {
  const risks = findPublicRisks(found.endpoint)
  const about = { slug: found.endpoint.slug }
  const data = toRisksData(risks)
  for (const line of toRiskLines(risks)) context.printer.notice(line)
  if (value !== 'public' && holdsSecrets(risks) && !allowsSecrets) {
    const message = joinSentences([t('manage.visibility.secrets', about), t('cli.agree', { codes: SECRET })])
    return badlyEnded('declined', message, 'ask', EXIT_CODES.declined, data)
  }
  const change = { is_public: true }
  const words = {
    question: t('manage.visibility.question-public', about),
    done: t('manage.visibility.done-public', about),
    unchanged: t('manage.visibility.unchanged-public', about),
  }
  return changeSetting(found, { value, wanted: 'public', change, data, ...words }, context)
}
