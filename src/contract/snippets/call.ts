import type { Endpoint } from '../endpoint.ts'
import { runsUrl } from '../endpoint.ts'
import { exampleInput } from '../example-input.ts'
import type { WorkflowInput } from '../interface.ts'

/** How long the programs wait for a run: cold start, the queue and a long video fit in. */
export const DEADLINE_MINUTES = 30
/** How often a request is sent in all, after trouble that passes. */
export const TRIES = 5
/** Every spelling that Runflow's pages use for a run that has ended. */
export const ENDED = [
  'succeeded',
  'partial_succeeded',
  'failed',
  'canceled',
  'cancelled',
  'timeout',
  'errored',
]

/** Stands where the organization's slug belongs while that is not known. */
const UNKNOWN_OWNER = 'YOUR-ORGANIZATION'

/** A value, or a file that has to be uploaded first. */
export type ExampleValue = { value: unknown } | { file: string }

/** What the programs are filled with. */
export type Call = { slug: string; api: string; url: string; input: Map<string, ExampleValue> }

export function callOf({
  url,
  origin,
  slug,
  interface: { inputs },
}: Pick<Endpoint, 'url' | 'origin' | 'slug' | 'interface'>): Call {
  const values = exampleInput(inputs)
  const input = inputs.flatMap(({ inputId, kind }): [string, ExampleValue][] =>
    inputId === null
      ? []
      : [[inputId, FILES[kind] === null ? { value: values[inputId] } : { file: FILES[kind] }]],
  )
  // It stands in a comment, which nothing in it may end.
  const shown = slug.replace(/[\p{C}\p{Z}]+/gu, ' ')
  return { slug: shown, api: origin, url: url ?? runsUrl(origin, UNKNOWN_OWNER, slug), input: new Map(input) }
}

/** A file that the caller has. */
const FILES: Record<WorkflowInput['kind'], string | null> = {
  IMAGE: 'photo.png',
  FILE: 'file.bin',
  STRING: null,
  INT: null,
  FLOAT: null,
  BOOLEAN: null,
}
