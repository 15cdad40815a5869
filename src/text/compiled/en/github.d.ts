// Made by `npm run text` from locales/en/github.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const github: Messages
export default github
