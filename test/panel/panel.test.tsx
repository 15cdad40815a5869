// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Running } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'
import {
  button,
  choice,
  confirming,
  ended,
  endpoint,
  findButton,
  noOutput,
  openPanel,
  running,
  showRun,
} from './open-panel.tsx'

afterEach(cleanup)

const HASHING: Running['progress'] = {
  step: 'hash',
  progress: { bytesDone: 5e8, bytesTotal: 2e9, file: 'checkpoints/a.safetensors' },
}

describe('the panel', () => {
  it('offers Deploy for each endpoint with its name and slug', () => {
    const { log } = openPanel((state) => {
      state.overview.value.choices.push({ nodeId: '5', name: 'Second', slug: 'second' })
      state.endpoints.value = new Map([['second', 'live']])
    })
    const second = screen.getByRole('region', { name: t('panel.endpoint.label-slug', { slug: 'second' }) })
    expect(within(second).getByText(t('panel.endpoint.status.live.word'))).toBeTruthy()
    fireEvent.click(within(second).getByRole('button', { name: t('panel.deploy') }))
    expect(log).toEqual(['deploy second'])
  })

  it.each(['failing', 'doubtful'] as const)('does not call live alone what is %s', (status) => {
    openPanel((state) => {
      state.endpoints.value = new Map([['poster-maker', status]])
    })
    expect(screen.getByText(t(`panel.endpoint.status.${status}.word`))).toBeTruthy()
    expect(screen.queryByText(t('panel.endpoint.status.live.word'))).toBeNull()
  })

  it('shows a name once that is its own slug', () => {
    openPanel((state) => {
      const own = { nodeId: '4', name: 'poster', slug: 'poster' }
      state.overview.value = { choices: [own], inputs: 0, outputs: 0 }
    })
    expect(screen.getAllByText('poster')).toHaveLength(1)
  })

  it('leads to the key by one button while none is saved', () => {
    const { log } = openPanel((state) => {
      state.isConfigured.value = false
    })
    expect(findButton(t('panel.api-key'))).toBeNull()
    fireEvent.click(button(t('panel.set-key')))
    expect(log).toEqual(['settings'])
    expect(findButton(t('panel.deploy'))).toBeNull()
  })

  it('says of a name without a slug what it needs', () => {
    openPanel((state) => {
      state.overview.value = { choices: [{ nodeId: '4', name: '***', slug: null }], inputs: 0, outputs: 0 }
    })
    expect(screen.getByText(t('panel.endpoint.name-needs'))).toBeTruthy()
  })

  it('says that everything is ready once nothing of the first deploy is left to do', async () => {
    const named = { nodeId: '4', name: 'poster', slug: 'poster' }
    const { state } = openPanel((opened) => {
      opened.isConfigured.value = true
      opened.overview.value = { choices: [named], inputs: 0, outputs: 0 }
    })
    expect(screen.queryByText(t('panel.start.ready'))).toBeNull()
    await act(() => {
      state.overview.value = { choices: [named], inputs: 0, outputs: 1 }
    })
    expect(screen.getByText(t('panel.start.ready'))).toBeTruthy()
    expect(screen.queryByText(t('panel.start.intro'))).toBeNull()
  })

  it('does not tick off a name that is still the default', () => {
    const step = () => screen.getByText(t('panel.start.name-default')).closest('li')
    openPanel((state) => {
      const named = { nodeId: '4', name: 'default', slug: 'default' }
      state.overview.value = { choices: [named], inputs: 0, outputs: 0 }
    })
    expect(step()?.textContent).not.toContain(t('panel.start.done'))
  })

  it('shows progress in words, and cancels until the write is sent', async () => {
    const { state, log } = openPanel((opened) => showRun(opened, running(HASHING)))
    expect(screen.getByText(t('steps.hashing', { percent: 25 }))).toBeTruthy()
    expect(screen.getByText('checkpoints/a.safetensors')).toBeTruthy()
    fireEvent.click(button(t('panel.cancel')))
    expect(log).toEqual(['cancel'])
    await act(() => showRun(state, running({ step: 'write' })))
    expect(button(t('panel.too-late')).hasAttribute('disabled')).toBe(true)
  })

  it.each(['no-answer', 'server-error', 'rate-limited'] as const)(
    'says why a request is sent again: %s',
    (reason) => {
      const retry = { reason, attempt: 2, of: 5 }
      openPanel((state) => showRun(state, running({ step: 'look-up' }, { retry })))
      const said = screen.getByText(
        t(`steps.retry.${reason}`, { step: t('steps.look-up'), attempt: 2, of: 5 }),
      )
      expect(said.getAttribute('role')).toBe('status')
    },
  )

  it('waits for an answer, and does not call that deploying', () => {
    openPanel((state) => {
      showRun(state, running({ step: 'ask' }))
      state.question.value = confirming('create', () => {})
    })
    expect(button(t('panel.waiting')).hasAttribute('disabled')).toBe(true)
    expect(findButton(t('panel.deploying'))).toBeNull()
  })

  it('leads the focus to what follows, where it was in the panel', async () => {
    const { state } = openPanel()
    const go = (run: Parameters<typeof showRun>[1]) => act(() => showRun(state, run))
    const focused = (name: string) =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name }))
    button(t('panel.deploy')).focus()
    await go(running({ step: 'check' }))
    expect(document.activeElement).toBe(screen.getByRole('region', { name: t('panel.progress') }))
    button(t('panel.cancel')).focus()
    await go(ended({ kind: 'cancelled' }))
    focused(t('outcomes.cancelled.title'))
    await go(ended({ kind: 'blocked', findings: [noOutput] }))
    focused(t('panel.ended.blocked'))
    await go(ended({ kind: 'created', endpoint, findings: [] }))
    focused(t('outcomes.created.title', { slug: choice.slug }))
  })

  it('takes the focus from nobody who works elsewhere', async () => {
    const { state } = openPanel()
    const elsewhere = document.body.appendChild(document.createElement('input'))
    elsewhere.focus()
    await act(() => showRun(state, ended({ kind: 'cancelled' })))
    expect(document.activeElement).toBe(elsewhere)
    elsewhere.remove()
  })

  it('can be closed where ComfyUI shows no button for that, by keyboard too', () => {
    let closed = 0
    openPanel(undefined, { closePanel: () => closed++ })
    fireEvent.click(button(t('panel.close')))
    fireEvent.keyDown(button(t('panel.deploy')), { key: 'Escape' })
    expect(closed).toBe(2)
    cleanup()
    openPanel()
    expect(findButton(t('panel.close'))).toBeNull()
  })

  it('does nothing on Escape while nothing is asked', () => {
    const { log } = openPanel((state) => showRun(state, running({ step: 'check' })))
    fireEvent.keyDown(button(t('panel.cancel')), { key: 'Escape' })
    expect(log).toEqual([])
  })

  it('shows text of a workflow as text, never as markup', () => {
    openPanel((state) => {
      const hostile = { nodeId: '4', name: '<img src=x onerror=alert(1)>', slug: 'img' }
      state.overview.value = { choices: [hostile], inputs: 0, outputs: 0 }
    })
    expect(document.querySelector('img')).toBeNull()
  })
})
