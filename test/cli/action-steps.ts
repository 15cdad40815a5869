import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { REPO } from '../tool.ts'
import { builtCommand } from './command.ts'

// The part of GitHub's runner that our action needs: its steps in order, each with what GitHub gives it.

type Step = { id?: string; if?: string; run: string; shell: string; env?: Record<string, string> }
type Action = {
  inputs: Record<string, { default?: string; required?: boolean }>
  outputs: Record<string, { value: string }>
  runs: { using: string; steps: Step[] }
}

export const ACTION = parse(readFileSync(`${REPO}/action.yml`, 'utf8')) as Action

// GitHub brings a bash to its Windows runners; on any other Windows that name may start another system.
export const IS_WINDOWS = process.platform === 'win32'

/** A folder with the action as a runner downloads it, as far as its steps read it. */
export async function builtAction(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'runflow-action-'))
  mkdirSync(join(folder, 'dist'))
  copyFileSync(await builtCommand(), join(folder, 'dist', 'runflow.js'))
  return folder
}

/** `folder`: where the repository is checked out. `actionPath`: where that of the action is. */
export type Job = {
  folder: string
  actionPath: string
  env: Record<string, string>
  with: Record<string, string>
  token?: string
}
export type JobEnded = { code: number; log: string; summary: string; outputs: Record<string, string> }

export async function runAction(job: Job): Promise<JobEnded> {
  const given = Object.entries(ACTION.inputs).map(([name, { default: value = '' }]) => [
    `inputs.${name}`,
    String(job.with[name] ?? value),
  ])
  const values = new Map<string, string>(given as [string, string][])
  values.set('github.token', job.token ?? '')
  const ended: JobEnded = { code: 0, log: '', summary: '', outputs: {} }
  for (const step of ACTION.runs.steps) {
    if (ended.code !== 0) break
    if (step.if !== undefined && fill(step.if, values) !== 'true') continue
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, values)])
    const done = await runStep(step, job, { ...job.env, ...Object.fromEntries(own) })
    ended.code = done.code
    ended.log += done.log
    ended.summary += done.summary
    for (const [name, value] of outputsIn(done.output)) values.set(`steps.${step.id}.outputs.${name}`, value)
  }
  for (const [name, { value }] of Object.entries(ACTION.outputs)) ended.outputs[name] = fill(value, values)
  return ended
}

async function runStep({ run }: Step, { folder, actionPath }: Job, env: Record<string, string>) {
  const [output, summary] = [join(actionPath, 'output'), join(actionPath, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const { code, log } = await bash(run, folder, {
    ...env,
    GITHUB_ACTION_PATH: actionPath,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: actionPath,
  })
  return { code, log, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') }
}

/** As GitHub starts `shell: bash`, but for the file. Both outputs in one log, as a runner reads both for commands. */
export function bash(script: string, cwd: string, env: Record<string, string>) {
  return new Promise<{ code: number; log: string }>((resolve) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
    const child = spawn('bash', args, {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let log = ''
    const add = (chunk: unknown) => {
      log += String(chunk)
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('close', (code) => resolve({ code: code ?? -1, log }))
  })
}

/** The expressions that action.yml uses: a value, and whether one is equal to a text. Another one is loud. */
function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const [, name = '', wanted] = /^([\w.-]+)(?: == '([^']*)')?$/.exec(expression) ?? []
    const isKnown = values.has(name) || name.startsWith('steps.')
    if (!isKnown) throw new Error(`the runner of this test does not know ${expression}`)
    const value = values.get(name) ?? ''
    return wanted === undefined ? value : String(value === wanted)
  })
}

function outputsIn(text: string): [string, string][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('=')
      if (at < 1 || line.slice(0, at).includes('<<')) throw new Error(`no output of a step: ${line}`)
      return [line.slice(0, at), line.slice(at + 1)]
    })
}

/** The lines that the runner takes for commands: not those between stop-commands and its word. */
export function commandsIn(log: string): string[] {
  let stopped: string | null = null
  return log.split('\n').flatMap((line) => {
    const text = line.trimStart()
    if (stopped !== null) {
      if (text === `::${stopped}::`) stopped = null
      return []
    }
    const stop = /^::stop-commands::(.+)$/.exec(text)
    if (stop) stopped = stop[1] ?? null
    return stop || !(text.startsWith('::') || text.includes('##[')) ? [] : [text]
  })
}
