// Made by `npm run text` from locales/en/fixes.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const fixes: Messages
export default fixes
