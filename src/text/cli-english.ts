// What the command line says, without the words of the panel.
export {
  api,
  cli,
  common,
  findings,
  outcomes,
  preview,
  problems,
  refusals,
  search,
  steps,
  uploads,
} from './compiled/en.js'
