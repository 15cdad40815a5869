import { formatList } from '../text/format-list.ts'
import { t, textsOf } from '../text/text.ts'
import type { Facts, ModelFact, ModelProblem, UnplacedModel } from '../types/facts.ts'
import type { PromptNode } from '../workflow/workflow.ts'
import type { FactsContext, Found, HashedContext } from './check.ts'
import { defineCheck } from './check.ts'
import { chooseModel } from './fixes/choose-model.ts'
import { toDownload } from './fixes/download.ts'
import { leaveOut } from './fixes/fix.ts'
import { isFound, sentHash } from './model-addresses.ts'
import { listNodes, nodeNames } from './node-name.ts'
import { groupBy } from './shared-work.ts'

// Models: whether they are here, whole, and known by their hash.

/** Not here as a whole, and not to be had from what the workflow says. */
export function isGone(model: ModelFact): boolean {
  return isBroken(model.problem) || (model.problem === 'missing' && model.url === null && !isStated(model))
}

/** `value`: what the widget says. */
type Missing = Found & {
  path: string
  value: string
  input: string
  sameAs: string | null
  /** What the workflow states for its hash is none. */
  isMistyped?: true
}

/** With a URL it is asked about after hashing, as a model without a hash; with a stated hash it can be had there. */
export const modelMissing = defineCheck({
  code: 'model-missing',
  severity: 'block',
  when: 'facts',
  find: ({ facts }: FactsContext): Missing[] =>
    facts.models
      .filter((model) => isGone(model) && !isBroken(model.problem))
      .map(({ path, value, input, same_as: sameAs, stated_problem, node_ids: nodeIds }) => ({
        path,
        value,
        input,
        sameAs,
        ...(stated_problem === 'unreadable' && { isMistyped: true as const }),
        nodeIds,
      })),
  subject: ({ path }) => path,
  text: ({ path, value, isMistyped }) => {
    // A path of a model begins with its kind, as the folder below `models` is called.
    const folder = ['models', ...path.split('/').slice(0, -1)].join('/')
    const texts = textsOf('findings.model-missing', { path, value, folder })
    return isMistyped ? { ...texts, detail: t('findings.model-missing.detail-hash', { path }) } : texts
  },
  fixes: (finding, context) => [...chooseModel(finding, context), ...leaveOut(finding.nodeIds, context)],
  mayHold: hasValue,
})

type BrokenFile = Exclude<ModelProblem, 'missing' | 'hash-differs'>
type Refused = Found & { path: string; value: string; problem: BrokenFile; url: string | null }

export const modelRefused = defineCheck({
  code: 'model-refused',
  severity: 'block',
  when: 'facts',
  find: ({ facts }: FactsContext): Refused[] =>
    facts.models.flatMap(({ path, value, problem, url, node_ids: nodeIds }) =>
      isBroken(problem) ? [{ path, value, problem, url, nodeIds }] : [],
    ),
  subject: ({ path }) => path,
  text: ({ path, problem }) => ({
    title: t('findings.model-refused.title', { path }),
    detail: describeModelProblem(problem),
    next: t('findings.model-refused.next'),
  }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  download: toDownload,
  mayHold: hasValue,
})

export function describeModelProblem(problem: BrokenFile): string {
  return t(`problems.model.${problem}`)
}

function isBroken(problem: ModelProblem | null): problem is BrokenFile {
  return problem !== null && problem !== 'missing' && problem !== 'hash-differs'
}

/** `path`: what the widget names, a folder or one file. `files`: which of it are no weights. */
type NotWeights = Found & { path: string; value: string; files: string[] }

/** That Runflow finds weights by their hash is known, and of nothing else. One finding for each widget's choice. */
export const modelNotWeights = defineCheck({
  code: 'model-not-weights',
  severity: 'ask',
  when: 'facts',
  runs: () => 'may-fail',
  find: ({ facts }: FactsContext): NotWeights[] => {
    const others = facts.models.filter(({ weights, problem }) => !weights && problem !== 'missing')
    return [...groupBy(others, (model) => model.part_of ?? model.path)].map(([path, models]) => ({
      path,
      value: models[0]?.value ?? '',
      files: models.map((model) => model.path),
      nodeIds: nodesOf(models),
    }))
  },
  subject: ({ path }) => path,
  text: ({ path, files }) => {
    const names = files.map((file) => (file === path ? file : file.slice(path.length + 1)))
    return textsOf('findings.model-not-weights', {
      path,
      count: names.length,
      files: formatList(names, MOST_FILES),
    })
  },
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  mayHold: hasValue,
})

type Unplaced = Found & { name: string; input: string; where: UnplacedModel['where'] }

/** Weights that were chosen from a list, and that are in no folder of models: they are not among the models sent. */
export const modelUnplaced = defineCheck({
  code: 'model-unplaced',
  severity: 'ask',
  when: 'facts',
  runs: ({ where }) => (where === 'path' ? 'fail' : 'may-fail'),
  find: ({ facts }: FactsContext): Unplaced[] =>
    facts.unplaced_models.map(({ node_ids: nodeIds, ...unplaced }) => ({ ...unplaced, nodeIds })),
  subject: ({ name, input, where }) => JSON.stringify([name, input, where]),
  text: ({ name, input, where }) => ({
    title: t('findings.model-unplaced.title', { name }),
    detail: t(`findings.model-unplaced.detail.${where}`, { input }),
    next: t(`findings.model-unplaced.next.${where}`),
  }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input],
})

/** A preset, or the name of a repository: which models the node loads by it, only its code knows. */
export const modelMayLoad = defineCheck({
  code: 'model-may-load',
  severity: 'note',
  when: 'facts',
  find: (context: FactsContext): (Found & { classType: string; nodes: string[] })[] =>
    context.facts.model_choosers.map(({ class_type: classType, node_ids: nodeIds }) => ({
      classType,
      nodes: nodeNames(context, nodeIds),
      nodeIds,
    })),
  subject: ({ classType }) => classType,
  text: ({ nodes }) => textsOf('findings.model-may-load', { nodes: listNodes(nodes), count: nodes.length }),
})

/** `isMissing`: it is not on this machine, though an address is known. */
type Unhashed = Found & { path: string; value: string; url: string | null; isMissing: boolean }

/** Runflow finds weights by their hash alone. What is missing or broken without an address has its own finding. */
export const modelUnhashed = defineCheck({
  code: 'model-unhashed',
  severity: 'ask',
  when: 'hashed',
  runs: () => 'fail',
  find: ({ facts, isHashed }: HashedContext): Unhashed[] =>
    facts.models.flatMap((model) => {
      const { path, value, url, problem, node_ids: nodeIds } = model
      const isMissing = problem === 'missing'
      const isKnown = isMissing ? url === null : problem !== null || !isHashed
      return sentHash(model) !== null || isKnown ? [] : [{ path, value, url, isMissing, nodeIds }]
    }),
  subject: ({ path }) => path,
  text: ({ path, isMissing }) =>
    textsOf(isMissing ? 'findings.model-unhashed' : 'findings.model-unhashed.not-hashed', { path }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  download: toDownload,
  mayHold: hasValue,
})

/** `isMissing`: several hashes are stated for one that is not here. */
type Differs = Found & { path: string; value: string; url: string | null; isMissing?: true }

/** The file on disk is not the one that the workflow states, or it states several for one that is not here. */
export const modelDiffers = defineCheck({
  code: 'model-differs',
  severity: 'ask',
  when: 'hashed',
  runs: () => 'may-fail',
  find: ({ facts }: HashedContext): Differs[] =>
    facts.models.filter(differs).map(({ path, value, url, problem, node_ids: nodeIds }) => ({
      ...{ path, value, url, nodeIds },
      ...(problem === 'missing' && { isMissing: true as const }),
    })),
  subject: ({ path }) => path,
  text: ({ path, isMissing }) =>
    textsOf(isMissing ? 'findings.model-differs.stated' : 'findings.model-differs', { path }),
  download: toDownload,
  mayHold: hasValue,
})

function differs({ problem, sha256, stated_sha256: stated, stated_problem }: ModelFact): boolean {
  if (problem === 'missing') return stated_problem === 'differ'
  if (problem !== null) return problem === 'hash-differs'
  return sha256 !== null && stated !== null && stated.toLowerCase() !== sha256
}

const MOST_FILES = 3

function isStated(model: ModelFact): boolean {
  return isFound(model) && sentHash(model) !== null
}

function nodesOf(models: Facts['models']): string[] {
  return [...new Set(models.flatMap(({ node_ids }) => node_ids))]
}

/** The widget that named the model still does: some nodes have several, so it is known by what it says. */
function hasValue({ value }: { value: string }, now: PromptNode): boolean {
  return Object.values(now.inputs).includes(value)
}
