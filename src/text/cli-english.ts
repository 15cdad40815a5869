// What the command line says, without the words of the panel.
export {
  api,
  calling,
  calls,
  cli,
  common,
  doctor,
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
