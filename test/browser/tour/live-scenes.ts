import { t } from '../../../src/text/text.ts'
import type { Comfy } from '../support/comfy.ts'
import { addDeploy, deployAndWait, drawImage, panel } from '../support/runflow.ts'
import type { Scene } from './scene.ts'
import { hang, heading, press, said } from './scene.ts'

// What the Deploy tab says of what is live.

const TALL = { viewport: { width: 1100, height: 1000 } }

/** The page is loaded anew, with this workflow on the canvas. */
async function lookAgain(comfy: Comfy, graph: string): Promise<void> {
  await comfy.page.reload()
  await comfy.ready()
  await comfy.load(JSON.parse(graph))
  await comfy.command('Runflow.OpenPanel')
}

/** As somebody does: front ends notice a change after the pointer or a key. */
async function change(comfy: Comfy, id: string): Promise<void> {
  await comfy.setWidget(id, 'value', 96)
  await comfy.page.locator('#graph-canvas').click({ position: { x: 900, y: 900 } })
}

export const LIVE_SCENES: Scene[] = [
  {
    name: 'live',
    tab: TALL,
    async play(comfy, { api }, shot) {
      const { width } = await drawImage(comfy)
      await addDeploy(comfy, 'Poster')
      await comfy.command('Runflow.OpenPanel')
      await heading(comfy, t('live.status.not-deployed.title'))
      await shot('not-deployed')
      await deployAndWait(comfy, t('outcomes.created.title', { slug: 'poster' }))
      const graph = await comfy.saved()
      const goOn = await hang(comfy, '**/v1/comfyui-workflows*')
      await lookAgain(comfy, graph)
      await said(comfy, t('live.asking'))
      await shot('asking')
      await goOn()
      await lookAgain(comfy, graph)
      await heading(comfy, t('live.status.equal.title'))
      await shot('equal')
      await change(comfy, width)
      await heading(comfy, t('live.status.changed-canvas.title'))
      await shot('canvas-changed')
      await press(comfy, t('live.compare'))
      await said(comfy, t('live.differs'))
      await shot('differs')
      const [row] = api.state.workflows
      if (!row) throw new Error('Nothing was deployed')
      row.models = { 'loras/theirs.safetensors': { sha256: '0'.repeat(64) } }
      await lookAgain(comfy, graph)
      await heading(comfy, t('live.status.changed-live.title'))
      await shot('changed-elsewhere')
      await change(comfy, width)
      await heading(comfy, t('live.status.changed-both.title'))
      await shot('changed-both')
      api.faults.troubles.push({
        ...{ method: 'GET', path: '/v1/comfyui-workflows*', times: 1 },
        what: { status: 401, body: { code: 'UNAUTHORIZED', message: 'Said by the API.', errors: null } },
      })
      await lookAgain(comfy, graph)
      await said(comfy, t('live.remembered'))
      await shot('not-told')
      api.faults.troubles.splice(0)
      row.deleted_at = '2026-11-30T10:00:00Z'
      await press(comfy, t('panel.action.try-again'))
      await heading(comfy, t('live.status.deleted.title'))
      await shot('deleted')
    },
  },
  {
    name: 'live-of-others',
    tab: TALL,
    async play(comfy, { api }, shot) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Poster')
      await deployAndWait(comfy, t('outcomes.created.title', { slug: 'poster' }))
      const graph = await comfy.saved()
      await comfy.page.evaluate("localStorage.removeItem('runflow.deploys')")
      await lookAgain(comfy, graph)
      await heading(comfy, t('live.status.not-compared.title'))
      await shot('not-compared')
      const [row] = api.state.workflows
      if (!row) throw new Error('Nothing was deployed')
      row.graph = { ...(row.graph as object), id: '5d3c9f3e-0000-4000-8000-0000000000ff' }
      await lookAgain(
        comfy,
        JSON.stringify({ ...JSON.parse(graph), id: '5d3c9f3e-0000-4000-8000-0000000000aa' }),
      )
      await heading(comfy, t('live.status.other-workflow.title'))
      await panel(comfy).getByText(t('live.compare')).waitFor()
      await shot('other-workflow')
    },
  },
]
