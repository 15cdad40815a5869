// Made by `npm run text` from locales/en/run.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const run: Messages
export default run
