import { useMemo } from 'preact/hooks'
import type { Finding, Severity } from '../checks/finding.ts'
import { commitSearchOf, describeFinding, downloadOf, nodesToShow, openFixes } from '../checks/finding.ts'
import type { Fix } from '../checks/fixes/fix.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { CommitSearchOffer } from './commit-search.tsx'
import { FixButtons } from './fix-buttons.tsx'
import type { PanelActions } from './state.ts'

const WORDS: Record<Severity, string> = {
  block: 'Must be fixed',
  ask: 'Needs your decision',
  note: 'Worth knowing',
}
const ORDER: Severity[] = ['block', 'ask', 'note']

type Props = {
  findings: Finding[]
  /** It was deployed: what needed a decision has it. */
  isDecided?: boolean
  workflow: Workflow | null
  /** Their nodes are in another tab, so nothing can be shown or mended. */
  isElsewhere?: boolean
  /** Where commits can be looked for; `after` says what comes then. */
  commitSearch?: { after: string; questions: number | null; onCommitSearch(scope: CommitSearchScope): void }
  actions: PanelActions
}

/** Worst first. A finding leads to its nodes, and mends itself where that is mechanical. */
export function Findings({ findings, isDecided = false, ...rest }: Props) {
  const fixesOf = useMemo(() => openFixes(rest.workflow), [rest.workflow])
  return (
    <>
      {ORDER.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity)
        if (group.length === 0) return null
        const isAgreed = isDecided && severity === 'ask'
        const words = isAgreed ? 'You agreed to' : WORDS[severity]
        return (
          <section key={severity} class="rf-findings" aria-label={words}>
            <h3 class={`rf-severity rf-${severity}`}>
              {words} <span class="rf-count">{group.length}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingItem
                  key={keyOf(finding)}
                  finding={finding}
                  isAgreed={isAgreed}
                  fixesOf={fixesOf}
                  {...rest}
                />
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

type ItemProps = Omit<Props, 'findings' | 'isDecided' | 'workflow'> & {
  finding: Finding
  isAgreed: boolean
  fixesOf(finding: Finding): Fix[]
}

function FindingItem({ finding, isAgreed, fixesOf, isElsewhere = false, commitSearch, actions }: ItemProps) {
  const { title, detail, next } = describeFinding(finding)
  const offer = commitSearchOf(finding)
  const nodes = isElsewhere ? [] : nodesToShow(finding)
  const fixes = isElsewhere ? [] : fixesOf(finding)

  return (
    <li class={`rf-finding rf-${finding.severity}`}>
      <strong>{title}</strong>
      <p>{detail}</p>
      {!isAgreed && <p class="rf-next">{next}</p>}
      <FixButtons nodeIds={nodes} fixes={fixes} actions={actions} />
      <DownloadOffer finding={finding} />
      {commitSearch && offer && <CommitSearchOffer fix={offer} {...commitSearch} />}
    </li>
  )
}

/** The address stands there in full, as it comes out of the workflow: whoever clicks must see where to. */
function DownloadOffer({ finding }: { finding: Finding }) {
  const download = downloadOf(finding)
  if (download === null) return null
  return (
    <p class="rf-hint rf-download">
      Download{' '}
      <a href={download.url} target="_blank" rel="noopener noreferrer">
        {download.url}
      </a>{' '}
      and save it as <code>models/{download.path}</code>.
    </p>
  )
}
