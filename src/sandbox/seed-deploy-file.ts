import { toSlug } from '../checks/slug.ts'
import type { DeployFile } from '../deploy/deploy-file.ts'
import type { Sandbox } from './sandbox.ts'

/** The endpoint that a deploy of this file would make. Nothing where its name makes no slug: no deploy would either. */
export function seedDeployFile(sandbox: Sandbox, file: DeployFile): void {
  const { name, workflow_json, graph, environment, custom_nodes, models, files } = file
  const slug = toSlug(name)
  if (slug === null) return
  const resources = Object.fromEntries(
    files.map(({ path, sha256, size_bytes, mime_type }) => {
      const asset = sandbox.seedFile({ path, mimeType: mime_type, sizeBytes: size_bytes })
      return [path, { ...asset, mime_type, size_bytes, sha256 }]
    }),
  )
  sandbox.seed({ slug, name, workflow_json, graph, environment, custom_nodes, models, resources })
}
