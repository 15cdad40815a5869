import { createHmac, timingSafeEqual } from 'node:crypto'
import { t } from '../../text/text.ts'
import { badlyEnded, wellEnded } from '../call-ended.ts'
import { defineVerb, misconfigured, mistake } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { failureAt } from '../failure.ts'
import { STANDARD_INPUT } from '../read-file.ts'

const DEFAULT_VARIABLE = 'RUNFLOW_CALLBACK_SECRET'
/** Far above what a callback says. */
const MOST_BYTES = 64 * 1024 * 1024

export const webhookCommand = defineVerb({
  meta: {
    name: 'webhook',
    summary: () => t('calling.webhook.summary'),
    notes: () => [t('calling.webhook.note')],
    examples: () => [
      {
        what: t('calling.webhook.example'),
        lines: ['runflow webhook verify --signature "$RUNFLOW_SIGNATURE" < body.json'],
      },
    ],
  },
  args: {
    action: {
      type: 'positional',
      valueHint: 'verify',
      takes: ['verify'],
      required: true,
      description: () => t('calling.webhook.action'),
    },
    signature: {
      type: 'string',
      valueHint: 'HEX',
      required: true,
      description: () => t('calling.webhook.signature'),
    },
    'secret-env': {
      type: 'string',
      valueHint: 'NAME',
      description: () => t('calling.webhook.secret-env', { variable: DEFAULT_VARIABLE }),
    },
  },
  async run({ action, signature, 'secret-env': named }, context) {
    if (action !== 'verify') return mistake(t('calling.webhook.bad-action'))
    if (!signature) return mistake(t('cli.mistake.no-value', { option: 'signature' }))
    const variable = named || DEFAULT_VARIABLE
    const secret = context.variable(variable)
    if (secret === null) return misconfigured(t('calling.webhook.no-secret', { variable }))
    context.printer.redact(secret)
    const read = await context.readFile(STANDARD_INPUT, MOST_BYTES, context.signal)
    if ('code' in read) return mistake(t('calling.webhook.no-body'), 'files')
    if (read.sizeBytes > MOST_BYTES) return mistake(t('calling.webhook.too-large'), 'files')
    // Of the bytes as they came: JSON that is written anew has another signature.
    const expected = createHmac('sha256', secret).update(read.bytes).digest()
    if (matches(signature.trim(), expected)) {
      const message = t('calling.webhook.matches')
      return wellEnded('matches', message, '', {}, `${message}\n`)
    }
    const message = t('calling.webhook.differs', { variable })
    return badlyEnded('differs', message, failureAt('check'), EXIT_CODES.unexpected)
  },
})

/** In the same time, whatever differs. */
function matches(signature: string, expected: Buffer): boolean {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected)
}
