import type { Finding } from '../checks/finding.ts'
import type { DeployFile } from '../deploy/deploy-file.ts'
import { openPacked, packedFindings } from '../deploy/packed-ports.ts'
import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import { t } from '../text/text.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Connections, Context } from './command.ts'
import { openPackedFiles, sha256Of } from './packed-files.ts'
import { nameOf } from './read-file.ts'
import type { Source } from './read-source.ts'
import type { LocalPorts } from './run-deploy.ts'

// Who answers what a deploy asks of the machine that has the packs, models and files: a ComfyUI, or a deploy file.

/** `packed`: what was found where a deploy file was made. `name`: the endpoint's, as the file has it. */
export type LocalSide = { workflow: Workflow; name: string | null; local: LocalPorts; packed?: Finding[] }

/** A workflow, and the ComfyUI that knows it. `githubToken`: what it may ask GitHub with; null: no login. */
export function askComfy(
  workflow: Workflow,
  url: string,
  { openComfy }: Pick<Connections, 'openComfy'>,
  githubToken: string | null = null,
): LocalSide {
  const comfy = openComfy(url)
  const local: LocalPorts = {
    ...comfy,
    capture: async () => ok(workflow),
    searchCommits: (request, ...rest) =>
      comfy.searchCommits(githubToken === null ? request : { ...request, token: githubToken }, ...rest),
  }
  return { workflow, name: null, local }
}

/** A deploy file, whose input files are looked at first: nothing is sent of one that is not whole. The error is a sentence. */
export async function askDeployFile(
  path: string,
  file: DeployFile,
  context: Pick<Context, 'readFile' | 'signal' | 'version'>,
): Promise<Result<LocalSide, string>> {
  const readFile = await openPackedFiles(path, file, context)
  if (!readFile.ok) return readFile
  const sha256 = async (bytes: Blob) => sha256Of(new Uint8Array(await bytes.arrayBuffer()))
  return ok({
    workflow: { prompt: file.workflow_json, graph: file.graph },
    name: file.name,
    local: { ...openPacked(file, context.version), readFile: readFile.value, sha256 },
    packed: packedFindings(file),
  })
}

/** What was given beside a file, and does not go with what it is. null: all of it does. */
export function findMisplaced(
  path: string,
  { kind }: Source,
  given: { comfyui: string | null; pin?: boolean },
): string | null {
  if (kind === 'workflow') return given.comfyui === null ? t('cli.mistake.no-comfyui') : null
  if (given.comfyui !== null) return t('cli.mistake.comfyui-beside', { file: nameOf(path) })
  return given.pin ? t('cli.mistake.pin-beside', { file: nameOf(path) }) : null
}
