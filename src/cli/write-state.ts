import { t } from '../text/text.ts'
import type { WriteState } from './command.ts'

/** Said on Ctrl+C while Runflow is writing, which cannot be taken back. `slug`: the endpoint it is about. */
export function describeWaiting({ call }: WriteState, slug: string): string {
  return call === undefined ? t('cli.waiting', { slug }) : t(`manage.waiting.${call}`, { slug })
}

/** Said where the answer was not waited for. */
export function describeStopped({ call }: WriteState, slug: string): string {
  return call === undefined ? t('cli.stopped', { slug }) : t(`manage.stopped.${call}`, { slug })
}
