import { describe, expect, it } from 'vitest'
import { describeFinding } from '../../src/checks/finding.ts'
import { checkWorkflow } from '../../src/checks/run-checks.ts'
import { readInterface } from '../../src/contract/interface.ts'
import { findChangingValues } from '../../src/workflow/changing-values.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import { hasOfficialCaptures, readTemplates, skipReason } from '../support/official-captures.ts'
import { wire } from '../workflow/wire.ts'
import { factsWith } from './world.ts'

describe.skipIf(!hasOfficialCaptures)(`the official templates (${skipReason})`, () => {
  it('go through interface, scrub and checks: only a class that nobody provides stops one', () => {
    const templates = readTemplates()
    const wrong: string[] = []
    let missing = 0
    for (const { name, output } of templates) {
      const { workflow } = wire(output)
      const { workflow: sent } = scrubWorkflow(workflow)
      const executions = new Map(walkGraph(workflow.graph).map((execution) => [execution.id, execution]))
      const findings = checkWorkflow({
        name: 'Poster',
        captured: workflow,
        executions,
        changing: findChangingValues(workflow, executions, sent.prompt),
        sent,
        interface: readInterface(workflow.prompt),
        facts: factsWith(),
        secrets: [],
      })
      const unknown = Object.keys(sent.prompt).filter((id) => sent.prompt[id]?.class_type === undefined)
      const recorded = findings
        .filter(({ code }) => code === 'class-missing')
        .flatMap(({ nodeIds }) => nodeIds)
      if (recorded.sort().join() !== unknown.sort().join())
        wrong.push(`${name}: ${recorded} instead of ${unknown}`)
      if (unknown.length > 0) missing += 1
      for (const finding of findings) {
        if (finding.severity === 'block' && finding.code !== 'class-missing')
          wrong.push(`${name}: ${finding.code}`)
        if (describeFinding(finding).title === '') wrong.push(`${name}: ${finding.code} has no words`)
      }
    }
    console.log(`${templates.length} templates checked; ${missing} need a class that is not there`)
    expect(wrong).toEqual([])
    expect(templates.length).toBe(644)
  })
})
