import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  commitSearchOf,
  describeFinding,
  downloadOf,
  FINDING_CODES,
  openFixes,
  severityOf,
  sortFindings,
  subjectOf,
  toFinding,
} from '../../src/checks/finding.ts'
import { CHECKS } from '../../src/checks/index.ts'
import { useSurface } from '../../src/text/surface.ts'
import { poster } from '../deploy/world.ts'
import { checkAll } from './support/context.ts'
import { CHANGES, findAll, SITUATIONS } from './support/situations.ts'

const FOLDER = new URL('../../src/checks/', import.meta.url)

describe('the registry', () => {
  it('lists every check that a file of src/checks/ defines', async () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'))
    const modules: Record<string, unknown>[] = await Promise.all(
      files.map((file) => import(new URL(file, FOLDER).href)),
    )
    const defined = modules.flatMap(Object.values).filter(isCheck)
    expect(defined.length).toBeGreaterThan(40)
    expect(new Set(defined.map(({ code }) => code))).toEqual(new Set(FINDING_CODES))
  })

  it('has each code once, and no milder one before a worse', () => {
    expect(new Set(FINDING_CODES).size).toBe(CHECKS.length)
    const ranks = FINDING_CODES.map((code) => ['block', 'ask', 'note'].indexOf(severityOf(code)))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  it('is the order in which findings are shown', () => {
    const sorted = sortFindings([
      toFinding({ code: 'default-id', id: 'a' }),
      toFinding({ code: 'name-default' }),
      toFinding({ code: 'no-output' }),
    ])
    expect(sorted.map(({ code }) => code)).toEqual(['no-output', 'name-default', 'default-id'])
  })
})

it('find nothing in a sound workflow on a sound install', () => {
  expect(checkAll(poster())).toEqual([])
})

describe.each(CHECKS.map(({ code, severity }) => ({ code, severity })))('$code', ({ code, severity }) => {
  const found = findAll().filter(({ finding }) => finding.code === code)

  beforeEach(() => useSurface('panel'))

  it('is found in one of the situations that the tests know', () => {
    // None? Add one to test/checks/support/situations.ts.
    expect(found.length).toBeGreaterThan(0)
    for (const { finding } of found) expect(finding.severity).toBe(severity)
  })

  it.each(['panel', 'cli'] as const)(
    'says what it is, why it matters and what to do, for the %s',
    (surface) => {
      useSurface(surface)
      for (const { finding } of found)
        for (const sentence of Object.values(describeFinding(finding))) {
          expect(sentence).not.toBe('')
          // A key without a message is shown as it is, and a value that is not given as an ellipsis.
          expect(sentence).not.toMatch(/undefined|null|^[a-z-]+\.[a-z.-]+$|“…”/)
        }
    },
  )

  it('offers fixes with a label, and never throws, with a workflow or without', () => {
    for (const { finding, workflow } of found) {
      for (const known of [workflow, null])
        for (const { label } of openFixes(known)(finding)) expect(label).not.toBe('')
      commitSearchOf(finding)
      downloadOf(finding)
    }
  })
})

it.each(SITUATIONS)('nothing is listed twice: $name', ({ find }) => {
  const listed = find().map((finding) => [finding.code, subjectOf(finding)].join(' '))
  expect(new Set(listed).size).toBe(listed.length)
  // Nor in other words: two of one code about the same nodes differ in more than the words.
  const shown = find().map((finding) => {
    const { title, detail } = describeFinding(finding)
    return JSON.stringify([title, detail, finding.nodeIds])
  })
  expect(new Set(shown).size).toBe(shown.length)
})

it('nothing is listed twice, whatever is wrong at once', () => {
  fc.assert(
    fc.property(fc.subarray(Object.values(CHANGES)), fc.shuffledSubarray(SITUATIONS), (changes, others) => {
      const workflow = poster(Object.assign({}, ...changes))
      const models = others.flatMap(({ facts }) => facts.models)
      const missing_classes = others.flatMap(({ facts }) => facts.missing_classes)
      const findings = checkAll(workflow, { models, missing_classes }, 'default')
      const listed = findings.map((finding) => `${finding.code} ${subjectOf(finding)}`)
      expect(new Set(listed).size).toBe(listed.length)
      // A node is of one class, whatever is said of it.
      const missing = findings.flatMap(({ code, nodeIds }) => (code === 'class-missing' ? nodeIds : []))
      expect(new Set(missing).size).toBe(missing.length)
    }),
    { numRuns: 60 },
  )
})

function isCheck(value: unknown): value is { code: string } {
  return typeof value === 'object' && value !== null && 'find' in value && 'when' in value && 'code' in value
}
