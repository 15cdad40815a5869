// Made by `npm run text` from locales/en/common.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const common: Messages
export default common
