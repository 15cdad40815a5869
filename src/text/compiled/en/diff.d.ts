// Made by `npm run text` from locales/en/diff.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const diff: Messages
export default diff
