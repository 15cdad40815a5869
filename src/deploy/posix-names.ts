import type { Facts } from '../types/facts.ts'
import type { NodeId, Prompt, PromptNode } from '../workflow/workflow.ts'

/**
 * The prompt with `/` in the names of models, of input files and of what else a list offers by its path: Windows writes
 * `\`, and ComfyUI elsewhere compares them letter by letter. No other value changes. The prompt itself is not changed.
 */
export function withPosixNames(prompt: Prompt, facts: Facts): Prompt {
  const named = namesByNode(facts)
  if (named.size === 0) return prompt
  const changed = [...named].flatMap(([id, names]): [NodeId, PromptNode][] => {
    const node = Object.hasOwn(prompt, id) ? prompt[id] : undefined
    if (node === undefined) return []
    return [[id, { ...node, inputs: rewrite(node.inputs, names) as PromptNode['inputs'] }]]
  })
  return { ...prompt, ...Object.fromEntries(changed) }
}

/** Of each node, every name that has one. A node may spell the same file in another way than the first that names it. */
function namesByNode({
  models,
  files,
  unplaced_models: unplaced,
  listed_paths: listed,
}: Facts): Map<NodeId, Set<string>> {
  const found = new Map<NodeId, Set<string>>()
  const all = [...models, ...files, ...listed, ...unplaced.map((model) => ({ ...model, value: model.name }))]
  for (const { value, node_ids } of all)
    for (const id of node_ids) {
      const names = found.get(id)
      if (names === undefined) found.set(id, new Set([toPosix(value)]))
      else names.add(toPosix(value))
    }
  return found
}

/** In lists and rows too. Keys of objects are not names. */
function rewrite(value: unknown, names: Set<string>): unknown {
  if (typeof value === 'string') return value.includes('\\') ? rewriteText(value, names) : value
  if (Array.isArray(value)) return value.map((inner) => rewrite(inner, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner, names)]))
}

function rewriteText(text: string, names: Set<string>): string {
  const posix = toPosix(text)
  if (names.has(posix)) return posix
  // `embedding:folder\name` and `<lora:folder\name:1>` in a longer text.
  return [...names]
    .filter((name) => TAG.test(name))
    .reduce((before, name) => before.replace(inText(name), (tag) => tag.replace(SEPARATOR, '/')), text)
}

const TAG = /^(?:embedding:|<lora:).*\//i
/** Before a bracket it makes this a letter. */
const SEPARATOR = /\\(?![()])/g

/** However its folders and brackets are written. */
function inText(name: string): RegExp {
  const written = name
    .replace(/>$/, '')
    .replace(/[.*+?^${}|[\]-]/g, '\\$&')
    .replace(/[()]/g, '\\\\?\\$&')
    .replaceAll('/', '[/\\\\]')
  return new RegExp(`${written}(?![\\p{L}\\p{N}_])`, 'giu')
}

function toPosix(text: string): string {
  return text.replaceAll('\\', '/')
}
