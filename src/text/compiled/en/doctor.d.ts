// Made by `npm run text` from locales/en/doctor.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const doctor: Messages
export default doctor
