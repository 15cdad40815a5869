import { afterEach, expect, it, vi } from 'vitest'
import { createComfyFiles } from '../../src/host/comfy-files.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const api = {
  fetchApi: async (route: string) => new Response(route, { status: route.includes('gone') ? 404 : 200 }),
  apiURL: (route: string) => `/below/api${route}`,
  fetchInternal: (route: string, init: RequestInit) => fetch(`/below/internal${route}`, init),
}
const files = createComfyFiles(api)

it('lists a folder with and without the mark of newer servers', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return new Response(JSON.stringify(['b.png [output]', 'a.png', 7]))
  })
  expect(await files.list('output')).toEqual(['b.png', 'a.png'])
  expect(asked).toEqual(['/below/internal/files/output'])
})

it.each<[string, () => Promise<Response>]>([
  ['has no such route', async () => new Response('', { status: 404 })],
  ['is not there', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['answers a page', async () => new Response('<html>')],
])('says nothing of a folder where ComfyUI %s', async (_, fetch) => {
  vi.stubGlobal('fetch', fetch)
  expect(await files.list('input')).toBeNull()
})

it('names files below a path prefix, whatever their name has in it', () => {
  expect(files.urlOf({ filename: 'a&b.png', subfolder: 's/t', type: 'output' })).toBe(
    '/below/api/view?filename=a%26b.png&subfolder=s%2Ft&type=output',
  )
})

it('reads a file, and says where it cannot', async () => {
  expect(await (await files.read({ name: 'a.png', folder: 'input' }))?.text()).toContain('filename=a.png')
  expect(await files.read({ name: 'gone.png', folder: 'input' })).toBeNull()
})
