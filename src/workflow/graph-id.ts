/** What a front end writes for a workflow that has no id yet. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The id that the front end gave a workflow. Copies and templates share one; old files have none, which is null. */
export function graphIdOf(graph: unknown): string | null {
  const id = typeof graph === 'object' && graph !== null && 'id' in graph ? graph.id : null
  return typeof id === 'string' && id.trim() !== '' && id !== NO_ID ? id : null
}
