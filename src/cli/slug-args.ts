import { t } from '../text/text.ts'
import type { Option } from './options.ts'

// The endpoint that most commands are about, the first thing behind their name.

const slug = { type: 'positional', valueHint: 'SLUG', required: true } as const satisfies Partial<Option>

/** Of those that read: it may be another organization's. */
export const ANY_SLUG = { ...slug, description: () => t('manage.arg.any-slug') }
/** Of those that change it. */
export const OWN_SLUG = { ...slug, description: () => t('manage.arg.own-slug') }
