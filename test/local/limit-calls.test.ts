import { describe, expect, it } from 'vitest'
import { limitCalls } from '../../src/local/limit-calls.ts'
import type { LocalCall } from '../../src/local/request.ts'

const tick = () => new Promise((later) => setTimeout(later, 5))

function open(most: number) {
  const running = new Map<string, (response: Response) => void>()
  const call: LocalCall = (path, init) =>
    new Promise((resolve, reject) => {
      running.set(path, (response) => {
        running.delete(path)
        resolve(response)
      })
      init.signal?.addEventListener('abort', () => {
        running.delete(path)
        reject(new DOMException('aborted', 'AbortError'))
      })
    })
  return {
    limited: limitCalls(call, most),
    running,
    answer: (path: string) => running.get(path)?.(new Response(path)),
  }
}

describe('calls of which only some go at a time', () => {
  it('wait for their turn, in order, and give their answer as it came', async () => {
    const { limited, running, answer } = open(2)
    const all = ['a', 'b', 'c', 'd'].map((path) => limited(path, {}).then((response) => response.text()))
    await tick()
    expect([...running.keys()]).toEqual(['a', 'b'])
    answer('b')
    await tick()
    expect([...running.keys()]).toEqual(['a', 'c'])
    for (const path of ['a', 'c']) answer(path)
    await tick()
    answer('d')
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keep their place until the answer is read', async () => {
    let send: (bytes: Uint8Array | null) => void = () => {}
    const body = new ReadableStream({
      start(controller) {
        send = (bytes) => (bytes === null ? controller.close() : controller.enqueue(bytes))
      },
    })
    const asked: string[] = []
    const limited = limitCalls(async (path) => {
      asked.push(path)
      return new Response(path === 'large' ? body : 'small', { status: path === 'large' ? 206 : 200 })
    }, 1)
    const large = limited('large', {})
    const small = limited('small', {})
    await tick()
    expect(asked).toEqual(['large'])
    send(new Uint8Array([120]))
    send(null)
    const response = await large
    expect([response.status, await response.text()]).toEqual([206, 'x'])
    expect(await (await small).text()).toBe('small')
  })

  it('give their turn to the next when they fail, are aborted, or waited in vain', async () => {
    const { limited, running, answer } = open(1)
    const [first, second] = [new AbortController(), new AbortController()]
    const a = limited('a', { signal: first.signal })
    const b = limited('b', { signal: second.signal })
    const c = limited('c', {})
    await tick()
    second.abort()
    await expect(b).rejects.toThrow()
    first.abort()
    await expect(a).rejects.toThrow()
    await tick()
    expect([...running.keys()]).toEqual(['c'])
    answer('c')
    expect(await (await c).text()).toBe('c')
    await expect(limited('d', { signal: first.signal })).rejects.toThrow()
    expect(running.size).toBe(0)
  })
})
