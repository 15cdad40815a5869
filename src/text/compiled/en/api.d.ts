// Made by `npm run text` from locales/en/api.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const api: Messages
export default api
