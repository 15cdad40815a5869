import { expect, it } from 'vitest'
import { createMultilineFinder } from '../../src/local/class-inputs.ts'

const text = (id: string) => ({ class_type: 'RunflowInputString', inputs: { input_id: id, value: '' } })
const PROMPT = {
  '1': text('prompt'),
  '2': text('name'),
  '3': { class_type: 'CLIPTextEncode', inputs: { text: ['1', 0], other: 'x' } },
  '4': { class_type: 'Save/Image', inputs: { prefix: ['2', 0], image: ['3', 0] } },
  '5': { class_type: 'Gone', inputs: { text: ['2', 0] } },
}

function open() {
  const asked: string[] = []
  const find = createMultilineFinder(async (path) => {
    asked.push(path)
    if (path.endsWith('/Gone')) throw new TypeError('Failed to fetch')
    const required = { text: ['STRING', { multiline: true }], prefix: ['STRING', {}], list: [['a']] }
    const name = decodeURIComponent(path.replace('/object_info/', ''))
    return new Response(JSON.stringify({ [name]: { input: { required, hidden: null } } }))
  })
  return { asked, find }
}

it('finds the inputs whose text goes into a widget of many lines, and asks once for each class', async () => {
  const { asked, find } = open()
  expect(await find(PROMPT)).toEqual(new Set(['prompt']))
  expect(await find(PROMPT)).toEqual(new Set(['prompt']))
  expect(asked.toSorted()).toEqual(
    ['CLIPTextEncode', 'Gone', 'Save%2FImage'].map((name) => `/object_info/${name}`),
  )
})

it('asks nothing for a prompt without texts', async () => {
  const { asked, find } = open()
  expect(await find({ '1': { class_type: 'A', inputs: { b: ['1', 0] } } })).toEqual(new Set())
  expect(asked).toEqual([])
})
