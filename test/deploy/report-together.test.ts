import { describe, expect, it } from 'vitest'
import type { Ports, Progress } from '../../src/deploy/ports.ts'
import { reportTogether } from '../../src/deploy/report-together.ts'
import type { UploadProgress } from '../../src/deploy/uploads/send-all.ts'
import { ok } from '../../src/result.ts'
import type { HashProgress } from '../../src/types/facts.ts'

const uploaded = (filesDone: number): UploadProgress => ({
  filesDone,
  filesTotal: 3,
  bytesDone: filesDone,
  bytesTotal: 3,
  sending: [],
})
const hashed = (bytesDone: number): HashProgress => ({
  bytesDone,
  bytesTotal: 9,
  file: null,
  hashed: { models: {}, files: {} },
})
const nothing = { prompt: {}, stated_models: [] }

/** What is told while a hash job goes on, and after it. */
async function watched(during: (ports: Ports) => void, after: (ports: Ports) => void) {
  const told: Progress[] = []
  // Of a deploy only these three are looked at.
  const ports = reportTogether({
    report: (progress: Progress) => void told.push(progress),
    confirm: async () => true,
    async hash(_request, onProgress) {
      onProgress(hashed(1))
      during(ports)
      onProgress(hashed(2))
      return ok({ models: {}, files: {} })
    },
  } as Partial<Ports> as Ports)
  const report = (progress: HashProgress) => ports.report({ step: 'hash', progress })
  await ports.hash(nothing, report, new AbortController().signal)
  after(ports)
  return told.map((one) => {
    const { upload } = one as { upload?: UploadProgress }
    const files = one.step === 'upload' ? one.progress.filesDone : upload?.filesDone
    return [one.step, files ?? null]
  })
}

describe('hashing and uploading at once', () => {
  const send =
    (...done: number[]) =>
    (ports: Ports) => {
      for (const files of done) ports.report({ step: 'upload', progress: uploaded(files) })
    }

  it('tells the first upload at once, and the next ones with how far the hashing is', async () => {
    expect(await watched(send(0, 1, 2), () => {})).toEqual([
      ['hash', null],
      ['hash', 0],
      ['hash', 2],
      ['upload', 2],
    ])
  })

  it('tells each upload once nothing is hashed any more', async () => {
    const told = await watched(send(0), send(1, 2, 3))
    expect(told.slice(-3)).toEqual([
      ['upload', 1],
      ['upload', 2],
      ['upload', 3],
    ])
  })
})
