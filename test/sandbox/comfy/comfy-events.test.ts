import { expect, it } from 'vitest'
import { createComfyEvents } from '../../../src/sandbox/comfy/comfy-events.ts'

/** A socket that says what it is told to, and the addresses that it was opened at. */
function open() {
  const opened: string[] = []
  let target = new EventTarget()
  const events = createComfyEvents('http://127.0.0.1:8188/comfy', 'a b', async (url) => {
    opened.push(url)
    const made = new EventTarget()
    target = made
    setTimeout(() => made.dispatchEvent(new Event('open')), 0)
    return {
      addEventListener: (type: string, listener: (event: { data: unknown }) => void) =>
        made.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : null })),
      close: () => {},
    }
  })
  const say = (data: unknown) => void target.dispatchEvent(new MessageEvent('message', { data }))
  const tell = (type: string, data: object) => say(JSON.stringify({ type, data }))
  return { events, opened, say, tell, cut: () => void target.dispatchEvent(new Event('close')) }
}

it('gives each prompt its events, also those that came before it was listened to', async () => {
  const { events, opened, say, tell } = open()
  await events.open()
  await events.open()
  expect(opened).toEqual(['ws://127.0.0.1:8188/comfy/ws?clientId=a%20b'])
  const seen: unknown[] = []
  tell('execution_start', { prompt_id: 'p1' })
  tell('executing', { prompt_id: 'p2', node: '1' })
  events.listen('p1', (event, { node }) => seen.push([event, node]))
  tell('executing', { prompt_id: 'p1', node: '5' })
  for (const odd of ['{', '7', 'null', '{"type":1}', new ArrayBuffer(8)]) say(odd)
  tell('status', { exec_info: {} })
  // Of this no text can be made.
  tell('executing', { prompt_id: { toString: 1, valueOf: 1 }, node: '1' })
  events.forget('p1')
  tell('executing', { prompt_id: 'p1', node: '6' })
  expect(seen).toEqual([
    ['execution_start', undefined],
    ['executing', '5'],
  ])
})

it('is opened anew after it was cut', async () => {
  const { events, opened, cut } = open()
  await events.open()
  cut()
  await events.open()
  expect(opened).toHaveLength(2)
})
