import { readFileSync } from 'node:fs'
import { checkWorkflow } from '../../src/checks/run-checks.ts'
import { findStatedModels } from '../../src/checks/stated-models.ts'
import { keepUsed } from '../../src/checks/used-facts.ts'
import { readInterface } from '../../src/contract/interface.ts'
import type { Facts } from '../../src/types/facts.ts'
import { findChangingValues } from '../../src/workflow/changing-values.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'
import type { Figure } from './figure.ts'
import { makeNestedWorkflow } from './nested-workflow.ts'

const WARM_UP = 5
// The system counts in steps of some milliseconds.
const AT_ONCE = 3
const KEY = `rf_live_${'x'.repeat(40)}`

/** What a deploy does between the capture and the first request, on workflows of growing size. */
export function measureWorkflow(runs: number): Figure[] {
  const [small, middle, large] = [1000, 2000, 4000].map((size) => prepare(size, runs))
  if (small === undefined || middle === undefined || large === undefined) return []
  const figures = { check: middle.check(), scrub: middle.scrub(), both: middle.both() }
  const [ofSmall, ofLarge] = [small.both(), large.both()]
  const growth = ofLarge.map((time, run) => time / large.nodes / ((ofSmall[run] ?? time) / small.nodes))
  const about = '2,000 nodes in nested subgraphs, main thread'
  return [
    { name: `interface and checks, ${about}`, unit: 'ms', runs: figures.check, budget: { bar: 25 } },
    { name: `scrub, ${about}`, unit: 'ms', runs: figures.scrub, budget: null },
    // With what collecting the copies costs, whose turn it may be.
    { name: `scrub, interface and checks, ${about}`, unit: 'ms', runs: figures.both, budget: null },
    // 1 is linear, 4 is quadratic.
    { name: 'the same a node, 4,000 nodes against 1,000', unit: 'x', runs: growth, budget: { bar: 1.5 } },
  ]
}

/** Each part by itself, so that none is charged with what another leaves to be collected; and both in one go. */
function prepare(size: number, runs: number) {
  const { workflow: captured, facts, nodes } = makeNestedWorkflow(size)
  const scrubbed = scrub(captured)
  return {
    nodes,
    scrub: () => timesOf(runs, () => scrub(captured)),
    check: () => timesOf(runs, () => check(captured, scrubbed, facts)),
    both: () => timesOf(runs, () => check(captured, scrub(captured), facts)),
  }
}

function scrub(captured: Workflow): Workflow {
  const { workflow: sent } = scrubWorkflow(captured)
  findStatedModels(sent)
  return sent
}

function check(captured: Workflow, sent: Workflow, facts: Facts): void {
  const executions = new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution]))
  const io = readInterface(captured.prompt)
  const findings = checkWorkflow({
    name: 'Poster',
    captured,
    executions,
    changing: findChangingValues(captured, executions, sent.prompt),
    sent,
    interface: io,
    ...keepUsed(facts, sent.prompt, io),
    secrets: [KEY],
  })
  const blocking = findings.filter(({ severity }) => severity === 'block')
  if (blocking.length > 0) throw new Error(`the workflow is no good: ${JSON.stringify(blocking[0])}`)
}

function timesOf(runs: number, work: () => void): number[] {
  const times: number[] = []
  // The first ones run before the engine has compiled anything; a person deploys more than once.
  for (let run = -WARM_UP; run < runs; run++) {
    const start = timeOfThread()
    for (let each = 0; each < AT_ONCE; each++) work()
    if (run >= 0) times.push((timeOfThread() - start) / AT_ONCE)
  }
  return times
}

/**
 * In ms, what the main thread has run: neither its wait for a processor nor what the engine compiles and collects beside
 * it, which nobody waits for. Linux tells it; elsewhere it is the clock.
 */
function timeOfThread(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return performance.now()
  }
}
