import { readFile } from 'node:fs/promises'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { walkGraph } from '../workflow/executions.ts'
import { parseGraph, parsePrompt } from '../workflow/parse.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** Both forms of one workflow, from two files. The error is a sentence with the way out. */
export async function readWorkflow(
  promptFile: string,
  graphFile: string | null,
): Promise<Result<Workflow, string>> {
  const promptJson = await readJson(promptFile)
  if (!promptJson.ok) return promptJson
  const prompt = parsePrompt(promptJson.value)
  if (!prompt.ok)
    return fail(
      `${promptFile} is not a workflow in API format: ${prompt.error}. In ComfyUI choose Workflow → Export (API) and deploy that file, with this one as --graph if it is the saved workflow.`,
    )
  if (graphFile === null)
    return fail(
      'Without --graph an endpoint could not be edited later. Save the same workflow in ComfyUI (Workflow → Save or Export) and give that file.',
    )
  const graphJson = await readJson(graphFile)
  if (!graphJson.ok) return graphJson
  const graph = parseGraph(graphJson.value)
  if (!graph.ok)
    return fail(
      `${graphFile} is not a saved workflow: ${graph.error}. In ComfyUI choose Workflow → Save or Export and give that file as --graph.`,
    )
  const workflow = { prompt: prompt.value, graph: graph.value }
  const unmatched = findUnmatched(workflow)
  if (unmatched === null) return ok(workflow)
  return fail(
    `${promptFile} and ${graphFile} are not the same workflow: node ${unmatched} is not in both. Export both from one tab, without a change in between.`,
  )
}

async function readJson(file: string): Promise<Result<unknown, string>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return fail(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${String(code)}).`)
  }
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return fail(
      `${file} is not JSON. A picture with a workflow in it has to be opened in ComfyUI and exported.`,
    )
  }
}

/** The first node of the prompt that the graph does not have, or has with another class. */
function findUnmatched({ prompt, graph }: Workflow): string | null {
  const types = new Map(walkGraph(graph).map(({ id, node }) => [id, node.type]))
  for (const [id, { class_type: classType }] of Object.entries(prompt)) {
    const type = types.get(id)
    if (type === undefined || (classType !== undefined && classType !== type)) return id
  }
  return null
}
