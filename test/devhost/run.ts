// npm run host: the real front end and our real pack, without a ComfyUI. See README.md.
import { resolve } from 'node:path'
import { becomePython } from '../python.ts'

becomePython([resolve(import.meta.dirname, 'main.py'), ...process.argv.slice(2)])
