import { describe, expect, it } from 'vitest'
import type { FindingDetail } from '../../src/checks/finding.ts'
import { describeFinding, toFinding } from '../../src/checks/finding.ts'
import { maskText } from '../../src/checks/mask-text.ts'
import { checkCanvas } from '../../src/checks/run-checks.ts'
import { shownFinding } from '../../src/checks/shown-finding.ts'
import { poster } from '../deploy/world.ts'
import { text } from './support/context.ts'

// Put together here, so that no file holds anything that looks like a key as a whole.
const KEY = `sk-proj-${'EXAMPLE1notAkey2'.repeat(3)}`
const ADDRESS = 'https://somebody:hunter22hunter@x.example/a'
const at = { classType: KEY, input: 'image', node: KEY, giver: KEY, folder: null }

const QUOTING: FindingDetail[] = [
  {
    code: 'value-not-offered',
    ...at,
    kind: 'value-not-offered',
    value: KEY,
    listed: [KEY, ADDRESS],
    count: 2,
    nodeIds: [KEY],
  },
  { code: 'value-not-number', ...at, kind: 'value-not-number', value: ADDRESS, nodeIds: [] },
  { code: 'link-broken', ...at, kind: 'link-broken', broken: 'gone', source: KEY, slot: KEY, nodeIds: [] },
  { code: 'class-missing', classType: KEY, claimedPack: KEY },
  { code: 'local-path', name: KEY, input: KEY },
  { code: 'file-refused', path: `${KEY}/a`, input: 'image', problem: 'missing' },
  { code: 'model-missing', path: KEY, value: KEY, input: 'name', sameAs: null },
  { code: 'pack-origin', directory: KEY, origin: `https://x.example/${KEY}/a`, canSearch: false },
] as FindingDetail[]

describe('what a finding quotes', () => {
  it.each(QUOTING.map((detail) => [detail.code, detail] as const))(
    'has no secret in it, in its sentences or its data: %s',
    (_, detail) => {
      const finding = toFinding(detail, [KEY])
      const said = JSON.stringify([describeFinding(finding), shownFinding(finding)])
      expect(said).not.toContain(KEY)
      expect(said).not.toContain('hunter22hunter')
    },
  )

  it('is hidden whatever it is, where its widget is called a secret', () => {
    const finding = toFinding(
      {
        code: 'value-not-offered',
        kind: 'value-not-offered',
        classType: 'Chat',
        node: 'Chat #1',
        folder: null,
        input: 'api_key',
        value: 'swordfish',
        listed: ['tunafish'],
        count: 1,
        nodeIds: ['1'],
      } as FindingDetail,
      ['1'],
    )
    const nested = toFinding({
      code: 'part-refused',
      fault: { ...finding, kind: 'value-not-offered' },
    } as never)
    for (const one of [finding, nested])
      expect(JSON.stringify([describeFinding(one), shownFinding(one)])).not.toMatch(/swordfish|tunafish/)
    expect(shownFinding(finding)).toMatchObject({
      input: 'api_key',
      value: '…',
      classType: 'Chat',
      nodeIds: ['1'],
    })
  })

  it('stays as it is, where it is no secret', () => {
    const detail = { code: 'file-refused', path: 'cats/cookie.png', input: 'cookies', problem: 'missing' }
    const finding = toFinding(detail as FindingDetail, ['7'])
    expect(shownFinding(finding)).toEqual(finding)
  })
})

describe('a secret that is longer than what is shown', () => {
  it('is taken out before the text is cut', () => {
    const long = `eyJ${'EXAMPLE1'.repeat(60)}.eyJ${'notAkey2'.repeat(60)}.${'abcDEF12'.repeat(30)}`
    expect(maskText(`see ${long}`)).toMatch(/^see eyJ….{4}$/)
  })
})

describe('a secret in the name of the endpoint', () => {
  it('is asked about, and not shown', () => {
    const found = checkCanvas(poster({ '1': text('title') }), { name: `My ${KEY}`, secrets: [] }).findings
    const asked = found.filter(({ code }) => code === 'secret-in-widget')
    expect(asked).toMatchObject([{ place: 'name', where: 'endpoint_name', severity: 'ask' }])
    expect(JSON.stringify([asked, asked.map(describeFinding)])).not.toContain(KEY)
  })
})
