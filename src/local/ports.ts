import type { Ports } from '../deploy/ports.ts'
import type { Sleep } from '../sleep.ts'
import { runCommitSearch } from './commit-search-job.ts'
import { readFacts } from './facts.ts'
import { runHashJob } from './hash-job.ts'
import { readInputFile } from './input-file.ts'
import type { LocalCall } from './request.ts'
import { sha256Of } from './sha256.ts'

/** What a deploy needs of the machine that has the packs, models and files. */
export type LocalPorts = Pick<Ports, 'readFacts' | 'searchCommits' | 'hash' | 'readFile' | 'sha256'>

/** `fileCall`: for whole files, where there are not to be many of them at a time. */
export function openLocalPorts(call: LocalCall, sleep: Sleep, fileCall = call): LocalPorts {
  return {
    readFacts: (request, signal) => readFacts(call, request, signal),
    searchCommits: (request, onProgress, signal) => runCommitSearch(call, request, onProgress, signal, sleep),
    hash: (request, onProgress, signal) => runHashJob(call, request, onProgress, signal, sleep),
    readFile: (path, signal) => readInputFile(fileCall, path, signal),
    sha256: sha256Of,
  }
}
