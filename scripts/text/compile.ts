import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import type { Locale } from './locales.ts'
import { ENGLISH, flatten } from './locales.ts'
import type { Parameter } from './parameters.ts'
import { parametersOf } from './parameters.ts'

/** Generated files by their path below src/text/compiled/. */
export type Generated = Map<string, string>

/** One module for each file of a language, so that each bundle takes what it says and no more; and one that has all. */
export function compileLocale(language: string, locale: Locale): Generated {
  const compiler = new MessageFormat(language, { localeCodeFromKey: () => null })
  const files: Generated = new Map()
  for (const [room, tree] of locale) {
    const source = `locales/${language}/${room}.json`
    files.set(`${language}/${room}.js`, `${madeFrom(source)}\n${compileModule(compiler, tree)}\n`)
    files.set(
      `${language}/${room}.d.ts`,
      `${madeFrom(source)}\nimport type { Messages } from '../../catalogue.ts'\ndeclare const ${room}: Messages\nexport default ${room}\n`,
    )
  }
  const names = [...locale.keys()]
  const madeFromAll = madeFrom(`locales/${language}/`)
  const module = names
    .map((room) => `export { default as ${room} } from './${language}/${room}.js'\n`)
    .join('')
  files.set(`${language}.js`, `${madeFromAll}\n${module}`)
  files.set(`${language}.d.ts`, `${madeFromAll}\n${module}`)
  return files
}

/** The keys and parameters of English, which decide for every language. */
export function describeKeys(english: Locale): Generated {
  const lines = [...flatten(english)].map(([key, message]) => {
    const parameters = [...parametersOf(message)].map(([name, parameter]) => `${name}: ${typeOf(parameter)}`)
    return `  '${key}': ${parameters.length === 0 ? 'None' : `{ ${parameters.join('; ')} }`}`
  })
  const text = [
    madeFrom(`locales/${ENGLISH}/`),
    'type Text = string | number',
    'type None = Record<never, never>',
    'export type Parameters = {',
    ...lines,
    '}',
  ]
  return new Map([['keys.d.ts', `${text.join('\n')}\n`]])
}

function typeOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'text':
      return 'Text'
    case 'number':
      return 'number'
    case 'choice':
      return parameter.cases.length === 0 ? 'boolean' : parameter.cases.map((name) => `'${name}'`).join(' | ')
  }
}

function madeFrom(source: string): string {
  return `// Made by \`npm run text\` from ${source}: change it there.`
}
