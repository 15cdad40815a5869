// What a click needs and a page does not: a chunk of its own, loaded with the first deploy or check.
export { deploy } from './deploy.ts'
export { check, recheck } from './preflight.ts'
