/** Why a workflow cannot be read. `code` names the sentence: `problems.workflow` in the catalogue. */
export type ParseProblem = {
  code:
    | 'none'
    | 'not-nodes'
    | 'not-api'
    | 'not-saved'
    | 'node'
    | 'class'
    | 'node-id'
    | 'node-type'
    | 'node-sockets'
    | 'subgraphs'
    | 'subgraph'
    | 'group'
    | 'too-deep'
    | 'subgraphs-too-deep'
    | 'too-many-nodes'
    | 'too-much-repeated'
    | 'ids-too-long'
    | 'too-many-groups'
  /** The node, entry or group node in question; the limit that is exceeded. */
  params?: { id: string } | { most: number }
  /** The subgraph that holds the node. */
  within?: string
}
