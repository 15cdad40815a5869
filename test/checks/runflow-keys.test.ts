import { describe, expect, it, test } from 'vitest'
import { keysIn, lastFourOf, maskKeys, toKey } from '../../src/checks/runflow-keys.ts'

test.each([
  ['rf_live_EXAMPLE_not_a_real_key', true],
  ['rf_test_x', true],
  ['the key is rf_eu_abcdefghijk9, keep it', true],
  ['rf_org_x_ABCDEFGHIJKLM', true],
  ['rf_detr_segmentation_large', false],
  ['rf_detr_seg_2xlarge_512.safetensors', false],
  ['rf_detr_base_2024.pth', false],
  ['surf_live_band', false],
  ['xrf_live_EXAMPLE_not_a_real_key', true],
  ['_rf_live_EXAMPLE_not_a_real_key', true],
  ['?q=%22rf_live_EXAMPLE_not_a_real_key%22', true],
  ['{"text":"a line\\nrf_live_x"}', true],
  ['rf_eu_abcdefghijklmnop', true],
  ['rf_eu_abcdefghijklmno', false],
  ['https://x.example/rf_sandbox_x', true],
  ['rf_live_action_v2.safetensors', false],
  ['loras/rf_live_action-v2.1.ckpt', false],
  ['a cat <lora:rf_live_action_v2:0.8>', false],
  ['It is rf_live_EXAMPLE. See file.txt', true],
])('%s is a key: %s', (text, isKey) => {
  expect(keysIn(text).length > 0).toBe(isKey)
})

test.each([
  'rf_live_x',
  ' rf_live_x\n',
  '"rf_live_x"',
  "'rf_live_x'\r\n",
  '`rf_live_x`',
  '“rf_live_x”',
  'Bearer rf_live_x',
  'bearer  rf_live_x ',
  '"Bearer rf_live_x"',
  'Bearer "rf_live_x"',
])('the key in what was pasted: %j', (pasted) => {
  expect(toKey(pasted)).toBe('rf_live_x')
})

test.each(['', '  ', '""', 'Bearer ', "'Bearer '"])('no key is in what was pasted: %j', (pasted) => {
  expect(toKey(pasted)).toBe('')
})

test('a key is only bared at its ends, whatever its form', () => {
  expect(toKey('Bearer_of "good" news')).toBe('Bearer_of "good" news')
})

test('a key known beforehand is found whatever its form', () => {
  expect(keysIn('x old-form-key y', ['old-form-key'])).toEqual(['old-form-key'])
})

test('a masked text keeps the last four of a long key and nothing else of it', () => {
  expect(maskKeys('rf_live_EXAMPLE_not_a_real_key was refused')).toBe('rf_…_key was refused')
})

test('keys are looked for in one pass, which ends soon on a long text full of beginnings', () => {
  for (const hard of ['rf_', 'rf_a_', 'xrf_live_', 'rf_live_a ', 'rf_aaaaaaaaaaa_', 'rf_a'])
    expect(keysIn(hard.repeat(50_000)).length).toBeLessThan(50_001)
})

test.each([
  ['rf_live_', 'a'],
  ['xrf_live_', 'a'],
  ['rf_eu_', 'a1'],
  ['rf_eu_', 'a_'],
  ['rf_', 'a'],
  ['rf_a_', 'abcdefghij_'],
  ['', 'rf_live_'],
  ['', 'rf_live_a '],
])('keys are looked for in megabytes of one text, %s and then %s for ever', (begins, goesOn) => {
  const text = begins + goesOn.repeat(Math.ceil(6_000_000 / goesOn.length))
  for (const key of new Set(keysIn(text))) expect(key.length).toBeLessThan(500)
  expect(maskKeys(text).length).toBeLessThanOrEqual(text.length + 10)
})

test('letters that go on behind a key are hidden with it', () => {
  expect(maskKeys(`say rf_live_${'a1'.repeat(1000)}zz, please`)).toMatch(/^say rf_….{0,4}, please$/)
})

describe('a key in a text', () => {
  it.each<[string, string[]]>([
    ['Bearer rf_live_abc', ['rf_live_abc']],
    ['a rf_test_1 b rf_live_2', ['rf_test_1', 'rf_live_2']],
    ['rf_other_A1b2C3d4E5f6G7h8', ['rf_other_A1b2C3d4E5f6G7h8']],
    ['rf_detr_base.pth', []],
    ['rf_detr_segmentation_large.safetensors', []],
    ['perf_live_abc', []],
    ['', []],
  ])('%j holds %j', (text, keys) => {
    expect(keysIn(text)).toEqual(keys)
  })

  it('is masked but for its end, and of a short one nothing is shown', () => {
    expect(maskKeys('use rf_live_0123456789abcd now')).toBe('use rf_…abcd now')
    expect(maskKeys('x secret-1 y', ['secret-1'])).toBe('x … y')
    expect(lastFourOf('rf_live_1')).toBe('')
  })
})
