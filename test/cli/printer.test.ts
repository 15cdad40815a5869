import { describe, expect, it } from 'vitest'
import { createPrinter } from '../../src/cli/printer.ts'
import { bareReport } from '../../src/cli/report.ts'

const KEY = 'rf_live_EXAMPLE1KEY1EXAMPLE'

/** What is printed of a report that holds this. */
function printed(held: unknown, secret = ''): { text: string; plan: unknown } {
  let text = ''
  const out = (part: string) => {
    text += part
  }
  const printer = createPrinter({ isJson: true, isQuiet: false }, { out, err: () => {} })
  printer.redact(secret)
  const head = { schema: 'runflow/1', command: null, version: '0' } as const
  const report = { ...head, ...bareReport('usage', ''), plan: held as never }
  printer.result(report, { stdout: '', text: '', exitCode: 0 })
  return { text, plan: (JSON.parse(text) as { plan: unknown }).plan }
}

describe('one JSON object holds no key', () => {
  it.each<[string, unknown]>([
    ['in a text', `a ${KEY} b`],
    ['after a line break', `a\n${KEY}`],
    ['after a tab and before a quote', `\t${KEY}"`],
    ['in the name of a field', { [KEY]: 1 }],
    ['in the name of a field, after a line break', { [`a\n${KEY}`]: { b: 1 } }],
    ['below a field that is called as what objects have', JSON.parse(`{"__proto__": {"${KEY}": "${KEY}"}}`)],
    ['in lists', [[`\r\n${KEY}`]]],
  ])('%s', (_, held) => {
    const { text, plan } = printed(held)
    expect(text).not.toContain(KEY)
    expect(JSON.stringify(plan)).toContain('…')
  })

  it('but one that everybody knows, and nothing that only begins like it', () => {
    let text = ''
    const printer = createPrinter(
      { isJson: false, isQuiet: false },
      { out: (part) => (text += part), err: () => {} },
    )
    printer.reveal('rf_live_sandbox_full')
    const head = { schema: 'runflow/1', command: null, version: '0' } as const
    const stdout = `"rf_live_sandbox_full" rf_live_sandbox_full2 rf_live_sandbox_other ${KEY}`
    printer.result({ ...head, ...bareReport('x', '') }, { stdout, text: '', exitCode: 0 })
    expect(text).toBe('"rf_live_sandbox_full" rf_…ull2 rf_…ther rf_…MPLE')
  })

  it('of an odd form that the environment gave', () => {
    const odd = 'se"cret\\of\nmine'
    const { plan } = printed({ [odd]: [odd, `x${odd}x`] }, odd)
    expect(JSON.stringify(plan)).not.toMatch(/cret|mine/)
  })

  it('and loses nothing: no field, no number, no value that is not there', () => {
    const held = JSON.parse(
      `{"__proto__": {"a": 1}, "constructor": null, "${KEY}": 1, "rf_test_EXAMPLE1KEY1EXAMPLE": 2, "l": [true, 1.5, ""]}`,
    )
    const { plan, text } = printed(held)
    expect(Object.values(plan as object)).toEqual([{ a: 1 }, null, 1, 2, [true, 1.5, '']])
    expect(text).toContain('"__proto__":{"a":1}')
  })
})
