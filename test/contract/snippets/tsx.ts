import { createRequire } from 'node:module'

/** The program that runs TypeScript, by its path: the folders in which programs run have no packages. */
export const TSX = createRequire(import.meta.url).resolve('tsx/cli')
