import { checkWorkflow } from '../../src/checks/run-checks.ts'
import { findStatedModels } from '../../src/checks/stated-models.ts'
import { readInterface } from '../../src/contract/interface.ts'
import { findChangingValues } from '../../src/workflow/changing-values.ts'
import { compareFormats } from '../../src/workflow/compare-formats.ts'
import { findDeployNodes } from '../../src/workflow/deploy-nodes.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { parseGraph, parsePrompt } from '../../src/workflow/parse.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'
import { factsWith } from '../deploy/world.ts'
import { readHostileCase } from '../support/cases.ts'
import { HOSTILE } from '../support/hostile.ts'
import { doubling, nestedDeep } from '../support/hostile-subgraphs.ts'
import type { Figure } from './figure.ts'

/** What a file may cost on a quiet machine, whatever is in it: a tab that waits longer looks broken. */
const MOST_MS = 2000
/** 2 is linear, 4 is quadratic. The rest is the engine's own: larger maps, more garbage. */
const MOST_GROWTH = 2.6

/** From the text of a file to its findings, on files that small as they are ask for much work. */
export function measureHostile(runs: number, bytes: number): Figure[] {
  return [...named(runs), ...ofSize(runs, bytes)]
}

function named(runs: number): Figure[] {
  const shape = (name: keyof typeof HOSTILE, size: number) => JSON.stringify(HOSTILE[name]?.(size))
  const files: [string, string][] = [
    ['a bypassed subgraph, 800 × 800 sockets', JSON.stringify(readHostileCase('byp800'))],
    ['a bypassed subgraph, 1,500 × 1,500 sockets', shape('a bypassed subgraph, sockets by sockets', 1500)],
    ['60,000 links out of one node', shape('links out of one node', 60_000)],
    ['20,000 sockets and links at one node', shape('sockets and links at one node', 20_000)],
    ['subgraphs that double 15 times', JSON.stringify(doubling(15))],
    ['subgraphs that double 25 times, refused', JSON.stringify(doubling(25))],
    ['subgraphs 90 deep, 10,000 nodes', JSON.stringify(nestedDeep(90, 10_000))],
    ['subgraphs 20,000 deep, refused', JSON.stringify(nestedDeep(20_000, 1))],
  ]
  return files.map(([name, text]) => ({
    name: `hostile: ${name}`,
    unit: 'ms',
    runs: repeat(runs, () => time(text)),
    budget: { bar: MOST_MS },
  }))
}

/** Every shape at one size and at half of it, in the same run. */
function ofSize(runs: number, bytes: number): Figure[] {
  const about = `${Math.round(bytes / 1000).toLocaleString('en')} kB`
  return Object.entries(HOSTILE).flatMap(([name, build]): Figure[] => {
    const sample = 200
    const size = Math.floor((bytes / JSON.stringify(build(sample)).length) * sample)
    const [half, whole] = [JSON.stringify(build(Math.floor(size / 2))), JSON.stringify(build(size))]
    // A shape that stops growing is measured by name alone.
    if (whole.length < bytes / 2) return []
    const times = repeat(runs, () => [time(half), time(whole)] as const)
    // The least of each: all that disturbs a measurement adds to it.
    const least = (which: 0 | 1) => Math.min(...times.map((pair) => pair[which]))
    const growth = least(1) / least(0)
    return [
      {
        name: `hostile, ${about}: ${name}`,
        unit: 'ms',
        runs: times.map(([, after]) => after),
        budget: { bar: MOST_MS },
      },
      { name: '  the same against half of it', unit: 'x', runs: [growth], budget: { bar: MOST_GROWTH } },
    ]
  })
}

function repeat<T>(runs: number, measure: () => T): T[] {
  measure()
  return Array.from({ length: runs }, measure)
}

/** Processor time: a busy machine adds waiting only. */
function time(text: string): number {
  const start = process.cpuUsage()
  work(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function work(text: string): void {
  const captured: Workflow = JSON.parse(text)
  if (!parseGraph(captured.graph).ok || !parsePrompt(captured.prompt).ok) return
  compareFormats(captured)
  const { workflow: sent } = scrubWorkflow(captured)
  findStatedModels(sent)
  findDeployNodes(captured.graph)
  const executions = new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution]))
  checkWorkflow({
    name: 'Poster',
    captured,
    executions,
    changing: findChangingValues(captured, executions, sent.prompt),
    sent,
    interface: readInterface(captured.prompt),
    facts: factsWith(),
    secrets: [`rf_live_${'x'.repeat(40)}`],
  })
}
