import type { Finding } from '../checks/finding.ts'
import { checkHashes, joinFindings } from '../checks/run-checks.ts'
import { toSlug } from '../checks/slug.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { DeployFile } from './deploy-file.ts'
import { hashFacts } from './hash-facts.ts'
import type { Outcome } from './outcome.ts'
import type { NameProblem } from './packed-file-names.ts'
import { findNameProblem } from './packed-file-names.ts'
import type { Ports } from './ports.ts'
import type { PreflightRequest } from './preflight.ts'
import { captureWorkflow, preflight } from './preflight.ts'
import { toDeployFile } from './to-deploy-file.ts'

type Needed = 'capture' | 'readFacts' | 'searchCommits' | 'hash' | 'savedKey' | 'report' | 'preview'
export type PackPorts = Pick<Ports, Needed> & {
  /** Whether these secrets may be in a file, which is copied, sent and kept. */
  agree(secrets: Finding[]): Promise<boolean>
  /** What whoever deploys the file is not asked again. */
  isAgreed(finding: Finding): boolean
}

/** `findings`: of the whole workflow, as it is on the canvas. `slug`: what the file is called by. */
export type Packed = { file: DeployFile; slug: string; findings: Finding[] }

/** Why there is no file. */
export type NotPacked = Outcome | { kind: 'unfit-file-name'; problem: NameProblem }

/**
 * A whole deploy but for Runflow: what ComfyUI knows of the workflow, every hash, and the checks. What blocks a deploy
 * makes no file. Questions are left for the deploy, except whether a secret may be written down.
 */
export async function pack(
  request: PreflightRequest,
  ports: PackPorts,
  signal: AbortSignal,
): Promise<Result<Packed, NotPacked>> {
  const captured = await captureWorkflow(ports, signal)
  if (!captured.ok) return captured
  const ready = await preflight(request, captured.value, ports, signal)
  if (!ready.ok) return ready
  const slug = toSlug(request.endpointName)
  const known = ready.value
  if (slug === null || known.findings.some(isBlock))
    return fail({ kind: 'blocked', findings: known.findings })
  const refused = await askAboutSecrets(known.findings, ports, signal)
  if (refused !== null) return fail(refused)

  const hashed = await hashFacts(known.facts, known.factsRequest, ports, signal)
  if (!hashed.ok) return hashed
  const facts = hashed.value
  const findings = joinFindings(known.findings, checkHashes({ facts, isHashed: true }))
  if (findings.some(isBlock)) return fail({ kind: 'blocked', findings })
  const name = String(request.endpointName)
  const file = toDeployFile({ ...known, facts, findings, slug, name, isAgreed: ports.isAgreed })
  const problem = findNameProblem(file.files)
  return problem === null ? ok({ file, slug, findings }) : fail({ kind: 'unfit-file-name', problem })
}

/** null: there are none, or they may be in it. */
async function askAboutSecrets(
  findings: Finding[],
  ports: Pick<PackPorts, 'agree' | 'report'>,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const secrets = findings.filter(({ code }) => code === 'secret-in-widget')
  if (secrets.length === 0) return null
  ports.report({ step: 'ask' })
  const isAgreed = await ports.agree(secrets)
  if (signal.aborted) return { kind: 'cancelled' }
  return isAgreed ? null : { kind: 'declined', findings: secrets }
}

function isBlock({ severity }: Finding): boolean {
  return severity === 'block'
}
