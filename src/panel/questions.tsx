import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { countQuestions } from '../checks/finding.ts'
import { Findings } from './findings.tsx'
import type { PanelActions, PanelState, Question } from './state.ts'
import { isHere } from './state.ts'

type Asked = Pick<PanelState, 'running' | 'workflowId' | 'isOutdated'>
type Props = { question: Question; state: Asked; actions: PanelActions }

/** Whatever a deploy must ask. Cancel is always there, and the safe answer comes first. */
export function QuestionView({ question, state, actions }: Props) {
  switch (question.kind) {
    case 'key':
      return <KeyChoiceView {...question} />
    case 'which':
      return <WhichView {...question} />
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

function Asking({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever works by keyboard or by ear must be where the question is.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="rf-card rf-question" aria-label="Question">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  )
}

function KeyChoiceView({ question, answer }: Extract<Question, { kind: 'key' }>) {
  const { host, lastFour, savedKeyLastFour } = question
  const own = lastFour === '' ? 'its own key' : `its own key (…${lastFour})`
  return (
    <Asking title={`This workflow carries ${own} for ${host}`}>
      <p>
        Whoever made the file may own that key: with it, your workflow goes to their organization. The answer
        counts until this page is reloaded.
      </p>
      <div class="rf-choices">
        {savedKeyLastFour !== null && (
          <button type="button" class="rf-primary" onClick={() => answer('saved')}>
            Use my saved key{savedKeyLastFour === '' ? '' : ` (…${savedKeyLastFour})`}
          </button>
        )}
        <button type="button" onClick={() => answer('workflow')}>
          Use the workflow's key{lastFour === '' ? '' : ` (…${lastFour})`}
        </button>
        <button type="button" onClick={() => answer(null)}>
          Cancel
        </button>
      </div>
      {savedKeyLastFour === null && (
        <p class="rf-hint">You have no key of your own saved for this address.</p>
      )}
    </Asking>
  )
}

function WhichView({ choices, answer }: Extract<Question, { kind: 'which' }>) {
  return (
    <Asking title="Which endpoint do you want to deploy?">
      <p>The canvas has several Runflow Deploy nodes.</p>
      <div class="rf-choices">
        {choices.map((choice) => (
          <button key={choice.nodeId ?? ''} type="button" onClick={() => answer(choice)}>
            {choice.name ?? 'no name'}
            {choice.slug !== null && choice.slug !== choice.name && <code>{choice.slug}</code>}
          </button>
        ))}
        <button type="button" onClick={() => answer(null)}>
          Cancel
        </button>
      </div>
    </Asking>
  )
}

function ConfirmView(props: Extract<Question, { kind: 'findings' }> & Omit<Props, 'question'>) {
  const { plan, findings, state, answer } = props
  const doing = plan.action === 'create' ? 'Create' : 'Update'
  return (
    <Asking title={`${doing} “${plan.body.slug}” anyway?`}>
      <p>
        {plan.action === 'create' ? 'It can be deployed' : 'The endpoint is live and would be replaced'}, with{' '}
        {findings.length === 1 ? 'this consequence' : 'these consequences'}:
      </p>
      <Findings
        findings={findings}
        workflow={props.workflow}
        isElsewhere={!isHere(state)}
        commitSearch={{
          after: 'Then the deploy goes on, and asks only what is left.',
          questions: countQuestions(plan.findings),
          onCommitSearch: answer,
        }}
        actions={props.actions}
      />
      <p class={state.isOutdated.value ? 'rf-changed' : 'rf-unseen'} role="status">
        {state.isOutdated.value &&
          'The workflow has changed since it was read for this deploy. Cancel and deploy again to send what is on the canvas now.'}
      </p>
      <div class="rf-choices">
        <button type="button" onClick={() => answer(false)}>
          Cancel, change nothing
        </button>
        <button type="button" class="rf-danger" onClick={() => answer(true)}>
          {doing} it anyway
        </button>
      </div>
    </Asking>
  )
}
