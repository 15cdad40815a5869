import type { DeployFile } from '../deploy/deploy-file.ts'
import { describeParseProblem } from '../deploy/describe-parse-problem.ts'
import { isRecord } from '../is-record.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { isDeployFile, readDeployFile } from '../runflow/read-deploy-file.ts'
import { joinSentences, t } from '../text/text.ts'
import { compareFormats } from '../workflow/compare-formats.ts'
import { parseGraph, parsePrompt } from '../workflow/parse.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Context } from './command.ts'
import { describeDeployFileProblem } from './describe-deploy-file-problem.ts'
import { describeDifferences } from './describe-differences.ts'
import { nameOf, readJsonFile, STANDARD_INPUT, tooLarge } from './read-file.ts'

/** What ComfyUI reads in one request (nodes_py/guard.py): it is asked about the prompt. */
const MOST_PROMPT_BYTES = 8 * 1024 * 1024

/** A workflow, or a whole deploy in one file. */
export type Source = { kind: 'workflow'; workflow: Workflow } | { kind: 'deploy-file'; file: DeployFile }

/** What a file is, by what is in it. The error is a sentence with the way out. */
export async function readSource(
  file: string,
  graphFile: string | null,
  context: Pick<Context, 'readFile' | 'signal'>,
): Promise<Result<Source, string>> {
  if (file === STANDARD_INPUT && graphFile === STANDARD_INPUT)
    return fail(t('cli.mistake.standard-input-twice'))
  const read = await readJsonFile(file, context)
  if (!read.ok) return read
  if (!isDeployFile(read.value)) {
    const workflow = await toWorkflow(read.value, file, graphFile, context)
    return workflow.ok ? ok({ kind: 'workflow', workflow: workflow.value }) : workflow
  }
  if (graphFile !== null) return fail(t('cli.mistake.graph-beside', { file: nameOf(file) }))
  const deployFile = readDeployFile(read.value)
  return deployFile.ok
    ? ok({ kind: 'deploy-file', file: deployFile.value })
    : fail(describeDeployFileProblem(deployFile.error, nameOf(file)))
}

/** Both forms of one workflow, from two files or from one that has both. */
async function toWorkflow(
  value: unknown,
  promptFile: string,
  graphFile: string | null,
  context: Pick<Context, 'readFile' | 'signal'>,
): Promise<Result<Workflow, string>> {
  const file = nameOf(promptFile)
  const given = unwrap(value)
  const prompt = parsePrompt(given.prompt)
  if (!prompt.ok) {
    if (graphFile !== null && parseGraph(value).ok && (await isPrompt(graphFile, context)))
      return fail(t('cli.mistake.swapped', { file, graph: nameOf(graphFile) }))
    const why = describeParseProblem(prompt.error)
    const isCanvasAlone = graphFile === null && parseGraph(value).ok
    const next = isCanvasAlone ? t('cli.mistake.canvas-alone') : t('cli.mistake.not-api-next')
    return fail(joinSentences([t('cli.mistake.not-api', { file, why }), next]))
  }
  const promptBytes = Buffer.byteLength(JSON.stringify(prompt.value))
  if (promptBytes > MOST_PROMPT_BYTES)
    return fail(
      joinSentences([tooLarge(file, promptBytes, MOST_PROMPT_BYTES), t('cli.mistake.too-large-next')]),
    )

  const graphJson = graphFile === null ? ok(given.graph) : await readJsonFile(graphFile, context)
  if (!graphJson.ok) return graphJson
  if (graphJson.value === null && graphFile === null) return fail(t('cli.mistake.no-graph'))
  const graphName = graphFile === null ? file : nameOf(graphFile)
  const graph = parseGraph(graphJson.value)
  if (!graph.ok)
    return fail(
      joinSentences([
        t('cli.mistake.not-saved', { file: graphName, why: describeParseProblem(graph.error) }),
        t('cli.mistake.not-saved-next'),
      ]),
    )
  const workflow = { prompt: prompt.value, graph: graph.value }
  // What stands in one file was written at one moment: nodes may have changed values while they were read.
  const differences = compareFormats(workflow).filter(({ kind }) => graphFile !== null || kind !== 'value')
  return differences.length === 0 ? ok(workflow) : fail(describeDifferences(differences, file, graphName))
}

async function isPrompt(file: string, context: Pick<Context, 'readFile' | 'signal'>): Promise<boolean> {
  const read = await readJsonFile(file, context)
  return read.ok && parsePrompt(unwrap(read.value).prompt).ok
}

/**
 * The two halves of a file that has both: the body of ComfyUI's own /prompt request, which keeps the graph for
 * pictures, or what a tool read out of a picture. Of any other file all of it is the prompt.
 */
function unwrap(value: unknown): { prompt: unknown; graph: unknown } {
  if (!isRecord(value) || !isRecord(value.prompt) || 'class_type' in value.prompt)
    return { prompt: value, graph: null }
  const extra = isRecord(value.extra_data) ? value.extra_data.extra_pnginfo : null
  const graph = value.workflow ?? (isRecord(extra) ? extra.workflow : null)
  return { prompt: value.prompt, graph: graph ?? null }
}
