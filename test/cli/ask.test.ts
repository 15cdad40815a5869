import { describe, expect, it } from 'vitest'
import { toFinding } from '../../src/checks/finding.ts'
import type { Allowed } from '../../src/cli/allow.ts'
import { confirm } from '../../src/cli/ask.ts'

const signal = new AbortController().signal
const findings = [
  toFinding({ code: 'name-default' }),
  toFinding({ code: 'pack-unpinned', directory: 'Pack', canSearch: true }),
]

function terminal(answer: string | null) {
  const asked: string[] = []
  const askLine = async (question: string) => {
    asked.push(question)
    return answer
  }
  return { asked, askLine }
}

describe('without a terminal', () => {
  it.each<[Allowed, boolean]>([
    [new Set(), false],
    [new Set(['name-default']), false],
    [new Set(['name-default', 'pack-unpinned']), true],
  ])('what was allowed in advance counts, and nothing waits: %j', async (allow, agreed) => {
    expect(await confirm(findings, allow, null, signal)).toBe(agreed)
  })
})

describe('at a terminal', () => {
  it.each([
    ['y', true],
    [' Yes ', true],
    ['', false],
    ['n', false],
    [null, false],
  ])('the answer %j to the questions means %j', async (answer, agreed) => {
    expect(await confirm(findings, new Set(), terminal(answer).askLine, signal)).toBe(agreed)
  })

  it('only what was not allowed in advance is asked', async () => {
    const { asked, askLine } = terminal('y')
    await confirm(findings, new Set(['name-default']), askLine, signal)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.match(/^- /gm)).toHaveLength(1)
    expect(asked[0]).toContain('Pack')
    await confirm(findings, new Set(['name-default', 'pack-unpinned']), askLine, signal)
    expect(asked).toHaveLength(1)
  })
})
