import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

export type TabItem<Id extends string> = { id: Id; label: ComponentChildren }

type Props<Id extends string> = {
  tabs: readonly TabItem<Id>[]
  chosen: Signal<Id>
  label: string
  /** Begins the ids that tie a tab to its tab panel. Unique in the page. */
  name: string
}

/** A list of tabs with one stop for the Tab key: arrow keys, Home and End move in it, and choose. */
export function TabList<Id extends string>({ tabs, chosen, label, name }: Props<Id>) {
  const at = tabs.findIndex(({ id }) => id === chosen.value)

  function onKeyDown(event: KeyboardEvent) {
    const to = targetOf(event.key, at, tabs.length)
    const tab = to === null ? undefined : tabs[to]
    if (to === null || !tab || !(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    chosen.value = tab.id
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }

  return (
    <div role="tablist" aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${name}-tab-${tab.id}`}
          aria-controls={tab.id === chosen.value ? panelId(name) : undefined}
          aria-selected={tab.id === chosen.value}
          tabIndex={tab.id === chosen.value ? 0 : -1}
          onClick={() => {
            chosen.value = tab.id
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

type PanelProps = { name: string; chosen: string; children: ComponentChildren }

/** What the chosen tab shows. */
export function TabPanel({ name, chosen, children }: PanelProps) {
  return (
    <div role="tabpanel" id={panelId(name)} aria-labelledby={`${name}-tab-${chosen}`}>
      {children}
    </div>
  )
}

const panelId = (name: string) => `${name}-panel`

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
