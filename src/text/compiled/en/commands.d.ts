// Made by `npm run text` from locales/en/commands.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const commands: Messages
export default commands
