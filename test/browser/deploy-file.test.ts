import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Download } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { runCommand } from '../cli/command.ts'
import { PYTHON } from '../python.ts'
import type { HostAddress } from './support/children.ts'
import { REPO, startChild } from './support/children.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import { drawPicture, openReal, previewShown, writePicture } from './support/install.ts'
import { endpoints, panel, useSandbox } from './support/runflow.ts'

const PATH = 'sub folder/Café à Zoë.png'
const FILE = 'saved-here.runflow.json'

describeComfy('a deploy file', (stage) => {
  const sandbox = useSandbox()
  const folder = mkdtempSync(join(tmpdir(), 'runflow-saved-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (...path: string[]) => join(folder, ...path)
  const env = () => ({ RUNFLOW_API_URL: sandbox.now.url, RUNFLOW_API_KEY: sandbox.now.keys.full ?? '' })

  /** What the browser saved, where the toast says that it belongs. */
  async function keep(downloads: Download[]): Promise<string[]> {
    const names = downloads.map((download) => download.suggestedFilename())
    for (const [index, download] of downloads.entries()) {
      const name = names[index] ?? ''
      await download.saveAs(name.endsWith('.runflow.json') ? at(name) : at('saved-here.files', name))
    }
    return names
  }

  async function exported(comfy: Comfy): Promise<{ prompt: string; graph: string }> {
    const { workflow, output } = await comfy.prompt()
    writeFileSync(at('prompt.json'), JSON.stringify(output))
    writeFileSync(at('graph.json'), JSON.stringify(workflow))
    return { prompt: at('prompt.json'), graph: at('graph.json') }
  }

  it('is saved by the browser with its input file, and deployed where there is no ComfyUI', async () => {
    const { bytes } = writePicture(stage, PATH, 'saved')
    const comfy = await openReal(stage, sandbox.now)
    await previewShown(comfy, await drawPicture(comfy, PATH, 'Saved Here'))
    const downloads: Download[] = []
    comfy.page.on('download', (download) => downloads.push(download))
    await comfy.command('Runflow.SaveDeployFile')
    await expect.poll(() => downloads.length, { timeout: 15_000 }).toBe(2)
    await comfy.page
      .getByText(t('notices.saved.title', { file: FILE }))
      .first()
      .waitFor()
    await comfy.screenshot(`saved-${stage.host.frontend}`)
    expect(await keep(downloads)).toEqual([FILE, 'sub folder__Café à Zoë.png'])
    const text = readFileSync(at(FILE), 'utf8')
    for (const machine of [stage.host.base, folder, REPO, sandbox.now.keys.full ?? ''])
      expect(text).not.toContain(machine)
    const files = await exported(comfy)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()

    const deployed = await runCommand(['deploy', FILE, '--allow', 'all', '--json'], env(), { cwd: folder })
    expect([deployed.code, JSON.parse(deployed.stdout).outcome]).toEqual([0, 'created'])
    const row = (await endpoints(sandbox.now)).find(({ slug }) => slug === 'saved-here')
    const resources = row?.resources as Record<string, { url: string }>
    const stored = await fetch(resources[PATH]?.url ?? '')
    expect(Buffer.from(await stored.arrayBuffer())).toEqual(bytes)

    // The command line packs the same, and from an equal install elsewhere, with another language and another home.
    const pack = ['pack', files.prompt, '--graph', files.graph, '--json', '-o', FILE]
    const here = await runCommand([...pack, '--comfyui', stage.host.url], env(), { cwd: folder })
    expect([here.code, JSON.parse(here.stdout).outcome]).toEqual([0, 'written'])
    expect(readFileSync(at(FILE), 'utf8')).toBe(text)
    const away = await startAway(bytes)
    const there = await runCommand([...pack, '--check', '--comfyui', away.url], env(), { cwd: folder })
    await away.stop()
    expect([there.code, JSON.parse(there.stdout).outcome, there.stderr]).toEqual([
      0,
      'unchanged',
      expect.any(String),
    ])
  })

  async function startAway(bytes: Buffer) {
    const base = at('another home', 'Ünïcode', 'ComfyUI')
    mkdirSync(dirname(join(base, 'input', PATH)), { recursive: true })
    writeFileSync(join(base, 'input', PATH), bytes)
    const script = resolve(REPO, 'test/devhost/main.py')
    const args = [script, '--port', '0', '--frontend', stage.host.frontend, '--base', base]
    return startChild<HostAddress>(PYTHON, args, {
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'C',
      HOME: base,
      TZ: 'Asia/Tokyo',
    })
  }

  it('is offered in the panel, which shows what was found as after a check', async () => {
    const comfy = await openReal(stage, sandbox.now)
    writePicture(stage, PATH, 'saved')
    await drawPicture(comfy, PATH, 'Saved There')
    await comfy.command('Runflow.OpenPanel')
    const [download] = await Promise.all([
      comfy.page.waitForEvent('download'),
      panel(comfy)
        .getByRole('button', { name: t('panel.save') })
        .click(),
    ])
    expect(download.suggestedFilename()).toBe('saved-there.runflow.json')
    await panel(comfy).getByText(t('panel.ended.check-detail')).first().waitFor()
    await comfy.screenshot(`saved-panel-${stage.host.frontend}`)
    await comfy.close()
  })
})
