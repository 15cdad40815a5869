import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Figure } from './figure.ts'

const COMMAND_LINE = resolve(import.meta.dirname, '../../dist/runflow.js')

/** The command line in one file, against Node alone. One after the other, so that both meet the same machine. */
export function measureStartup(runs: number): Figure[] {
  const ratios: number[] = []
  // The first ones read the files from the disk.
  for (let run = -2; run < runs; run++) {
    const ratio = time([COMMAND_LINE, '--version']) / time(['--eval', '0'])
    if (run >= 0) ratios.push(ratio)
  }
  return [{ name: 'runflow --version, against node -e 0', unit: 'x', runs: ratios, budget: { bar: 3 } }]
}

function time(args: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  // 1 is a mistake in the program: whatever it took, it was not a start.
  if (status === null || status === 1) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return performance.now() - start
}
