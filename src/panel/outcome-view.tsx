import type { Finding } from '../checks/finding.ts'
import { countQuestions } from '../checks/finding.ts'
import { clearHostFix } from '../deploy/clear-host.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Message } from '../types/message.ts'
import { Findings } from './findings.tsx'
import { FixButtons } from './fix-buttons.tsx'
import { FOLLOWS } from './keep-focus.ts'
import { MessageView } from './message-view.tsx'
import { describeEndedRun } from './outcome-text.ts'
import { Result } from './result.tsx'
import type { Ended, PanelActions, PanelState, Task } from './state.ts'

type Props = {
  run: Ended
  state: Pick<PanelState, 'isOutdated' | 'isConfigured' | 'overview'>
  actions: PanelActions
}

const CONFIGURED: Message = { severity: 'info', title: 'API key and URL are saved now', detail: '', next: '' }

/** What these lead to is done outside the workflow. */
const ELSEWHERE: Message['action'][] = ['open-settings', 'open-keys', 'open-billing', 'get-beta']

/** How a deploy or a check ended, and what it found. */
export function EndedView({ run, state, actions }: Props) {
  const isOutdated = state.isOutdated.value
  const { outcome, choice, workflow } = run
  // The panel tells of a key in a node by itself, and stops when it is cleared.
  const isOfRun = (finding: Finding) => finding.code !== 'key-in-widget'
  const again = () => actions.deploy(choice)
  const checkAgain = () => actions.check(choice)
  const all = outcome.kind !== 'dry-run' && 'findings' in outcome ? outcome.findings : []
  const commitSearch =
    outcome.kind === 'checked'
      ? {
          after: 'Then it checks again.',
          onCommitSearch: (scope: CommitSearchScope) => actions.check(choice, scope),
        }
      : {
          after: 'Then it deploys again.',
          onCommitSearch: (scope: CommitSearchScope) => actions.deploy(choice, scope),
        }
  // What was declined leaves out what was only worth knowing.
  const questions = outcome.kind === 'declined' ? null : countQuestions(all)
  const isDeployed = outcome.kind === 'created' || outcome.kind === 'updated'
  const findings = (
    <Findings
      findings={all.filter(isOfRun)}
      isDecided={isDeployed}
      workflow={workflow}
      // Over an endpoint that was just made nothing is begun again by the way.
      {...(isDeployed ? {} : { commitSearch: { ...commitSearch, questions } })}
      actions={actions}
    />
  )
  if (isDeployed)
    return (
      <>
        <Result outcome={outcome} />
        <Outdated is={isOutdated} since="deploy" label="Deploy again" onAgain={again} />
        {findings}
      </>
    )
  if (outcome.kind === 'blocked' || outcome.kind === 'declined')
    return (
      <>
        <section
          class={`rf-card rf-message ${outcome.kind === 'blocked' ? 'rf-error' : 'rf-info'}`}
          role="status"
        >
          <h3 class={FOLLOWS} tabIndex={-1}>
            Not deployed
          </h3>
          <p>
            {outcome.kind === 'blocked' && 'Fix what must be fixed below. '}
            Nothing was changed on Runflow.
          </p>
          <button type="button" class="rf-accent" onClick={again}>
            Deploy again
          </button>
        </section>
        <Outdated is={isOutdated} since="deploy" label="Check again" onAgain={checkAgain} />
        {findings}
      </>
    )
  // Where the canvas has several nodes, one that has a key says nothing of the others.
  const isSettled = state.isConfigured.value && state.overview.value.choices.length < 2
  const message = outcome.kind === 'unconfigured' && isSettled ? CONFIGURED : describeEndedRun(outcome)
  const { nodeId } = choice
  const hostFixes = nodeId === null ? null : clearHostFix(outcome, nodeId)
  const isWorthRetrying =
    message === CONFIGURED ||
    (state.isConfigured.value && (hostFixes !== null || ELSEWHERE.includes(message.action)))
  return (
    <>
      <MessageView
        message={message}
        openSettings={actions.openSettings}
        tryAgain={again}
        isWorthRetrying={isWorthRetrying}
      >
        {nodeId !== null && hostFixes && (
          <FixButtons nodeIds={[nodeId]} fixes={hostFixes} actions={actions} />
        )}
      </MessageView>
      {outcome.kind === 'checked' && (
        <Outdated is={isOutdated} since="check" label="Check again" onAgain={checkAgain} />
      )}
      {findings}
    </>
  )
}

type OutdatedProps = { is: boolean; since: Task; label: string; onAgain(): void }

/** What stands here is about the workflow as it was then. */
function Outdated({ is, since, label, onAgain }: OutdatedProps) {
  return (
    <p class={is ? 'rf-hint' : 'rf-unseen'} role="status">
      {is && (
        <>
          The workflow has changed since this {since}.{' '}
          <button type="button" class="rf-link" onClick={onAgain}>
            {label}
          </button>
        </>
      )}
    </p>
  )
}
