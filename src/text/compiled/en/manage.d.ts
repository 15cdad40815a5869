// Made by `npm run text` from locales/en/manage.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const manage: Messages
export default manage
