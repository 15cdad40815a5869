// Made by `npm run text` from locales/en/calls.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const calls: Messages
export default calls
