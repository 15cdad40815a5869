import { afterEach, expect, it, vi } from 'vitest'
import { createComfyFiles } from '../../src/host/comfy-files.ts'
import { localExchange, responseOf } from '../support/wire.ts'

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

it('lists the folders below where our own side says what lies there, and finds a file there', async () => {
  const asked: { route: string; header: unknown }[] = []
  const { request, response } = localExchange('files-1-output-200')
  const below = createComfyFiles({
    ...api,
    async fetchApi(route, init) {
      asked.push({ route, header: new Headers(init?.headers).get('X-Runflow') })
      return route.startsWith('/view') ? api.fetchApi(route) : responseOf({ title: '', request, response })
    },
  })
  expect(await below.list('output')).toEqual(['day 1/a.png'])
  expect(asked).toEqual([{ route: request.path, header: '1' }])
  const file = { name: 'day 1/a.png', folder: 'output' }
  expect(below.thumbnailOf(file)).toMatch(/view\?filename=a\.png&subfolder=day\+1&type=output&preview/)
  expect(await (await below.read(file))?.text()).toContain('filename=a.png&subfolder=day+1')
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
