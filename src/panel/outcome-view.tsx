import { countQuestions } from '../checks/finding.ts'
import { clearHostFix } from '../deploy/clear-host.ts'
import type { Task } from '../deploy/outcome-messages.ts'
import { t } from '../text/text.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Message } from '../types/message.ts'
import { Findings } from './findings.tsx'
import { FixButtons } from './fix-buttons.tsx'
import { MessageView } from './message-view.tsx'
import { describeBlocked, describeConfigured, describeEndedRun } from './outcome-text.ts'
import { Result } from './result.tsx'
import type { Ended, PanelActions, PanelState } from './state.ts'

type Props = {
  run: Ended
  state: Pick<
    PanelState,
    'isOutdated' | 'isConfigured' | 'overview' | 'canvasFindings' | 'endpoints' | 'tab' | 'runSlug'
  >
  actions: PanelActions
}

/** What these lead to is done outside the workflow. */
const ELSEWHERE: Message['action'][] = ['open-settings', 'open-keys', 'open-billing', 'get-beta']

/** How a deploy or a check ended, and what it found. */
export function EndedView({ run, state, actions }: Props) {
  const isOutdated = state.isOutdated.value
  const { outcome, choice, task } = run
  const again = { task, onAgain: () => (task === 'check' ? actions.check(choice) : actions.deploy(choice)) }
  const findings = <EndedFindings run={run} state={state} actions={actions} />
  switch (outcome.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      return (
        <>
          {/* The address and its program are long: below them nobody sees it. */}
          <Outdated is={isOutdated} since="deploy" again={again} />
          <Result
            outcome={outcome}
            onDeployAnyway={() => actions.deploy(choice, { evenIfUnchanged: true })}
            onRun={() => {
              const { slug } = outcome.endpoint
              // The Run tab is about the canvas as long as nothing else is chosen.
              state.runSlug.value = state.overview.value.choices[0]?.slug === slug ? null : slug
              state.tab.value = 'run'
            }}
          />
          {findings}
        </>
      )
    case 'blocked':
    case 'declined': {
      const message = outcome.kind === 'blocked' ? describeBlocked(run.findings) : describeEndedRun(run)
      const checkAgain = { task: 'check', onAgain: () => actions.check(choice) } as const
      return (
        <>
          <MessageView
            message={message}
            openSettings={actions.openSettings}
            again={outcome.kind === 'blocked' ? again : null}
          />
          <Outdated is={isOutdated} since="deploy" again={checkAgain} />
          {findings}
        </>
      )
    }
    default:
      return (
        <>
          <OtherOutcome run={run} state={state} again={again} actions={actions} />
          {outcome.kind === 'checked' && <Outdated is={isOutdated} since="check" again={again} />}
          {findings}
        </>
      )
  }
}

type Again = { task: Task; onAgain(): void }

function OtherOutcome({ run, state, again, actions }: Props & { again: Again }) {
  const { outcome, choice } = run
  // Where the canvas has several nodes, one that has a key says nothing of the others.
  const isSettled = state.isConfigured.value && state.overview.value.choices.length < 2
  const isConfigured = outcome.kind === 'unconfigured' && isSettled
  const message = isConfigured ? describeConfigured() : describeEndedRun(run, isKnownLive(run, state))
  const { nodeId } = choice
  const hostFixes = nodeId === null ? null : clearHostFix(outcome, nodeId)
  // What is wrong is put right elsewhere, after which the same click works.
  const isFixable = hostFixes !== null || ELSEWHERE.includes(message.action)
  const isWorthRetrying =
    isConfigured || message.action === 'try-again' || (state.isConfigured.value && isFixable)
  return (
    <MessageView message={message} openSettings={actions.openSettings} again={isWorthRetrying ? again : null}>
      {nodeId !== null && hostFixes && (
        <FixButtons nodeIds={[nodeId]} fixes={hostFixes} isOutdated actions={actions} />
      )}
    </MessageView>
  )
}

function EndedFindings({ run, state, actions }: Props) {
  const { outcome, choice, workflow } = run
  // Of a key in a node the canvas knows more: it is gone as soon as it is cleared.
  const found = run.findings.filter(({ code }) => code !== 'key-in-widget')
  const isLive = outcome.kind === 'created' || outcome.kind === 'updated' || outcome.kind === 'unchanged'
  // What is deployed is checked, and not deployed again by the way.
  const isChecked = run.task === 'check' || isLive
  const commitSearch = {
    // What was declined leaves out what was only worth knowing.
    requests: outcome.kind === 'declined' ? null : countQuestions(run.findings),
    after: isChecked ? 'check' : 'deploy',
    onCommitSearch: (searchScope: CommitSearchScope) =>
      isChecked ? actions.check(choice, searchScope) : actions.deploy(choice, { searchScope }),
  } as const
  return (
    <Findings
      findings={[...state.canvasFindings.value, ...found]}
      isDecided={isLive}
      mayCreate={outcome.kind === 'checked' && !isKnownLive(run, state)}
      workflow={workflow}
      isOutdated={state.isOutdated.value}
      commitSearch={commitSearch}
      rename={{ choice }}
      actions={actions}
    />
  )
}

/** Then a deploy replaces it, and asks nothing of what is asked before the first one. */
function isKnownLive({ choice }: Ended, { endpoints }: Pick<PanelState, 'endpoints'>): boolean {
  const status = choice.slug === null ? undefined : endpoints.value.get(choice.slug)
  return status !== undefined && status !== 'new'
}

type OutdatedProps = { is: boolean; since: Task; again: Again }

/** What is shown is about the workflow as it was then. */
function Outdated({ is, since, again }: OutdatedProps) {
  return (
    <p class={is ? 'rf-changed' : 'rf-visually-hidden'} role="status">
      {is && (
        <>
          {t(`panel.ended.changed-since.${since}`)}{' '}
          <button type="button" class="rf-link" onClick={again.onAgain}>
            {t(`panel.action.${again.task}-again`)}
          </button>
        </>
      )}
    </p>
  )
}
