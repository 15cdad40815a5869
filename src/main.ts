// Composition root of the browser side: the one place that knows everybody. ComfyUI imports it once per page.
import { effect } from '@preact/signals'
import type { DeployValues } from './deploy/candidate.ts'
import { deploy } from './deploy/deploy.ts'
import { check } from './deploy/examine.ts'
import { createKeyChoices } from './deploy/key-choices.ts'
import { toSlug } from './deploy/slug.ts'
import { testConnection } from './deploy/test-connection.ts'
import { listCandidates, ownValues } from './host/candidates.ts'
import { nodeTitle, showNode } from './host/canvas.ts'
import { createCapture } from './host/capture.ts'
import { listDeployValues } from './host/deploy-values.ts'
import { askForName } from './host/endpoint-name.ts'
import { registerExtension } from './host/extension.ts'
import { createFaces } from './host/faces.ts'
import { createGuard } from './host/guard.ts'
import { createKeyStore } from './host/key-store.ts'
import { createLocalCall } from './host/local-call.ts'
import { createLook } from './host/look.ts'
import { createMender } from './host/mender.ts'
import { describeSurroundings } from './host/neighbours.ts'
import { page } from './host/page.ts'
import { createPlace } from './host/place.ts'
import * as settings from './host/settings.ts'
import { openPanel, registerPanel } from './host/sidebar.ts'
import { createTargetSources, readApiOrigin } from './host/target-sources.ts'
import type { Toast } from './host/toasts.ts'
import { showToast } from './host/toasts.ts'
import { openLocalPorts } from './local/ports.ts'
import { openRelay } from './local/relay.ts'
import { readStatus } from './local/status.ts'
import { openUploadRelay } from './local/upload-relay.ts'
import { createClicks } from './panel/clicks.ts'
import type { RunHooks } from './panel/deploy-run.ts'
import { createDeployRun } from './panel/deploy-run.ts'
import { createKeyModel } from './panel/key-model.ts'
import { describeLine } from './panel/line.ts'
import { addStyles, askInDialogWhenHidden, createKeyField, createPanelView } from './panel/mount.tsx'
import { describeNews, warnOfKeys } from './panel/news.ts'
import type { PanelActions } from './panel/state.ts'
import { createPanelState, isHere, showCanvas } from './panel/state.ts'
import { createRoutedClients } from './runflow/routed.ts'
import { sleep } from './runflow/sleep.ts'

const { app, api } = page
const manager = app.extensionManager
const state = createPanelState()
const run = createDeployRun(state)

const tell = (toast: Toast) => showToast(manager, toast)
const guard = createGuard(tell)
const ways = {
  openPanel: () => guard(openPanel(manager)),
  openSettings: () => guard(settings.openSettings(manager)),
}

// Where a deploy goes, and with which key.
const apiOrigin = () => readApiOrigin(manager)
const keys = createKeyStore({
  slots: () => localStorage,
  oldSetting: () => settings.readOldKey(manager),
  apiOrigin,
})
const sources = createTargetSources(manager, keys)

// ComfyUI's own routes, and Runflow behind them or beside them.
const call = createLocalCall(api)
const openApi = createRoutedClients({
  direct: (input, init) => fetch(input, init),
  relay: openRelay(call),
  uploadRelay: openUploadRelay(call),
})

// What the canvas says, and the nodes' own lines.
const place = createPlace(app)
const faces = createFaces(app, (values) => ({
  isConfigured: sources.isConfigured(values),
  status: isHere(state) ? describeLine(state.run.value, values.nodeId, toSlug(values.name)) : null,
}))
const canvas = createLook({
  app,
  place,
  ...sources,
  show(seen) {
    showCanvas(state, seen)
    faces.refresh()
  },
})

// A deploy, and what it needs of the world.
const capture = createCapture(app)
const keyChoices = createKeyChoices()
const world = {
  ...openLocalPorts(call, sleep),
  savedKey: sources.savedKey,
  openApi,
  uploaded: new Map(),
  sleep,
}

function requestOf({ name, host, apiKey }: DeployValues, pin: boolean) {
  const apiUrl = settings.readApiUrl(manager)
  return { endpointName: name, host, apiKey, apiUrl, pin, version: __RUNFLOW_VERSION__ }
}

function portsOf(values: DeployValues, hooks: RunHooks) {
  return {
    ...world,
    async capture() {
      const captured = await capture()
      if (captured.ok) hooks.captured(captured.value)
      return captured
    },
    chooseKey: keyChoices.remembering(values.apiKey, hooks.chooseKey),
    confirm: hooks.confirm,
    report: hooks.report,
    preview: hooks.preview,
  }
}

const clicks = createClicks({
  run,
  deploy: (values, hooks, pin) =>
    deploy({ ...requestOf(values, pin), dryRun: false }, portsOf(values, hooks), hooks.signal),
  check: (values, hooks, pin) => check(requestOf(values, pin), portsOf(values, hooks), hooks.signal),
  describe: (outcome) => describeNews(outcome, state.isShown.value, ways),
  page: {
    candidates: () => listCandidates(app),
    ownValues,
    place,
    look: canvas.look,
    lookNow: canvas.now,
    isConfigured: sources.isConfigured,
    askForName: () => askForName(app),
    openPanel: () => openPanel(manager),
    openSettings: () => settings.openSettings(manager),
    tell,
    guard,
  },
})

const mend = createMender({ app, api, keys, freeOrigin: sources.freeOrigin, tell })
const actions: PanelActions = {
  ...clicks,
  cancel: run.cancel,
  showNode: (id) => showNode(app, id),
  nodeTitle: (id) => nodeTitle(app, id),
  async mend(one) {
    const mended = await mend(one)
    canvas.look()
    return mended
  },
  openSettings: ways.openSettings,
  lookAgain: canvas.look,
}

const keyModel = createKeyModel({
  origin: apiOrigin,
  keys,
  clearOldKey: () => settings.clearOldKey(manager, api),
  test: (origin, key) =>
    testConnection(openApi({ origin, key, keyFrom: 'settings' }), new AbortController().signal),
  changed: canvas.look,
})

async function lookAround(): Promise<void> {
  const status = await readStatus(call)
  if (!status.ok && status.error.kind !== 'absent') return
  const notices = describeSurroundings(status.ok ? status.value : null, __RUNFLOW_VERSION__)
  state.notices.value = notices
  for (const { id, title, detail } of notices)
    tell({ severity: 'warn', title, detail, sticky: true, id: `runflow-${id}` })
}

function start(): void {
  registerExtension(page, {
    ...ways,
    faces,
    keyField: createKeyField(keyModel),
    urlChanged: keyModel.refresh,
    deploy: clicks.command,
    press: (node) => clicks.press(listDeployValues(app, node)),
    isConfigured: () => sources.isConfigured(ownValues(null)),
    tell,
    changed: canvas.look,
    opened: canvas.lookAndAgain,
    ready() {
      canvas.begin()
      guard(lookAround())
    },
  })
  addStyles()
  registerPanel(manager, createPanelView(state, actions))
  askInDialogWhenHidden(state, actions)
  warnOfKeys(state.standing, tell, ways)
  effect(() => {
    // Read here, so that the nodes' lines follow the deploy.
    if (state.run.value) canvas.look()
  })
  addEventListener('focus', canvas.look)
  for (const change of ['graphChanged', 'graphCleared']) api.addEventListener(change, canvas.look)
  api.addEventListener('reconnected', () => guard(lookAround()))
}

try {
  start()
} catch {
  // A second copy of this pack has registered already: it is told by the notice, and nothing is there twice.
}
