import { describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { keyNamed } from '../deploy/world.ts'
import { before, configuration } from './failures/before.ts'
import type { Given } from './failures/frame.ts'
import {
  deployWith,
  here,
  live,
  onCreate,
  onLookUp,
  PATCH,
  POST,
  whileHashing,
  written,
} from './failures/frame.ts'
import { key } from './failures/key.ts'
import { lost } from './failures/lost.ts'
import { refused } from './failures/refused.ts'
import { unusable } from './failures/unusable.ts'
import { uploads } from './failures/uploads.ts'

const ROWS = [...configuration, ...before, ...key, ...unusable, ...refused, ...lost, ...uploads]

describe('the command line says each failure in the words people search for', () => {
  it.each(ROWS)('$outcome, where $cause', async (row) => {
    const { code, stderr, report } = await deployWith(row.given)
    expect(report.outcome).toBe(row.outcome)
    const isThere = row.outcome === 'declined' || (row.outcome === 'update-failed' && row.failure[1] !== 404)
    if (isThere) expect(report.url).toMatch(/^http.*\/sandbox-[a-z-]+\/[a-z-]+\/runs$/)
    else expect([report.url, report.id]).toEqual([null, null])
    const { step, status, code: apiCode, scope, retryable } = report.failure ?? {}
    expect([step, status, apiCode, scope, retryable]).toEqual(row.failure)
    expect(report.message).toContain(row.words ?? '')
    expect(report.message).not.toMatch(/!|undefined|null|Settings|this tab/)
    expect(stderr).toContain(row.words ?? '')
    // Nothing is said twice: a title of a finding stands in its line alone.
    for (const { title } of report.findings) expect(stderr.split(title)).toHaveLength(2)
    if (report.findings.length === 0) expect(stderr).toContain(report.message)
    expect(code).toBe(row.code)
    expect(written()).toEqual(row.writes ?? [])
    const names = here.sandbox.state.workflows.map(({ name }) => name)
    if (!row.arrives) expect(names).not.toContain('Poster')
    else expect(names).toEqual(['Poster'])
  })

  it('cancelled, before anything was written', async () => {
    const controller = new AbortController()
    const given = { ...whileHashing(() => controller.abort()), signal: controller.signal }
    const { code, report } = await deployWith(given)
    expect(report).toMatchObject({
      outcome: 'cancelled',
      message: 'Deploy cancelled. Nothing was changed on Runflow.',
    })
    expect(code).toBe(130)
    expect(written()).toEqual([])
  })

  it('and each way to end is tried, but for a canvas, which it has none of', () => {
    const good: Record<Outcome['kind'], boolean> = {
      created: true,
      unchanged: true,
      updated: true,
      'dry-run': true,
      cancelled: true,
      'capture-failed': true,
      unconfigured: false,
      'url-invalid': false,
      'host-without-key': true,
      'facts-failed': false,
      'version-mismatch': false,
      blocked: false,
      declined: false,
      'lookup-failed': false,
      'hash-failed': false,
      'upload-failed': false,
      'create-failed': false,
      'update-failed': false,
      'slug-held': false,
      differs: false,
      'unknown-result': false,
    }
    const elsewhere = Object.entries(good).flatMap(([kind, isElsewhere]) => (isElsewhere ? [kind] : []))
    const tried = new Set([...ROWS.map(({ outcome }) => outcome), ...elsewhere])
    expect([...tried].sort()).toEqual(Object.keys(good).sort())
    expect(new Set(ROWS.map(({ code }) => code))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]))
    expect(EXIT_CODES).toMatchObject({ done: 0, unexpected: 1, usage: 2 })
  })
})

describe('the command line recovers', () => {
  it.each<[string, (key: string) => string]>([
    ['quotes around it', (key) => `"${key}"`],
    ['the word of the header before it', (key) => `Bearer ${key}`],
    ['a line break after it', (key) => `${key}\n`],
  ])('from a key with %s, and tells it nowhere', async (_, paste) => {
    const { code, stdout, stderr, report } = await deployWith({ key: paste(keyNamed('full')) })
    expect([code, report.outcome]).toEqual([0, 'created'])
    expect(stdout + stderr).not.toContain(keyNamed('full'))
  })

  it.each<[string, Given, string[]]>([
    ['from a create whose answer is no JSON', { troubles: onCreate('not-json', 1) }, [POST]],
    ['from a create whose answer is lost', { troubles: onCreate('answer-lost', 1) }, [POST]],
    ['from a create that never arrived', { troubles: onCreate('lost', 1) }, [POST, POST]],
    ['from a look-up that fails four times', { troubles: onLookUp('proxy-page', 4) }, [POST]],
    [
      'from a filter that is ignored: the whole list is read',
      {
        prepare() {
          for (const slug of ['one', 'two']) live({ slug })
          here.sandbox.faults.filterIgnored = true
        },
      },
      [POST],
    ],
  ])('%s: created, one endpoint', async (_, given, writes) => {
    const { code, report } = await deployWith(given)
    expect(report).toMatchObject({ outcome: 'created', slug: 'poster' })
    expect(code).toBe(0)
    expect(written()).toEqual(writes)
    expect(here.sandbox.state.workflows.filter(({ name }) => name === 'Poster')).toHaveLength(1)
  })

  it('from a 409 by an edit, where that was agreed to beforehand', async () => {
    const given = { ...whileHashing(live), args: ['--allow', 'slug-taken-meanwhile'] }
    const { report } = await deployWith(given)
    expect(report.outcome).toBe('updated')
    expect(report.findings.map(({ code }) => code)).toEqual(['slug-taken-meanwhile'])
    expect(written()).toEqual([POST, PATCH])
  })
})
