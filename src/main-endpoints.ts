// The Endpoints tab of the panel, in a chunk of its own.
import type { ComponentType } from 'preact'
import type { TabParts } from './main-tabs.ts'
import { EndpointsTab } from './panel/endpoints/endpoints-tab.tsx'

export function createEndpointsTab(_parts: TabParts): ComponentType {
  return () => EndpointsTab({})
}
