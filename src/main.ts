// Composition root of the browser side: the one place that knows everybody. ComfyUI imports it once per page.
import { effect } from '@preact/signals'
import { areApart } from './checks/fixes/mute-plan.ts'
import { toSlug } from './checks/slug.ts'
import type { DeployValues } from './deploy/deploy-choice.ts'
import { createKeyChoices } from './deploy/key-choices.ts'
import { testConnection } from './deploy/test-connection.ts'
import type { Uploaded } from './deploy/uploads/upload-cache.ts'
import { createFixer } from './host/apply-fix.ts'
import { readWidget } from './host/canvas.ts'
import { createCapture } from './host/capture.ts'
import { createInstallCheck } from './host/check-install.ts'
import type { HostNode } from './host/comfy.ts'
import { createDeployNodeViews } from './host/deploy-node-view.ts'
import { listDeployValues } from './host/deploy-values.ts'
import { registerExtension } from './host/extension.ts'
import { createLocalCall } from './host/local-call.ts'
import { page } from './host/page.ts'
import { createPageActions } from './host/page-actions.ts'
import { clearOldKey } from './host/settings.ts'
import { registerPanel } from './host/sidebar.ts'
import { createTargetSources } from './host/target-sources.ts'
import { watchCanvas } from './host/watch-canvas.ts'
import { readContent, toContent } from './host/workflow-fingerprint.ts'
import { loadLazily } from './lazy-api.ts'
import { openLocalPorts } from './local/ports.ts'
import { keepOutOfClear } from './local/refuse-plain-http.ts'
import { openRelay } from './local/relay.ts'
import { readStatus } from './local/status.ts'
import { openUploadRelay } from './local/upload-relay.ts'
import { createActions } from './panel/actions.ts'
import type { RunHooks } from './panel/deploy-run.ts'
import { createDeployRun } from './panel/deploy-run.ts'
import { createKeyModel } from './panel/key-model.ts'
import { addStyles, askInDialogWhenHidden, createKeyField, createPanelView } from './panel/mount.tsx'
import { describeNodeStatus } from './panel/node-status.ts'
import { toOutcomeToast, warnOfKeys } from './panel/outcome-toasts.ts'
import { createRecheck } from './panel/recheck.ts'
import { noticeChange, showCanvas, showWorkflow } from './panel/records.ts'
import type { DeployOptions, PanelActions } from './panel/state.ts'
import { createPanelState, isHere } from './panel/state.ts'
import { sleep } from './sleep.ts'
import { useCatalogue } from './text/catalogue.ts'
import * as english from './text/panel-english.ts'
import { useSurface } from './text/surface.ts'
import { t } from './text/text.ts'
import type { Target } from './types/target.ts'
import { readersOf } from './workflow/dependencies.ts'

useCatalogue('en', english)
useSurface('panel', /mac|iphone|ipad/i.test(navigator.platform) ? 'mac' : 'other')
const { app, api } = page
const manager = app.extensionManager
const pageActions = createPageActions(app)
const { notify, guard } = pageActions
const openPanel = () => guard(pageActions.openPanel())
const openSettings = () => guard(pageActions.openSettings())

const state = createPanelState()
const run = createDeployRun(state)

// Where a deploy goes, with which key, and by which way.
const sources = createTargetSources(manager, () => localStorage)
const call = createLocalCall(api)
const keyedCall = keepOutOfClear(call, !isSecureContext)
const openApi = loadLazily(async () => {
  const { createRoutedClients } = await import('./runflow/client-factory.ts')
  const [relay, uploadRelay] = [openRelay(keyedCall), openUploadRelay(keyedCall)]
  return createRoutedClients({ direct: (input, init) => fetch(input, init), relay, uploadRelay })
})

// What the canvas says, told in the panel and on the Deploy nodes.
const deployNodeViews = createDeployNodeViews(app, (values) => ({
  isConfigured: sources.isConfigured(values),
  status: isHere(state) ? describeNodeStatus(state.run.value, values.nodeId, toSlug(values.name)) : null,
}))
const canvas = watchCanvas({
  app,
  workflowId: pageActions.workflowId,
  isConfigured: sources.isConfigured,
  freeOrigin: sources.freeOrigin,
  isSaved: sources.isSaved,
  show(seen) {
    showCanvas(state, seen)
    deployNodeViews.refresh()
  },
})

// A deploy, and what it needs of the world.
const capture = createCapture(app)
const keyChoices = createKeyChoices()
const uploaded: Uploaded = new Map()
const world = {
  ...openLocalPorts(call, sleep),
  savedKey: sources.savedKey,
  openApi,
  uploaded,
  sleep,
}

function requestOf({ name, host, apiKey }: DeployValues, { searchScope }: DeployOptions) {
  return {
    endpointName: name,
    host,
    apiKey,
    apiUrl: sources.apiUrl(),
    searchScope: searchScope ?? null,
    version: __RUNFLOW_VERSION__,
  }
}

function portsOf(values: DeployValues, hooks: RunHooks) {
  return {
    ...world,
    async capture() {
      const captured = await capture()
      if (captured.ok) hooks.captured(captured.value, readContent(app))
      return captured
    },
    chooseKey: keyChoices.remembering(values.apiKey, hooks.chooseKey),
    // Whose account it is, a deploy does not wait for.
    openApi: (target: Target) =>
      openApi(target, (retry) => {
        if (retry.call !== 'account') hooks.retry(retry)
      }),
    confirm: hooks.confirm,
    report: hooks.report,
    preview: hooks.preview,
  }
}

const loadSequence = () => import('./deploy/sequence.ts')
const clickActions = createActions({
  page: {
    ...pageActions,
    refresh: canvas.refresh,
    refreshNow: canvas.now,
    isConfigured: sources.isConfigured,
  },
  run,
  async deploy(values, hooks, { evenIfUnchanged = false, ...options }) {
    const request = { ...requestOf(values, options), evenIfUnchanged, dryRun: false }
    return (await loadSequence()).deploy(request, portsOf(values, hooks), hooks.signal)
  },
  async check(values, hooks, options) {
    return (await loadSequence()).check(requestOf(values, options), portsOf(values, hooks), hooks.signal)
  },
  describe: (outcome) => toOutcomeToast(outcome, state.isShown.value, { openPanel, openSettings }),
})

// The panel, and the key in Settings.
const loadEdits = () => import('./host/edit-graph.ts')
const fix = createFixer({
  app,
  api,
  keys: sources.keys,
  freeOrigin: sources.freeOrigin,
  async areApart(ids) {
    const now = await capture()
    return now.ok && areApart(ids, readersOf(now.value.prompt))
  },
  edit: async (one) => (await loadEdits()).editGraph(page, one),
  notify,
})
const actions: PanelActions = {
  ...clickActions,
  cancel: run.cancel,
  showNode: pageActions.showNode,
  nodeTitle: pageActions.nodeTitle,
  async fix(one) {
    const fixResult = await fix(one)
    canvas.refresh()
    return fixResult
  },
  offeredName: pageActions.offeredName,
  openSettings,
  get closePanel() {
    return pageActions.hasPanelButton() ? null : () => guard(pageActions.closePanel())
  },
  refreshCanvas: canvas.refresh,
}
const keyModel = createKeyModel({
  origin: sources.apiOrigin,
  keys: sources.keys,
  clearOldKey: () => clearOldKey(manager, api),
  test: (origin, key) =>
    testConnection(openApi({ origin, key, keyFrom: 'settings' }), new AbortController().signal),
  changed: canvas.refresh,
})

// What was found follows the canvas.
const findingsRecheck = createRecheck(state, async (last, choice) => {
  const found = pageActions.choices().find(({ nodeId }) => nodeId === choice.nodeId)
  const values = found ?? (choice.nodeId === null ? pageActions.ownValues(choice.name) : null)
  const now = values && (await capture())
  if (!values || !now?.ok) return null
  return (await loadSequence()).recheck(requestOf(values, {}), last, now.value, sources.savedKey)
})

const checkInstall = createInstallCheck({
  readStatus: () => readStatus(call),
  version: __RUNFLOW_VERSION__,
  show(notices) {
    state.notices.value = notices
  },
  notify,
})

async function makeInput(node: HostNode, name: string): Promise<void> {
  const { makeInputOf } = await loadEdits()
  const result = makeInputOf(page, { node, name }, readWidget(node, name))
  const [title, detail] = [t('notices.no-input.title'), t('notices.no-input.detail')]
  if (result !== 'done') notify({ severity: 'info', title, detail })
}

function start(): void {
  registerExtension(page, {
    deployNodeViews,
    keyField: createKeyField(keyModel),
    urlChanged: () => keyModel.refresh(),
    deploy: clickActions.command,
    openPanel,
    openSettings,
    makeInput: (node, name) => guard(makeInput(node, name)),
    press: (node) => clickActions.press(() => listDeployValues(app, node)),
    isConfigured: () => sources.isConfigured(pageActions.ownValues(null)),
    notify,
    changed: canvas.refresh,
    opened: canvas.refreshTwice,
    ready() {
      canvas.begin()
      guard(checkInstall())
    },
  })
  addStyles()
  registerPanel(manager, createPanelView(state, actions))
  askInDialogWhenHidden(state, actions)
  warnOfKeys(state.canvasFindings, notify, { openPanel, openSettings })
  effect(() => {
    // Read here, so that the nodes' lines follow the deploy.
    if (state.run.value) canvas.refresh()
  })
  addEventListener('focus', canvas.refresh)
  for (const change of ['graphChanged', 'graphCleared']) api.addEventListener(change, canvas.refresh)
  api.addEventListener('graphChanged', ({ detail }) => {
    // The change is of the workflow that is open now, which the canvas is looked at for only later.
    showWorkflow(state, pageActions.workflowId())
    noticeChange(state, () => toContent(detail))
    findingsRecheck.onChange()
  })
  api.addEventListener('reconnected', () => guard(checkInstall()))
}

try {
  start()
} catch {
  // A second copy of this pack has registered already: it is told by the notice, and nothing is there twice.
}
