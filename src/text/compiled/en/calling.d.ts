// Made by `npm run text` from locales/en/calling.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const calling: Messages
export default calling
