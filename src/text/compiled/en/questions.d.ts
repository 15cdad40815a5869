// Made by `npm run text` from locales/en/questions.json: change it there.
import type { Messages } from '../../catalogue.ts'
declare const questions: Messages
export default questions
