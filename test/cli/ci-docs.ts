import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { REPO } from '../tool.ts'

type Step = { uses?: string; env?: Record<string, string>; with?: Record<string, unknown> }

const [github = '', gitlab = ''] = [
  ...readFileSync(`${REPO}/docs/ci.md`, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
].map(([, text]) => text ?? '')

/** The workflow of GitHub in docs/ci.md, as it is written there. */
export const GITHUB_WORKFLOW = github
/** Its steps that use our action. */
export const OUR_STEPS = (parse(github).jobs.deploy.steps as Step[]).filter(({ uses }) =>
  uses?.startsWith('runflow-io/'),
)
export type OurStep = Step | undefined

/** The jobs of GitLab in docs/ci.md. */
export const GITLAB_JOBS = parse(gitlab) as Record<string, { script: string[] }>
