import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Finding } from '../checks/finding.ts'
import { countQuestions, toCards } from '../checks/finding.ts'
import type { Fix } from '../checks/fixes/fix.ts'
import { shortcut } from '../text/shortcut.ts'
import { t } from '../text/text.ts'
import { Findings } from './findings.tsx'
import { useFixResult } from './fix-buttons.tsx'
import { NameField } from './name-field.tsx'
import type { PanelActions, PanelState, Question } from './state.ts'
import { isHere } from './state.ts'

type QuestionState = Pick<PanelState, 'running' | 'workflowId' | 'isOutdated' | 'overview' | 'endpoints'>
type Props = { question: Question; state: QuestionState; actions: PanelActions }

/** Whatever a deploy must ask. Cancel is always there. */
export function QuestionView({ question, state, actions }: Props) {
  switch (question.kind) {
    case 'key':
      return <KeyChoiceView {...question} />
    case 'which':
      return <WhichView {...question} />
    case 'name':
      return <NameView {...question} state={state} />
    case 'findings':
      return <ConfirmView {...question} state={state} actions={actions} />
    default:
      return question satisfies never
  }
}

/** The safe answer. */
export function refuse(question: Question): void {
  if (question.kind === 'findings') question.answer(false)
  else question.answer(null)
}

function QuestionCard({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever works by keyboard or by ear must be where the question is, unless a field in it has the cursor.
  useEffect(() => {
    const card = heading.current?.parentElement
    if (!card?.contains(document.activeElement)) heading.current?.focus()
  }, [])
  return (
    <section class="rf-card rf-question" aria-label={t('panel.question')}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  )
}

function KeyChoiceView({ question, answer }: Extract<Question, { kind: 'key' }>) {
  const { host, lastFour, savedKeyLastFour } = question
  return (
    <QuestionCard title={t('questions.key.title', { lastFour, host })}>
      <p>{t('questions.key.detail')}</p>
      <div class="rf-choices">
        {savedKeyLastFour !== null && (
          <button type="button" class="rf-primary" onClick={() => answer('saved')}>
            {t('questions.key.use-saved', { lastFour: savedKeyLastFour })}
          </button>
        )}
        <button type="button" onClick={() => answer('workflow')}>
          {t('questions.key.use-workflow', { lastFour })}
        </button>
        <CancelButton onCancel={() => answer(null)} />
      </div>
      {savedKeyLastFour === null && <p class="rf-hint">{t('questions.key.none-saved')}</p>}
    </QuestionCard>
  )
}

function WhichView({ choices, answer }: Extract<Question, { kind: 'which' }>) {
  return (
    <QuestionCard title={t('questions.which.title')}>
      <p>{t('questions.which.detail')}</p>
      <div class="rf-choices">
        {choices.map((choice) => (
          <button key={choice.nodeId ?? ''} type="button" onClick={() => answer(choice)}>
            {choice.name ?? t('questions.which.no-name')}
            {choice.slug !== null && choice.slug !== choice.name && <code>{choice.slug}</code>}
          </button>
        ))}
        <CancelButton onCancel={() => answer(null)} />
      </div>
    </QuestionCard>
  )
}

type NameProps = Extract<Question, { kind: 'name' }> & Pick<Props, 'state'>

function NameView({ offered, purpose, answer, state }: NameProps) {
  const own = state.overview.value.choices.find(({ nodeId }) => nodeId === null)
  const status = own?.slug ? state.endpoints.value.get(own.slug) : undefined
  const live = purpose === 'rename' && status !== undefined && status !== 'new' ? own?.name : undefined
  const title = t('questions.name.title')
  return (
    <QuestionCard title={title}>
      <NameField
        offered={offered}
        label={title}
        button={purpose === 'deploy' ? t('panel.deploy') : t('questions.name.save')}
        isPrimary
        isFocused
        onName={answer}
      />
      {live && <p class="rf-hint">{t('questions.name.live', { name: live })}</p>}
      <div class="rf-choices">
        <CancelButton onCancel={() => answer(null)} />
      </div>
    </QuestionCard>
  )
}

function CancelButton({ onCancel }: { onCancel(): void }) {
  return (
    <button type="button" onClick={onCancel}>
      {t('questions.cancel')}
    </button>
  )
}

type ConfirmProps = Extract<Question, { kind: 'findings' }> & Omit<Props, 'question'>

/** The live endpoint that has another name, or is of another workflow. */
function replacedBy(asked: Finding[]): string | null {
  const [found] = asked.flatMap((one) => (one.code === 'endpoint-of-another' ? [one] : []))
  return found === undefined || found.differs === 'organization' ? null : found.liveName
}

function ConfirmView({ plan, findings: asked, left, workflow, answer, state, actions }: ConfirmProps) {
  const action = plan.action === 'create' ? 'create' : 'update'
  const isElsewhere = !isHere(state)
  const isOutdated = state.isOutdated.value
  const choice = state.running.value?.choice
  // Nothing speaks against it but names that are cheap to change now.
  const isAboutNames = asked.every(({ severity }) => severity === 'note')
  const replaced = plan.live === null ? null : replacedBy(asked)
  const words = isAboutNames ? 'name-now' : replaced !== null ? 'replace' : action
  const { slug } = plan.body
  const findings = left.value
  const count = toCards(findings).length
  /** What was fixed here is meant to be deployed, and is not in what was read. */
  const fixed = useFixResult(isOutdated)
  const isFixed = fixed.value === 'done' && !isElsewhere
  const fixHere = (fix: Fix) => {
    const result = actions.fix(fix)
    void result.then((one) => {
      if (one === 'done') fixed.value = one
    })
    return result
  }
  return (
    <QuestionCard title={t(`questions.confirm.title.${words}`, { slug, name: replaced ?? slug })}>
      <p>
        {count === 0 ? t('questions.confirm.detail.none') : t(`questions.confirm.detail.${words}`, { count })}
      </p>
      <Findings
        findings={findings}
        workflow={workflow}
        isElsewhere={isElsewhere}
        isOutdated={isOutdated}
        commitSearch={{
          after: 'continue',
          requests: countQuestions(plan.findings),
          onCommitSearch: answer,
        }}
        {...(choice && { rename: { choice, onRenamed: actions.restart } })}
        hasIdFields={plan.action === 'create'}
        actions={{ ...actions, fix: fixHere }}
      />
      <div class={isOutdated ? 'rf-changed' : 'rf-visually-hidden'} role="status">
        {isFixed && <p>{t('panel.fix.done', { keys: shortcut('Z') })}</p>}
        {isOutdated && <p>{t('questions.confirm.changed')}</p>}
        {isOutdated && !isElsewhere && (
          <button type="button" class="rf-small rf-accent" onClick={actions.restart}>
            {t('questions.confirm.read-again')}
          </button>
        )}
      </div>
      <div class="rf-choices">
        <button type="button" onClick={() => answer(false)}>
          {t('questions.confirm.no')}
        </button>
        <button
          type="button"
          class={isAboutNames || isFixed ? 'rf-primary' : 'rf-danger'}
          onClick={() => (isFixed ? actions.restart() : answer(true))}
        >
          {t(`questions.confirm.yes.${isFixed ? 'fixed' : words}`)}
        </button>
      </div>
    </QuestionCard>
  )
}
