import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { factsWith, keyNamed, PACK, PUBLISHED } from '../../deploy/world.ts'
import type { Statement } from './statement.ts'
import { BY_OWNER, done, OTHER, packed, refused, seed } from './statement.ts'

export const MANAGING: Statement[] = [
  {
    says: 'A workflow can be deployed without the plugin, from CI',
    command: 'runflow deploy poster.runflow.json',
    async shows(world) {
      const file = await packed(world)
      const asked = world.local.requests.length
      expect(await done(world, 'deploy', file)).toMatchObject({ outcome: 'created', slug: 'poster' })
      expect(world.local.requests).toHaveLength(asked)
    },
  },
  {
    says: 'A new deploy replaces the workflow and keeps the address',
    command: 'runflow deploy poster.runflow.json',
    async shows(world) {
      const file = await packed(world)
      const { url, id } = await done(world, 'deploy', file)
      const path = join(world.files.folder, file)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"Hello"', '"Bye"'))
      expect(await done(world, 'deploy', file)).toMatchObject({ outcome: 'updated', url, id })
      const [row] = world.sandbox.state.workflows
      expect(row?.workflow_json['1']?.inputs).toMatchObject({ value: 'Bye' })
    },
  },
  {
    says: 'The name makes the address: lower case, dashes for spaces',
    command: 'runflow pack poster.prompt.json … --name "Background Removal v2.1"',
    async shows(world) {
      const files = ['prompt.json', '--graph', 'graph.json', '--comfyui', world.local.url]
      await done(world, 'pack', ...files, '--name', 'Background Removal v2.1')
      const file = 'background-removal-v21.runflow.json'
      expect(await done(world, 'deploy', file)).toMatchObject({ slug: 'background-removal-v21' })
    },
  },
  {
    says: 'The endpoints of an organization can be listed',
    command: 'runflow list',
    async shows(world) {
      seed(world)
      seed(world, {}, { slug: 'banner', name: 'Banner' })
      const { endpoints } = await done(world, 'list')
      expect(endpoints).toMatchObject([{ slug: 'banner' }, { slug: 'poster' }])
    },
  },
  {
    says: 'One endpoint can be read: its address, settings, inputs and outputs',
    command: 'runflow show poster',
    async shows(world) {
      seed(world, {}, { gpu_mode: 'auto' })
      expect(await done(world, 'show', 'poster')).toMatchObject({
        endpoint: { url: `${world.url}/v1/comfyui-workflows/${BY_OWNER}/runs`, gpu_mode: 'auto' },
        contract: { inputs: [{ id: 'title', type: 'STRING' }], outputs: [{ id: 'poster', type: 'IMAGE' }] },
      })
    },
  },
  {
    says: 'The GPU mode is auto or explicit, and a deploy keeps it',
    command: 'runflow gpu poster explicit',
    async shows(world) {
      const file = await packed(world)
      await done(world, 'deploy', file)
      await done(world, 'gpu', 'poster', 'explicit', '--yes')
      const path = join(world.files.folder, file)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"Hello"', '"Bye"'))
      expect(await done(world, 'deploy', file)).toMatchObject({ outcome: 'updated' })
      expect((await done(world, 'gpu', 'poster')).endpoint).toMatchObject({ gpu_mode: 'explicit' })
    },
  },
  {
    says: 'A private endpoint is neither seen nor run by others, a public one by its owner and name',
    command: 'runflow visibility poster public',
    async shows(world) {
      seed(world)
      expect(await refused(world, ['show', BY_OWNER], OTHER)).toMatchObject({ code: 7, status: 404 })
      expect(await refused(world, ['run', BY_OWNER], OTHER)).toMatchObject({ code: 7, status: 404 })
      await done(world, 'visibility', 'poster', 'public', '--yes')
      expect(await refused(world, ['show', BY_OWNER], OTHER)).toMatchObject({ code: 0 })
      expect(await refused(world, ['run', BY_OWNER, '--no-wait'], OTHER)).toMatchObject({ code: 0 })
      await done(world, 'visibility', 'poster', 'private', '--yes')
      expect(await refused(world, ['show', BY_OWNER], OTHER)).toMatchObject({ status: 404 })
    },
  },
  {
    says: 'Only the owner changes an endpoint',
    command: 'runflow visibility sandbox-studio/poster private',
    async shows(world) {
      seed(world, {}, { is_public: true })
      const args = ['visibility', BY_OWNER, 'private', '--yes']
      expect(await refused(world, args, OTHER)).toMatchObject({ code: 7, outcome: 'not-yours' })
    },
  },
  {
    says: 'A deleted endpoint answers new calls with 404, and its old runs stay readable',
    command: 'runflow delete poster',
    async shows(world) {
      seed(world)
      const { run_id: id } = await done(world, 'run', 'poster', '--no-wait')
      await done(world, 'delete', 'poster', '--yes')
      expect(await refused(world, ['run', BY_OWNER])).toMatchObject({ code: 7, status: 404 })
      expect(await done(world, 'status', String(id), '--watch')).toMatchObject({ outcome: 'succeeded' })
      expect((await done(world, 'list')).endpoints).toEqual([])
    },
  },
  {
    says: 'What every run would refuse is found before the deploy: commits, addresses, hashes',
    command: 'runflow check poster.prompt.json … --comfyui http://127.0.0.1:8188',
    async shows(world) {
      world.local.facts = factsWith({
        packs: [{ ...PACK, commit: null }],
        models: [{ ...PUBLISHED, sha256: null, problem: 'missing' }],
      })
      const files = ['prompt.json', '--graph', 'graph.json', '--comfyui', world.local.url]
      const { code, message } = await refused(world, ['check', ...files])
      expect([code, message]).toEqual([5, expect.stringContaining('2 questions')])
      const { report } = await world.told(['check', ...files], { cwd: world.files.folder })
      const codes = (report.findings as { code: string }[]).map(({ code: found }) => found)
      expect(codes).toEqual(expect.arrayContaining(['pack-unpinned', 'model-unhashed']))
    },
  },
  {
    says: 'A key has scopes, and each command needs its own',
    command: 'runflow whoami',
    async shows(world) {
      const key = keyNamed('deploy_only')
      const { report } = await world.told(['whoami'], { key })
      expect(report.lacking).toContainEqual({
        command: 'run',
        scopes: ['assets:create', 'runs:create', 'runs:read'],
      })
    },
  },
  {
    says: 'A ComfyUI that listens to the network can be reached by everyone on it',
    command: 'runflow doctor --comfyui http://127.0.0.1:8188',
    async shows(world) {
      world.local.argv = ['--listen']
      const { code, report } = await world.told(['doctor', '--comfyui', world.local.url])
      expect([code, report.outcome]).toEqual([5, 'unwell'])
      expect(report.findings).toMatchObject([{ code: 'comfyui-exposed' }])
    },
  },
]
