// Made by `npm run text` from locales/en/steps.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const steps: Messages
export default steps
