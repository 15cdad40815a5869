import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Child, HostAddress } from './support/children.ts'
import { startHost } from './support/children.ts'
import { launchBrowser, noBrowser } from './support/chromium.ts'
import { startComfyUi } from './support/real.ts'

// The development host stands for a real ComfyUI in every other test: here both get the same requests.
const noServer = process.env.COMFYUI_DIR
  ? ''
  : ', skipped: set COMFYUI_DIR to a ComfyUI checkout to compare with'

type Step = { title: string; path: string; init?: RequestInit; body?: (body: unknown) => unknown }

const OTHER_SITE = { headers: { Origin: 'https://evil.example' } }
const ours = (body: unknown) =>
  Object.fromEntries(Object.entries(body as object).filter(([name]) => name.startsWith('Runflow')))
const ourPaths = (body: unknown) => (body as string[]).filter((path) => path.includes('ComfyUI-Runflow'))
const sorted = (body: unknown) =>
  Object.entries(body as Record<string, string[]>).map(([pack, names]) => [pack, names.toSorted()])
const has = (name: string) => (body: unknown) =>
  Array.isArray(body) ? body.includes(name) : Object.hasOwn(body as object, name)
const kindsOfFirst = (body: unknown) => kinds((body as object[])[0] ?? {})
// What an install says of a workflow, without what tells one install from another.
const found = (body: unknown) => {
  const { packs, missing_classes, models, files } = body as Record<string, unknown>
  return { packs, missing_classes, models, files }
}
const PROMPT = {
  '1': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'none.safetensors' } },
  '2': { class_type: 'LoadImage', inputs: { image: 'a b.txt' } },
  '3': { class_type: 'Nowhere', inputs: { image: ['2', 0] } },
  '4': {
    class_type: 'RunflowOutputImage',
    inputs: { output_id: 'picture', output_name: '', value: ['2', 0] },
  },
}
const kinds = (body: unknown) =>
  Object.fromEntries(Object.entries(body as object).map(([key, value]) => [key, typeof value]))
const without = (key: string) => (body: unknown) => ({ ...(body as object), [key]: undefined })

function upload(name: string, content: string, fields: Record<string, string> = {}): RequestInit {
  const form = new FormData()
  form.set('image', new Blob([content]), name)
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  return { method: 'POST', body: form }
}

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers }
}

// In this order on both: later steps see what earlier ones stored.
const STEPS: Step[] = [
  { title: 'the users', path: '/api/users' },
  { title: 'a setting that was never set', path: '/settings/Runflow.ApiUrl' },
  { title: 'storing a setting', path: '/settings/Runflow.Test', init: post('kept') },
  { title: 'a setting that was stored', path: '/api/settings/Runflow.Test' },
  {
    title: 'storing several settings',
    path: '/settings',
    init: post({ 'Runflow.Test': null, 'Runflow.More': 1 }),
  },
  { title: 'all settings', path: '/settings' },
  { title: 'the definitions of our classes', path: '/object_info', body: ours },
  { title: 'the definition of one class of ours', path: '/api/object_info/RunflowInputInt' },
  { title: 'the definition of an unknown class', path: '/object_info/Nowhere' },
  { title: 'our scripts', path: '/extensions', body: ourPaths },
  { title: 'our help pages', path: '/extensions/ComfyUI-Runflow/docs/RunflowDeploy/en.md' },
  { title: 'our translations', path: '/api/i18n' },
  { title: 'our examples', path: '/workflow_templates', body: sorted },
  { title: 'one example', path: '/api/workflow_templates/ComfyUI-Runflow/caption-card.json' },
  { title: 'a user data folder that is not there', path: '/api/userdata?dir=runflow' },
  { title: 'a user data list without a folder', path: '/userdata' },
  { title: 'a user data file that is not there', path: '/userdata/runflow%2Fnone.json' },
  {
    title: 'storing a user data file',
    path: '/userdata/runflow%2Fa.json',
    init: { method: 'POST', body: '{"a": 1}' },
  },
  {
    title: 'storing it again without overwriting',
    path: '/userdata/runflow%2Fa.json?overwrite=false',
    init: { method: 'POST', body: '{}' },
  },
  { title: 'the user data folder', path: '/userdata?dir=runflow' },
  { title: 'the user data folder in parts', path: '/userdata?dir=runflow&recurse=true&split=true' },
  {
    title: 'the user data folder in full',
    path: '/userdata?dir=runflow&full_info=true',
    body: kindsOfFirst,
  },
  { title: 'a user data file', path: '/userdata/runflow%2Fa.json' },
  {
    title: 'moving a user data file',
    path: '/userdata/runflow%2Fa.json/move/runflow%2Fb.json',
    init: { method: 'POST' },
  },
  { title: 'removing a user data file', path: '/userdata/runflow%2Fb.json', init: { method: 'DELETE' } },
  { title: 'a user data file outside the folder', path: '/userdata/..%2F..%2Fmain.py' },
  { title: 'the system-user folder', path: '/userdata/..%2F__runflow%2Fhashes.sqlite' },
  { title: 'an upload', path: '/upload/image', init: upload('a b.txt', 'one') },
  { title: 'the same upload again', path: '/upload/image', init: upload('a b.txt', 'one') },
  { title: 'another content under the same name', path: '/upload/image', init: upload('a b.txt', 'two') },
  {
    title: 'an upload that overwrites',
    path: '/upload/image',
    init: upload('a b.txt', 'three', { overwrite: 'true' }),
  },
  {
    title: 'an upload into a subfolder',
    path: '/api/upload/image',
    init: upload('é.bin', 'four', { subfolder: 'sub/deep', type: 'input' }),
  },
  {
    title: 'an upload outside the folder',
    path: '/upload/image',
    init: upload('x.txt', 'x', { subfolder: '../..' }),
  },
  {
    title: 'an upload without a file',
    path: '/upload/image',
    init: { method: 'POST', body: new URLSearchParams({ type: 'input' }) },
  },
  { title: 'viewing what overwrote', path: '/view?filename=a%20b.txt&type=input' },
  { title: 'viewing what was numbered', path: '/api/view?filename=a%20b%20(1).txt&type=input' },
  { title: 'viewing by an annotated name', path: '/view?filename=a%20b.txt%20%5Binput%5D' },
  { title: 'viewing in a subfolder', path: '/view?filename=%C3%A9.bin&subfolder=sub/deep&type=input' },
  { title: 'viewing what is not there', path: '/view?filename=none.png&type=input' },
  { title: 'viewing without a name', path: '/view' },
  { title: 'viewing in no folder', path: '/view?filename=a.txt&type=elsewhere' },
  { title: 'viewing outside by name', path: '/view?filename=../main.py&type=input' },
  { title: 'viewing outside by subfolder', path: '/view?filename=main.py&subfolder=../..&type=input' },
  { title: 'the model folders', path: '/models', body: has('checkpoints') },
  { title: 'the model folders with their paths', path: '/api/experiment/models', body: kindsOfFirst },
  { title: 'the folders of this install', path: '/internal/folder_paths', body: has('checkpoints') },
  { title: 'the queue', path: '/queue' },
  { title: 'the history', path: '/api/history' },
  { title: 'the jobs', path: '/api/jobs' },
  {
    title: 'a prompt that is none',
    path: '/prompt',
    init: post({}),
    body: (body) => (body as { error: { type: string } }).error.type,
  },
  { title: 'a request of another site', path: '/users', init: OTHER_SITE },
  {
    title: 'a request that says it is cross-site',
    path: '/users',
    init: { headers: { 'Sec-Fetch-Site': 'cross-site' } },
  },
  { title: 'a request with Origin null', path: '/users', init: { headers: { Origin: 'null' } } },
  {
    title: 'our status',
    path: '/runflow/status',
    init: { headers: { 'X-Runflow': '1' } },
    body: without('other_plugin'),
  },
  {
    title: 'our status under /api',
    path: '/api/runflow/status',
    init: { headers: { 'X-Runflow': '1' } },
    body: kinds,
  },
  { title: 'our status without our header', path: '/runflow/status' },
  {
    title: 'our facts from a browser of another site',
    path: '/runflow/facts',
    init: post(
      { prompt: {}, stated_models: [] },
      { 'X-Runflow': '1', 'Content-Type': 'application/json', ...OTHER_SITE.headers },
    ),
  },
  {
    title: 'our facts on a prompt with a missing class, a missing model and an input file',
    path: '/runflow/facts',
    init: post(
      { prompt: PROMPT, stated_models: [] },
      { 'X-Runflow': '1', 'Content-Type': 'application/json' },
    ),
    body: found,
  },
  {
    title: 'our facts that are not JSON',
    path: '/runflow/facts',
    init: post({}, { 'X-Runflow': '1', 'Content-Type': 'text/plain' }),
  },
]

describe.skipIf(noServer)(`the development host and a real ComfyUI answer alike${noServer}`, () => {
  let host: Child<HostAddress>
  let real: Child<HostAddress> | undefined

  beforeAll(async () => {
    ;[host, real] = await Promise.all([startHost(), startComfyUi('newest')])
  })
  afterAll(async () => {
    await host?.stop()
    await real?.stop()
  })

  it.each(STEPS)('to $title', async (step) => {
    const [expected, given] = [await ask(real?.url as string, step), await ask(host.url, step)]
    expect(given).toEqual(expected)
  })

  it('to a tab that opens a socket', async (test) => {
    test.skip(noBrowser !== undefined, noBrowser)
    const browser = await launchBrowser()
    const expected = await firstMessages(browser, real?.url as string)
    expect(await firstMessages(browser, host.url)).toEqual(expected)
    await browser.close()
  })

  it('with the same cache rule for our script', async () => {
    const path = '/extensions/ComfyUI-Runflow/runflow.js'
    const [expected, given] = await Promise.all([fetch(`${real?.url}${path}`), fetch(`${host.url}${path}`)])
    expect(given.headers.get('cache-control')).toBe(expected.headers.get('cache-control'))
    expect(await given.text()).toBe(await expected.text())
  })
})

async function ask(url: string, { path, init, body = (each) => each }: Step): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, init)
  const text = await answer.text()
  const type = answer.headers.get('content-type')?.split(';')[0]
  const isJson = type === 'application/json' && text !== ''
  // An error page is prose: only its status counts.
  const told = answer.ok || isJson ? (isJson ? body(JSON.parse(text)) : text) : undefined
  return { status: answer.status, type: told === undefined ? undefined : type, told }
}

/** Asked from a page of the server: Node 20 has no WebSocket of its own. */
async function firstMessages(browser: Browser, url: string): Promise<unknown> {
  const page = await browser.newPage()
  await page.goto(`${url}/system_stats`)
  const received = await page.evaluate(async () => {
    const socket = new WebSocket(`ws://${location.host}/ws?clientId=runflow-test`)
    const messages: { type: string; data: Record<string, unknown> }[] = []
    await new Promise<void>((done, failed) => {
      socket.onerror = () => failed(new Error('no socket'))
      socket.onopen = () => socket.send(JSON.stringify({ type: 'feature_flags', data: {} }))
      socket.onmessage = (message) => {
        messages.push(JSON.parse(String(message.data)))
        if (messages.some(({ type }) => type === 'feature_flags')) done()
      }
    })
    socket.close()
    return messages
  })
  await page.close()
  return received
    .filter(({ type }) => type === 'status' || type === 'feature_flags')
    .map(({ type, data }) => [type, data.sid])
}
