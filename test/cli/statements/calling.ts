import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { keyNamed } from '../../deploy/world.ts'
import type { Statement } from './statement.ts'
import { done, PHOTO, refused, seed } from './statement.ts'

type Told = { run: { id: string }; outputs: { files: { url: string }[] }[] }
const runOf = (report: unknown) => (report as Told).run.id
const urlOf = (report: unknown) => (report as Told).outputs[0]?.files[0]?.url ?? ''
const sent = (world: Parameters<Statement['shows']>[0]) =>
  world.sandbox.requests.filter(({ path }) => path.endsWith('/runs')).map(({ body }) => body)

export const CALLING: Statement[] = [
  {
    says: 'A run is started with one call and read until it has ended',
    command: 'runflow run poster -i title="Good morning"',
    async shows(world) {
      seed(world)
      const report = await done(world, 'run', 'poster', '-i', 'title=Good morning')
      expect(report).toMatchObject({ outcome: 'succeeded', run: { status: 'succeeded' } })
      expect(sent(world)).toMatchObject([{ input: { title: 'Good morning' } }])
    },
  },
  {
    says: 'The two can be done apart',
    command: 'runflow run poster --no-wait',
    async shows(world) {
      seed(world)
      const { run_id: id } = await done(world, 'run', 'poster', '--no-wait')
      expect(await done(world, 'status', String(id), '--watch')).toMatchObject({ outcome: 'succeeded' })
    },
  },
  {
    says: 'Inputs are named by their input_id, and have a type',
    command: 'runflow run poster -i steps=8',
    async shows(world) {
      seed(world, { steps: { class_type: 'RunflowInputInt', value: 20 } })
      expect(await refused(world, ['run', 'poster', '-i', 'steps=many'])).toMatchObject({ code: 2 })
      expect(await refused(world, ['run', 'poster', '-i', 'stesp=8'])).toMatchObject({
        code: 2,
        message: 'There is no input stesp. Did you mean steps?',
      })
      await done(world, 'run', 'poster', '-i', 'steps=8')
      expect(sent(world)).toMatchObject([{ input: { steps: 8 } }])
    },
  },
  {
    says: 'A picture or file is an https address or an uploaded file; plain http is refused',
    command: 'runflow run cut-out -i photo=@photo.png',
    async shows(world) {
      seed(world, PHOTO)
      world.files.write('photo.png', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))
      await done(world, 'run', 'poster', '-i', 'photo=@photo.png')
      await done(world, 'run', 'poster', '-i', 'photo=https://example.com/photo.png')
      expect(sent(world)).toMatchObject([
        { input: { photo: `runflow://assets/${world.sandbox.state.uploads[0]?.id}` } },
        { input: { photo: 'https://example.com/photo.png' } },
      ])
      const args = ['run', 'poster', '-i', 'photo=http://example.com/photo.png']
      expect(await refused(world, args)).toMatchObject({ code: 2, outcome: 'usage' })
    },
  },
  {
    says: 'Outputs come as files, grouped by output_id',
    command: 'runflow run poster -o results',
    async shows(world) {
      seed(world)
      const { outputs } = await done(world, 'run', 'poster', '-o', 'results')
      expect(outputs).toMatchObject([{ output_id: 'poster', type: 'IMAGE', files: [{}] }])
      expect(readdirSync(join(world.files.folder, 'results', 'poster'))).toHaveLength(1)
    },
  },
  {
    says: 'Addresses of files expire, and each read of a run gives fresh ones',
    command: 'runflow status RUN',
    async shows(world) {
      seed(world)
      const report = await done(world, 'run', 'poster')
      world.later(world.sandbox.faults.resultSeconds + 1)
      expect((await fetch(urlOf(report))).status).toBe(403)
      const again = await done(world, 'status', runOf(report))
      expect((await fetch(urlOf(again))).status).toBe(200)
    },
  },
  {
    says: 'A run tells its cost, and its GPU seconds by model',
    command: 'runflow run poster --json',
    async shows(world) {
      seed(world)
      const { cost } = await done(world, 'run', 'poster')
      expect(cost).toMatchObject({
        amount: expect.stringMatching(/^0\.\d+$/),
        currency: 'USD',
        gpu_seconds: expect.any(Number),
        breakdown: { gpu: [{ gpu_model: expect.any(String), gpu_seconds: expect.any(String) }] },
      })
    },
  },
  {
    says: 'Metadata comes back with the run',
    command: 'runflow run poster --metadata order=A',
    async shows(world) {
      seed(world)
      const { run } = await done(world, 'run', 'poster', '--metadata', 'order=A')
      expect(run).toMatchObject({ metadata: { order: 'A' } })
    },
  },
  {
    says: 'Runs can be listed, with their cost by metadata',
    command: 'runflow runs poster --json',
    async shows(world) {
      seed(world)
      for (const order of ['A', 'A', 'B']) await done(world, 'run', 'poster', '--metadata', `order=${order}`)
      const values = [
        { value: 'B', count: 1 },
        { value: 'A', count: 2 },
      ]
      expect(await done(world, 'runs', 'poster')).toMatchObject({
        totals: { count: 3 },
        cost_by_metadata: [{ key: 'order', values }],
      })
    },
  },
  {
    says: 'A callback is posted when a run ends, and signed with a secret',
    command: 'runflow webhook verify --signature "$RUNFLOW_SIGNATURE" < body.json',
    async shows(world) {
      seed(world)
      const secret = await makeSecret(world.url)
      const listener = await listen()
      await done(world, 'run', 'poster', '--metadata', 'order=A', '--callback', listener.url)
      const { body, signature } = await listener.called
      expect(JSON.parse(body)).toMatchObject({ event: 'run.completed', metadata: { order: 'A' } })
      const verify = (input: string) =>
        world.told(['webhook', 'verify', '--signature', signature], {
          input,
          env: { RUNFLOW_CALLBACK_SECRET: secret },
        })
      expect([(await verify(body)).code, (await verify(`${body} `)).code]).toEqual([0, 1])
    },
  },
  {
    says: 'A run that failed says why, and what it wrote can be read',
    command: 'runflow logs RUN',
    async shows(world) {
      seed(world)
      const args = ['run', 'poster', '--metadata', 'sandbox.ending=invalid_sha']
      const { code, report } = await world.told(args, { sleep: async () => {} })
      expect([code, report.message]).toEqual([10, expect.stringContaining('sha256')])
      const { logs } = await done(world, 'logs', runOf(report))
      expect(logs).toContainEqual(expect.objectContaining({ message: expect.any(String) }))
    },
  },
  {
    says: 'A run whose answer was lost is found by its client_ref, so nothing is paid twice',
    command: 'runflow run poster --client-ref order-7',
    async shows(world) {
      seed(world)
      const first = await done(world, 'run', 'poster', '--client-ref', 'order-7')
      const again = await done(world, 'run', 'poster', '--client-ref', 'order-7')
      expect([runOf(again), world.sandbox.state.runs.length]).toEqual([runOf(first), 1])
    },
  },
]

async function makeSecret(url: string): Promise<string> {
  const response = await fetch(`${url}/v1/callback-secrets`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${keyNamed('full')}`, 'Content-Type': 'application/json' },
    body: '{"label": "ci"}',
  })
  return ((await response.json()) as { plain_secret: string }).plain_secret
}

/** Somebody who is called back once. */
async function listen() {
  let say: (called: { body: string; signature: string }) => void
  const called = new Promise<{ body: string; signature: string }>((resolve) => {
    say = resolve
  })
  const server = createServer(async (request, response) => {
    const signature = String(request.headers['runflow-signature'])
    say({ body: await text(request), signature })
    response.end()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, called }
}
