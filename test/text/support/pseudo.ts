import MessageFormat from '@messageformat/core'
import type { Token } from '@messageformat/parser'
import { parse } from '@messageformat/parser'
import type { Locale, Tree } from '../../../scripts/text/locales.ts'
import type { Messages } from '../../../src/text/catalogue.ts'

// A language that nobody speaks, made of English: longer, with other letters, and between brackets. What is not in it
// was not said through the catalogue, and a sentence that was put together from pieces has brackets inside.

const LETTERS = new Map(
  [...'aceinosuyACEINOSUY'].map((letter, index) => [letter, [...'åçéîñöšûýÅÇÉÎÑÖŠÛÝ'][index] ?? letter]),
)
/** German and the like are longer than English. */
const LONGER = 1.1

export function toPseudo(locale: Locale): Locale {
  return new Map([...locale].map(([name, tree]) => [name, mapTree(tree, pseudoMessage)]))
}

/** Compiled as a translation is, for useCatalogue(). */
export function compilePseudo(locale: Locale): Record<string, Messages> {
  const compiler = new MessageFormat('de')
  const compile = (tree: Tree): Messages =>
    Object.fromEntries(
      Object.entries(tree).map(([name, inner]) => [
        name,
        typeof inner === 'string' ? compiler.compile(inner) : compile(inner),
      ]),
    )
  return Object.fromEntries([...locale].map(([name, tree]) => [name, compile(tree)]))
}

function mapTree(tree: Tree, change: (message: string) => string): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([name, inner]) => [
      name,
      typeof inner === 'string' ? change(inner) : mapTree(inner, change),
    ]),
  )
}

function pseudoMessage(message: string): string {
  const padding = '~'.repeat(Math.ceil(message.length * (LONGER - 1)))
  return `[${parse(message).map(toSource).join('')}${padding}]`
}

function toSource(token: Token): string {
  switch (token.type) {
    case 'content':
      return [...token.value.replaceAll("'", "''")]
        .map((letter) => (/[{}#]/.test(letter) ? `'${letter}'` : (LETTERS.get(letter) ?? letter)))
        .join('')
    case 'octothorpe':
      return '#'
    case 'argument':
      return `{${token.arg}}`
    case 'function':
      return `{${token.arg}, ${token.key}}`
    default: {
      const cases = token.cases.map(({ key, tokens }) => `${key} {${tokens.map(toSource).join('')}}`)
      return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`
    }
  }
}
