import { expect, test } from 'vitest'
import { keysIn, maskKeys } from '../../src/deploy/key-text.ts'

test.each([
  ['rf_live_EXAMPLE_not_a_real_key', true],
  ['rf_test_x', true],
  ['the key is rf_eu_abcdefghijk9, keep it', true],
  ['rf_org_x_ABCDEFGHIJKLM', true],
  ['rf_detr_segmentation_large', false],
  ['rf_detr_seg_2xlarge_512.safetensors', false],
  ['rf_detr_base_2024.pth', false],
  ['surf_live_band', false],
])('%s is a key: %s', (text, isKey) => {
  expect(keysIn(text).length > 0).toBe(isKey)
})

test('a key known beforehand is found whatever its form', () => {
  expect(keysIn('x old-form-key y', ['old-form-key'])).toEqual(['old-form-key'])
})

test('a masked text keeps the last four of a long key and nothing else of it', () => {
  expect(maskKeys('rf_live_EXAMPLE_not_a_real_key was refused')).toBe('rf_…_key was refused')
})
