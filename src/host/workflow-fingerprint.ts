import { contentOf } from '../workflow/fingerprint.ts'
import { parseGraph } from '../workflow/parse.ts'
import type { HostApp } from './comfy.ts'

/** What the workflow on the canvas is made of now, without its layout; null where the front end cannot say. */
export function readContent({ rootGraph }: Pick<HostApp, 'rootGraph'>): string | null {
  try {
    return toContent(rootGraph?.serialize?.())
  } catch {
    // It calls hooks of every pack.
    return null
  }
}

/** The same of what a change is told with: the whole canvas as it would be saved. */
export function toContent(saved: unknown): string | null {
  const graph = parseGraph(saved)
  return graph.ok ? contentOf(graph.value) : null
}
