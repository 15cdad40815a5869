import { t } from '../../../src/text/text.ts'
import type { Comfy } from '../support/comfy.ts'
import type { Sandbox } from '../support/runflow.ts'
import { addDeploy, deployAndWait, drawImage, endpoints, panel } from '../support/runflow.ts'
import type { State } from './states.ts'

// The Endpoints tab, and what the Deploy tab says of what is live.

const button = (comfy: Comfy, name: string) => panel(comfy).getByRole('button', { name, exact: true })
const heading = (comfy: Comfy, name: string) => panel(comfy).getByRole('heading', { name }).waitFor()

async function openEndpoints(comfy: Comfy): Promise<void> {
  await comfy.command('Runflow.OpenPanel')
  await panel(comfy)
    .getByRole('tab', { name: t('panel.tabs.endpoints') })
    .click()
}

async function deploy(comfy: Comfy, name: string): Promise<void> {
  await drawImage(comfy)
  await addDeploy(comfy, name)
  await deployAndWait(comfy, /endpoint|live/i)
}

/** The sandbox lives as long as the tour: what a state before deployed is still there. */
async function openOne(comfy: Comfy, sandbox: Sandbox): Promise<void> {
  if ((await endpoints(sandbox)).length === 0) await deploy(comfy, 'Product photo')
  await openEndpoints(comfy)
  await panel(comfy)
    .getByRole('list', { name: t('endpoints.list') })
    .getByRole('button')
    .first()
    .click()
  await panel(comfy)
    .getByText(t('endpoints.runs.none'))
    .or(panel(comfy).locator('.rf-item'))
    .first()
    .waitFor()
}

/** Runs it, and waits until the run has ended. */
async function run(sandbox: Sandbox, slug: string): Promise<void> {
  const headers = { Authorization: `Bearer ${sandbox.keys.full}`, 'Content-Type': 'application/json' }
  await fetch(`${sandbox.url}/v1/comfyui-workflows/sandbox-studio/${slug}/runs`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ input: {} }),
  })
  await new Promise((resolve) => setTimeout(resolve, 5500))
}

/** The panel is opened anew, on the workflow that was deployed. */
async function lookAgain(comfy: Comfy): Promise<void> {
  const graph = JSON.parse(await comfy.saved())
  await comfy.page.reload()
  await comfy.ready()
  await comfy.load(graph)
  await comfy.command('Runflow.OpenPanel')
}

export const ENDPOINT_STATES: State[] = [
  { name: 'endpoints-no-key', tab: { key: null }, play: openEndpoints },
  {
    name: 'endpoints-refused',
    tab: { key: 'no_read' },
    async play(comfy) {
      await openEndpoints(comfy)
      await panel(comfy).getByRole('alert').waitFor()
    },
  },
  {
    name: 'endpoints-list',
    async play(comfy) {
      await deploy(comfy, 'Product photo')
      await comfy.clear()
      await deploy(comfy, 'A very long name of an endpoint that does not fit into one line of the panel')
      await openEndpoints(comfy)
      await panel(comfy).getByText(t('endpoints.last-run.none')).first().waitFor()
    },
  },
  { name: 'endpoints-open', play: openOne },
  {
    name: 'endpoints-runs',
    async play(comfy, sandbox) {
      if ((await endpoints(sandbox)).length === 0) await deploy(comfy, 'Product photo')
      for (const { slug } of await endpoints(sandbox)) await run(sandbox, String(slug))
      await openOne(comfy, sandbox)
      await panel(comfy).locator('.rf-item summary').first().click()
      await panel(comfy).locator('.rf-ep-output img').first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'endpoints-public',
    async play(comfy, sandbox) {
      await openOne(comfy, sandbox)
      await button(comfy, t('endpoints.settings.make-public')).click()
      await button(comfy, t('endpoints.confirm.public.yes')).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'endpoints-delete',
    async play(comfy, sandbox) {
      await openOne(comfy, sandbox)
      await button(comfy, t('endpoints.settings.delete')).click()
      await button(comfy, t('endpoints.confirm.delete.yes')).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'live-equal',
    async play(comfy) {
      await deploy(comfy, 'Live poster')
      await lookAgain(comfy)
      await heading(comfy, t('live.status.equal.title'))
    },
  },
  {
    name: 'live-differs',
    async play(comfy) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Live poster')
      await comfy.command('Runflow.OpenPanel')
      await button(comfy, t('live.compare')).click()
      await panel(comfy).getByText(t('live.differs')).waitFor()
    },
  },
  {
    name: 'live-not-deployed',
    async play(comfy) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Never deployed')
      await comfy.command('Runflow.OpenPanel')
      await heading(comfy, t('live.status.not-deployed.title'))
    },
  },
]
