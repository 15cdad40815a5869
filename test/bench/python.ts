import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { REPO } from '../browser/support/children.ts'
import { makePython, PYTHON } from '../python.ts'
import type { Figure } from './figure.ts'

type Line = { name: string; unit: string; runs: number[]; budget: number | null }

/** Figures that a script in Python prints, one JSON object a line. More is better where they are ratios. */
export async function measureInPython(script: string, args: string[]): Promise<Figure[]> {
  if (!makePython()) throw new Error('There is no Python to measure with')
  const child = spawn(PYTHON, [`test/bench/${script}`, ...args], {
    cwd: REPO,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const output = await text(child.stdout)
  const code = await ended
  if (code !== 0) throw new Error(`test/bench/${script} ended with ${code}`)
  return output
    .trim()
    .split('\n')
    .map((line) => toFigure(JSON.parse(line) as Line))
}

function toFigure({ name, unit, runs, budget }: Line): Figure {
  return { name, unit, runs, budget: budget === null ? null : { bar: budget, atLeast: unit === 'x' } }
}
