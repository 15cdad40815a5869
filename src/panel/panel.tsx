import type { ComponentType } from 'preact'
import { t } from '../text/text.ts'
import { DeployTab } from './deploy-tab.tsx'
import { refuse } from './questions.tsx'
import type { PanelActions, PanelState, TabName } from './state.ts'
import type { TabItem } from './tab-list.tsx'
import { TabList, TabPanel } from './tab-list.tsx'

/** The tabs beside Deploy, each with code of its own. */
export type PanelTabs = { Run: ComponentType; Endpoints: ComponentType }
type Props = { state: PanelState; actions: PanelActions; tabs: PanelTabs }

const NAME = 'runflow-panel'

/** The Runflow sidebar: whatever needs more than a sentence. */
export function Panel({ state, actions, tabs: { Run, Endpoints } }: Props) {
  const question = state.question.value
  const tab = state.tab.value

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || (!question && !actions.closePanel)) return
    // Front ends leave a subgraph by it.
    event.stopPropagation()
    if (question && tab === 'deploy') refuse(question)
    else actions.closePanel?.()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever has the focus in it is what is pressed
    <div
      class="runflow"
      onPointerEnter={actions.refreshCanvas}
      onFocusIn={actions.refreshCanvas}
      onKeyDown={onKeyDown}
    >
      <Header state={state} actions={actions} />
      {state.notices.value.map((notice) => (
        <section key={notice.id} class="rf-card rf-message rf-warn">
          <h3>{notice.title}</h3>
          <p>{notice.detail}</p>
        </section>
      ))}
      <div class="rf-tabs">
        <TabList tabs={tabItems(state)} chosen={state.tab} label={t('panel.tabs.label')} name={NAME} />
      </div>
      <TabPanel name={NAME} chosen={tab}>
        {tab === 'deploy' && <DeployTab state={state} actions={actions} />}
        {tab === 'run' && <Run />}
        {tab === 'endpoints' && <Endpoints />}
      </TabPanel>
    </div>
  )
}

function tabItems({ question, tab }: PanelState): TabItem<TabName>[] {
  const isAsking = question.value !== null && tab.value !== 'deploy'
  return [
    {
      id: 'deploy',
      label: isAsking ? (
        <span class="rf-waiting">{t('panel.tabs.deploy-asks')}</span>
      ) : (
        t('panel.tabs.deploy')
      ),
    },
    { id: 'run', label: t('panel.tabs.run') },
    { id: 'endpoints', label: t('panel.tabs.endpoints') },
  ]
}

type HeaderProps = Pick<Props, 'state' | 'actions'>

function Header({ state, actions }: HeaderProps) {
  return (
    <header class="rf-title">
      <h2>Runflow</h2>
      <div class="rf-row">
        {/* Until there is a key, the large button below leads to it. */}
        {state.isConfigured.value && (
          <button type="button" class="rf-small" onClick={actions.openSettings}>
            {t('panel.api-key')}
          </button>
        )}
        {actions.closePanel && (
          <button type="button" class="rf-small" aria-label={t('panel.close')} onClick={actions.closePanel}>
            ✕
          </button>
        )}
      </div>
    </header>
  )
}
