import { maskText } from '../../checks/mask-text.ts'
import { isSecretName } from '../../checks/secret-names.ts'
import { shown } from '../../checks/shown-text.ts'
import type { Contract, ContractInput } from '../../contract/contract.ts'
import { formatList } from '../../text/format-list.ts'
import { joinSentences, t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'

const MOST_CHOICES = 8

/** What callers send and get, in the order in which it is shown to them. */
export function ContractView({ contract }: { contract: Contract | null }) {
  if (contract === null) return <p class="rf-hint">{t('endpoints.details.no-contract')}</p>
  const { inputs, outputs } = contract
  return (
    <section class="rf-ep-contract">
      <h4>{t('endpoints.details.inputs')}</h4>
      {inputs.length === 0 && <p class="rf-hint">{t('endpoints.details.no-inputs')}</p>}
      <ul>
        {inputs.map((input, index) => (
          <li key={`${input.id} ${index}`}>
            <Head id={input.id} label={input.label} kind={t(`endpoints.type.${input.type}`)}>
              {t(input.required ? 'endpoints.details.required' : 'endpoints.details.optional')}
            </Head>
            {input.description !== '' && <p>{visible(maskText(input.description))}</p>}
            <p class="rf-hint">{limitsOf(input)}</p>
          </li>
        ))}
      </ul>
      <h4>{t('endpoints.details.outputs')}</h4>
      {outputs.length === 0 && <p class="rf-hint">{t('endpoints.details.no-outputs')}</p>}
      <ul>
        {outputs.map((output, index) => (
          <li key={`${output.id} ${index}`}>
            <Head id={output.id} label={output.label} kind={t(`endpoints.type.${output.type}`)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type HeadProps = { id: string; label: string; kind: string; children?: string }

function Head({ id, label, kind, children }: HeadProps) {
  return (
    <p class="rf-ep-input">
      <code>{visible(id)}</code> <span>{kind}</span>
      {children && <span class="rf-hint">{children}</span>}
      {label !== '' && label !== id && <span class="rf-hint">{shown(label)}</span>}
    </p>
  )
}

function limitsOf({
  id,
  type,
  minimum,
  maximum,
  step,
  choices,
  required,
  default: value,
}: ContractInput): string {
  const hasBoth = minimum !== undefined && maximum !== undefined
  const isCoarse = step !== undefined && !(type === 'INT' && step === 1)
  return joinSentences([
    hasBoth ? t('endpoints.details.range', { minimum, maximum }) : '',
    minimum !== undefined && !hasBoth ? t('endpoints.details.range-from', { minimum }) : '',
    maximum !== undefined && !hasBoth ? t('endpoints.details.range-to', { maximum }) : '',
    isCoarse ? t('endpoints.details.step', { step }) : '',
    choices ? t('endpoints.details.choices', { choices: formatList(choices.map(String), MOST_CHOICES) }) : '',
    // What stands in an input that is called a secret is one. Nothing after it, which would seem to be a part of it.
    required ? '' : t('endpoints.details.default', { value: isSecretName(id) ? '…' : shown(textOf(value)) }),
  ])
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
