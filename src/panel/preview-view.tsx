import { useSignal } from '@preact/signals'
import { maskText } from '../checks/mask-text.ts'
import type { Preview, PreviewItem } from '../deploy/preview.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { useFirst } from './first-items.tsx'
import { NodeButton } from './node-button.tsx'
import { describeMachine, describeTotals, GROUPS, isUnclear, sizeOf } from './preview-words.ts'
import type { PanelActions } from './state.ts'

type Props = {
  preview: Preview
  /** What is being hashed now. */
  hashing: string | null
  actions: PanelActions
}

/** What a deploy sends or names: each with its size, how far it is known, and the nodes that use it. */
export function PreviewView({ preview, hashing, actions }: Props) {
  return (
    <section class="rf-card rf-preview" aria-label={t('panel.preview.title')}>
      <h3>{t('panel.preview.title')}</h3>
      <ul class="rf-hint rf-totals">
        {describeTotals(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {GROUPS.map(({ title, kinds }) => {
        const items = preview.items.filter(({ kind }) => kinds.some((one) => one === kind))
        return items.length === 0 ? null : (
          <Group
            key={title}
            title={t(`panel.preview.group-${title}`)}
            items={items}
            hashing={hashing}
            actions={actions}
          />
        )
      })}
      <details>
        <summary>{t('panel.preview.machine')}</summary>
        <dl class="rf-machine">
          {describeMachine(preview.system).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

/** Before the first check or deploy. */
export function PreviewHint() {
  return (
    <section class="rf-card rf-preview" aria-label={t('panel.preview.title')}>
      <h3>{t('panel.preview.title')}</h3>
      <p class="rf-hint">{t('panel.preview.hint')}</p>
    </section>
  )
}

const FEW = 8

type GroupProps = Omit<Props, 'preview'> & { title: string; items: PreviewItem[] }

function Group({ title, items, hashing, actions }: GroupProps) {
  const bytes = sizeOf(items)
  const unclear = items.filter(isUnclear).length
  // Decided once: a group that closes under the reader's eyes is worse than a long one.
  const isOpen = useSignal(unclear > 0 || (items.length <= FEW && bytes > 0))
  const { shown, more } = useFirst(items)
  return (
    <details open={isOpen.value}>
      <summary>
        {title} <span class="rf-count">{items.length}</span>
        {bytes > 0 && <span class="rf-hint"> {toSize(bytes)}</span>}
        {unclear > 0 && (
          <span class="rf-unclear"> {t('panel.preview.unclear-count', { count: unclear })}</span>
        )}
      </summary>
      <ul>
        {shown.map((item) => (
          <Item
            key={`${item.kind} ${item.name}`}
            item={item}
            isHashing={item.state === 'to-hash' && item.name === hashing}
            actions={actions}
          />
        ))}
      </ul>
      {more}
    </details>
  )
}

type ItemProps = { item: PreviewItem; isHashing: boolean; actions: PanelActions }

function Item({ item, isHashing, actions }: ItemProps) {
  const { name, sizeBytes, state, detail, nodeIds } = item
  return (
    <li class="rf-item">
      <div class="rf-name">
        <span>{maskText(name)}</span>
        {sizeBytes !== null && <span class="rf-size">{toSize(sizeBytes)}</span>}
      </div>
      <p class="rf-hint">
        <span class={`rf-state rf-${state}`} title={t(`preview.state.${state}.meaning`)}>
          {isHashing ? t('panel.preview.hashing') : t(`preview.state.${state}.word`)}
        </span>
      </p>
      {detail !== '' && <p class="rf-hint">{maskText(detail)}</p>}
      {nodeIds.length > 0 && <Nodes ids={[...new Set(nodeIds)]} actions={actions} />}
    </li>
  )
}

const MOST_NODES = 3

/** A pack may be there for a hundred nodes: the first few, and the rest at a click. */
function Nodes({ ids, actions }: { ids: NodeId[]; actions: PanelActions }) {
  const isAll = useSignal(false)
  const shown = isAll.value ? ids : ids.slice(0, MOST_NODES)
  return (
    <div class="rf-row">
      {shown.map((id) => (
        <NodeButton key={id} id={id} actions={actions} />
      ))}
      {shown.length < ids.length && (
        <button
          type="button"
          class="rf-link rf-hint"
          onClick={() => {
            isAll.value = true
          }}
        >
          {t('panel.preview.more-nodes', { count: ids.length - shown.length })}
        </button>
      )}
    </div>
  )
}
