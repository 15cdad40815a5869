// Composition root of the browser side: the one place that knows everybody. ComfyUI imports it once per page.
import { effect } from '@preact/signals'
import { toSlug } from './checks/slug.ts'
import { testConnection } from './deploy/test-connection.ts'
import { readWidget } from './host/canvas.ts'
import { createInstallCheck } from './host/check-install.ts'
import type { HostNode } from './host/comfy.ts'
import { createDeployNodeViews } from './host/deploy-node-view.ts'
import { listDeployValues } from './host/deploy-values.ts'
import { registerExtension } from './host/extension.ts'
import { createLocalCall } from './host/local-call.ts'
import { page } from './host/page.ts'
import { createPageActions } from './host/page-actions.ts'
import { clearOldKey, resetApiUrl } from './host/settings.ts'
import { registerPanel } from './host/sidebar.ts'
import { createTargetSources } from './host/target-sources.ts'
import { oncePerFrame, watchCanvas } from './host/watch-canvas.ts'
import { toContent } from './host/workflow-fingerprint.ts'
import { loadLazily } from './lazy-api.ts'
import { loadOnce } from './load-once.ts'
import { limitCalls } from './local/limit-calls.ts'
import { keepOutOfClear } from './local/refuse-plain-http.ts'
import { openRelay } from './local/relay.ts'
import type { LocalCall } from './local/request.ts'
import { readStatus } from './local/status.ts'
import { openUploadRelay } from './local/upload-relay.ts'
import { createKeyModel } from './panel/key-model.ts'
import { warnOfKeys } from './panel/key-toast.ts'
import { createLazyView, notLoadedToast } from './panel/lazy-view.tsx'
import { noticeChange, showCanvas, showWorkflow } from './panel/records.ts'
import { createKeyField } from './panel/settings-field.tsx'
import { createPanelState, isHere } from './panel/state.ts'
import { addStyles } from './panel/styles.ts'
import { useCatalogue } from './text/catalogue.ts'
import * as english from './text/panel-english.ts'
import { useSurface } from './text/surface.ts'
import { t } from './text/text.ts'

useCatalogue('en', english)
useSurface('panel', /mac|iphone|ipad/i.test(navigator.platform) ? 'mac' : 'other')
const { app, api } = page
const manager = app.extensionManager
const pageActions = createPageActions(app)
const { notify, guard } = pageActions
const openPanel = () => guard(pageActions.openPanel())
const openSettings = () => guard(pageActions.openSettings())
const state = createPanelState()

// Where a deploy goes, with which key, and by which way.
const sources = createTargetSources(manager, () => localStorage)
const call = createLocalCall(api)
// Of the four that go at a time, one may wait for a hash job, and one is for whatever somebody looks at.
const fileCall = limitCalls(call, 2)
const keyed = (way: LocalCall) => keepOutOfClear(way, !isSecureContext)
const openApi = loadLazily(async () => {
  const { createRoutedClients } = await import('./runflow/client-factory.ts')
  const [relay, uploadRelay] = [openRelay(keyed(call)), openUploadRelay(keyed(fileCall))]
  return createRoutedClients({ direct: (input, init) => fetch(input, init), relay, uploadRelay })
})

// The panel and all that it knows is most of the code, and most tabs never open it.
const panel = loadOnce(async () => {
  // Opening it asks Runflow at once. A chunk that is first asked for while ComfyUI is down is lost to this page.
  const [{ createPanel }] = await Promise.all([
    import('./main-panel.ts'),
    import('./runflow/client-factory.ts'),
  ])
  const parts = { page, state, sources, call, fileCall, openApi, pageActions, canvas }
  return createPanel({ ...parts, openPanel, openSettings })
})
type Clicks = Awaited<ReturnType<typeof panel.load>>['clicks']
function click(then: (clicks: Clicks) => void): void {
  panel.load().then(
    ({ clicks }) => then(clicks),
    () => notify(notLoadedToast()),
  )
}

// What the canvas says, told in the panel and on the Deploy nodes.
const deployNodeViews = createDeployNodeViews(app, (values) => ({
  isConfigured: sources.isConfigured(values),
  status: isHere(state)
    ? (panel.loaded()?.describeNodeStatus(state.run.value, values.nodeId, toSlug(values.name)) ?? null)
    : null,
}))
const showOnNodes = oncePerFrame(deployNodeViews.refresh)
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

/** Whatever is shown may be of the organization whose key was in use before. */
let lastKey = keyInUse()
function keyInUse(): string {
  const origin = sources.apiOrigin()
  return `${origin} ${origin && sources.savedKey(origin)}`
}
function noticeKey(): void {
  const now = keyInUse()
  if (now !== lastKey) state.keyTurn.value += 1
  lastKey = now
  canvas.refresh()
}

const keyModel = createKeyModel({
  origin: sources.apiOrigin,
  keys: sources.keys,
  clearOldKey: () => clearOldKey(manager, api),
  test: (origin, key) =>
    testConnection(openApi({ origin, key, keyFrom: 'settings' }), new AbortController().signal),
  resetUrl: () => guard(resetApiUrl(manager)),
  changed: noticeKey,
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
  const { makeInputOf } = await import('./host/edit-graph.ts')
  const result = makeInputOf(page, { node, name }, readWidget(node, name))
  const [title, detail] = [t('notices.no-input.title'), t('notices.no-input.detail')]
  if (result !== 'done') notify({ severity: 'info', title, detail })
}

function start(): void {
  registerExtension(page, {
    deployNodeViews,
    keyField: createKeyField(keyModel),
    urlChanged() {
      keyModel.refresh()
      noticeKey()
    },
    deploy: () => click((clicks) => clicks.command()),
    saveDeployFile: () => click((clicks) => clicks.saveCommand()),
    openPanel,
    openSettings,
    makeInput: (node, name) => guard(makeInput(node, name)),
    press: (node) => click((clicks) => clicks.press(() => listDeployValues(app, node))),
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
  registerPanel(
    manager,
    createLazyView(async () => (await panel.load()).view),
  )
  warnOfKeys(state.canvasFindings, notify, openPanel)
  effect(() => {
    // Read here, so that the nodes' lines follow the deploy. How far it is says nothing of the canvas.
    if (state.run.value.kind === 'running') showOnNodes()
    else canvas.refresh()
  })
  // Another tab may have saved a key.
  addEventListener('focus', noticeKey)
  for (const change of ['graphChanged', 'graphCleared']) api.addEventListener(change, canvas.refresh)
  api.addEventListener('graphChanged', ({ detail }) => {
    // The change is of the workflow that is open now, which the canvas is looked at for only later.
    showWorkflow(state, pageActions.workflowId())
    noticeChange(state, () => toContent(detail))
    panel.loaded()?.onChange()
  })
  api.addEventListener('reconnected', () => guard(checkInstall()))
}

try {
  start()
} catch {
  // A second copy of this pack has registered already: it is told by the notice, and nothing is there twice.
}
