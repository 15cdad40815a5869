import { checkWorkflow } from '../../src/checks/run-checks.ts'
import { findStatedModels } from '../../src/checks/stated-models.ts'
import { keepUsed } from '../../src/checks/used-facts.ts'
import { readInterface } from '../../src/contract/interface.ts'
import { findChangingValues } from '../../src/workflow/changing-values.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Figure } from './figure.ts'
import { makeNestedWorkflow } from './nested-workflow.ts'

const KEY = `rf_live_${'x'.repeat(40)}`

/** What a deploy does between the capture and the first request, on workflows of growing size. */
export function measureWorkflow(runs: number): Figure[] {
  const sizes = [1000, 2000, 4000]
  const times = new Map(sizes.map((size) => [size, measure(size, runs)]))
  const at = (size: number, part: 'check' | 'scrub' | 'both') =>
    (times.get(size) ?? []).map((time) => time[part])
  const aNode = ({ both, nodes }: Times) => both / nodes
  const [small, large] = [times.get(1000) ?? [], times.get(4000) ?? []]
  const growth = large.map((time, run) => aNode(time) / aNode(small[run] ?? time))
  const about = '2,000 nodes in nested subgraphs, processor time'
  return [
    { name: `interface and checks, ${about}`, unit: 'ms', runs: at(2000, 'check'), budget: { bar: 25 } },
    { name: `scrub, ${about}`, unit: 'ms', runs: at(2000, 'scrub'), budget: null },
    { name: `scrub, interface and checks, ${about}`, unit: 'ms', runs: at(2000, 'both'), budget: null },
    // 1 is linear, 4 is quadratic.
    { name: 'the same a node, 4,000 nodes against 1,000', unit: 'x', runs: growth, budget: { bar: 1.5 } },
  ]
}

type Times = { scrub: number; check: number; both: number; nodes: number }

function measure(size: number, runs: number): Times[] {
  const { workflow: captured, facts, nodes } = makeNestedWorkflow(size)
  const times: Times[] = []
  // The first ones run before the engine has compiled anything; a person deploys more than once.
  for (let run = -5; run < runs; run++) {
    const start = process.cpuUsage()
    const { workflow: sent } = scrubWorkflow(captured)
    findStatedModels(sent)
    const scrubbed = process.cpuUsage(start)
    const middle = process.cpuUsage()
    const executions = new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution]))
    const io = readInterface(captured.prompt)
    const used = keepUsed(facts, sent.prompt, io)
    const findings = checkWorkflow({
      name: 'Poster',
      captured,
      executions,
      changing: findChangingValues(captured, executions, sent.prompt),
      sent,
      interface: io,
      ...used,
      secrets: [KEY],
    })
    const checked = process.cpuUsage(middle)
    const blocking = findings.filter(({ severity }) => severity === 'block')
    if (blocking.length > 0) throw new Error(`the workflow is no good: ${JSON.stringify(blocking[0])}`)
    const [scrub, check] = [toMs(scrubbed), toMs(checked)]
    if (run >= 0) times.push({ scrub, check, both: scrub + check, nodes })
  }
  return times
}

/** Processor time: a busy machine adds waiting only. */
function toMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}
