import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import { deployAnyway, drawPicture, openReal, previewShown, writePicture } from './support/install.ts'
import type { Sandbox } from './support/runflow.ts'
import { addDeploy, endpoints, panel, useSandbox } from './support/runflow.ts'

// The facts, the hashes and the bytes are the host's own here; only what an install lacks is agreed to.

const PATH = 'sub folder/Café à Zoë.png'

async function resourcesOf(
  sandbox: Sandbox,
  slug: string,
): Promise<Record<string, { url: string; sha256: string }>> {
  const row = (await endpoints(sandbox)).find((one) => one.slug === slug)
  return row?.resources as Record<string, { url: string; sha256: string }>
}

async function stored(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

/** Requests with a file in them, by where they went. */
function watchFiles(comfy: Comfy, sandbox: Sandbox) {
  const seen = { put: 0, relayed: 0, authorizedPuts: 0 }
  comfy.page.on('request', (request) => {
    if (request.url().startsWith(sandbox.storage) && request.method() === 'PUT') {
      seen.put += 1
      if (request.headers().authorization) seen.authorizedPuts += 1
    }
    if (request.url().endsWith('/runflow/relay/uploads')) seen.relayed += 1
  })
  return seen
}

/** As where its administrator lists no such origin. */
async function refuseRelay(comfy: Comfy): Promise<void> {
  const params = { origin: 'https://api.runflow.io', file: 'relay-origins.txt' }
  await comfy.page.route('**/runflow/relay/uploads', (route) =>
    route.fulfill({ status: 403, json: { code: 'relay-origin', params } }),
  )
}

describeComfy('input files', (stage) => {
  const open = useSandbox()
  const closed = useSandbox(['--storage-cors', 'off'])
  const relayed = useSandbox(['--cors', 'off'])

  it('arrive byte for byte, and are not sent again by a redeploy', async () => {
    const { bytes, sha256 } = writePicture(stage, PATH, 'direct')
    const comfy = await openReal(stage, open.now)
    const seen = watchFiles(comfy, open.now)
    await previewShown(comfy, await drawPicture(comfy, PATH, 'Direct'))
    await deployAnyway(comfy, t('outcomes.created.title', { slug: 'direct' }))
    await comfy.screenshot(`uploads-${stage.host.frontend}`)
    const resources = await resourcesOf(open.now, 'direct')
    expect(Object.keys(resources)).toEqual([PATH])
    expect(resources[PATH]).toMatchObject({ mime_type: 'image/png', size_bytes: bytes.length, sha256 })
    expect(await stored(resources[PATH]?.url ?? '')).toEqual(bytes)
    expect(seen).toEqual({ put: 0, relayed: 1, authorizedPuts: 0 })

    await deployAnyway(comfy, t('outcomes.unchanged.title', { slug: 'direct' }))
    expect(seen).toEqual({ put: 0, relayed: 1, authorizedPuts: 0 })
    expect(await resourcesOf(open.now, 'direct')).toEqual(resources)
    await comfy.close()
  })

  it('go from the browser where ComfyUI may not send them', async () => {
    const { bytes, sha256 } = writePicture(stage, PATH, 'ComfyUI is closed')
    const comfy = await openReal(stage, open.now)
    const seen = watchFiles(comfy, open.now)
    await refuseRelay(comfy)
    await drawPicture(comfy, PATH, 'From Here')
    await deployAnyway(comfy, t('outcomes.created.title', { slug: 'from-here' }))
    const resources = await resourcesOf(open.now, 'from-here')
    expect(resources[PATH]).toMatchObject({ size_bytes: bytes.length, sha256 })
    expect(await stored(resources[PATH]?.url ?? '')).toEqual(bytes)
    expect(seen).toEqual({ put: 1, relayed: 1, authorizedPuts: 0 })

    // Learnt once for this page: the next file does not even try.
    writePicture(stage, PATH, 'and stays so')
    await deployAnyway(comfy, t('outcomes.updated.title', { slug: 'from-here' }))
    expect(seen).toEqual({ put: 2, relayed: 1, authorizedPuts: 0 })
    await comfy.close()
  })

  it('and what to do is said where neither may send them', async () => {
    writePicture(stage, PATH, 'both are closed')
    const comfy = await openReal(stage, closed.now)
    await refuseRelay(comfy)
    await drawPicture(comfy, PATH, 'Neither')
    await deployAnyway(comfy, t('api.relay-refused.title'))
    expect((await endpoints(closed.now)).some(({ slug }) => slug === 'neither')).toBe(false)
    await comfy.screenshot(`uploads-neither-${stage.host.frontend}`)
    await comfy.close()
  })

  it('go through ComfyUI where every call does', async () => {
    const { bytes, sha256 } = writePicture(stage, PATH, 'the API is closed')
    const comfy = await openReal(stage, relayed.now)
    const seen = watchFiles(comfy, relayed.now)
    await drawPicture(comfy, PATH, 'Relayed')
    await deployAnyway(comfy, t('outcomes.created.title', { slug: 'relayed' }))
    const resources = await resourcesOf(relayed.now, 'relayed')
    expect(resources[PATH]).toMatchObject({ size_bytes: bytes.length, sha256 })
    expect(await stored(resources[PATH]?.url ?? '')).toEqual(bytes)
    expect(seen).toEqual({ put: 0, relayed: 1, authorizedPuts: 0 })
    await comfy.close()
  })

  it('stay here where they only feed a Runflow Input', async () => {
    writePicture(stage, PATH, 'only a preview')
    const comfy = await openReal(stage, open.now)
    const seen = watchFiles(comfy, open.now)
    const image = await comfy.addNode('LoadImage', [60, 60], { image: PATH })
    const input = await comfy.addNode('RunflowInputImage', [460, 60], { input_id: 'photo' })
    const output = await comfy.addNode('RunflowOutputImage', [860, 60], { output_id: 'picture' })
    await comfy.connect(image, 0, input, 'value')
    await comfy.connect(input, 0, output, 'value')
    await addDeploy(comfy, 'Only Input')
    await deployAnyway(comfy, t('outcomes.created.title', { slug: 'only-input' }))
    expect(await resourcesOf(open.now, 'only-input')).toEqual({})
    expect(seen.put).toBe(0)
    await comfy.close()
  })

  it('and a key without assets:create change nothing, and the scope is named', async () => {
    writePicture(stage, PATH, 'no scope')
    const comfy = await openReal(stage, open.now, { key: 'no_upload' })
    await drawPicture(comfy, PATH, 'No Scope')
    await deployAnyway(comfy, t('api.forbidden.title.upload'))
    const code = t('api.code.upload', { what: 403 })
    await panel(comfy)
      .getByText(t('api.forbidden.detail', { scope: 'assets:create', code }))
      .waitFor()
    expect((await endpoints(open.now)).some(({ slug }) => slug === 'no-scope')).toBe(false)
    await comfy.screenshot(`uploads-refused-${stage.host.frontend}`)
    await comfy.close()
  })
})
