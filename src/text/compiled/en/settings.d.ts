// Made by `npm run text` from locales/en/settings.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const settings: Messages
export default settings
