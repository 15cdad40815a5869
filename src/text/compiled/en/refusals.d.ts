// Made by `npm run text` from locales/en/refusals.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const refusals: Messages
export default refusals
