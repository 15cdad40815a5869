import { describe, expect, it } from 'vitest'
import { describeFinding } from '../../src/checks/finding.ts'
import { runFailureOf } from '../../src/checks/run-failure.ts'
import { findAll } from './support/situations.ts'

const WILL = /every run(?: that reads it)? will fail|fails every run/i
/** A condition in front of it. */
const IF = /(?:Unless|If|unless|if)[^.]*every run/

describe('what runs come to where a finding was agreed to', () => {
  const asked = findAll()
    .map(({ finding }) => finding)
    .filter(({ severity }) => severity === 'ask')

  it('is what the finding itself says', () => {
    const wrong = asked.flatMap((finding) => {
      const { detail } = describeFinding(finding)
      const said = !WILL.test(detail) ? null : IF.test(detail) ? 'may-fail' : 'fail'
      const is = runFailureOf([finding])
      // Asked once for each endpoint, and true of most that are fine.
      if (finding.code === 'model-address-unknown') return is === null ? [] : [finding.code]
      // An interrupted download is one cause, and another version that is meant is the other.
      if (finding.code === 'model-differs') return is === 'may-fail' ? [] : [finding.code]
      return said === is ? [] : [`${finding.code}: says ${said}, is ${is}: ${detail}`]
    })
    expect([...new Set(wrong)]).toEqual([])
  })

  it('is the worst of them, and nothing where there are none', () => {
    const of = (code: string) => asked.filter((finding) => finding.code === code).slice(0, 1)
    expect(runFailureOf([...of('partner-node'), ...of('pack-unpinned')])).toBe('fail')
    expect(runFailureOf([...of('name-default'), ...of('partner-node')])).toBe('may-fail')
    expect(runFailureOf(of('name-default'))).toBe(null)
    expect(runFailureOf([])).toBe(null)
  })
})
