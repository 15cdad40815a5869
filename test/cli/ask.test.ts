import { describe, expect, it } from 'vitest'
import { toFinding } from '../../src/checks/finding.ts'
import type { Allowed } from '../../src/cli/args.ts'
import { createAsker } from '../../src/cli/ask.ts'

const signal = new AbortController().signal
const findings = [
  toFinding({ code: 'name-default' }),
  toFinding({ code: 'pack-unpinned', directory: 'Pack', canSearch: true }),
]
const both = { host: 'https://x.example', lastFour: 'bbbb', savedKeyLastFour: 'aaaa' }
const onlyOwn = { ...both, savedKeyLastFour: null }

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
  ])('what was allowed beforehand counts, and nothing waits: %j', async (allow, agreed) => {
    expect(await createAsker(allow, null, signal).confirm(findings)).toBe(agreed)
  })

  it('the saved key is used where there is one, the key of the workflow only where that was allowed', async () => {
    expect(await createAsker(new Set(), null, signal).chooseKey(both)).toBe('saved')
    expect(await createAsker(new Set(['workflow-key']), null, signal).chooseKey(both)).toBe('saved')
    expect(await createAsker(new Set(), null, signal).chooseKey(onlyOwn)).toBeNull()
    expect(await createAsker(new Set(['workflow-key']), null, signal).chooseKey(onlyOwn)).toBe('workflow')
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
    expect(await createAsker(new Set(), terminal(answer).askLine, signal).confirm(findings)).toBe(agreed)
  })

  it('only what was not allowed beforehand is asked', async () => {
    const { asked, askLine } = terminal('y')
    await createAsker(new Set(['name-default']), askLine, signal).confirm(findings)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('The version of Pack is not known')
    expect(asked[0]).not.toContain('still called')
    await createAsker(new Set(['name-default', 'pack-unpinned']), askLine, signal).confirm(findings)
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['s', both, 'saved'],
    ['w', both, 'workflow'],
    ['', both, null],
    [null, both, null],
    ['s', onlyOwn, null],
    ['w', onlyOwn, 'workflow'],
  ])('the answer %j says which key, and anything else cancels', async (answer, question, choice) => {
    const { asked, askLine } = terminal(answer)
    expect(await createAsker(new Set(), askLine, signal).chooseKey(question)).toBe(choice)
    expect(asked[0]).toContain('(…bbbb) for https://x.example')
  })
})
