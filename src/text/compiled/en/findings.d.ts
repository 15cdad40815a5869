// Made by `npm run text` from locales/en/findings.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const findings: Messages
export default findings
