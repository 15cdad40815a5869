// Which endpoint a deploy is about. The slug alone does not tell: many names give one.

/** `workflowId`: that of the graph; null: it has none, or it was not told. */
export type Identified = { name: string; workflowId: string | null }

/** An endpoint that this canvas was deployed to before, as this browser remembers it. */
export type EarlierEndpoint = { slug: string; name: string; url: string | null; organization: string | null }

export type Identity = {
  slug: string
  own: Identified
  /** The row that would be replaced. A name that is empty was not told. */
  live: Identified | null
  /** Live under the same slug in an organization that this key does not belong to. */
  elsewhere: { earlier: EarlierEndpoint; organization: string } | null
  /** Live under the name that this canvas had before. */
  renamed: EarlierEndpoint | null
}
