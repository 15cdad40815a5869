import { describe, expect, it } from 'vitest'
import { formatDeployFile } from '../../src/deploy/deploy-file.ts'
import { toLiveDeployFile } from '../../src/deploy/live-to-deploy-file.ts'
import { isDeployFile, readDeployFile } from '../../src/runflow/read-deploy-file.ts'
import type { LiveEndpoint } from '../../src/types/runflow-api.ts'

const prompt = {
  '1': { class_type: 'RunflowInputInt', inputs: { input_id: 'width', value: 64 } },
  '2': { class_type: 'RunflowOutputImage', inputs: { output_id: 'picture', value: ['1', 0] } },
}
const resource = {
  asset_id: 'a',
  url: 'https://storage.example/x?signature=secret',
  mime_type: 'image/png',
  size_bytes: 3,
  sha256: '1'.repeat(64),
}
const live: LiveEndpoint = {
  ...{
    id: 'x',
    orgId: 'o',
    slug: 'poster',
    name: 'Poster',
    workflowJson: prompt,
    isPublic: false,
    gpuMode: null,
  },
  ...{ createdAt: null, updatedAt: null, resources: { 'b.png': resource, 'a.png': resource } },
  stored: {
    name: 'Poster',
    workflow_json: prompt,
    graph: { version: 0.4, nodes: [], links: [] },
    environment: {
      packages: [{ name: 'numpy', version: '2.0' }],
      cached_models: { huggingface: ['private/name'], pytorch: [] },
      comfyui: { origin: 'https://git.example/ComfyUI', commit: '0'.repeat(40), dirty: false },
    },
    custom_nodes: { pack: { origin: 'https://git.example/pack', commit: '2'.repeat(40), dirty: true } },
    models: { 'loras/a.safetensors': { sha256: '3'.repeat(64) } },
    resources: {},
  },
}

describe('the deploy file of what is live', () => {
  it('is one that can be deployed, with the files in order and no signed address in it', () => {
    const made = toLiveDeployFile(live)
    if (!made.ok) throw new Error(made.error.join())
    const text = formatDeployFile(made.value)
    const again: unknown = JSON.parse(text)
    expect(isDeployFile(again) && readDeployFile(again)).toEqual({ ok: true, value: made.value })
    expect(made.value.files.map(({ path }) => path)).toEqual(['a.png', 'b.png'])
    expect(made.value.contract.inputs).toMatchObject([{ id: 'width', type: 'INT', default: 64 }])
    expect(text).not.toMatch(/signature|private\/name/)
  })

  it.each<[string, Partial<LiveEndpoint>, string[]]>([
    ['its workflow', { workflowJson: null }, ['workflow_json']],
    ['its graph', { stored: { ...live.stored, graph: null } }, ['graph']],
    [
      'anything',
      { workflowJson: null, stored: {} },
      ['workflow_json', 'graph', 'environment', 'custom_nodes', 'models'],
    ],
  ])('is none where Runflow does not return %s', (_, more, missing) => {
    expect(toLiveDeployFile({ ...live, ...more })).toEqual({ ok: false, error: missing })
  })

  it('takes a pack for a pack whatever it is called', () => {
    const packs = JSON.parse('{"__proto__": {"origin": "https://git.example/odd"}}')
    const made = toLiveDeployFile({ ...live, stored: { ...live.stored, custom_nodes: packs } })
    expect(made.ok && Object.keys(made.value.custom_nodes)).toEqual(['__proto__'])
  })
})
