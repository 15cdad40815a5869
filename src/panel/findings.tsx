import { useMemo } from 'preact/hooks'
import type { Card, Finding, Severity } from '../checks/finding.ts'
import { commitSearchOf, downloadOf, idAt, nodesToShow, openFixes, toCards } from '../checks/finding.ts'
import type { Fix } from '../checks/fixes/fix.ts'
import { isAskedOnCreate } from '../deploy/questions.ts'
import { t } from '../text/text.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { CommitSearchProps } from './commit-search.tsx'
import { CommitSearchOffer } from './commit-search.tsx'
import { useFirst } from './first-items.tsx'
import { FixButtons } from './fix-buttons.tsx'
import { IdField } from './id-field.tsx'
import type { RenameProps } from './rename-field.tsx'
import { isRename, RenameField } from './rename-field.tsx'
import type { PanelActions } from './state.ts'

/** `create`: a note, and a question where the deploy creates the endpoint. */
type Group = Severity | 'create'
const ORDER: Group[] = ['block', 'ask', 'create', 'note']

type Props = {
  findings: Finding[]
  /** It was deployed: what needed a decision has it. */
  isDecided?: boolean
  /** It was only checked, and a deploy may create the endpoint. */
  mayCreate?: boolean
  workflow: Workflow | null
  /** Their nodes are in another tab, so nothing can be shown or fixed. */
  isElsewhere?: boolean
  /** The canvas has changed since it was captured: a fix was made, or taken back. */
  isOutdated?: boolean
  /** Where commits can be searched for. */
  commitSearch?: CommitSearchProps
  /** What is renamed where the name of the endpoint is wrong. */
  rename?: RenameProps
  /** Names of inputs and outputs can be typed anew. */
  hasIdFields?: boolean
  actions: PanelActions
}

/** Worst first. A finding leads to its nodes, and a click fixes what can be fixed mechanically. */
export function Findings({ findings, isDecided = false, mayCreate = false, ...rest }: Props) {
  const groupOf = (finding: Finding): Group =>
    mayCreate && finding.severity === 'note' && isAskedOnCreate(finding) ? 'create' : finding.severity
  const fixesOf = useMemo(() => openFixes(rest.workflow), [rest.workflow])
  // One field for the name is enough.
  const named = findings.find((finding) => fixesOf(finding).some((fix) => isRename(fix) && fix.value === ''))
  return (
    <>
      {ORDER.map((group) => {
        const cards = toCards(findings.filter((finding) => groupOf(finding) === group))
        if (cards.length === 0) return null
        const isAgreed = isDecided && group === 'ask'
        const title = t(`panel.findings.${isAgreed ? 'agreed' : group}`)
        return (
          <section key={group} class="rf-findings" aria-label={title}>
            <h3 class={`rf-severity rf-${group === 'create' ? 'ask' : group}`}>
              {title} <span class="rf-count">{cards.length}</span>
            </h3>
            <CardList cards={cards} isAgreed={isAgreed} fixesOf={fixesOf} named={named} {...rest} />
          </section>
        )
      })}
    </>
  )
}

function keyOf({ first }: Card): string {
  return JSON.stringify(first)
}

type ListProps = Omit<Props, 'findings' | 'isDecided' | 'mayCreate' | 'workflow'> & {
  cards: Card[]
  isAgreed: boolean
  fixesOf(finding: Finding): Fix[]
  /** The finding that has the field for the endpoint's name. */
  named: Finding | undefined
}

function CardList({ cards, ...rest }: ListProps) {
  const { shown, more } = useFirst(cards)
  return (
    <>
      <ul>
        {shown.map((card) => (
          <CardItem key={keyOf(card)} card={card} {...rest} />
        ))}
      </ul>
      {more}
    </>
  )
}

type ItemProps = Omit<ListProps, 'cards'> & { card: Card }

function CardItem({ card, isAgreed, fixesOf, isElsewhere = false, ...props }: ItemProps) {
  const { commitSearch, rename, named, hasIdFields = false, actions } = props
  const { first: finding, texts } = card
  const { title, detail, next } = texts
  const offer = commitSearchOf(finding)
  const nodes = isElsewhere ? [] : nodesToShow(finding)
  const fixes = isElsewhere ? [] : fixesOf(finding)
  const place = isElsewhere || !hasIdFields ? null : idAt(finding)
  const isOutdated = props.isOutdated ?? false
  const isIdOf = (fix: Fix) => fix.kind === 'set-widget' && fix.widget === place?.widget
  const offered = fixes.find(isIdOf)

  return (
    <li class={`rf-finding rf-${finding.severity}`}>
      <strong>{title}</strong>
      {detail !== '' && <p>{detail}</p>}
      {!isAgreed && <p class="rf-next">{next}</p>}
      {rename &&
        !isAgreed &&
        fixes
          .filter(isRename)
          .filter(({ value }) => value !== '' || finding === named)
          .map((fix) => <RenameField key={fix.value} {...rename} fix={fix} actions={actions} />)}
      {place && (
        <IdField
          id={place.id}
          fix={{
            kind: 'set-widget',
            nodeId: place.nodeId,
            widget: place.widget,
            value: offered?.kind === 'set-widget' ? offered.value : '',
            label: t('fixes.new-id', { id: place.id }),
          }}
          isOutdated={isOutdated}
          actions={actions}
        />
      )}
      <FixButtons
        nodeIds={nodes}
        fixes={fixes.filter((fix) => !isRename(fix) && !isIdOf(fix))}
        isOutdated={isOutdated}
        actions={actions}
      />
      <DownloadOffer finding={finding} />
      {commitSearch && !isAgreed && offer && <CommitSearchOffer fix={offer} {...commitSearch} />}
    </li>
  )
}

/** The address is shown in full, as it comes out of the workflow: whoever clicks must see where it leads. */
function DownloadOffer({ finding }: { finding: Finding }) {
  const download = downloadOf(finding)
  if (download === null) return null
  return (
    <p class="rf-hint rf-download">
      {t('panel.findings.download', { path: download.path })}{' '}
      <a href={download.url} target="_blank" rel="noopener noreferrer">
        {download.url}
      </a>
    </p>
  )
}
