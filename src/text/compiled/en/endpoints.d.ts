// Made by `npm run text` from locales/en/endpoints.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const endpoints: Messages
export default endpoints
