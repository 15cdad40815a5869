// The Run tab of the panel, in a chunk of its own.
import type { ComponentType } from 'preact'
import type { TabParts } from './main-tabs.ts'
import { RunTab } from './panel/run/run-tab.tsx'

export function createRunTab(_parts: TabParts): ComponentType {
  return () => RunTab({})
}
