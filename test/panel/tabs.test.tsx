// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { createLazyTab } from '../../src/panel/lazy-tab.tsx'
import { TabList, TabPanel } from '../../src/panel/tab-list.tsx'
import { t } from '../../src/text/text.ts'
import { openPanel } from './open-panel.tsx'

afterEach(cleanup)

const tab = (name: string) => screen.getByRole('tab', { name })

describe('a list of tabs', () => {
  const TABS = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
    { id: 'c', label: 'C' },
  ] as const

  function show() {
    const chosen = signal<'a' | 'b' | 'c'>('a')
    const View = () => (
      <>
        <TabList tabs={TABS} chosen={chosen} label="Letters" name="letters" />
        <TabPanel name="letters" chosen={chosen.value}>
          {chosen.value}
        </TabPanel>
      </>
    )
    render(<View />)
    return chosen
  }

  it.each([
    ['ArrowRight', 'b'],
    ['ArrowLeft', 'c'],
    ['End', 'c'],
    ['Home', 'a'],
  ])('%s goes from the first tab to %s, with the focus', (key, to) => {
    const chosen = show()
    fireEvent.keyDown(tab('A'), { key })
    expect(chosen.value).toBe(to)
    expect(document.activeElement).toBe(tab(to.toUpperCase()))
  })

  it('has one stop for the Tab key, and names its panel after the chosen tab', () => {
    const chosen = show()
    fireEvent.click(tab('B'))
    expect(chosen.value).toBe('b')
    expect(screen.getAllByRole('tab').map((one) => one.tabIndex)).toEqual([-1, 0, -1])
    expect(screen.getByRole('tabpanel', { name: 'B' }).id).toBe(tab('B').getAttribute('aria-controls'))
  })

  it('leaves other keys alone', () => {
    const chosen = show()
    expect(fireEvent.keyDown(tab('A'), { key: 'x' })).toBe(true)
    expect(chosen.value).toBe('a')
  })
})

describe('the tabs of the panel', () => {
  it('show one thing at a time, and Deploy first', () => {
    openPanel()
    expect(screen.getByRole('button', { name: t('panel.deploy') })).toBeTruthy()
    fireEvent.click(tab(t('panel.tabs.run')))
    expect(screen.getByRole('tabpanel').textContent).toBe('run')
  })

  it('say that a deploy asks, where another tab is open', () => {
    const { state } = openPanel((opened) => {
      opened.tab.value = 'endpoints'
      opened.question.value = { kind: 'name', offered: 'poster', purpose: 'deploy', answer: () => {} }
    })
    fireEvent.click(tab(t('panel.tabs.deploy-asks')))
    expect(state.tab.value).toBe('deploy')
    expect(tab(t('panel.tabs.deploy'))).toBeTruthy()
  })
})

describe('a tab that is loaded late', () => {
  it('says so, and is loaded once', async () => {
    let loads = 0
    const Tab = createLazyTab(async () => {
      loads++
      return () => <p>there</p>
    })
    const { unmount } = render(<Tab />)
    expect(screen.getByText(t('panel.loading'))).toBeTruthy()
    await waitFor(() => screen.getByText('there'))
    unmount()
    render(<Tab />)
    screen.getByText('there')
    expect(loads).toBe(1)
  })

  it('that did not load offers to reload, and is loaded again when it is opened again', async () => {
    let loads = 0
    const Tab = createLazyTab(async () => {
      loads++
      if (loads === 1) throw new TypeError('Failed to fetch dynamically imported module')
      return () => <p>there</p>
    })
    const { unmount } = render(<Tab />)
    await waitFor(() => screen.getByRole('alert'))
    expect(screen.getByRole('button', { name: t('panel.action.reload-tab') })).toBeTruthy()
    unmount()
    render(<Tab />)
    await waitFor(() => screen.getByText('there'))
  })
})
