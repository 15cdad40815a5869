import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import { addDeploy, endpoints, openTab, panel, useSandbox } from './support/runflow.ts'

/** As it is after it was opened: a node that a script adds has no place in the order yet. */
async function settled(comfy: Comfy): Promise<string> {
  await comfy.load((await comfy.prompt()).workflow)
  return comfy.saved()
}

const button = (comfy: Comfy, name: string) => panel(comfy).getByRole('button', { name, exact: true }).first()

async function check(comfy: Comfy): Promise<void> {
  await comfy.command('Runflow.OpenPanel')
  await button(comfy, t('panel.check')).click()
}

async function fix(comfy: Comfy, label: string): Promise<void> {
  await button(comfy, label).click()
  const done = panel(comfy).getByText(t('panel.fix.done', { keys: 'Ctrl+Z' }))
  await done.first().waitFor()
}

async function liveNodes(sandbox: Parameters<typeof endpoints>[0], slug: string) {
  const row = (await endpoints(sandbox)).find((one) => one.slug === slug)
  return row?.workflow_json as Record<string, { class_type: string; inputs: Record<string, unknown> }>
}

/** A picture of what the sampler makes: only what callers get is told of. */
async function addPicture(comfy: Comfy, sampler: number | string): Promise<void> {
  const decode = await comfy.addNode('VAEDecode', [860, 120])
  const output = await comfy.addNode('RunflowOutputImage', [860, 300], { output_id: 'picture' })
  await comfy.connect(Number(sampler), 0, decode, 'samples')
  await comfy.connect(decode, 0, output, 'value')
}

for (const vueNodes of [false, true]) {
  const look = vueNodes ? 'nodes-2' : 'classic'
  describeComfy(`what changes by itself (${look})`, (stage) => {
    const sandbox = useSandbox()
    /** The oldest Nodes 2.0 measures a node once it is drawn, which makes a step of its own. */
    async function undone(comfy: Comfy, before: string): Promise<void> {
      await comfy.undo()
      const isOld = vueNodes && stage.host.frontend.startsWith('1.32.')
      if (isOld) {
        await comfy.page.waitForTimeout(1000)
        if ((await comfy.saved()) !== before) await comfy.undo()
      }
      await expect.poll(() => comfy.saved()).toBe(before)
    }
    const shot = (comfy: Comfy, name: string) => comfy.screenshot(`${name}-${look}-${stage.host.frontend}`)

    it('becomes an input by a click, is deployed so, and undo leaves the canvas as it was, to the byte', async () => {
      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      const noise = String(await comfy.addNode('KSampler', [440, 120], { seed: 4711 }))
      await addPicture(comfy, noise)
      await addDeploy(comfy, `Seed ${look}`)
      const before = await settled(comfy)
      await check(comfy)
      await panel(comfy)
        .getByText(t('findings.result-frozen.title', { kind: 'seed', widget: 'seed', sent: '4711' }))
        .waitFor()
      await shot(comfy, 'seed-asked')
      await fix(comfy, t('fixes.make-input', { widget: 'seed' }))
      await panel(comfy)
        .getByText(t('findings.result-frozen.title', { kind: 'seed', widget: 'seed', sent: '4711' }))
        .waitFor({ state: 'detached' })
      await shot(comfy, 'seed-made')
      await button(comfy, t('panel.deploy')).click()
      const slug = `seed-${look}`
      await panel(comfy)
        .getByRole('heading', { name: t('outcomes.created.title', { slug }) })
        .waitFor()
      const live = await liveNodes(sandbox.now, slug)
      const [inputId] = Object.keys(live).filter((id) => live[id]?.class_type === 'RunflowInputInt')
      expect(live[inputId ?? '']?.inputs).toMatchObject({ input_id: 'seed', value: 4711 })
      expect(live[noise]?.inputs.seed).toEqual([inputId, 0])
      await undone(comfy, before)
      await comfy.close()
    })

    it('is kept by a click, and undo lets it change again', async () => {
      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      const noise = await comfy.addNode('KSampler', [440, 120], { seed: 4711 })
      await comfy.addNode('RunflowInputInt', [440, 700], { input_id: 'count' })
      await addPicture(comfy, noise)
      await addDeploy(comfy, `Kept ${look}`)
      const before = await settled(comfy)
      await check(comfy)
      await panel(comfy)
        .getByText(t('findings.seed-frozen.title', { widget: 'seed', sent: '4711' }))
        .waitFor()
      await shot(comfy, 'seed-note')
      await fix(comfy, t('fixes.keep-number', { value: '4711' }))
      expect(await comfy.saved()).toBe(before.replaceAll('"randomize"', '"fixed"'))
      await undone(comfy, before)
      await comfy.close()
    })

    it('is told with the canvas and the draw, and another draw is asked about before callers get it', async () => {
      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      const written = 'a {red|blue|green|white|black|pink|grey|brown} cat'
      const text = String(await comfy.addNode('CLIPTextEncode', [60, 120], { text: written }))
      await comfy.addNode('RunflowInputInt', [440, 700], { input_id: 'count' })
      const sampler = await comfy.addNode('KSampler', [500, 120])
      await comfy.setWidget(String(sampler), 'control_after_generate', 'fixed')
      await comfy.connect(Number(text), 0, sampler, 'positive')
      await addPicture(comfy, sampler)
      await addDeploy(comfy, `Draw ${look}`)
      const before = await settled(comfy)
      const slug = `draw-${look}`
      await comfy.command('Runflow.Deploy')
      // Nothing reads the input.
      await button(comfy, t('questions.confirm.yes.name-now')).click()
      await panel(comfy)
        .getByRole('heading', { name: t('outcomes.created.title', { slug }) })
        .waitFor()
      const drawn = String((await liveNodes(sandbox.now, slug))[text]?.inputs.text)
      expect(drawn).toMatch(/^a [a-z]+ cat$/)
      await panel(comfy)
        .getByText(t('findings.draw-frozen.detail', { widget: 'text', shown: written }))
        .waitFor()
      await shot(comfy, 'draw-told')
      const asked = panel(comfy).getByText(t('findings.draw-changed.title', { widget: 'text' }))
      // The same may be drawn again, and then nothing is asked.
      for (let turn = 0; turn < 9 && (await asked.count()) === 0; turn += 1) {
        await button(comfy, t('panel.deploy')).click()
        const unchanged = panel(comfy).getByRole('heading', { name: t('outcomes.unchanged.title', { slug }) })
        await asked.or(unchanged).first().waitFor()
      }
      await shot(comfy, 'draw-asked')
      expect((await liveNodes(sandbox.now, slug))[text]?.inputs.text).toBe(drawn)
      const offered = panel(comfy).getByRole('button', { name: /^Keep “a [a-z]+ cat”$/ })
      await expect.poll(() => offered.count()).toBe(2)
      await fix(comfy, t('fixes.keep-text', { text: drawn }))
      const kept = (await comfy.prompt()).output[text]?.inputs.text
      expect(kept).toBe(drawn)
      expect((await comfy.prompt()).output[text]?.inputs.text).toBe(kept)
      await undone(comfy, before)
      await comfy.close()
    })

    it('is an input where a subgraph promotes it, at the instance', async () => {
      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      const noise = await comfy.addNode('KSampler', [440, 120], { seed: 4711 })
      await addPicture(comfy, noise)
      await addDeploy(comfy, `Inside ${look}`)
      await comfy.toSubgraph(noise)
      const before = await settled(comfy)
      await check(comfy)
      await panel(comfy)
        .getByText(t('findings.result-frozen.title', { kind: 'seed', widget: 'seed', sent: '4711' }))
        .waitFor()
      await fix(comfy, t('fixes.make-input', { widget: 'seed' }))
      await shot(comfy, 'seed-in-subgraph')
      const { output } = await comfy.prompt()
      const [sampler] = Object.values(output).filter(({ class_type }) => class_type === 'KSampler')
      const [source] = (sampler?.inputs.seed ?? []) as string[]
      expect(output[source ?? '']).toMatchObject({ class_type: 'RunflowInputInt', inputs: { value: 4711 } })
      await undone(comfy, before)
      await comfy.close()
    })

    it('or a picture without a Runflow Output: one is put behind what is previewed', async () => {
      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      const image = String(await comfy.addNode('EmptyImage', [440, 120]))
      const preview = await comfy.addNode('PreviewImage', [860, 120])
      await comfy.connect(image, 0, preview, 'images')
      await addDeploy(comfy, `Output ${look}`)
      const before = await settled(comfy)
      await check(comfy)
      await panel(comfy).getByText(t('findings.no-output.title')).waitFor()
      await shot(comfy, 'output-missing')
      await button(comfy, t('fixes.add-output', { title: 'EmptyImage', nodeId: image }))
        .or(button(comfy, t('fixes.add-output', { title: 'Empty Image', nodeId: image })))
        .click()
      await panel(comfy).getByText(t('findings.no-output.title')).waitFor({ state: 'detached' })
      await shot(comfy, 'output-added')
      await button(comfy, t('panel.deploy')).click()
      const slug = `output-${look}`
      await panel(comfy)
        .getByRole('heading', { name: t('outcomes.created.title', { slug }) })
        .waitFor()
      const outputs = Object.values(await liveNodes(sandbox.now, slug))
      expect(outputs.find(({ class_type }) => class_type === 'RunflowOutputImage')?.inputs).toMatchObject({
        output_id: 'image',
        value: [image, 0],
      })
      await undone(comfy, before)
      await comfy.close()
    })

    it('or any widget of a node becomes an input from the node’s menu', async ({ skip }) => {
      // Its Nodes 2.0 was an experiment, whose menu leaves out what extensions have.
      if (vueNodes && stage.host.frontend.startsWith('1.32.')) skip()
      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      const noise = String(await comfy.addNode('KSampler', [440, 160], { steps: 31 }))
      const before = await settled(comfy)
      const at = await comfy.widgetPoint(noise, 'steps')
      await comfy.page.mouse.click(at.x - 60, at.y - 130, { button: 'right' })
      const entry = comfy.page.getByText(t('fixes.menu'), { exact: true }).first()
      await shot(comfy, 'menu')
      await entry.waitFor()
      await entry.hover()
      await entry.click()
      await comfy.page.getByText('steps', { exact: true }).last().waitFor()
      await shot(comfy, 'menu-open')
      await comfy.page.getByText('steps', { exact: true }).last().click()
      const inputs = async () =>
        Object.values((await comfy.prompt()).output).filter(
          ({ class_type }) => class_type === 'RunflowInputInt',
        )
      await expect.poll(inputs).toMatchObject([{ inputs: { input_id: 'steps', value: 31 } }])
      await undone(comfy, before)
      await comfy.close()
    })
  })
}
