import { useSignal } from '@preact/signals'
import type { Preview, PreviewItem } from '../deploy/preview.ts'
import { toSize } from '../text/format-size.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { NodeButton } from './node-button.tsx'
import { describeMachine, describeTotals, GROUPS, isWrong, STATE_WORDS, sizeOf } from './preview-words.ts'
import type { PanelActions } from './state.ts'

type Props = {
  preview: Preview
  /** What is being hashed now. */
  hashing: string | null
  actions: PanelActions
}

/** What a deploy takes along: each with its size, how far it is proven, and the nodes it is there for. */
export function PreviewView({ preview, hashing, actions }: Props) {
  return (
    <section class="rf-card rf-preview" aria-label="What travels">
      <h3>What travels</h3>
      <p class="rf-hint">{describeTotals(preview)}</p>
      {GROUPS.map(({ title, kinds }) => {
        const items = preview.items.filter(({ kind }) => kinds.includes(kind))
        return items.length === 0 ? null : (
          <Group key={title} title={title} items={items} hashing={hashing} actions={actions} />
        )
      })}
      <details>
        <summary>This machine, not sent</summary>
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

/** Before anybody asked. */
export function PreviewHint() {
  return (
    <section class="rf-card rf-preview" aria-label="What travels">
      <h3>What travels</h3>
      <p class="rf-hint">
        <em>Check</em> lists what a deploy takes along, and what would fail on Runflow. Nothing is sent.
      </p>
    </section>
  )
}

const FEW = 8

type GroupProps = Omit<Props, 'preview'> & { title: string; items: PreviewItem[] }

function Group({ title, items, hashing, actions }: GroupProps) {
  const bytes = sizeOf(items)
  const wrong = items.filter(isWrong).length
  // Decided once: a group that closes under the reader's eyes is worse than a long one.
  const isOpen = useSignal(wrong > 0 || (items.length <= FEW && bytes > 0))
  return (
    <details open={isOpen.value}>
      <summary>
        {title} <span class="rf-count">{items.length}</span>
        {bytes > 0 && <span class="rf-hint"> {toSize(bytes)}</span>}
        {wrong > 0 && <span class="rf-wrong"> {wrong} not proven</span>}
      </summary>
      <ul>
        {items.map((item) => (
          <Item
            key={`${item.kind} ${item.name}`}
            item={item}
            isHashing={item.state === 'to-hash' && item.name === hashing}
            actions={actions}
          />
        ))}
      </ul>
    </details>
  )
}

type ItemProps = { item: PreviewItem; isHashing: boolean; actions: PanelActions }

function Item({ item, isHashing, actions }: ItemProps) {
  const { name, sizeBytes, state, detail, nodeIds } = item
  const { word, meaning } = STATE_WORDS[state]
  return (
    <li class="rf-item">
      <div class="rf-name">
        <span>{name}</span>
        {sizeBytes !== null && <span class="rf-size">{toSize(sizeBytes)}</span>}
      </div>
      <p class="rf-hint">
        <span class={`rf-state rf-${state}`} title={meaning}>
          {isHashing ? 'hashing…' : word}
        </span>
        {detail !== '' && ` · ${detail}`}
      </p>
      {nodeIds.length > 0 && <Nodes ids={[...new Set(nodeIds)]} actions={actions} />}
    </li>
  )
}

const MOST_NODES = 3

/** Our own pack is there for every input and output: the rest comes when it is asked for. */
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
          {ids.length - shown.length} more
        </button>
      )}
    </div>
  )
}
