import { describe, expect, it } from 'vitest'
import { keepOutOfClear } from '../../src/local/refuse-plain-http.ts'
import { localExchange, replay, responseOf } from '../support/wire.ts'

describe('a call with a key', () => {
  it.each(['relay-plain-http-403', 'relay-upload-plain-http-403'])(
    '%s: is refused on a page over plain http with the code of ComfyUI, before the key is sent',
    async (name) => {
      const { request, response } = localExchange(name)
      const { fetch, sent } = replay()
      const answer = await keepOutOfClear(fetch, true)(request.path, { method: 'POST' })
      expect(answer.status).toBe(response.status)
      expect(await answer.json()).toEqual({ code: (response.body as { code: string }).code, params: {} })
      expect(sent).toEqual([])
    },
  )

  it('goes to ComfyUI from every other page', async () => {
    const { fetch, sent } = replay(responseOf(localExchange('relay-200')))
    const answer = await keepOutOfClear((path, init) => fetch(`http://127.0.0.1:8188${path}`, init), false)(
      '/runflow/relay',
      { method: 'POST' },
    )
    expect(answer.status).toBe(200)
    expect(sent.map(({ url }) => url.pathname)).toEqual(['/runflow/relay'])
  })
})
