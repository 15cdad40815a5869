// Made by `npm run text` from locales/en/problems.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const problems: Messages
export default problems
