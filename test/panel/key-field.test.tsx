// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { KeyStatus } from '../../src/panel/key-field.tsx'
import { KeyField } from '../../src/panel/key-field.tsx'

afterEach(cleanup)

const ORIGIN = 'https://api.runflow.io'
const CLEAR = 'Clear the key in the settings file'
const MOVE = 'Move it to this browser'

function show(status: KeyStatus) {
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
        clearOld: answer('clearOld'),
        test: answer('test'),
      }}
    />,
  )
  return { screen, called }
}

const browser = { lastFour: 'wxyz', where: 'browser' } as const
const settings = { lastFour: 'abcd', where: 'settings' } as const
const old = { lastFour: 'abcd' }

describe('the key field', () => {
  it.each<[string, KeyStatus, string[], string]>([
    ['no key', { origin: ORIGIN, saved: null, old: null }, [], `No key is saved for ${ORIGIN}.`],
    [
      'a key in this browser',
      { origin: ORIGIN, saved: browser, old: null },
      ['Test connection', 'Remove'],
      'written into no workflow and no file of ComfyUI',
    ],
    [
      'a key that this browser does not keep',
      { origin: ORIGIN, saved: { ...browser, where: 'page' }, old: null },
      ['Test connection', 'Remove'],
      'gone when you close the tab',
    ],
    [
      "the older plugin's key in use",
      { origin: ORIGIN, saved: settings, old },
      [MOVE, CLEAR, 'Test connection'],
      "Stored by the older Runflow plugin in ComfyUI's settings file",
    ],
    [
      'a new key, and the old one left behind',
      { origin: ORIGIN, saved: browser, old },
      ['Test connection', 'Remove', CLEAR],
      "ComfyUI's settings file still holds a key …abcd of the older Runflow plugin. It is not used",
    ],
    [
      'an API URL that cannot be used, and the old one left behind',
      { origin: null, saved: null, old },
      [CLEAR],
      "ComfyUI's settings file still holds a key …abcd",
    ],
  ])('with %s says so and offers what helps', (_title, status, buttons, said) => {
    const { screen } = show(status)
    const labels = screen.getAllByRole('button', { hidden: true }).map(({ textContent }) => textContent)
    expect(labels.filter((label) => label !== 'Save')).toEqual(buttons)
    expect(screen.container.textContent).toContain(said)
    if (status.old === null) expect(screen.container.textContent).not.toContain('settings file')
  })

  it('saves the bare key of what was pasted, and takes bare quotes for none', () => {
    const { screen, called } = show({ origin: ORIGIN, saved: null, old: null })
    const field = screen.getByLabelText('Runflow API key')
    const save = screen.getByText('Save')
    fireEvent.input(field, { target: { value: '""' } })
    expect(save.hasAttribute('disabled')).toBe(true)
    fireEvent.input(field, { target: { value: '"Bearer rf_live_x"\n' } })
    fireEvent.click(save)
    expect(called).toEqual(['save rf_live_x', 'test'])
  })

  it('clears the key that was left behind, and tells what came of it', async () => {
    const { screen, called } = show({ origin: ORIGIN, saved: browser, old })
    fireEvent.click(screen.getByText(CLEAR))
    expect(await screen.findByText('clearOld')).toBeTruthy()
    expect(called).toEqual(['clearOld'])
  })

  it('lists the scopes that a deploy needs, narrowest first', () => {
    const { screen } = show({ origin: ORIGIN, saved: null, old: null })
    expect([...screen.container.querySelectorAll('li code')].map(({ textContent }) => textContent)).toEqual([
      'comfyui-workflows:read',
      'comfyui-workflows:create',
      'comfyui-workflows:edit',
      'assets:create',
    ])
  })
})
