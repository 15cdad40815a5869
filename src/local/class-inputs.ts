import { readText } from '../bounded-text.ts'
import { isRecord } from '../is-record.ts'
import type { Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'
import type { LocalCall } from './request.ts'

const MOST_BYTES = 4 * 1024 * 1024
/** More readers than anybody wires one text to. */
const MOST_CLASSES = 20

/**
 * The inputs of an endpoint, by id, whose text goes into a widget of many lines. Asked of ComfyUI's own definitions, once
 * for each class; what it does not answer has one line.
 */
export function createMultilineFinder(call: LocalCall) {
  const known = new Map<string, Promise<ReadonlySet<string>>>()

  function linesOf(classType: string): Promise<ReadonlySet<string>> {
    const before = known.get(classType)
    if (before !== undefined) return before
    const asked = readLines(call, classType)
    known.set(classType, asked)
    return asked
  }

  return async (prompt: Prompt): Promise<ReadonlySet<string>> => {
    const found = new Set<string>()
    const readers = textReaders(prompt).slice(0, MOST_CLASSES)
    await Promise.all(
      readers.map(async ({ inputId, classType, input }) => {
        if ((await linesOf(classType)).has(input)) found.add(inputId)
      }),
    )
    return found
  }
}

/** Who reads the one output of each text input. */
function textReaders(prompt: Prompt): { inputId: string; classType: string; input: string }[] {
  return Object.values(prompt).flatMap(({ class_type: classType, inputs }) =>
    Object.entries(inputs).flatMap(([input, value]) => {
      const source = isLink(value) ? nodeAt(prompt, value[0]) : undefined
      const inputId = source?.inputs.input_id
      const isText = source?.class_type === 'RunflowInputString' && typeof inputId === 'string'
      return isText && classType !== undefined ? [{ inputId, classType, input }] : []
    }),
  )
}

async function readLines(call: LocalCall, classType: string): Promise<ReadonlySet<string>> {
  try {
    const response = await call(`/object_info/${encodeURIComponent(classType)}`, { method: 'GET' })
    const text = response.ok ? await readText(response, MOST_BYTES) : null
    const answer: unknown = JSON.parse(text ?? '{}')
    const definition = isRecord(answer) && Object.hasOwn(answer, classType) ? answer[classType] : null
    const sections = isRecord(definition) && isRecord(definition.input) ? definition.input : {}
    const specs = Object.values(sections).flatMap((section) =>
      isRecord(section) ? Object.entries(section) : [],
    )
    return new Set(
      specs.flatMap(([name, spec]) => {
        const options: unknown = Array.isArray(spec) ? spec[1] : null
        return isRecord(options) && options.multiline === true ? [name] : []
      }),
    )
  } catch {
    return new Set()
  }
}
