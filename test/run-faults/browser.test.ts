import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Call } from '../../src/endpoints/calls.ts'
import { CALL_SCOPES } from '../../src/endpoints/calls.ts'
import type { Trouble } from '../../src/sandbox/faults.ts'
import { formatDuration } from '../../src/text/format-duration.ts'
import { t } from '../../src/text/text.ts'
import type { Child, HostAddress } from '../browser/support/children.ts'
import { startHost } from '../browser/support/children.ts'
import { launchBrowser, noBrowser } from '../browser/support/chromium.ts'
import type { Case } from './matrix.ts'
import { CASES, FAULTS, findBreach, plan, REQUESTS, tableOf } from './matrix.ts'
import type { PanelPage, Seen, Watched } from './panel-page.ts'
import { openPanelPage } from './panel-page.ts'

/** Side by side in one browser: while one waits for its page the others go on. */
const PAGES = 3

/** What is told of a run that is waited for to its end. */
const ENDS = {
  succeeded: 'succeeded',
  partial_succeeded: 'partly-succeeded',
  INPUT_VALIDATION_FAILED: 'failed-input',
  invalid_sha: 'failed-sha',
  MODEL_UNAVAILABLE: 'failed-model',
  canceled: 'run-cancelled',
  cancelled: 'run-cancelled',
  timeout: 'timeout',
  errored: 'errored',
  unheard_of: 'deadline',
  gone: 'gone',
  endless: 'deadline',
} as const satisfies Record<Case['ending'], string>
const UNKNOWN = ['unknown', 'not-kept'] as const
/** These go on, as far as anybody knows: a page that is loaded again has to find them. */
const OPEN = ['deadline', ...UNKNOWN]

const results: { case: Case; word: string }[] = []
const byRequest = Object.keys(REQUESTS).flatMap((request) =>
  Object.keys(FAULTS).map((fault) => ({ request, fault })),
)
const faults = Object.entries(FAULTS).map(([fault, what]) => ({ fault, what }))
/** Those that send the panel to the log. */
const FAILED = ['INPUT_VALIDATION_FAILED', 'invalid_sha', 'MODEL_UNAVAILABLE', 'timeout', 'errored'] as const

const READ = { method: 'GET', path: '/v1/runs/*' }
const LIST = { method: 'GET', path: '/v1/runs' }
/** Not the hanging ones, which take as long as a request has. */
const STAYING = (['reset', '429', '5xx', 'html'] as const).flatMap((fault) => [
  {
    ...({ fault, request: 'read of the run', end: 'deadline', offer: 'run.button.wait-again' } as const),
    troubles: (what: Trouble['what']) => [{ ...READ, what }],
  },
  {
    ...({ fault, request: 'look for the run', end: 'unknown', offer: 'run.button.look-again' } as const),
    troubles: (what: Trouble['what']) => [
      { ...REQUESTS.dispatch[0], what: 'answer-lost' as const },
      { ...LIST, what },
    ],
  },
])

describe.skipIf(noBrowser)(`the Run tab${noBrowser ? `, skipped: ${noBrowser}` : ''}`, () => {
  let host: Child<HostAddress>
  let browser: Browser
  const pages: PanelPage[] = []
  beforeAll(async () => {
    host = await startHost({ args: ['--patience', '3'] })
    browser = await launchBrowser()
    // One after the other: the address of the API is a setting of the host, and each page reads its own at the start.
    for (let page = 0; page < PAGES; page++) pages.push(await openPanelPage(browser, host.url))
  }, 300_000)
  afterAll(async () => {
    process.stdout.write(`\nthe Run tab in Chromium, over all requests\n${tableOf(results)}\n`)
    await browser?.close()
    await host?.stop()
  })

  /** Each page takes the next case when it is done with one. */
  async function shareOut<One>(cases: One[], work: (page: PanelPage, one: One) => Promise<void>) {
    const left = [...cases]
    await Promise.all(
      pages.map(async (page) => {
        for (let one = left.shift(); one !== undefined; one = left.shift()) await work(page, one)
      }),
    )
  }

  /**
   * On a busy machine the page's clock may run ahead of its requests: one is given up before it gets to its fault, or
   * the page itself is. Then it is played again.
   */
  async function follow(page: PanelPage, ending: string, troubles: () => Trouble[]): Promise<Watched> {
    for (let turn = 1; ; turn++) {
      const watched = await page.follow(ending, troubles()).catch((cause: Error) => cause)
      const isPlayed =
        !(watched instanceof Error) && watched.sandbox.faults.troubles.every(({ times }) => times === 0)
      if (!isPlayed && turn < 3) continue
      if (watched instanceof Error) throw watched
      return watched
    }
  }

  it.each(byRequest)(
    'with $fault at the $request: however it ends, it costs once and is not lost',
    { timeout: 600_000 },
    async ({ request, fault }) => {
      const breaches: string[] = []
      const cases = CASES.filter((each) => each.request === request && each.fault === fault)
      await shareOut(cases, async (page, one) => {
        const watched = await follow(page, one.ending, () => plan(one))
        results.push({ case: one, word: wordOf(watched.seen) })
        const isRefusedOnce = one.fault === '429' && one.request === 'dispatch'
        const found = findBreaches(watched, ENDS[one.ending], isRefusedOnce ? 2 : 1)
        breaches.push(...found.map((each) => `${one.ending}: ${each}`))
      })
      expect(breaches).toEqual([])
    },
  )

  it.each(faults)('with $fault at the log of a run that failed', { timeout: 300_000 }, async ({ what }) => {
    const breaches: string[] = []
    // A sandbox counts its runs.
    const path = '/v1/runs/01900000-0000-7000-8000-000000000001/logs'
    await shareOut([...FAILED], async (page, ending) => {
      const trouble = () => ({
        method: 'GET',
        path,
        times: 1,
        what: structuredClone(what) as Trouble['what'],
      })
      const watched = await follow(page, ending, () => [trouble()])
      breaches.push(...findBreaches(watched, ENDS[ending], 1).map((each) => `${ending}: ${each}`))
    })
    expect(breaches).toEqual([])
  })

  it.each(faults)(
    'with $fault at what it costs and at the balance',
    { timeout: 300_000 },
    async ({ what }) => {
      const trouble = (path: string): Trouble => ({
        ...{ method: 'GET', path, times: 1 },
        what: structuredClone(what) as Trouble['what'],
      })
      const page = await openPanelPage(browser, host.url, [
        trouble('/v1/runs'),
        trouble('/v1/billing/balance'),
      ])
      expect(findBreaches(page.asked, 'succeeded', 1)).toEqual([])
      await page.comfy.close()
    },
  )

  it.each(STAYING)(
    'with $fault at every $request until the wait is over: it is taken up by a click, and costs once',
    { timeout: 300_000 },
    async ({ fault, troubles, end, offer }) => {
      const watched = await (pages[0] as PanelPage).outlast(troubles(FAULTS[fault]), t(offer))
      const { seen, again, sandbox } = watched
      expect(findBreaches(watched, 'succeeded', 1)).toEqual([])
      expect([wordOf(seen), again && wordOf(again)]).toEqual([end, 'succeeded'])
      expect(seen.offers).toContain(t(offer))
      const [paid] = sandbox.state.runs
      // Without its answer a run is found by the reference that is kept.
      if (end === 'deadline') expect(seen.text).toContain(String(paid?.id))
      expect(watched.kept).toContain(String(paid?.body.client_ref))
    },
  )

  it('complained of nothing of ours but of what the faults made of the network', () => {
    const ours = pages.flatMap(({ comfy }) => comfy.ourComplaints())
    expect(ours.filter((text) => text.startsWith('page: '))).toEqual([])
  })
})

/** `end`: what is to be told where the run was started. */
function findBreaches({ sandbox, seen, again, kept }: Watched, end: string, mostSent: number): string[] {
  const sent = sandbox.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/poster/runs'),
  )
  const [run] = sandbox.state.runs
  const last = again ?? seen
  const [word, lastWord] = [wordOf(seen), wordOf(last)]
  const isFollowed = word === end && !OPEN.includes(word)
  const told = { said: `${seen.text} ${last.text}`, isFollowed, step: stepOf(seen) }
  const isKept = run !== undefined && kept.includes(String(run.body.client_ref))
  return [
    ...(findBreach(sandbox, told) ?? []),
    ...(sent.length > mostSent ? [`it was sent ${sent.length} times`] : []),
    ...(sandbox.faults.troubles.some(({ times }) => times > 0)
      ? [`the fault did not happen: ${seen.text}`]
      : []),
    ...(run !== undefined && word !== end && lastWord !== end ? [`it was said: ${seen.title}`] : []),
    ...(run !== undefined && OPEN.includes(word) !== isKept ? [`kept: ${isKept}, at ${word}`] : []),
    ...(isFollowed || seen.offers.length > 0 ? [] : [`nothing can be done about: ${seen.title}`]),
  ]
}

/** One word for the table: the end by its key, or the step that failed. */
function wordOf({ title, text }: Seen): string {
  const keys = [...new Set(Object.values(ENDS)), ...UNKNOWN]
  const key = keys.find(
    (one) => t(`run.end.${one}.title`, { duration: formatDuration(30 * 60_000) }) === title,
  )
  return key ?? `${stepIn(text) ?? title}-failed`
}

/** At which step it stopped, by the words of the catalogue. */
function stepOf(seen: Seen): string | null {
  const word = wordOf(seen)
  return word === 'deadline' || word === 'gone' ? 'status' : stepIn(seen.text)
}

function stepIn(text: string): Call | null {
  const calls = Object.keys(CALL_SCOPES) as Call[]
  return calls.find((call) => text.includes(t(`calls.code.${call}`, { what: '' }).trim())) ?? null
}
