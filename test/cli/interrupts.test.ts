import { describe, expect, it } from 'vitest'
import type { InterruptSignal } from '../../src/cli/interrupts.ts'
import { createInterrupts } from '../../src/cli/interrupts.ts'

function stage(slug: string | null) {
  const timers: { ms: number; ring(): void }[] = []
  const waiting: string[] = []
  const write = { slug }
  const interrupts = createInterrupts({
    write,
    onWaiting: (name) => waiting.push(name),
    startTimer: (ms, ring) => timers.push({ ms, ring }),
  })
  let isOver = false
  void interrupts.atOnce.then(() => {
    isOver = true
  })
  const settled = async () => {
    await Promise.resolve()
    return isOver
  }
  return { interrupts, timers, waiting, write, settled }
}

const SIGNALS: InterruptSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

describe.each(SIGNALS)('%s', (name) => {
  it('before a write asks for an end, and gives it a moment', async () => {
    const { interrupts, timers, waiting, settled } = stage(null)
    interrupts.receive(name)
    expect([interrupts.signal.aborted, await settled(), waiting]).toEqual([true, false, []])
    expect(timers.map(({ ms }) => ms)).toEqual([2000])
    timers[0]?.ring()
    expect(await settled()).toBe(true)
  })

  it('during a write says that it goes on', () => {
    const { interrupts, waiting } = stage('poster')
    interrupts.receive(name)
    expect([interrupts.signal.aborted, waiting]).toEqual([true, ['poster']])
  })

  it('twice ends at once', async () => {
    for (const slug of [null, 'poster']) {
      const { interrupts, settled } = stage(slug)
      interrupts.receive('SIGINT')
      interrupts.receive(name)
      expect(await settled()).toBe(true)
    }
  })
})

describe('during a write', () => {
  it('Ctrl+C waits as long as the answer takes', () => {
    const { interrupts, timers } = stage('poster')
    interrupts.receive('SIGINT')
    expect(timers).toEqual([])
  })

  it.each(SIGNALS.slice(1))('%s waits for less than it takes until SIGKILL comes', async (name) => {
    const { interrupts, timers, settled } = stage('poster')
    interrupts.receive(name)
    expect(timers.map(({ ms }) => ms)).toEqual([5000])
    expect(await settled()).toBe(false)
    timers[0]?.ring()
    expect(await settled()).toBe(true)
  })
})
