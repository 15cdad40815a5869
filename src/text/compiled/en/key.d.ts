// Made by `npm run text` from locales/en/key.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const key: Messages
export default key
