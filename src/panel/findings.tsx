import { useSignal } from '@preact/signals'
import type { Finding, Severity } from '../deploy/finding.ts'
import { describeFinding } from '../deploy/finding-messages.ts'
import { mendOf } from '../deploy/mend.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'
import type { PanelActions } from './state.ts'

const WORDS: Record<Severity, string> = {
  block: 'Must be fixed',
  ask: 'Needs your decision',
  note: 'Worth knowing',
}
const ORDER: Severity[] = ['block', 'ask', 'note']

type Props = { findings: Finding[]; workflow: Workflow | null; actions: PanelActions }

/** Worst first. A finding leads to its nodes, and mends itself where that is mechanical. */
export function Findings({ findings, workflow, actions }: Props) {
  return (
    <>
      {ORDER.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity} class="rf-findings" aria-label={WORDS[severity]}>
            <h3 class={`rf-severity rf-${severity}`}>
              {WORDS[severity]} <span class="rf-count">{group.length}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingItem key={keyOf(finding)} finding={finding} workflow={workflow} actions={actions} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function keyOf(finding: Finding): string {
  return JSON.stringify(finding)
}

function FindingItem({ finding, workflow, actions }: Omit<Props, 'findings'> & { finding: Finding }) {
  const { title, detail, next } = describeFinding(finding)
  const mended = useSignal<string | null>(null)
  const mends = mendOf(finding, workflow ?? undefined)
  const labels = [...new Set(mends.map((mend) => mend.label))]

  function mend(label: string) {
    const done = mends.filter((candidate) => candidate.label === label).filter((one) => actions.mend(one))
    mended.value = done.length > 0 ? 'Done. Undo with Ctrl+Z.' : 'The node is no longer on the canvas.'
  }

  return (
    <li class={`rf-finding rf-${finding.severity}`}>
      <strong>{title}</strong>
      <p>{detail}</p>
      <p class="rf-next">{next}</p>
      <div class="rf-row">
        {[...new Set(finding.nodeIds)].map((id) => (
          <NodeButton key={id} id={id} actions={actions} />
        ))}
        {mended.value === null &&
          labels.map((label) => (
            <button key={label} type="button" class="rf-small rf-accent" onClick={() => mend(label)}>
              {label}
            </button>
          ))}
      </div>
      <p role="status" class={mended.value === null ? 'rf-unseen' : 'rf-hint'}>
        {mended.value}
      </p>
    </li>
  )
}

function NodeButton({ id, actions }: { id: NodeId; actions: PanelActions }) {
  const gone = useSignal(false)
  const title = actions.nodeTitle(id)
  return (
    <button
      type="button"
      class="rf-small rf-node"
      title={`Show node ${id} on the canvas`}
      disabled={gone.value}
      onClick={() => {
        gone.value = !actions.showNode(id)
      }}
    >
      {gone.value ? `Node ${id} is gone` : `Show ${title ?? 'node'} #${id}`}
    </button>
  )
}
