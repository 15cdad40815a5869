import { VERSION } from '../../scripts/build/version.ts'
import { wantsJson } from '../../src/cli/args.ts'
import type { AskLine } from '../../src/cli/ask.ts'
import { runCommand } from '../../src/cli/commands/deploy.ts'
import { createPrinter } from '../../src/cli/printer.ts'
import { runCommitSearch } from '../../src/local/commit-search-job.ts'
import { readFacts } from '../../src/local/facts.ts'
import { runHashJob } from '../../src/local/hash-job.ts'
import { readInputFile } from '../../src/local/input-file.ts'
import { sha256Of } from '../../src/local/sha256.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import { sleep as waitIndeed } from '../../src/sleep.ts'
import { useSurface } from '../../src/text/surface.ts'
import type { Ended } from './command.ts'

export type Here = {
  env?: { RUNFLOW_API_KEY?: string; RUNFLOW_API_URL?: string }
  /** The terminal, where there is one. */
  askLine?: AskLine
  /** On the way to Runflow only. */
  fetch?: typeof fetch
  signal?: AbortSignal
  version?: string
}

/** The command line as its process joins it, over real HTTP, but nobody waits between two attempts. */
export async function runHere(args: string[], here: Here = {}): Promise<Ended> {
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  const printer = createPrinter(wantsJson(args), {
    out: (text) => {
      ended.stdout += text
    },
    err: (text) => {
      ended.stderr += text
    },
  })
  const sleep = async () => {}
  useSurface('cli')
  const code = await runCommand(args, printer, {
    env: here.env ?? {},
    version: here.version ?? VERSION,
    openApi: ({ origin, key }) =>
      openRunflow({ origin, key, fetch: here.fetch ?? fetch, retryDelayMs: () => 0 }),
    openComfy: (url) => ({
      readFacts: (request, signal) => readFacts((path, init) => fetch(url + path, init), request, signal),
      searchCommits: (prompt, report, signal) =>
        runCommitSearch((path, init) => fetch(url + path, init), prompt, report, signal, sleep),
      hash: (request, report, signal) =>
        runHashJob((path, init) => fetch(url + path, init), request, report, signal, sleep),
      readFile: (path, signal) => readInputFile((at, init) => fetch(url + at, init), path, signal),
      sha256: sha256Of,
    }),
    sleep: waitIndeed,
    askLine: here.askLine ?? null,
    signal: here.signal ?? new AbortController().signal,
  })
  return { ...ended, code }
}
