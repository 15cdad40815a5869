// The Run tab of the panel, in a chunk of its own.
import { effect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { h } from 'preact'
import { canonicalBody } from './deploy/canonical-body.ts'
import { findNode } from './host/canvas.ts'
import { createComfyFiles } from './host/comfy-files.ts'
import { createHereQueue } from './host/here-queue.ts'
import { createMultilineFinder } from './local/class-inputs.ts'
import { readFacts } from './local/facts.ts'
import { removeRunFiles } from './local/run-files.ts'
import { compareResult, readResult } from './local/run-results.ts'
import { sha256Of } from './local/sha256.ts'
import type { TabParts } from './main-tabs.ts'
import type { Proved } from './panel/run/comparison.ts'
import { createComparison } from './panel/run/comparison.ts'
import { createLocalRuns } from './panel/run/local-runs.ts'
import { createRemoteRun } from './panel/run/remote-run.ts'
import { createRunEndings } from './panel/run/run-endings.ts'
import { createRunModel } from './panel/run/run-model.ts'
import { addRunStyles } from './panel/run/run-styles.ts'
import { RunTab } from './panel/run/run-tab.tsx'
import { createUpload } from './panel/run/upload-files.ts'
import { fail } from './result.ts'
import { keepRunsHere } from './runs/kept-here.ts'
import { keepRuns } from './runs/kept-runs.ts'
import { worstOf } from './runs/pair-results.ts'
import { sleep } from './sleep.ts'
import { useCatalogue } from './text/catalogue.ts'
import * as english from './text/run-english.ts'
import { graphIdOf } from './workflow/graph-id.ts'

export function createRunTab(parts: TabParts): ComponentType {
  const { page, state, call, fileCall, capture, ownApi, records, savedKey, pageActions, actions } = parts
  const { app, api } = page
  useCatalogue('en', english)
  addRunStyles()

  const files = createComfyFiles(api)
  const world = {
    newId,
    now: () => Date.now(),
    nowMs: () => performance.now(),
    sleep,
    hold: holdLock,
    place: files.place,
    remove: (id: string) => removeRunFiles(call, id),
  }
  const canvasNodes = {
    graphId: () => app.rootGraph?.id ?? null,
    classAt(id: string) {
      const node = findNode(app, id)?.node
      return node ? (node.comfyClass ?? node.type) : null
    },
  }
  const remote = createRemoteRun({
    ...world,
    keeper: keepRuns(() => localStorage),
    readBalance: async (of, signal) => {
      const read = await of.readBalance(signal)
      return read.ok ? read.value : null
    },
    async readFile(origin, runId, place) {
      const key = savedKey(origin)
      if (key === null) return null
      const result = { origin, key, runId, place }
      const read = await readResult(fileCall, result, new AbortController().signal)
      return read.ok ? read.value : null
    },
    upload: createUpload({ ...world, sha256: sha256Of }),
    endings: createRunEndings(canvasNodes),
  })
  const local = createLocalRuns(
    {
      ...world,
      capture,
      readFacts: (request, signal) => readFacts(call, request, signal),
      queue: createHereQueue(api),
      keeper: keepRunsHere(() => localStorage),
      graphId: () => graphIdOf(app.rootGraph),
      urlOf: files.urlOf,
    },
    state.workflowId,
  )
  /** With the endpoint, for when the panel is opened again: figures and hashes, no pictures. */
  async function keepProof({ origin, endpoint, runId, verdict, compared }: Proved): Promise<void> {
    const canonical = canonicalBody(endpoint.stored)
    const bodyHash = canonical === null ? null : await sha256Of(new Blob([canonical]))
    const proof = { at: new Date().toISOString(), runId, bodyHash, verdict, figures: worstOf(compared) }
    records.prove({ origin, orgId: endpoint.orgId, slug: endpoint.slug }, proof)
  }

  const comparison = createComparison({
    phase: remote.card.phase,
    async compare({ origin, runId, place }, madeHere, signal) {
      const key = savedKey(origin)
      if (key === null) return fail({ kind: 'cancelled' })
      return compareResult(call, { origin, key, runId, place }, madeHere, signal)
    },
    proved: (what) => pageActions.guard(keepProof(what)),
  })
  const model = createRunModel({
    state,
    ownApi,
    remote,
    local,
    comparison,
    findMultiline: createMultilineFinder(call),
    guard: pageActions.guard,
  })
  api.addEventListener('graphChanged', () => {
    model.isStale.value = true
  })
  // Whatever a deploy has changed is asked for when it is looked at again.
  let deployed = state.run.peek()
  effect(() => {
    const run = state.run.value
    if (run !== deployed && run.kind === 'ended' && model.isShown()) model.refresh()
    deployed = run
  })
  return () => h(RunTab, { model, sources: files, actions, state })
}

function newId(): string {
  // Not on a page that was opened over plain http from another machine.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6)
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Until it is let go, or the tab is closed. Where browsers have no locks, every tab may wait: it only reads. */
async function holdLock(name: string): Promise<(() => void) | null> {
  const { locks } = navigator as { locks?: LockManager }
  if (locks === undefined) return () => {}
  return new Promise((resolve) => {
    const until = (lock: Lock | null) =>
      lock === null ? resolve(null) : new Promise<void>((release) => resolve(() => release()))
    locks.request(`runflow.run ${name}`, { ifAvailable: true }, until).catch(() => resolve(() => {}))
  })
}
