import { describe, expect, it } from 'vitest'
import * as checks from '../../src/checks/wiring.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { poster } from '../deploy/world.ts'
import { checking, draw, text } from './support/context.ts'

const check = checking(checks)

describe('the wiring', () => {
  it.each<[string, Prompt, unknown]>([
    [
      'an input that nothing reads',
      { '5': text('unread') },
      { code: 'input-unread', severity: 'note', inputId: 'unread', nodeIds: ['5'] },
    ],
    [
      'an input that feeds another',
      { '5': text('first'), '1': text('title', ['5', 0]) },
      { code: 'input-chained', severity: 'note', inputId: 'first', nodeIds: ['5', '1'] },
    ],
    [
      'a save node that no output gets',
      { '5': { class_type: 'RunflowSaveVideoWEBM', inputs: { images: ['2', 0] } } },
      { code: 'save-unwired', severity: 'note', classType: 'RunflowSaveVideoWEBM', nodeIds: ['5'] },
    ],
    [
      'a save node that no output gets, beside a picture that an input takes the place of',
      {
        '5': { class_type: 'RunflowSaveVideoWEBM', inputs: { images: ['6', 0] } },
        '6': { class_type: 'LoadImage', inputs: {} },
        '7': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', value: ['6', 0] } },
        '2': draw('7'),
      },
      { code: 'save-unwired', severity: 'note', classType: 'RunflowSaveVideoWEBM', nodeIds: ['5'] },
    ],
    [
      'a part that leads nowhere',
      { '5': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } } },
      { code: 'part-inert', severity: 'note', nodeIds: ['5'] },
    ],
  ])('is noted: %s', (_, changes, finding) => {
    const findings = check(poster(changes))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject(finding as object)
  })

  it('is that of the prompt alone, whatever a link is called', () => {
    const changes = { '5': text('first', ['constructor', 0]), '2': draw('5') }
    expect(check(poster(changes)).map(({ code }) => code)).toEqual([])
  })
})
