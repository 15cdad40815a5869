// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { FileView } from '../../../src/panel/run/file-view.tsx'
import type { ResultFile } from '../../../src/runs/run-result.ts'
import { t } from '../../../src/text/text.ts'

afterEach(cleanup)

const file: ResultFile = {
  url: 'https://files.example/a.png?sig=1',
  name: 'a.png',
  mediaType: 'image/png',
  source: { kind: 'run', place: 3 },
}

function show(answer: Blob | null, shown: ResultFile = file) {
  const asked: number[] = []
  const refreshed: boolean[] = []
  const card = {
    refresh: (isAsked: boolean) => refreshed.push(isAsked),
    read: async (place: number) => {
      asked.push(place)
      return answer
    },
  }
  const view = render(<FileView file={shown} at={1} name="Card" card={card} />)
  return { asked, refreshed, view, card }
}
const picture = () => screen.getByRole('img', { name: t('run.result.picture', { at: '1', output: 'Card' }) })

describe('a file of a run', () => {
  it('is shown from its own address', () => {
    const { asked } = show(null)
    expect(picture().getAttribute('src')).toBe(file.url)
    expect(asked).toEqual([])
  })

  it('that this page may not show is read by ComfyUI, by its place in the list', async () => {
    const { asked, refreshed } = show(new Blob(['x']))
    fireEvent.error(picture())
    await waitFor(() => expect(picture().getAttribute('src')).toMatch(/^blob:/))
    expect([asked, refreshed]).toEqual([[3], [false]])
    // The link stays Runflow's own.
    expect(
      screen.getByRole('link', { name: t('run.result.open', { name: 'a.png' }) }).getAttribute('href'),
    ).toBe(file.url)
  })

  it('keeps what ComfyUI read where the address is signed anew', async () => {
    const { view, card } = show(new Blob(['x']))
    fireEvent.error(picture())
    await waitFor(() => expect(picture().getAttribute('src')).toMatch(/^blob:/))
    view.rerender(
      <FileView
        file={{ ...file, url: 'https://files.example/a.png?sig=2' }}
        at={1}
        name="Card"
        card={card}
      />,
    )
    expect(picture().getAttribute('src')).toMatch(/^blob:/)
  })

  it('that nobody can read says so, and can be asked for again', async () => {
    const { refreshed } = show(null)
    fireEvent.error(picture())
    await waitFor(() => screen.getByText(t('run.result.not-shown')))
    fireEvent.click(screen.getByRole('button', { name: t('run.result.fresh') }))
    expect(refreshed).toEqual([false, true])
  })

  it('whose address is not safe is not opened', () => {
    show(null, { ...file, url: null })
    expect(screen.queryByRole('link')).toBeNull()
    screen.getByText(t('run.result.unsafe'))
  })
})
