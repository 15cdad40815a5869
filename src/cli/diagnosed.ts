import type { Texts } from '../text/text.ts'

/** One finding of doctor. It is about no node: `nodeIds` is there as in every finding. */
export type Diagnosed = {
  code: string
  severity: 'block' | 'ask' | 'note'
  nodeIds: string[]
  title: string
  detail: string
  next: string
}

export function finding(code: string, severity: Diagnosed['severity'], texts: Texts): Diagnosed {
  return { code, severity, nodeIds: [], ...texts }
}
