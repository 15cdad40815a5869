// Made by `npm run text` from locales/en/live.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const live: Messages
export default live
