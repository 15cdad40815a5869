import { expect, it } from 'vitest'
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
  answers?: RegExp[]
  said: RegExp
  /** Where the requests went, with which key. */
  home: string[]
  other: string[]
}

const SAVED = /^Use my saved key/
const OF_WORKFLOW = /^Use the workflow's key/
const CREATED = /^Created the endpoint target/

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
    said: /^API key or URL is not configured/,
    home: [],
    other: [],
  },
  {
    title: 'nothing in the node, and the API URL cleared',
    saved: { home: 'full' },
    apiUrl: '',
    said: /^API key or URL is not configured/,
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
    said: /^This node names http:\/\/127\.0\.0\.1:\d+, and no key is saved for it/,
    home: [],
    other: [],
  },
  {
    title: 'a key in the node, cancelled',
    apiKey: OWN,
    saved: { home: 'full' },
    answers: [/^Cancel$/],
    said: /^Deploy cancelled/,
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
    answers: [OF_WORKFLOW, /^Create it anyway/],
    said: CREATED,
    home: [],
    other: ['other'],
  },
  {
    title: 'a key in the node is taken, and its organization is not agreed to',
    apiKey: OWN,
    saved: { home: 'full' },
    answers: [OF_WORKFLOW, /^Cancel, change nothing/],
    said: /^Not deployed/,
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
      const button = panel(comfy).getByRole('button', { name: answer }).first()
      await button.waitFor()
      expect([changes(home.now), changes(other.now)]).toEqual([[], []])
      if (answer.source.includes('anyway'))
        expect(await panel(comfy).textContent()).toContain('belongs to Other Sandbox Studio')
      await button.click()
    }
    await panel(comfy).getByRole('heading', { name: row.said }).waitFor()
    expect([keysSeen(home.now), keysSeen(other.now)]).toEqual([row.home, row.other])
    const written = (here: Here, keys: string[]) =>
      expect(changes(here)).toHaveLength(row.said === CREATED && keys.length > 0 ? 1 : 0)
    written(home.now, row.home)
    written(other.now, row.other)
    await comfy.close()
  })
})
