import { checkCanvas } from '../../../src/checks/run-checks.ts'
import type { Workflow } from '../../../src/workflow/workflow.ts'
import { readCaptures } from '../../support/captures.ts'
import { hasOfficialCaptures, readTemplates, skipReason } from '../../support/official-captures.ts'
import type { Draw } from './draw.ts'
import { openDraw } from './draw.ts'
import { INNOCENTS } from './innocents.ts'
import { put, putText } from './places.ts'
import { SAMPLES } from './samples.ts'
import { FIELDS, SPELLINGS } from './spellings.ts'

export type Score = { line: string; isGood: boolean; differences: string[] }

type Sample = { secret: string; place: string; workflow: Workflow }

const KINDS: Record<string, (draw: Draw, round: number) => Sample> = {
  ...kinds(SAMPLES, (make) => (draw, round) => {
    const secret = make(draw)
    return { secret, ...put(secret, round) }
  }),
  ...kinds(SPELLINGS, (make) => (draw, round) => {
    const { secret, text } = make(draw)
    return { secret, ...putText(text, round) }
  }),
  ...kinds(FIELDS, (make) => (draw) => ({ place: '', ...make(draw) })),
}

type Found = { code: string; nodeIds: string[] }

export function measureSecrets(perKind = 2000, perShape = 200): Score {
  const differences: string[] = hasOfficialCaptures
    ? []
    : [`the official templates were left out: ${skipReason}`]
  let wrong = 0
  const count = (name: string, found: Found[]) => {
    wrong += found.length
    if (found.length > 0) differences.push(`false: ${name}, ${found.length}: ${JSON.stringify(found[0])}`)
  }
  for (const { name, output } of hasOfficialCaptures ? readTemplates() : [])
    count(name, secretsOf({ prompt: output, graph: { nodes: [] } }))
  let found = 0
  let all = 0
  for (const { name, workflow } of readCaptures()) {
    const here = secretsOf(workflow)
    // Each key in them is an EXAMPLE. Those of Deploy nodes are taken out before anything is sent.
    if (holdsExample(workflow)) {
      all += 1
      if (here.length > 0) found += 1
      else differences.push(`missed: the key in ${name}`)
    } else count(name, here)
  }
  for (const [index, [kind, make]] of Object.entries(INNOCENTS).entries()) {
    const draw = openDraw(index + 1)
    const texts = Array.from({ length: perKind }, () => make(draw))
    count(kind, secretsOf(holding(texts)))
  }
  for (const [index, [kind, make]] of Object.entries(KINDS).entries()) {
    const draw = openDraw(1000 + index)
    const missed: string[] = []
    for (let round = 0; round < perShape; round++) {
      const { secret, place, workflow } = make(draw, round)
      all += 1
      const here = secretsOf(workflow)
      // What is said of a key never has it in it.
      const isSafe = !JSON.stringify(here).includes(secret)
      if (here.length > 0 && isSafe) found += 1
      else missed.push(isSafe ? place : `${place}, told: ${secret}`)
    }
    if (missed.length > 0)
      differences.push(`missed: ${kind}, ${missed.length}: ${[...new Set(missed)].join(', ')}`)
  }
  const isGood = wrong === 0 && found === all
  return { line: `secrets false ${wrong} found ${found}/${all}`, isGood, differences }
}

function secretsOf(workflow: Workflow): Found[] {
  const { findings } = checkCanvas(workflow, { name: 'Poster', secrets: [] })
  return findings.filter(({ code }) => code === 'secret-in-widget' || code === 'key-in-workflow')
}

function holdsExample(workflow: Workflow): boolean {
  const { sent } = checkCanvas(workflow, { name: 'Poster', secrets: [] })
  return /rf_[a-z]+_EXAMPLE/.test(JSON.stringify(sent))
}

function holding(texts: string[]): Workflow {
  const nodes = texts.map((text, index) => [String(index + 1), { class_type: 'Text', inputs: { text } }])
  const graph = texts.map((text, index) => ({
    id: index + 1,
    type: 'Text',
    title: text,
    widgets_values: [text],
  }))
  return { prompt: Object.fromEntries(nodes), graph: { nodes: graph } }
}

function kinds<Make>(
  makes: Record<string, Make>,
  toSample: (make: Make) => (draw: Draw, round: number) => Sample,
): Record<string, (draw: Draw, round: number) => Sample> {
  return Object.fromEntries(Object.entries(makes).map(([kind, make]) => [kind, toSample(make)]))
}
