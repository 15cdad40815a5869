// Made by `npm run text` from locales/en/: change it there.
export { default as common } from './en/common.js'
