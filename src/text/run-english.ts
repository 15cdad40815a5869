// What the Run tab says beside the panel: loaded with its chunk.
export { calls, run } from './compiled/en.js'
