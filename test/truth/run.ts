// npm run truth: see __main__.py. Names of kinds (models, classes, pins, stale) measure these alone.
import { delimiter, resolve } from 'node:path'
import { becomePython } from '../python.ts'

const repo = resolve(import.meta.dirname, '../..')
process.chdir(repo)
const paths = [resolve(repo, 'test/nodes_py/support'), repo]
becomePython(['test/truth', ...process.argv.slice(2)], { PYTHONPATH: paths.join(delimiter) })
