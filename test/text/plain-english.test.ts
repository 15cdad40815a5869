import { beforeAll, describe, expect, it } from 'vitest'
import type { Surface } from '../../src/text/surface.ts'
import { sayKey, sentences, speakEnglish } from './support/english.ts'
import { findFaults, findMisplaced, findUncounted } from './support/plain-english.ts'
import { variantsOf } from './support/variants.ts'

/** Files whose sentences are read in one place only. */
const ONLY: Record<string, Surface> = {
  ...Object.fromEntries(
    [
      'panel',
      'endpoints',
      'live',
      'settings',
      'commands',
      'fixes',
      'connection',
      'key',
      'notices',
      'run',
    ].map((file) => [file, 'panel' as const]),
  ),
  cli: 'cli',
  diff: 'cli',
  doctor: 'cli',
  manage: 'cli',
  sandbox: 'cli',
  calling: 'cli',
  github: 'cli',
}

describe('the English sentences', () => {
  beforeAll(speakEnglish)

  it('keep to the rules of plain English', () => {
    const faults = [...sentences].flatMap(([key, message]) =>
      variantsOf(message).flatMap(({ values, surface }) => findFaults(key, sayKey(key, values, surface))),
    )
    expect([...new Set(faults)]).toEqual([])
  })

  it('count by plurals', () => {
    expect([...sentences].flatMap(([key, message]) => findUncounted(key, message))).toEqual([])
  })

  it.each<Surface>(['panel', 'cli'])(
    'ask for nothing that cannot be done where they are read: %s',
    (surface) => {
      const misplaced = [...sentences].flatMap(([key, message]) => {
        const only = ONLY[key.split('.')[0] ?? '']
        if (only !== undefined && only !== surface) return []
        return variantsOf(message).flatMap(({ values }) =>
          findMisplaced(key, sayKey(key, values, surface), surface),
        )
      })
      expect([...new Set(misplaced)]).toEqual([])
    },
  )
})

describe('the rules', () => {
  it.each([
    ['a.detail', "It isn't here.", 'straight quotes'],
    ['a.detail', 'The name "x" is taken.', 'straight quotes'],
    ['a.detail', 'It is  here.', 'blank'],
    ['a.detail', 'It is here .', 'blank'],
    ['a.detail', 'It is here..', 'two signs'],
    ['a.next', 'Else install it.', 'Otherwise'],
    ['a.next', 'Install 2 file(s).', 'plural'],
    ['a.next', 'A stranger cannot read it.', 'stranger'],
    ['a.next', 'Somebody made it.', 'Somebody'],
    ['a.next', 'Name it, e.g. photo.', 'Latin'],
    ['a.next', `It is ${'very '.repeat(24)}long.`, '25 words'],
    ['a.title', 'It is here.', 'without a period'],
    ['a.title', 'it is here', 'capital'],
    ['a.title', `It is ${'x'.repeat(90)}`, 'characters'],
    ['a.detail.truncated', 'It is here', 'ends with a period'],
  ])('see what is wrong with %s: %s', (key, text, fault) => {
    expect(findFaults(key, text)).toEqual([expect.stringContaining(fault)])
  })

  it.each([
    ['a.title', '“Sunny Portrait” isn’t here'],
    ['a.detail', 'It is here. Is it? Yes!'],
    ['a.detail', ''],
    ['a.detail', 'https://api.runflow.io/v1'],
    ['a.label', 'Deploy…'],
  ])('see nothing wrong with %s: %s', (key, text) => {
    expect(findFaults(key, text)).toEqual([])
  })

  it('see what is of no use where it is read', () => {
    expect(findMisplaced('a', 'Save it in Settings → Runflow.', 'cli')).toHaveLength(1)
    expect(findMisplaced('a', 'Save it in Settings → Runflow.', 'panel')).toEqual([])
    expect(findMisplaced('a', 'Set RUNFLOW_API_KEY.', 'panel')).toHaveLength(1)
    expect(findMisplaced('a', 'Add --allow all.', 'panel')).toHaveLength(1)
    expect(findMisplaced('a', 'Add --allow all.', 'cli')).toEqual([])
  })

  it('see a number without a plural', () => {
    expect(findUncounted('a', '{count} files')).toHaveLength(1)
    expect(findUncounted('a', '{fileCount} files')).toHaveLength(1)
    expect(findUncounted('a', '{count, plural, one {# file} other {# files}}')).toEqual([])
  })
})
