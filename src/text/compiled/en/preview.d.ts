// Made by `npm run text` from locales/en/preview.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const preview: Messages
export default preview
