// Made by `npm run text` from locales/en/search.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const search: Messages
export default search
