import { describe, expect, it } from 'vitest'
import { uploadInput } from '../../src/host/input-upload.ts'
import { t } from '../../src/text/text.ts'

const file = new File(['hello'], 'notes.txt', { type: 'text/plain' })

function answering(response: () => Response) {
  const sent: { route: string; body: FormData }[] = []
  const fetchApi = async (route: string, init?: RequestInit) => {
    sent.push({ route, body: init?.body as FormData })
    return response()
  }
  return { api: { fetchApi }, sent }
}

describe('choosing a file', () => {
  it("sends it to ComfyUI's own upload route, whatever its type", async () => {
    const { api, sent } = answering(() =>
      Response.json({ name: 'notes (1).txt', subfolder: '', type: 'input' }),
    )
    expect(await uploadInput(api, file)).toEqual({ name: 'notes (1).txt' })
    expect(sent[0]?.route).toBe('/upload/image')
    expect(sent[0]?.body.get('image')).toMatchObject({ name: 'notes.txt' })
    expect(sent[0]?.body.get('type')).toBe('input')
  })

  it('keeps the subfolder that ComfyUI chose', async () => {
    const { api } = answering(() => Response.json({ name: 'a.txt', subfolder: 'sub' }))
    expect(await uploadInput(api, file)).toEqual({ name: 'sub/a.txt' })
  })

  it.each([
    [() => new Response('', { status: 413 }), t('notices.not-uploaded.too-large', { file: 'notes.txt' })],
    [
      () => new Response('', { status: 400 }),
      t('notices.not-uploaded.refused', { file: 'notes.txt', status: 400 }),
    ],
    [() => new Response('<html>'), t('notices.not-uploaded.no-name')],
    [
      () => {
        throw new TypeError('Failed to fetch')
      },
      t('notices.not-uploaded.unreachable'),
    ],
  ])('says why it was not uploaded (%#)', async (response, why) => {
    expect(await uploadInput(answering(response).api, file)).toEqual({ name: null, why })
  })
})
