// npm run truth: see __main__.py, and secrets/. Names of kinds (models, classes, pins, stale, validity, partner, contract,
// conflicts, secrets) measure these alone.
import { delimiter, resolve } from 'node:path'
import { becomePython } from '../python.ts'
import { measureSecrets } from './secrets/measure.ts'

const repo = resolve(import.meta.dirname, '../..')
process.chdir(repo)

const names = process.argv.slice(2)
const others = names.filter((name) => name !== 'secrets')
if (names.length === 0 || others.length < names.length) {
  const { line, isGood, differences } = measureSecrets()
  console.log([line, ...differences.map((difference) => `  ${difference}`)].join('\n'))
  // Whatever the others come to.
  if (!isGood)
    process.on('exit', () => {
      process.exitCode = 1
    })
}
if (names.length === 0 || others.length > 0) {
  const paths = [resolve(repo, 'test/nodes_py/support'), repo]
  becomePython(['test/truth', ...others], { PYTHONPATH: paths.join(delimiter) })
}
