import { render } from 'preact'
import { t } from '../text/text.ts'
import type { PanelView } from './mount.tsx'
import type { Toast } from './outcome-toasts.ts'

/** The panel in the place that the host gives it, loaded when it is first shown. */
export function createLazyView(load: () => Promise<PanelView>): PanelView {
  let wanted: HTMLElement | null = null
  let view: PanelView | null = null

  async function show(container: HTMLElement): Promise<void> {
    try {
      view = await load()
    } catch {
      if (wanted === container)
        render(
          <div class="runflow">
            <NotLoaded />
          </div>,
          container,
        )
      return
    }
    if (wanted === container) view.mount(container)
  }

  return {
    mount(container) {
      wanted = container
      if (view !== null) return view.mount(container)
      render(<p class="runflow rf-hint">{t('panel.loading')}</p>, container)
      void show(container)
    },
    unmount() {
      if (wanted !== null && view === null) render(null, wanted)
      wanted = null
      view?.unmount()
    },
  }
}

/** For a click that needs what did not load. */
export function notLoadedToast(): Toast {
  return { severity: 'error', title: t('panel.not-loaded.title'), detail: t('panel.not-loaded.detail') }
}

/** Code that did not load. A new page loads it for sure: some browsers remember the failure until then. */
export function NotLoaded() {
  return (
    <section class="rf-card rf-message rf-error" role="alert">
      <h3>{t('panel.not-loaded.title')}</h3>
      <p>{t('panel.not-loaded.detail')}</p>
      <button type="button" class="rf-accent" onClick={() => location.reload()}>
        {t('panel.action.reload-tab')}
      </button>
    </section>
  )
}
