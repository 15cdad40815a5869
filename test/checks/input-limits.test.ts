import { describe, expect, it } from 'vitest'
import { describeFinding } from '../../src/checks/finding.ts'
import * as limits from '../../src/checks/input-limits.ts'
import { poster } from '../deploy/world.ts'
import { checking } from './support/context.ts'
import { define, input } from './support/definitions.ts'

const check = checking(limits)

/** What is said of an input with this id, whose value no widget takes, and of one that suits neither of its two. */
function said(id: string): string[] {
  const number = (value: number) => ({ class_type: 'RunflowInputInt', inputs: { input_id: id, value } })
  const inputs = { text: ['1', 0], steps: ['5', 0], low: ['6', 0], high: ['6', 0] }
  const workflow = poster({
    '2': { class_type: 'DrawText', inputs, _meta: { title: 'Draw' } },
    '5': { ...number(700), _meta: { title: 'How many' } },
    '6': number(50),
  })
  const widgets = [
    input('steps', { type: 'INT', max: '100' }),
    input('low', { type: 'INT', max: '40' }),
    input('high', { type: 'INT', min: '60' }),
  ]
  const definitions = [define('DrawText', ['2'], widgets)]
  return check(workflow, { definitions })
    .map(describeFinding)
    .map(({ title }) => title)
}

describe('what an input feeds', () => {
  it('is told by the id of the input, and by the name that the node has', () => {
    expect(said('size')).toEqual(
      expect.arrayContaining([
        'The default of “size” does not suit “steps” of Draw #2',
        'No value of “size” suits every widget that it feeds',
      ]),
    )
  })

  it('is told by the name of the node where the input has no id', () => {
    const titles = said('')
    expect(titles.join()).not.toContain('“”')
    expect(titles).toEqual(
      expect.arrayContaining([
        'The default of How many #5 does not suit “steps” of Draw #2',
        'No value of RunflowInputInt #6 suits every widget that it feeds',
      ]),
    )
  })
})
