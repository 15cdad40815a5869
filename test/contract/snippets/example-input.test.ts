import { expect, it } from 'vitest'
import { exampleInput } from '../../../src/contract/example-input.ts'
import { input } from './programs.ts'

it('the example of an input is its default, else one of its kind; pictures and files are always addresses', () => {
  const given = [
    input('photo', 'IMAGE', 'photo.png'),
    input('model', 'FILE', 'a.glb'),
    input('seed', 'INT', 0),
    input('text', 'STRING', ''),
    { ...input('named', 'STRING'), displayName: 'Head line' },
    input(null, 'INT', 1),
  ]
  expect({ ...exampleInput(given) }).toEqual({
    photo: 'https://example.com/photo.png',
    model: 'https://example.com/file.bin',
    seed: 0,
    text: '',
    named: 'Head line',
  })
})
