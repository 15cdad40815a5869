import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { PYTHON } from '../python.ts'

type Pixel = [red: number, green: number, blue: number]
export type Look = {
  size: [number, number]
  mode: string
  frames: number
  /** How many different ones the first frame has. */
  colours: number
  /** Names of what is written in the file beside its pixels. */
  info: string[]
  first: Pixel[]
  last: Pixel[]
}

/** What is in a PNG or a video, with these pixels of its first and of its last frame. */
export function look(file: string, ...pixels: [x: number, y: number][]): Look {
  const script = resolve(import.meta.dirname, 'look.py')
  const said = execFileSync(PYTHON, [script, file, ...pixels.map((pixel) => pixel.join(','))], {
    encoding: 'utf8',
  })
  return JSON.parse(said) as Look
}
