import { expect, test } from 'vitest'
import { createKeyChoices } from '../../src/deploy/key-choices.ts'
import type { KeyChoice } from '../../src/deploy/target.ts'

const question = { host: 'https://x.example', lastFour: 'bbbb', savedKeyLastFour: 'aaaa' }

function asking(...answers: KeyChoice[]) {
  const ask = async () => answers.shift() ?? null
  return { ask, left: () => answers.length }
}

test('an answer is remembered for its key and host', async () => {
  const choices = createKeyChoices()
  const { ask, left } = asking('workflow', 'saved')
  expect(await choices.remembering('key', ask)(question)).toBe('workflow')
  expect(await choices.remembering('key', ask)(question)).toBe('workflow')
  expect(left()).toBe(1)
  expect(await choices.remembering('another', ask)(question)).toBe('saved')
})

test('the saved key is asked for again once none is saved any more', async () => {
  const choices = createKeyChoices()
  const { ask, left } = asking('saved', 'workflow')
  expect(await choices.remembering('key', ask)(question)).toBe('saved')
  expect(await choices.remembering('key', ask)({ ...question, savedKeyLastFour: null })).toBe('workflow')
  expect(left()).toBe(0)
})

test('a question that was cancelled is put again', async () => {
  const choices = createKeyChoices()
  const { ask } = asking(null, 'saved')
  expect(await choices.remembering('key', ask)(question)).toBeNull()
  expect(await choices.remembering('key', ask)(question)).toBe('saved')
})
