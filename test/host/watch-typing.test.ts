import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchTyping } from '../../src/host/watch-typing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const page = new EventTarget()
  const { untilStill } = watchTyping(page)
  const press = () => page.dispatchEvent(new Event('keydown'))
  const wait = () => {
    const waited = { isOver: false }
    void untilStill().then(() => {
      waited.isOver = true
    })
    return waited
  }
  return { press, wait }
}

it('does not wait where nobody has typed', async () => {
  const { wait } = setUp()
  const waited = wait()
  await vi.advanceTimersByTimeAsync(0)
  expect(waited.isOver).toBe(true)
})

it('waits for as long as letters keep coming, and a moment more', async () => {
  const { press, wait } = setUp()
  press()
  const waited = wait()
  for (let letter = 0; letter < 12; letter++) {
    await vi.advanceTimersByTimeAsync(600)
    expect(waited.isOver).toBe(false)
    press()
  }
  await vi.advanceTimersByTimeAsync(900)
  expect(waited.isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(waited.isOver).toBe(true)
})

it('does not wait for what was typed long ago', async () => {
  const { press, wait } = setUp()
  press()
  await vi.advanceTimersByTimeAsync(5000)
  const waited = wait()
  await vi.advanceTimersByTimeAsync(0)
  expect(waited.isOver).toBe(true)
})
