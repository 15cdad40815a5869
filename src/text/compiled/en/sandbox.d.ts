// Made by `npm run text` from locales/en/sandbox.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const sandbox: Messages
export default sandbox
