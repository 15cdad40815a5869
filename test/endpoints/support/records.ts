import type { DeployRecord } from '../../../src/endpoints/deploy-record.ts'

export function aRecord(more: Partial<DeployRecord>): DeployRecord {
  return {
    origin: 'https://api.example',
    orgId: 'org-1',
    organization: 'acme',
    workflowId: 'graph-1',
    id: 'endpoint-1',
    slug: 'poster',
    name: 'Poster',
    url: 'https://api.example/v1/comfyui-workflows/acme/poster/runs',
    bodyHash: 'body',
    canvasHash: 'canvas',
    updatedAt: '2026-11-30T10:00:00Z',
    deployedAt: '2026-11-30T10:00:01.000Z',
    runs: null,
    proof: null,
    ...more,
  }
}
