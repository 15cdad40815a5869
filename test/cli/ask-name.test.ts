import { expect, it } from 'vitest'
import { askForName } from '../../src/cli/ask-name.ts'
import { createPrinter } from '../../src/cli/printer.ts'

const { signal } = new AbortController()
const printer = createPrinter({ isJson: false, isQuiet: false }, { out() {}, err() {} })

it.each<[string, string, string | null, string]>([
  // name, file, answer, what it is called
  ['海报', 'poster.prompt.json', '', 'poster'],
  ['海报', 'C:/work/Summer Poster.json', '', 'Summer Poster'],
  ['海报', 'poster.json', ' banner ', 'banner'],
  ['海报', '海报.json', '', '海报'],
  ['海报', '海报.json', 'плакат', 'плакат'],
  ['海报', 'poster.json', null, '海报'],
  ['海报', 'cafe\u0301.json', '', 'caf\u00e9'],
])('%s of the file %s, answered %j, is deployed as %s', async (name, file, answer, expected) => {
  const asked: string[] = []
  const askLine = async (question: string) => {
    asked.push(question)
    return answer
  }
  expect(await askForName(name, file, { askLine, printer, signal })).toBe(expected)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain(name)
})

it('says of a name that is missing that it is, in place of quotes around nothing', async () => {
  const asked: string[] = []
  const askLine = async (question: string) => {
    asked.push(question)
    return ''
  }
  for (const file of ['poster.json', '海报.json']) await askForName('  ', file, { askLine, printer, signal })
  expect(asked).toEqual([
    'The endpoint has no name. Type one with a letter a to z or a number [poster]: ',
    'The endpoint has no name. Type one with a letter a to z or a number: ',
  ])
})

it('asks nobody where the name gives an address, or where nobody is there', async () => {
  const askLine = async () => {
    throw new Error('Nobody was to be asked')
  }
  expect(await askForName('海报 v1', 'poster.json', { askLine, printer, signal })).toBe('海报 v1')
  expect(await askForName('海报', 'poster.json', { askLine: null, printer, signal })).toBe('海报')
})
