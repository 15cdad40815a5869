// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, it } from 'vitest'
import { createLazyView } from '../../src/panel/lazy-view.tsx'
import type { PanelView } from '../../src/panel/mount.tsx'
import { t } from '../../src/text/text.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A panel that says one word. */
function word(log: string[]): PanelView {
  let place: HTMLElement | null = null
  return {
    mount(container) {
      place = container
      render(<p>the panel</p>, container)
      log.push('mount')
    },
    unmount() {
      if (place) render(null, place)
      log.push('unmount')
    },
  }
}

it('the panel says that it is loading, and is there when it has', async () => {
  const view = createLazyView(async () => word([]))
  const container = document.createElement('div')
  view.mount(container)
  expect(container.textContent).toBe(t('panel.loading'))
  await settled()
  expect(container.textContent).toBe('the panel')
  const other = document.createElement('div')
  view.mount(other)
  expect(other.textContent).toBe('the panel')
})

it('a panel that is closed while it loads is not shown', async () => {
  const log: string[] = []
  const view = createLazyView(async () => word(log))
  const container = document.createElement('div')
  view.mount(container)
  view.unmount()
  await settled()
  expect(container.textContent).toBe('')
  expect(log).toEqual([])
})

it('a panel that does not load says so, offers to reload, and is tried again', async () => {
  let loads = 0
  const view = createLazyView(async () => {
    loads++
    if (loads === 1) throw new TypeError('Failed to fetch dynamically imported module')
    return word([])
  })
  const container = document.createElement('div')
  view.mount(container)
  await settled()
  expect(container.querySelector('[role=alert]')?.textContent).toContain(t('panel.not-loaded.title'))
  expect(container.querySelector('button')?.textContent).toBe(t('panel.action.reload-tab'))
  view.unmount()
  view.mount(container)
  await settled()
  expect(container.textContent).toBe('the panel')
})
