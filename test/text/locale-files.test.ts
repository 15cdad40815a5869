import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../scripts/text/generate.ts'
import { languagesIn } from '../../scripts/text/locales.ts'

const files = languagesIn(LOCALES).flatMap((language) =>
  readdirSync(`${LOCALES}/${language}`).map((name) => `${language}/${name}`),
)

describe('locales', () => {
  it.each(files)('%s is JSON as a formatter writes it, without a key that stands twice', (file) => {
    const text = readFileSync(`${LOCALES}/${file}`, 'utf8')
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })
})
