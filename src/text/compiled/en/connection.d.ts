// Made by `npm run text` from locales/en/connection.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const connection: Messages
export default connection
