// Made by `npm run text` from locales/en/notices.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const notices: Messages
export default notices
