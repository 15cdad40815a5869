// The second half of main.ts: what a page needs only once its panel opens or Deploy is clicked, in a chunk of its own.
import { areApart } from './checks/fixes/mute-plan.ts'
import { maskText } from './checks/mask-text.ts'
import type { LastCheck } from './checks/run-checks.ts'
import { compareCanvas } from './deploy/compare-canvas.ts'
import { deploy } from './deploy/deploy.ts'
import type { DeployChoice, DeployValues } from './deploy/deploy-choice.ts'
import { toDiffSections } from './deploy/diff-words.ts'
import { createKeyChoices } from './deploy/key-choices.ts'
import { openMemory } from './deploy/memory.ts'
import { describeOutcome } from './deploy/outcome-messages.ts'
import { pack } from './deploy/pack.ts'
import { check, recheck } from './deploy/preflight.ts'
import type { Uploaded } from './deploy/uploads/upload-cache.ts'
import { createFixer } from './host/apply-fix.ts'
import { createCapture } from './host/capture.ts'
import type { HostPage } from './host/comfy.ts'
import { createDeployRecords } from './host/deploy-records.ts'
import { createKeyOwners } from './host/key-owners.ts'
import type { createLocalCall } from './host/local-call.ts'
import type { createPageActions } from './host/page-actions.ts'
import { saveFile } from './host/save-file.ts'
import type { createTargetSources } from './host/target-sources.ts'
import type { watchCanvas } from './host/watch-canvas.ts'
import { watchTyping } from './host/watch-typing.ts'
import { readContent } from './host/workflow-fingerprint.ts'
import type { OpenApi } from './lazy-api.ts'
import { openLocalPorts } from './local/ports.ts'
import type { LocalCall } from './local/request.ts'
import { sha256Of } from './local/sha256.ts'
import type { OwnApi, TabParts } from './main-tabs.ts'
import { createActions } from './panel/actions.ts'
import type { RunHooks } from './panel/deploy-run.ts'
import { createDeployRun } from './panel/deploy-run.ts'
import { createLazyTab } from './panel/lazy-tab.tsx'
import { createLive } from './panel/live.ts'
import { addLiveStyles } from './panel/live-styles.ts'
import { askInDialogWhenHidden, createPanelView } from './panel/mount.tsx'
import { describeNodeStatus } from './panel/node-status.ts'
import { toOutcomeToast } from './panel/outcome-toasts.ts'
import { createRecheck } from './panel/recheck.ts'
import { createSave } from './panel/save-deploy-file.ts'
import type { DeployOptions, PanelActions, PanelState } from './panel/state.ts'
import { sleep } from './sleep.ts'
import { nextTurn } from './take-turns.ts'
import { useCatalogue } from './text/catalogue.ts'
import { diff as diffWords, live as liveWords } from './text/compiled/en.js'
import { useMask } from './text/mask-values.ts'
import type { Target } from './types/target.ts'
import { readersOf } from './workflow/dependencies.ts'
import { graphIdOf } from './workflow/graph-id.ts'

type Parts = {
  page: HostPage
  state: PanelState
  sources: ReturnType<typeof createTargetSources>
  call: ReturnType<typeof createLocalCall>
  fileCall: LocalCall
  openApi: OpenApi
  pageActions: ReturnType<typeof createPageActions>
  canvas: Pick<ReturnType<typeof watchCanvas>, 'refresh' | 'now'>
  openPanel(): void
  openSettings(): void
}

export function createPanel({
  page,
  state,
  sources,
  call,
  fileCall,
  openApi,
  pageActions,
  canvas,
  ...open
}: Parts) {
  useMask(maskText)
  addLiveStyles()
  useCatalogue('en', { diff: diffWords, live: liveWords })
  const { app, api } = page
  const { notify, guard } = pageActions
  const run = createDeployRun(state, (slug) => live.runsOf(slug))
  const { untilStill } = watchTyping(window)

  let own: { key: string; api: OwnApi } | null = null
  /** The API of Settings, with the key saved for it: the same object as long as both stay. null: there is none. */
  function ownApi(): OwnApi | null {
    const origin = sources.apiOrigin()
    const key = origin && sources.savedKey(origin)
    if (!origin || !key) return null
    if (own?.key !== key || own.api.origin !== origin)
      own = { key, api: { origin, api: openApi({ origin, key, keyFrom: 'settings' }) } }
    return own.api
  }

  // A deploy, and what it needs of the world.
  const capture = createCapture(app)
  const keyChoices = createKeyChoices()
  const uploaded: Uploaded = new Map()
  const memory = openMemory(
    () => localStorage,
    () => crypto.getRandomValues(new Uint8Array(16)).join(' '),
  )
  const world = {
    ...openLocalPorts(call, sleep, fileCall),
    savedKey: sources.savedKey,
    openApi,
    uploaded,
    memory,
    asksForNames: true,
    sleep,
  }

  /** Whatever a deploy shows and asks stands there. */
  async function showDeployTab(): Promise<void> {
    state.tab.value = 'deploy'
    await pageActions.openPanel()
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

  const records = createDeployRecords(() => localStorage)
  const keyOwners = createKeyOwners(() => localStorage)
  const live = createLive({
    state,
    own: ownApi,
    records,
    owners: {
      of: (origin) => keyOwners.of(origin, sources.savedKey(origin) ?? ''),
      keep: (origin, orgIds) => keyOwners.keep(origin, sources.savedKey(origin) ?? '', orgIds),
    },
    choices: pageActions.choices,
    graphId: () => graphIdOf(app.rootGraph),
    content: () => readContent(app),
    sha256: (text) => sha256Of(new Blob([text])),
    async compare(values, endpoint, signal) {
      const compared = await compareCanvas(
        requestOf(values, {}),
        endpoint,
        { ...world, capture, report: () => {} },
        signal,
      )
      if (!compared.ok) return { kind: 'failed', message: describeOutcome(compared.error) }
      const diff = compared.value
      if (diff.outcome === 'same') return { kind: 'same' }
      if (diff.outcome === 'not-compared') return { kind: 'same-in-part' }
      return { kind: 'differs', sections: toDiffSections(diff) }
    },
    now: () => new Date().toISOString(),
    sleep,
    untilStill,
    guard,
  })

  /** As requests of this page have shown it, which go to the API of Settings. */
  function isLive(origin: string, slug: string): boolean | null {
    const status = origin === sources.apiOrigin() ? state.endpoints.value.get(slug) : undefined
    return status === undefined ? null : status !== 'new'
  }

  const clicks = createActions({
    page: {
      ...pageActions,
      openPanel: showDeployTab,
      refresh: canvas.refresh,
      refreshNow: canvas.now,
      isConfigured: sources.isConfigured,
    },
    run,
    async deploy(values, hooks, { evenIfUnchanged = false, ...options }) {
      const request = { ...requestOf(values, options), evenIfUnchanged, dryRun: false }
      let content: string | null = null
      let graphId: string | null = null
      const watched: RunHooks = {
        ...hooks,
        captured(workflow, at) {
          content = at
          graphId = graphIdOf(workflow.graph)
          hooks.captured(workflow, at)
        },
      }
      const outcome = await deploy(request, portsOf(values, watched), hooks.signal)
      // Kept beside it: an outcome does not wait for what is only remembered.
      guard(live.deployed(outcome, content, graphId))
      return outcome
    },
    check: async (values, hooks, options) =>
      check(requestOf(values, options), { ...portsOf(values, hooks), isLive }, hooks.signal),
    save: createSave({
      pack: (values, hooks, options, agree) =>
        pack(
          requestOf(values, options),
          { ...portsOf(values, hooks), agree, isAgreed: () => false },
          hooks.signal,
        ),
      readFile: world.readFile,
      saveFile,
      confirm: pageActions.confirm,
      notify,
    }),
    describe: (outcome) =>
      toOutcomeToast(outcome, state.isShown.value && state.tab.value === 'deploy', {
        ...open,
        openPanel: () => guard(showDeployTab()),
      }),
  })

  const fix = createFixer({
    app,
    api,
    keys: sources.keys,
    freeOrigin: sources.freeOrigin,
    async areApart(ids) {
      const now = await capture()
      return now.ok && areApart(ids, readersOf(now.value.prompt))
    },
    edit: async (one) => (await import('./host/edit-graph.ts')).editGraph(page, one),
    notify,
  })
  const actions: PanelActions = {
    ...clicks,
    cancel: run.cancel,
    showNode: pageActions.showNode,
    nodeTitle: pageActions.nodeTitle,
    async fix(one) {
      const fixing = fix(one)
      // Its code is loaded with the first one, which may fail.
      guard(fixing)
      const fixResult = await fixing.catch(() => 'unchanged' as const)
      canvas.refresh()
      return fixResult
    },
    offeredName: pageActions.offeredName,
    openSettings: open.openSettings,
    live,
    get closePanel() {
      return pageActions.hasPanelButton() ? null : () => guard(pageActions.closePanel())
    },
    refreshCanvas: canvas.refresh,
  }
  askInDialogWhenHidden(state, actions)

  // What was found follows the canvas.
  const checkAgain = async (last: LastCheck, choice: DeployChoice) => {
    const found = pageActions.choices().find(({ nodeId }) => nodeId === choice.nodeId)
    const values = found ?? (choice.nodeId === null ? pageActions.ownValues(choice.name) : null)
    const now = values && (await capture())
    if (!values || !now?.ok) return null
    // Reading the canvas was long enough for one task.
    await nextTurn()
    return recheck(requestOf(values, {}), last, now.value, sources.savedKey)
  }
  const { onChange } = createRecheck(state, checkAgain, untilStill)

  const tabParts: TabParts = {
    page,
    state,
    call,
    fileCall,
    capture,
    ownApi,
    records,
    savedKey: sources.savedKey,
    pageActions,
    actions,
  }
  const tabs = {
    Run: createLazyTab(async () => (await import('./main-run.ts')).createRunTab(tabParts)),
    Endpoints: createLazyTab(async () => (await import('./main-endpoints.ts')).createEndpointsTab(tabParts)),
  }

  return {
    clicks,
    view: createPanelView(state, actions, tabs),
    describeNodeStatus,
    onChange() {
      onChange()
      live.changed()
    },
  }
}
