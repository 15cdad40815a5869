// Made by `npm run text` from locales/en/outcomes.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const outcomes: Messages
export default outcomes
