import type { Finding } from '../checks/finding.ts'
import { checkOf } from '../checks/finding.ts'
import { checkWorkflow, joinFindings, readCanvas } from '../checks/run-checks.ts'
import type { Facts } from '../types/facts.ts'
import type { DeployFile } from './deploy-file.ts'
import { DEPLOY_FILE_FORMAT } from './deploy-file.ts'
import { packFiles, packReasons, unpackFacts } from './packed-facts.ts'
import { packFindings } from './packed-findings.ts'
import { packWidgets } from './packed-widgets.ts'
import type { Preflight } from './preflight.ts'
import { buildBody } from './request-body.ts'
import { toSentWorkflow } from './sent-workflow.ts'

/** `facts` with every hash. `findings`: all that is known without Runflow. */
export type ToPack = Pick<Preflight, 'sent' | 'interface' | 'facts' | 'findings'> & {
  slug: string
  name: string
  isAgreed(finding: Finding): boolean
}

/** Everything that a deploy would send but for the files' bytes, why it is there, and what was found. */
export function toDeployFile({
  sent,
  interface: io,
  facts,
  findings,
  slug,
  name,
  isAgreed,
}: ToPack): DeployFile {
  const { prompt, graph, contract } = toSentWorkflow(sent, io, facts, false)
  const body = buildBody({ slug, name, prompt, graph, facts, resources: new Map() })
  const { workflow_json, environment, custom_nodes, models } = body
  const file: DeployFile = {
    format: DEPLOY_FILE_FORMAT,
    name,
    contract,
    workflow_json,
    graph: body.graph,
    environment,
    custom_nodes,
    models,
    files: packFiles(facts.files),
    findings: [],
    declared: packWidgets(prompt, facts.definitions),
    reasons: packReasons(facts),
  }
  return { ...file, findings: packFindings(findingsOf(file, findings, facts), isAgreed) }
}

/** Of the canvas, what its deploy will find in the file: what the scrub took out of it is no part of it. */
function findingsOf(file: DeployFile, findings: Finding[], { version }: Facts): Finding[] {
  const sent = { prompt: file.workflow_json, graph: file.graph }
  const canvas = readCanvas(sent, { name: file.name, secrets: [] })
  const again = checkWorkflow({ ...canvas, facts: unpackFacts(file, version) })
  const isOfCanvas = ({ code }: Finding) => checkOf(code).when === 'canvas'
  return joinFindings(
    again.filter(isOfCanvas),
    findings.filter((one) => !isOfCanvas(one)),
  )
}
