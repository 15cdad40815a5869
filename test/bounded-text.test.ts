import { expect, it } from 'vitest'
import { readText } from '../src/bounded-text.ts'

/** Sends parts for ever, and says how many were taken. */
function endless() {
  let sent = 0
  const part = new TextEncoder().encode('é'.repeat(500))
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      controller.enqueue(part)
    },
  })
  return { response: new Response(body), sent: () => sent }
}

it('a text is read as it is, also where a letter lies across two parts', async () => {
  const bytes = new TextEncoder().encode('a é 海 🙂')
  for (let at = 0; at <= bytes.length; at++) {
    const parts = [bytes.slice(0, at), bytes.slice(at)]
    const body = new ReadableStream({
      start: (to) => {
        for (const one of parts) to.enqueue(one)
        to.close()
      },
    })
    expect(await readText(new Response(body), 100)).toBe('a é 海 🙂')
  }
  expect(await readText(new Response(null), 100)).toBe('')
  expect(await readText(new Response('x'.repeat(100)), 100)).toBe('x'.repeat(100))
  expect(await readText(new Response('x'.repeat(101)), 100)).toBe(null)
})

it('what does not end, or says that it is long, is not read to its end', async () => {
  const { response, sent } = endless()
  expect(await readText(response, 10_000)).toBe(null)
  expect(sent()).toBeLessThan(15)
  const announced = endless()
  const headers = { 'Content-Length': '600000000' }
  expect(await readText(new Response(announced.response.body, { headers }), 10_000)).toBe(null)
  expect(announced.sent()).toBeLessThan(3)
})
