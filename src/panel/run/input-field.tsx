import { maskText } from '../../checks/mask-text.ts'
import type { Choice, Contract, ContractInput } from '../../contract/contract.ts'
import type { Draft } from '../../runs/drafts.ts'
import { draftKey, fieldOf, isLongText } from '../../runs/drafts.ts'
import { asSentence, joinSentences, t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { Control } from './control.ts'
import { FileField } from './file-field.tsx'
import type { FileSources } from './file-sources.ts'
import type { RunModel } from './run-model.ts'

type Props = {
  input: ContractInput
  contract: Contract
  model: Pick<RunModel, 'form' | 'multiline'>
  sources: FileSources
}

/** One input, as its type wants it. */
export function InputField({ input, contract, model, sources }: Props) {
  const { form } = model
  const id = `runflow-input-${contract.inputs.indexOf(input)}`
  const problem = form.problems.value.get(input.id)
  const draft = form.drafts.value.get(draftKey(input)) ?? null
  const label = visible(input.label || input.id)
  const hint = hintOf(input)
  const kind = fieldOf(input)
  const control: Control = {
    id,
    'aria-describedby':
      [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem === undefined ? undefined : 'true',
    'aria-required': input.required ? 'true' : undefined,
  }
  const set = (next: Draft | null) => form.set(input, next)
  const about = { input, control, draft, set }
  const isFile = kind === 'picture' || kind === 'file'

  return (
    <div
      class="rf-field"
      // A file that was refused is told until another one is chosen.
      onFocusOut={({ relatedTarget: next }) => {
        // A sentence that appears below the pointer moves the button that is being pressed.
        if (!isFile && !(next instanceof HTMLButtonElement)) form.leave(contract, input)
      }}
    >
      <div class="rf-label-row">
        {isFile ? (
          <span class="rf-label" id={`${id}-label`}>
            {label}
          </span>
        ) : (
          <label class="rf-label" for={id}>
            {label}
          </label>
        )}
        {input.required && <span class="rf-badge">{t('run.form.required')}</span>}
        {!input.required && draft !== null && (
          <button
            type="button"
            class="rf-small rf-reset"
            aria-label={t('run.form.reset', { label })}
            onClick={() => set(null)}
          >
            {t('run.form.reset-short')}
          </button>
        )}
      </div>
      {kind === 'lines' && <TextControl {...about} isLong={isLongText(input, model.multiline.value)} />}
      {kind === 'number' && <NumberControl {...about} />}
      {kind === 'switch' && <SwitchControl {...about} />}
      {kind === 'choice' && <ChoiceControl {...about} />}
      {isFile && (
        <FileField
          {...about}
          label={label}
          sources={sources}
          choose={(file) => void form.choose(input, file)}
          leave={() => form.leave(contract, input)}
        />
      )}
      {hint !== '' && (
        <p id={`${id}-hint`} class="rf-hint">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} class="rf-problem">
          {problem}
        </p>
      )}
    </div>
  )
}

type ControlProps = {
  input: ContractInput
  control: Control
  draft: Draft | null
  set(draft: Draft | null): void
}

const MOST_ROWS = 10

function TextControl({ input, control, draft, set, isLong }: ControlProps & { isLong: boolean }) {
  const text = textOf(draft, input.default)
  const onInput = (event: { currentTarget: { value: string } }) =>
    set({ kind: 'text', text: event.currentTarget.value })
  if (!isLong) return <input {...control} type="text" autocomplete="off" value={text} onInput={onInput} />
  const rows = Math.min(Math.max(text.split('\n').length, Math.ceil(text.length / 40), 3), MOST_ROWS)
  return <textarea {...control} rows={rows} value={text} onInput={onInput} />
}

/** No number at all: the browser keeps what was typed to itself, so this stands for it. */
const NO_NUMBER = '?'

function NumberControl({ input, control, draft, set }: ControlProps) {
  const { type, minimum, maximum, step } = input
  const text = textOf(draft, input.default)
  return (
    <input
      {...control}
      type="number"
      inputmode={type === 'INT' && (minimum ?? -1) >= 0 ? 'numeric' : undefined}
      min={minimum}
      max={maximum}
      step={step ?? (type === 'INT' ? 1 : 'any')}
      // Not written back: the field would lose what is being typed.
      value={text === NO_NUMBER ? undefined : text}
      onInput={({ currentTarget: field }) =>
        set({ kind: 'text', text: field.validity.badInput ? NO_NUMBER : field.value })
      }
      // Who scrolls the panel means no other number.
      onWheel={(event) => event.currentTarget.blur()}
    />
  )
}

function SwitchControl({ input, control, draft, set }: ControlProps) {
  const isOn = draft?.kind === 'flag' ? draft.isOn : input.default === true
  const { 'aria-required': _, ...rest } = control
  return (
    <div class="rf-switch">
      <input
        {...rest}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => set({ kind: 'flag', isOn: event.currentTarget.checked })}
      />
      <span aria-hidden="true">{t(isOn ? 'run.form.on' : 'run.form.off')}</span>
    </div>
  )
}

function ChoiceControl({ input, control, draft, set }: ControlProps) {
  const choices = input.choices ?? []
  const value = draft?.kind === 'choice' ? draft.value : (input.default as Choice | undefined)
  const at = value === undefined ? -1 : choices.indexOf(value)
  return (
    <select
      {...control}
      value={String(at)}
      onChange={(event) => {
        const choice = choices[Number(event.currentTarget.value)]
        if (choice !== undefined) set({ kind: 'choice', value: choice })
      }}
    >
      {at < 0 && (
        <option value="-1" disabled>
          {t('run.form.choose')}
        </option>
      )}
      {choices.map((choice, index) => (
        <option key={index} value={String(index)}>
          {visible(String(choice))}
        </option>
      ))}
    </select>
  )
}

function textOf(draft: Draft | null, standard: unknown): string {
  if (draft?.kind === 'text') return draft.text
  return typeof standard === 'string' || typeof standard === 'number' ? String(standard) : ''
}

/** What it is for, what it takes, and what happens where it is left alone. */
function hintOf(input: ContractInput): string {
  const { description, type, minimum, maximum, step } = input
  const [low, high] = [numberText(minimum), numberText(maximum)]
  const range =
    low !== null && high !== null
      ? t('run.form.between', { minimum: low, maximum: high })
      : low !== null
        ? t('run.form.at-least', { minimum: low })
        : high !== null
          ? t('run.form.at-most', { maximum: high })
          : ''
  const isCoarse = step !== undefined && !(type === 'INT' && step === 1)
  const steps = isCoarse ? t('run.form.step', { step: numberText(step) ?? '' }) : ''
  const isFile = type === 'IMAGE' || type === 'FILE'
  const left =
    !isFile || input.required
      ? ''
      : typeof input.default === 'string'
        ? t('run.form.own-file', { file: input.default })
        : t('run.form.no-default')
  return joinSentences([asSentence(visible(maskText(description))), range, steps, left])
}

/** Ends of a range that nobody reaches are no help. */
const READABLE = 1e15

function numberText(value: number | undefined): string | null {
  return value === undefined || Math.abs(value) >= READABLE ? null : String(value)
}
