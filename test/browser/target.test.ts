import { expect, it } from 'vitest'
import { KEYS } from '../../src/sandbox/keys.ts'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import type { Here } from './support/here.ts'
import { changes, keysSeen, useSandboxHere } from './support/here.ts'
import { addDeploy, drawImage, openTab, panel } from './support/runflow.ts'

const OWN = 'rf_live_sandbox_other'

type Row = {
  title: string
  host?: 'other'
  apiKey?: string
  /** Keys in this browser: for the API URL of Settings, and for the host that the node names. */
  saved: { home?: string; other?: string }
  apiUrl?: ''
  /** Buttons that are pressed one after the other. */
  answers?: string[]
  /** The heading that it ends with, given the host that the node names. */
  said: (host: string) => string
  /** Where the requests went, with which key. */
  home: string[]
  other: string[]
}

const FULL = KEYS.find(({ name }) => name === 'full')?.key ?? ''
const SAVED = t('questions.key.use-saved', { lastFour: FULL.slice(-4) })
const OF_WORKFLOW = t('questions.key.use-workflow', { lastFour: OWN.slice(-4) })
const CREATE_ANYWAY = t('questions.confirm.yes.create')
const CREATED = () => t('outcomes.created.title', { slug: 'target' })
const UNCONFIGURED = () => t('outcomes.unconfigured.title')

// The key `full` is of Sandbox Studio, `other` of another organization.
const ROWS: Row[] = [
  {
    title: 'nothing in the node: the API URL with its key',
    saved: { home: 'full' },
    said: CREATED,
    home: ['full'],
    other: [],
  },
  {
    title: 'nothing in the node, and no key',
    saved: {},
    said: UNCONFIGURED,
    home: [],
    other: [],
  },
  {
    title: 'nothing in the node, and the API URL cleared',
    saved: { home: 'full' },
    apiUrl: '',
    said: UNCONFIGURED,
    home: [],
    other: [],
  },
  {
    title: 'a host with a saved key: that host, with that key',
    host: 'other',
    saved: { home: 'full', other: 'deploy_only' },
    said: CREATED,
    home: [],
    other: ['deploy_only'],
  },
  {
    title: 'a host without a saved key',
    host: 'other',
    saved: { home: 'full' },
    said: (host) => t('outcomes.host-without-key.title', { host }),
    home: [],
    other: [],
  },
  {
    title: 'a key in the node, cancelled',
    apiKey: OWN,
    saved: { home: 'full' },
    answers: [t('questions.cancel')],
    said: () => t('outcomes.cancelled.title'),
    home: [],
    other: [],
  },
  {
    title: 'a key in the node, and the saved one is taken',
    apiKey: OWN,
    saved: { home: 'full' },
    answers: [SAVED],
    said: CREATED,
    home: ['full'],
    other: [],
  },
  {
    title: 'a key and a host in the node, and its own key is taken and its organization agreed to',
    host: 'other',
    apiKey: OWN,
    saved: { home: 'full' },
    answers: [OF_WORKFLOW, CREATE_ANYWAY],
    said: CREATED,
    home: [],
    other: ['other'],
  },
  {
    title: 'a key in the node is taken, and its organization is not agreed to',
    apiKey: OWN,
    saved: { home: 'full' },
    answers: [OF_WORKFLOW, t('questions.confirm.no')],
    said: () => t('panel.ended.declined'),
    home: ['other'],
    other: [],
  },
]

describeComfy('where a deploy goes, and with which key', (stage) => {
  const home = useSandboxHere()
  const other = useSandboxHere()

  it.each(ROWS)('$title', async (row) => {
    const slots = Object.entries(row.saved).map(([where, name]) => {
      const { at } = where === 'home' ? home.now : other.now
      return [`runflow.key:${at.url}`, at.keys[name] as string]
    })
    const comfy = await openTab(stage, home.now.at, {
      key: null,
      localStorage: Object.fromEntries(slots),
      settings: row.apiUrl === undefined ? {} : { 'Runflow.ApiUrl': row.apiUrl },
    })
    await drawImage(comfy)
    await addDeploy(comfy, 'Target', {
      host: row.host ? other.now.at.url : '',
      api_key: row.apiKey ?? '',
    })
    await comfy.command('Runflow.Deploy')
    for (const answer of row.answers ?? []) {
      const button = panel(comfy).getByRole('button', { name: answer, exact: true })
      await button.waitFor()
      expect([changes(home.now), changes(other.now)]).toEqual([[], []])
      if (answer === CREATE_ANYWAY)
        expect(await panel(comfy).textContent()).toContain(
          t('findings.workflow-key.title', { organization: 'Other Sandbox Studio' }),
        )
      await button.click()
    }
    await panel(comfy)
      .getByRole('heading', { name: row.said(other.now.at.url), exact: true })
      .waitFor()
    expect([keysSeen(home.now), keysSeen(other.now)]).toEqual([row.home, row.other])
    const written = (here: Here, keys: string[]) =>
      expect(changes(here)).toHaveLength(row.said === CREATED && keys.length > 0 ? 1 : 0)
    written(home.now, row.home)
    written(other.now, row.other)
    await comfy.close()
  })
})
