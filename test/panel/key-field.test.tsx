// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { KeyStatus } from '../../src/panel/key-field.tsx'
import { KeyField } from '../../src/panel/key-field.tsx'
import { t } from '../../src/text/text.ts'
import type { Message } from '../../src/types/message.ts'

afterEach(cleanup)

const ORIGIN = 'https://api.runflow.io'
const CLEAR = t('key.clear-old')
const TEST = t('key.test')
const REMOVE = t('key.remove')
const MOVE = t('key.move')
const RESET = t('key.reset-url', { url: 'https://api.runflow.io' })

function show(status: KeyStatus, test?: () => Promise<Message>) {
  const called: string[] = []
  const answer = (name: string) => async () => {
    called.push(name)
    return { severity: 'success' as const, title: name, detail: '', next: '' }
  }
  const screen = render(
    <KeyField
      model={{
        status: signal(status),
        save: (key) => void called.push(`save ${key}`),
        remove: () => void called.push('remove'),
        move: answer('move'),
        useOld: () => void called.push('useOld'),
        declineOld: () => void called.push('declineOld'),
        clearOld: answer('clearOld'),
        test: test ?? answer('test'),
        resetUrl: () => void called.push('resetUrl'),
      }}
    />,
  )
  return { screen, called }
}

const browser = { lastFour: 'wxyz', where: 'browser' } as const
const settings = { lastFour: 'abcd', where: 'settings' } as const
const old = { lastFour: 'abcd', isOffered: false }

describe('the key field', () => {
  it.each<[string, KeyStatus, string[], string]>([
    ['no key', { origin: ORIGIN, saved: null, old: null }, [], t('key.none-saved', { origin: ORIGIN })],
    [
      'a key in this browser',
      { origin: ORIGIN, saved: browser, old: null },
      [TEST, REMOVE],
      t('key.where.browser'),
    ],
    [
      'a key that this browser does not keep',
      { origin: ORIGIN, saved: { ...browser, where: 'page' }, old: null },
      [TEST, REMOVE],
      t('key.where.page'),
    ],
    [
      "the older plugin's key in use",
      { origin: ORIGIN, saved: settings, old },
      [MOVE, CLEAR, TEST],
      t('key.where.settings'),
    ],
    [
      'a new key, and the old one left behind',
      { origin: ORIGIN, saved: browser, old },
      [TEST, REMOVE, CLEAR],
      t('key.left-behind', old),
    ],
    [
      'an API URL that cannot be used, and the old one left behind',
      { origin: null, saved: null, old },
      [RESET, CLEAR],
      t('key.left-behind', old),
    ],
  ])('with %s says so and offers what helps', (_title, status, buttons, said) => {
    const { screen } = show(status)
    const labels = screen.getAllByRole('button', { hidden: true }).map(({ textContent }) => textContent)
    expect(labels.filter((label) => label !== t('key.save'))).toEqual(buttons)
    expect(screen.container.textContent).toContain(said)
    if (status.old === null) expect(screen.container.textContent).not.toContain(CLEAR)
  })

  it('offers Runflow’s own address where the one in Settings cannot be used, such as none', () => {
    const { screen, called } = show({ origin: null, saved: null, old: null })
    fireEvent.click(screen.getByRole('button', { name: RESET }))
    expect(called).toEqual(['resetUrl'])
  })

  it('saves the bare key of what was pasted, and takes bare quotes for none', () => {
    const { screen, called } = show({ origin: ORIGIN, saved: null, old: null })
    const field = screen.getByLabelText(t('key.label'))
    const save = screen.getByText(t('key.save'))
    fireEvent.input(field, { target: { value: '""' } })
    expect(save.hasAttribute('disabled')).toBe(true)
    fireEvent.input(field, { target: { value: '"Bearer rf_live_x"\n' } })
    fireEvent.click(save)
    expect(called).toEqual(['save rf_live_x', 'test'])
  })

  it("asks whether the older plugin's key is for this address too, and tries it then", () => {
    const asked = { origin: ORIGIN, saved: null, old: { ...old, isOffered: true } }
    const { screen, called } = show(asked)
    expect(screen.container.textContent).toContain(
      t('key.use-old-question', { lastFour: 'abcd', origin: ORIGIN }),
    )
    fireEvent.click(screen.getByText(t('key.use-old')))
    expect(called).toEqual(['useOld', 'test'])
  })

  it('takes no for an answer to that', () => {
    const { screen, called } = show({ origin: ORIGIN, saved: null, old: { ...old, isOffered: true } })
    fireEvent.click(screen.getByText(t('key.decline-old')))
    expect(called).toEqual(['declineOld'])
  })

  it('clears the key that was left behind, and tells what came of it', async () => {
    const { screen, called } = show({ origin: ORIGIN, saved: browser, old })
    fireEvent.click(screen.getByText(CLEAR))
    expect(await screen.findByText('clearOld')).toBeTruthy()
    expect(called).toEqual(['clearOld'])
  })

  it('says which scopes a key lacks, and leads to where one is made', async () => {
    const { screen } = show({ origin: ORIGIN, saved: browser, old: null }, async () => ({
      severity: 'warn',
      title: 'Connected',
      detail: 'comfyui-workflows:create',
      next: '',
      action: 'open-keys',
    }))
    fireEvent.click(screen.getByText(TEST))
    const answer = (await screen.findByText('Connected')).parentElement
    expect(answer?.className).toContain('rf-warn')
    expect(answer?.textContent).toContain('comfyui-workflows:create')
    expect(screen.getByText(t('panel.action.open-keys')).getAttribute('href')).toMatch(/api-keys$/)
  })

  it('lists the scopes that a deploy needs, narrowest first, then those of the other tabs', () => {
    const { screen } = show({ origin: ORIGIN, saved: null, old: null })
    expect([...screen.container.querySelectorAll('li code')].map(({ textContent }) => textContent)).toEqual([
      'comfyui-workflows:read',
      'comfyui-workflows:create',
      'comfyui-workflows:edit',
      'assets:create',
      'runs:create',
      'runs:read',
      'comfyui-workflows:delete',
    ])
  })
})
