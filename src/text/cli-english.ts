// What the command line says, without the words of the panel.
export {
  api,
  calls,
  cli,
  common,
  findings,
  manage,
  outcomes,
  preview,
  problems,
  refusals,
  sandbox,
  search,
  steps,
  uploads,
} from './compiled/en.js'
