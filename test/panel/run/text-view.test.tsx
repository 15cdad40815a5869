// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { TextView } from '../../../src/panel/run/text-view.tsx'
import { toSize } from '../../../src/text/format-size.ts'
import { t } from '../../../src/text/text.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const KIB = 1024
const CUT = t('run.result.text-long', { size: toSize(64 * KIB) })

/** Answers as many bytes as are asked for, of a text that never ends. */
function answer(text: string, parts: number) {
  let given = 0
  let isLeft = false
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1
      if (given > parts) controller.close()
      else controller.enqueue(bytes)
    },
    cancel() {
      isLeft = true
    },
  })
  vi.stubGlobal('fetch', async () => new Response(body))
  return { given: () => given, isLeft: () => isLeft }
}
const textOf = (view: ReturnType<typeof render>) => view.container.querySelector('pre')?.textContent ?? ''

it('a short text is shown whole', async () => {
  answer('Grüße\n', 2)
  const view = render(<TextView url="/view?a.txt" name="a.txt" onError={() => {}} />)
  await waitFor(() => expect(textOf(view)).toBe('Grüße\nGrüße\n'))
  expect(screen.queryByText(CUT)).toBeNull()
})

it('a text without an end is read to its limit, said to be cut, and offered whole', async () => {
  const sent = answer(`a${'ü'.repeat(5 * KIB)}`, Number.POSITIVE_INFINITY)
  const view = render(<TextView url="/view?a.txt" name="a.txt" onError={() => {}} />)
  await waitFor(() => expect(textOf(view).length).toBeGreaterThan(32 * KIB))
  expect(new TextEncoder().encode(textOf(view)).length).toBeLessThanOrEqual(64 * KIB)
  // No letter is cut in half.
  expect(textOf(view)).not.toContain('\uFFFD')
  await waitFor(() => expect(sent.isLeft()).toBe(true))
  expect(sent.given()).toBeLessThan(12)
  screen.getByText(CUT, { exact: false })
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: t('run.result.save', { name: 'a.txt' }) })
  expect([link.getAttribute('href'), link.download]).toEqual(['/view?a.txt', 'a.txt'])
})

it('a text that cannot be read is told once, and not after it is gone from the page', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  const failures: string[] = []
  render(<TextView url="/view?a.txt" name="" onError={() => failures.push('first')} />)
  await waitFor(() => expect(failures).toEqual(['first']))
  const gone = render(<TextView url="/view?b.txt" name="" onError={() => failures.push('second')} />)
  gone.unmount()
  await new Promise((done) => setTimeout(done, 10))
  expect(failures).toEqual(['first'])
})
