import { toEndpointRow } from '../../endpoints/endpoint-row.ts'
import { t } from '../../text/text.ts'
import { changeSetting, settingShown } from '../change-setting.ts'
import { defineVerb, mistake } from '../command.ts'
import { findGivenEndpoint, findOwnEndpoint } from '../given-endpoint.ts'
import { OWN_SLUG } from '../slug-args.ts'

export const gpuCommand = defineVerb({
  meta: {
    name: 'gpu',
    summary: () => t('manage.gpu.summary'),
    notes: () => [t('manage.gpu.note')],
    examples: () => [{ what: t('manage.gpu.example'), lines: ['runflow gpu poster auto --yes'] }],
  },
  args: {
    slug: OWN_SLUG,
    mode: {
      type: 'positional',
      valueHint: 'auto|explicit',
      takes: ['auto', 'explicit'],
      description: () => t('manage.gpu.mode'),
    },
  },
  async run({ slug, mode }, context) {
    if (mode !== null && mode !== 'auto' && mode !== 'explicit') return mistake(t('manage.gpu.bad-mode'))
    const found = await (mode === null ? findGivenEndpoint(slug, context) : findOwnEndpoint(slug, context))
    if (!found.ok) return found.error
    const { endpoint, origin, owner } = found.value
    const value = endpoint.gpuMode
    const about = { slug: endpoint.slug }
    if (mode === null)
      return settingShown(
        toEndpointRow(endpoint, origin, owner),
        value,
        value === null ? t('manage.gpu.unsaid', about) : t('manage.gpu.shown', { ...about, value }),
      )
    return changeSetting(
      found.value,
      {
        value,
        wanted: mode,
        change: { gpu_mode: mode },
        question: t(`manage.gpu.question.${mode}`, about),
        done: t(`manage.gpu.done.${mode}`, about),
        unchanged: t('manage.gpu.unchanged', { ...about, value: mode }),
      },
      context,
    )
  },
})
