// Made by `npm run text` from locales/en/panel.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const panel: Messages
export default panel
