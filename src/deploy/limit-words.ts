import type { Limits } from '../contract/contract.ts'
import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'

const MOST_CHOICES = 5

/** What the widgets that an input feeds take, each in a few words. None: it is not limited. */
export function limitWords({ minimum, maximum, step, choices }: Limits, withStep = false): string[] {
  return [
    ...(minimum === undefined && maximum === undefined ? [] : [`${minimum ?? '…'}–${maximum ?? '…'}`]),
    ...(step === undefined || !withStep ? [] : [t('diff.step', { step })]),
    ...(choices === undefined ? [] : [formatList(choices.map(String), MOST_CHOICES)]),
  ]
}
