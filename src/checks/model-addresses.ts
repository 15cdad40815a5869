import { formatList } from '../text/format-list.ts'
import { textsOf } from '../text/text.ts'
import type { ModelFact } from '../types/facts.ts'
import type { Found, HashedContext, PlanContext } from './check.ts'
import { defineCheck } from './check.ts'
import { chooseModel } from './fixes/choose-model.ts'

// What Runflow finds models by: the hash, and the public address where there is one.

/** The hash that is sent. One that the workflow states counts where no file is here to contradict it. */
export function sentHash({ sha256, problem, stated_sha256: stated }: ModelFact): string | null {
  return sha256 ?? (problem === 'missing' ? stated : null)
}

type Stated = Found & { path: string; value: string; input: string; sameAs: string | null }

/** A hash that nobody has compared with a file. */
export const modelStated = defineCheck({
  code: 'model-stated',
  severity: 'note',
  when: 'hashed',
  find: ({ facts }: HashedContext): Stated[] =>
    facts.models
      // Of several it is asked which one is right.
      .filter(({ problem, stated_problem }) => problem === 'missing' && stated_problem !== 'differ')
      .filter((model) => sentHash(model) !== null && isFound(model))
      .map(({ path, value, input, same_as: sameAs, node_ids: nodeIds }) => ({
        path,
        value,
        input,
        sameAs,
        nodeIds,
      })),
  subject: ({ path }) => path,
  text: ({ path }) => textsOf('findings.model-stated', { path }),
  fixes: chooseModel,
  mayHold: ({ value, input }, now) => now.inputs[input] === value || !Object.hasOwn(now.inputs, input),
})

type Unpublished = Found & { paths: string[] }

/** Found by hash alone. One finding for all: every one of them is fine as long as Runflow has it. */
export const modelUnpublished = defineCheck({
  code: 'model-unpublished',
  severity: 'note',
  when: 'hashed',
  find: ({ facts, isHashed }: HashedContext): Unpublished[] => unpublished(facts.models, isHashed),
  subject: () => '',
  text: ({ paths }) => textOf('findings.model-unpublished', paths),
})

/** Before the first deploy: a later one of the same models says nothing new. */
export const modelAddressUnknown = defineCheck({
  code: 'model-address-unknown',
  severity: 'ask',
  when: 'plan',
  find: ({ newModels }: PlanContext): Unpublished[] => unpublished(newModels ?? [], true),
  subject: () => '',
  covers: () => ({ code: 'model-unpublished', subject: '' }),
  text: ({ paths }) => textOf('findings.model-address-unknown', paths),
})

const MOST_PATHS = 8

/** `isHashed`: every model that can be hashed is. Before that, one that is here will have its hash. */
function unpublished(models: readonly ModelFact[], isHashed: boolean): Unpublished[] {
  const isSent = (model: ModelFact) => sentHash(model) !== null || (!isHashed && model.problem === null)
  const found = models.filter((model) => model.weights && model.url === null && isSent(model))
  const nodeIds = [...new Set(found.flatMap(({ node_ids }) => node_ids))]
  return found.length === 0 ? [] : [{ paths: found.map(({ path }) => path), nodeIds }]
}

/** Weights are, by their hash; anything else needs an address. */
export function isFound({ weights, url }: ModelFact): boolean {
  return weights || url !== null
}

function textOf(key: 'findings.model-unpublished' | 'findings.model-address-unknown', paths: string[]) {
  return textsOf(key, {
    count: paths.length,
    path: paths[0] ?? '',
    paths: formatList(paths, MOST_PATHS),
  })
}
