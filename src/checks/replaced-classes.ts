import { textsOf } from '../text/text.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'

type Replaced = Found & { classType: string; runsAs: string }

/** ComfyUI here knows that a class was renamed, and runs the new one; nobody knows whether the one on Runflow does. */
export const classReplaced = defineCheck({
  code: 'class-replaced',
  severity: 'ask',
  when: 'facts',
  runs: () => 'may-fail',
  find: ({ facts }: FactsContext): Replaced[] =>
    facts.replaced_classes.map(({ class_type: classType, runs_as: runsAs, node_ids: nodeIds }) => ({
      classType,
      runsAs,
      nodeIds,
    })),
  subject: ({ classType }) => classType,
  text: ({ classType, runsAs }) => textsOf('findings.class-replaced', { classType, runsAs }),
})
