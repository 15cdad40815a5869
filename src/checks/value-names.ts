import { definitionsOf, groupNodesOf } from '../workflow/definitions.ts'
import { namesOfPromoted } from '../workflow/promoted.ts'
import { widgetNames, widgetsOfClasses } from '../workflow/widget-names.ts'
import type { GraphNode, Workflow } from '../workflow/workflow.ts'

export type NamesOf = (node: Record<string, unknown>) => readonly string[]

/**
 * What the values of a node of the canvas are called. A subgraph shows widgets of its nodes, under a name of its own too.
 * A node of a group holds the values of all its members, one after the other.
 */
export function openNames(workflow: Workflow, isWatched: (name: string) => boolean): NamesOf {
  const widgetsOf = widgetsOfClasses(workflow)
  const groups = groupNodesOf(workflow.graph)
  const definitions = definitionsOf(workflow.graph)
  const promoted = new Map<unknown, ReturnType<typeof namesOfPromoted>>()
  const namesOf = (node: Record<string, unknown>) => {
    const own = widgetNames(node)
    return own.length > 0 ? own : widgetsOf(node.type)
  }
  return (node) => {
    const type = String(node.type)
    const members = groups.get(type)?.nodes
    if (members !== undefined) return members.flatMap(namesOf)
    const definition = definitions.get(type)
    if (definition === undefined) return namesOf(node)
    const known = promoted.get(type) ?? namesOfPromoted(definition)
    promoted.set(type, known)
    return known(node as GraphNode).map((names) => names.find(isWatched) ?? names[0] ?? '')
  }
}
