// Made by `npm run text` from locales/en/uploads.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const uploads: Messages
export default uploads
