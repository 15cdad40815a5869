import { beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'

const body = {
  slug: 'poster',
  name: 'Poster <script>alert(1)</script>',
  workflow_json: {
    '1': {
      class_type: 'RunflowInputString',
      inputs: { input_id: 'say', description: '"it\'s" <b>', value: "it's" },
    },
    '2': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo' } },
    '3': { class_type: 'RunflowOutputImage', inputs: { output_id: 'image_output', output_name: 'Result' } },
  },
}

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})
const read = async () => (await sandbox.fetch(`${sandbox.origins.api}/`)).text()

describe('the page of the sandbox', () => {
  it('says how to begin while nothing is deployed, and names the keys', async () => {
    const page = await read()
    expect(page).toContain('Nothing is deployed yet')
    expect(page).toContain('rf_live_sandbox_full')
  })

  it('shows an endpoint with its inputs, its outputs and a line to call it', async () => {
    sandbox.seed(body)
    const page = await read()
    for (const part of ['<code>say</code>', '<code>photo</code>', '<code>image_output</code>', 'required'])
      expect(page).toContain(part)
    expect(page).toContain('curl http://127.0.0.1:8787/v1/comfyui-workflows/sandbox-studio/poster/runs')
    expect(page).not.toContain('Nothing is deployed yet')
  })

  it('escapes what came from outside', async () => {
    sandbox.seed(body)
    const page = await read()
    expect(page).toContain('Poster &lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script>alert(1)')
    expect(page).not.toContain('<b>"')
  })

  it('gives a line that a shell takes although a default holds a quote', async () => {
    sandbox.seed(body)
    expect(await read()).toContain('{&quot;say&quot;:&quot;it&#39;\\&#39;&#39;s&quot;')
  })

  it('lets each table scroll for itself, so that the page stays as wide as a phone', async () => {
    sandbox.seed(body)
    const page = await read()
    const tables = page.match(/<table>/g) ?? []
    expect(tables.length).toBeGreaterThan(1)
    expect(page.match(/<div class="wide"><table>/g)).toHaveLength(tables.length)
    expect(page).toContain('.wide { overflow-x: auto }')
  })

  it('leaves out what was deleted', async () => {
    sandbox.seed(body, undefined, { deleted_at: '2026-01-02T03:04:05Z' })
    expect(await read()).toContain('Nothing is deployed yet')
  })

  it('is no request of the log', async () => {
    await read()
    expect(sandbox.requests).toHaveLength(0)
  })
})
