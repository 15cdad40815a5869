// Made by `npm run text` from locales/en/cli.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const cli: Messages
export default cli
