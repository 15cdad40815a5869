// Composition root of the browser side: the one place that knows everybody. ComfyUI imports it once per page.
import { effect } from '@preact/signals'
import type { Candidate } from './deploy/candidate.ts'
import { chooseAmong, toCandidate } from './deploy/candidate.ts'
import { findKeysInWidgets } from './deploy/check-keys.ts'
import { deploy } from './deploy/deploy.ts'
import type { ExamineRequest } from './deploy/examine.ts'
import { check } from './deploy/examine.ts'
import type { FactsRequest } from './deploy/facts.ts'
import { createKeyChoices } from './deploy/key-choices.ts'
import type { Outcome } from './deploy/outcome.ts'
import type { PinProgress } from './deploy/pins.ts'
import { toSlug } from './deploy/slug.ts'
import type { Target, TargetSources } from './deploy/target.ts'
import { freeOrigin, isConfigured, parseOrigin } from './deploy/target.ts'
import { testConnection } from './deploy/test-connection.ts'
import type { Uploaded } from './deploy/uploaded.ts'
import { listCandidates, ownValues } from './host/candidates.ts'
import { nodeTitle, showNode } from './host/canvas.ts'
import { createCapture } from './host/capture.ts'
import type { HostNode } from './host/comfy.ts'
import { RUNFLOW_MENU, runflowCommands } from './host/commands.ts'
import { dressDeployNode } from './host/deploy-node.ts'
import type { DeployValues } from './host/deploy-values.ts'
import { isDeployNode, listDeployValues, listKeys } from './host/deploy-values.ts'
import { askForName } from './host/endpoint-name.ts'
import { createFaces, oncePerFrame } from './host/faces.ts'
import { dressFileNode, isFileNode } from './host/file-node.ts'
import { createGuard } from './host/guard.ts'
import { createKeyStore } from './host/key-store.ts'
import { createLocalCall } from './host/local-call.ts'
import { createMender } from './host/mender.ts'
import { describeSurroundings } from './host/neighbours.ts'
import { countInterface } from './host/overview.ts'
import { page } from './host/page.ts'
import { createPlace } from './host/place.ts'
import * as settings from './host/settings.ts'
import { openPanel, registerPanel } from './host/sidebar.ts'
import type { Toast } from './host/toasts.ts'
import { showToast } from './host/toasts.ts'
import { readFacts } from './local/facts.ts'
import { runHashJob } from './local/hash-job.ts'
import { keepOutOfClear } from './local/in-clear.ts'
import { readInputFile } from './local/input-file.ts'
import { runPinJob } from './local/pin-job.ts'
import { openRelay } from './local/relay.ts'
import { sha256Of } from './local/sha256.ts'
import { readStatus } from './local/status.ts'
import { openUploadRelay } from './local/upload-relay.ts'
import type { RunHooks } from './panel/deploy-run.ts'
import { createDeployRun } from './panel/deploy-run.ts'
import { createKeyModel } from './panel/key-model.ts'
import { describeLine } from './panel/line.ts'
import { addStyles, askInDialogWhenHidden, createKeyField, createPanelView } from './panel/mount.tsx'
import { describeNews, warnOfKeys } from './panel/news.ts'
import type { PanelActions } from './panel/state.ts'
import { createPanelState, isHere, showPlace } from './panel/state.ts'
import { openRunflow } from './runflow/client.ts'
import type { RouteMemory } from './runflow/route.ts'
import { routedFetch } from './runflow/route.ts'
import { sleep } from './runflow/sleep.ts'
import type { StorageMemory } from './runflow/upload-file.ts'
import type { Prompt } from './workflow/workflow.ts'

const EXTENSION = 'Runflow.Deploy'
const NAMED_AFTER_MS = 300
const NAMELESS = 'this workflow'

const { app, api } = page
const manager = app.extensionManager
const state = createPanelState()
const run = createDeployRun(state)
const call = createLocalCall(api)
const keyedCall = keepOutOfClear(call, !isSecureContext)
const capture = createCapture(app)
const place = createPlace(app)
const memory: RouteMemory = new Map()
const storage: StorageMemory = new Map()
const uploaded: Uploaded = new Map()
const keyChoices = createKeyChoices()

const apiOrigin = (): string | null => originOf(settings.readApiUrl(manager))
const keys = createKeyStore({
  slots: () => localStorage,
  oldSetting: () => settings.readOldKey(manager),
  apiOrigin,
})
const keyModel = createKeyModel({
  origin: apiOrigin,
  keys,
  clearOldKey: () => settings.clearOldKey(manager, api),
  test: (origin, key) =>
    testConnection(openApi({ origin, key, keyFrom: 'settings' }), new AbortController().signal),
  changed: () => look(),
})

function originOf(url: string): string | null {
  const origin = parseOrigin(url)
  return origin.ok ? origin.value : null
}

function openApi({ origin, key }: Target) {
  const direct: typeof fetch = (input, init) => fetch(input, init)
  // One deploy keeps its path, whatever another one learns meanwhile.
  const own: RouteMemory = new Map(memory)
  const routed = routedFetch({ direct, relay: openRelay(keyedCall), memory, own })
  const detour = { relay: openUploadRelay(keyedCall), routes: own, storage }
  return openRunflow({ origin, key, fetch: routed, sleep, random: Math.random }, detour)
}

// What the canvas says, looked at again whenever it may have changed.
const faces = createFaces(app, (values) => ({
  isConfigured: isConfigured(sourcesOf(values)),
  status: isHere(state) ? describeLine(state.run.value, values.nodeId, toSlug(values.name)) : null,
}))
let isReady = false
const look = oncePerFrame(lookNow)
function lookNow(): void {
  // Before `setup` there is no graph, and asking for it is a red line on the console.
  if (!isReady) return
  showPlace(state, place())
  const { inputs, outputs } = countInterface(app)
  state.overview.value = { candidates: listCandidates(app).map(toCandidate), inputs, outputs }
  state.standing.value = findKeysInWidgets(
    listKeys(app).map((held) => ({ ...held, moveTo: held.isUsed ? freeOrigin(sourcesOf(held)) : null })),
  )
  state.isConfigured.value = [...listCandidates(app), ownValues(null)].some((values) =>
    isConfigured(sourcesOf(values)),
  )
  faces.refresh()
}

/** A tab's workflow is named a moment after its graph is on the canvas. */
function lookAndAgain(): void {
  look()
  setTimeout(look, NAMED_AFTER_MS)
}

/** What decides where the values of a Deploy node go, and with which key. */
function sourcesOf({ host, apiKey }: Pick<DeployValues, 'host' | 'apiKey'>): TargetSources {
  return { host, apiKey, apiUrl: settings.readApiUrl(manager), savedKey }
}

function savedKey(origin: string): string | null {
  return keys.read(origin)?.key ?? null
}

/** What is told of the last deploy is no news once the next one begins. */
let dismissNews: () => void = () => {}

async function deployValues(values: DeployValues, pin = false): Promise<void> {
  dismissNews()
  lookNow()
  await openPanel(manager)
  const outcome = await run.start(toCandidate(values), (hooks) => deployWith(values, hooks, pin))
  if (outcome) dismissNews = showToast(manager, describeNews(outcome, state.isShown.value, ways))
  else
    tell({ severity: 'info', title: 'A deploy is already under way', detail: 'Wait for it, or cancel it.' })
}

async function checkValues(values: DeployValues, pin: boolean): Promise<void> {
  lookNow()
  await run.start(
    toCandidate(values),
    (hooks) => check({ ...toRequest(values), pin }, examinePorts(hooks), hooks.signal),
    'check',
  )
}

function toRequest({ name, host, apiKey }: DeployValues): ExamineRequest {
  const apiUrl = settings.readApiUrl(manager)
  return { endpointName: name, host, apiKey, apiUrl, version: __RUNFLOW_VERSION__ }
}

function examinePorts(hooks: RunHooks) {
  return {
    async capture() {
      const captured = await capture()
      if (captured.ok) hooks.captured(captured.value)
      return captured
    },
    readFacts: (request: FactsRequest, signal: AbortSignal) => readFacts(call, request, signal),
    pin: (prompt: Prompt, onProgress: (progress: PinProgress) => void, signal: AbortSignal) =>
      runPinJob(call, prompt, onProgress, signal, sleep),
    savedKey,
    report: hooks.report,
    preview: hooks.preview,
  }
}

function deployWith(values: DeployValues, hooks: RunHooks, pin: boolean): Promise<Outcome> {
  return deploy(
    { ...toRequest(values), dryRun: false, pin },
    {
      ...examinePorts(hooks),
      hash: (request, onProgress, signal) => runHashJob(call, request, onProgress, signal, sleep),
      readFile: (path, signal) => readInputFile(call, path, signal),
      sha256: sha256Of,
      uploaded,
      openApi,
      chooseKey: keyChoices.remembering(values.apiKey, hooks.chooseKey),
      confirm: hooks.confirm,
      sleep,
    },
    hooks.signal,
  )
}

/** Of several, asks which; of none, asks for the name the workflow will keep. */
async function deployCommand(): Promise<void> {
  lookNow()
  const values = await chooseAmong(listCandidates(app), askWhich)
  if (values === null) return
  const name = values === undefined ? await askForName(app) : null
  look()
  if (values) await deployValues(values)
  else if (name !== null) await deployValues(ownValues(name))
}

async function askWhich(candidates: Candidate[]): Promise<Candidate | null> {
  const asked = place()
  await openPanel(manager)
  const chosen = await run.ask(candidates)
  if (chosen === null || place() === asked) return chosen
  // The answer is about what was open then; what is open now would be deployed.
  tell({
    severity: 'info',
    title: 'Another workflow is open now',
    detail: 'Go back to it, and deploy again.',
  })
  return null
}

async function pressNode(node: HostNode): Promise<void> {
  const values = await chooseAmong(listDeployValues(app, node), askWhich)
  if (!values) return
  if (isConfigured(sourcesOf(values))) await deployValues(values)
  else await settings.openSettings(manager)
}

function tell(toast: Toast): void {
  showToast(manager, toast)
}

const guard = createGuard(tell)

const mend = createMender({
  app,
  api,
  keys,
  freeOrigin: (values) => freeOrigin(sourcesOf(values)),
  tell,
})

const actions: PanelActions = {
  deploy(candidate, pin) {
    const values = valuesOf(candidate)
    if (values) guard(deployValues(values, pin))
    else if (candidate === null) guard(deployCommand())
    else tellGone()
  },
  check(candidate, pin = false) {
    // The name that a nameless workflow lacks is asked for when it is deployed.
    const nameless = (candidate?.nodeId ?? null) === null ? ownValues(NAMELESS) : undefined
    const values = valuesOf(candidate) ?? nameless
    if (values) guard(checkValues(values, pin))
    else tellGone()
  },
  cancel: run.cancel,
  rename: () => guard(askForName(app).then(look)),
  showNode: (id) => showNode(app, id),
  nodeTitle: (id) => nodeTitle(app, id),
  async mend(one) {
    const mended = await mend(one)
    look()
    return mended
  },
  openSettings: () => guard(settings.openSettings(manager)),
  lookAgain: look,
}

function valuesOf(candidate: Candidate | null): DeployValues | undefined {
  return candidate === null
    ? undefined
    : listCandidates(app).find(({ nodeId }) => nodeId === candidate.nodeId)
}

/** Taken out or switched off by something that tells nobody. */
function tellGone(): void {
  look()
  tell({ severity: 'info', title: 'That Runflow Deploy node is gone or switched off' })
}

const ways = { openSettings: actions.openSettings, openPanel: () => guard(openPanel(manager)) }

async function lookAround(): Promise<void> {
  const status = await readStatus(call)
  if (!status.ok && status.error.kind !== 'absent') return
  const notices = describeSurroundings(status.ok ? status.value : null, __RUNFLOW_VERSION__)
  state.notices.value = notices
  for (const { id, title, detail } of notices)
    tell({ severity: 'warn', title, detail, sticky: true, id: `runflow-${id}` })
}

function register(): void {
  app.registerExtension({
    name: EXTENSION,
    settings: settings.isRegistered(manager)
      ? []
      : settings.runflowSettings(createKeyField(keyModel), () => keyModel.refresh()),
    commands: runflowCommands({
      deploy: () => guard(deployCommand()),
      ...ways,
    }),
    menuCommands: RUNFLOW_MENU,
    nodeCreated(node) {
      if (isFileNode(node)) dressFileNode(node, page, tell)
      if (!isDeployNode(node)) return
      faces.add(
        node,
        dressDeployNode(node, {
          press: (pressed) => guard(pressNode(pressed)),
          changed: look,
          isConfigured: isConfigured(sourcesOf(ownValues(null))),
        }),
      )
      look()
    },
    afterConfigureGraph: lookAndAgain,
    setup() {
      isReady = true
      look()
      guard(lookAround())
    },
  })
  addStyles()
  registerPanel(manager, createPanelView(state, actions))
  askInDialogWhenHidden(state, actions)
  effect(() => {
    // Read here, so that the nodes' lines follow the deploy.
    if (state.run.value) look()
  })
  addEventListener('focus', look)
  warnOfKeys(state.standing, tell, ways)
  for (const change of ['graphChanged', 'graphCleared']) api.addEventListener(change, look)
  api.addEventListener('reconnected', () => guard(lookAround()))
}

try {
  register()
} catch {
  // A second copy of this pack has registered already: it is told by the notice, and nothing is there twice.
}
