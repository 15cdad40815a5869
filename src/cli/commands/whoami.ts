import { lastFourOf } from '../../checks/runflow-keys.ts'
import { passingFailure } from '../../endpoints/find-endpoint.ts'
import { formatList } from '../../text/format-list.ts'
import { joinSentences, t } from '../../text/text.ts'
import { callEnded, wellEnded } from '../call-ended.ts'
import { defineVerb } from '../command.ts'
import { scopesLacking } from '../lacking-scopes.ts'
import { openOwnApi } from '../open-own-api.ts'

export const whoamiCommand = defineVerb({
  meta: {
    name: 'whoami',
    summary: () => t('manage.whoami.summary'),
    notes: () => [t('manage.whoami.note')],
    examples: () => [{ what: t('manage.whoami.example'), lines: ['runflow whoami'] }],
  },
  args: {},
  async run(_, context) {
    const opened = await openOwnApi(context)
    if (!opened.ok) return opened.error
    const { api, origin } = opened.value
    const { signal, environment } = context
    const account = await api.whoAmI(signal)
    const key = { last_four: lastFourOf(environment.apiKey ?? ''), api: origin }
    if (!account.ok) {
      // Which scope that call needs is not documented. The list tells whether the key is good at all.
      const failure = passingFailure(account.error)
      if (failure !== null) return callEnded('account', failure, { key })
      const listed = await api.listEndpoints(signal)
      if (!listed.ok) return callEnded('list', listed.error, { key })
      const message = t('manage.whoami.unsaid')
      const data = { key, email: null, organizations: [], lacking: [] }
      return wellEnded('known', message, '', data, `${message}\n`)
    }
    const { email, organizations } = account.value
    const lacking = scopesLacking(organizations)
    const message = joinSentences([
      t('manage.whoami.done', {
        count: organizations.length,
        organizations: formatList(organizations.map(({ slug }) => slug)),
      }),
      lacking.length === 0
        ? ''
        : t('manage.whoami.lacking', { commands: formatList(lacking.map(({ command }) => command)) }),
    ])
    const lines = [
      ...organizations.map(({ slug, name }) => `${slug}  ${name}`),
      ...(email === null ? [] : [email]),
      t('manage.whoami.key', { lastFour: key.last_four, address: origin }),
    ]
    const notes = lacking.map(({ command, scopes }) =>
      t('manage.whoami.lacks', { command, scopes: formatList(scopes) }),
    )
    const data = { key, email, organizations, lacking }
    const text = notes.map((note) => `${note}\n`).join('')
    return wellEnded('known', message, `${lines.join('\n')}\n`, data, text)
  },
})
