import { signal } from '@preact/signals'
import { render } from '@testing-library/preact'
import { createEndpointsView } from '../../../src/panel/endpoints/endpoints-tab.tsx'
import type { EndpointsTabParts } from '../../../src/panel/endpoints/parts.ts'
import type { Run, TabName } from '../../../src/panel/state.ts'
import { openRunflow } from '../../../src/runflow/client.ts'
import { KEYS } from '../../../src/sandbox/keys.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'

export const prompt = {
  '1': {
    class_type: 'RunflowInputInt',
    inputs: { input_id: 'width', display_name: 'Width', description: '', value: 64 },
  },
  '2': { class_type: 'EmptyImage', inputs: { width: ['1', 0], height: 64, batch_size: 1, color: 0 } },
  '3': {
    class_type: 'RunflowOutputImage',
    inputs: { output_id: 'picture', output_name: '', value: ['2', 0] },
  },
}
const graph = { version: 0.4, nodes: [], links: [], extra: {} }

export function body(slug: string, more: object = {}) {
  const environment = {
    packages: [],
    cached_models: { huggingface: [], pytorch: [] },
    comfyui: { origin: 'https://git.example/ComfyUI', commit: '0'.repeat(40), dirty: false },
  }
  return {
    ...{ slug, name: slug.toUpperCase(), workflow_json: prompt, graph, environment },
    ...{ custom_nodes: {}, models: {}, resources: {}, ...more },
  }
}

/** The tab on a sandbox of its own, with a log of what it asked of the page. */
export function openTab(setUp: (sandbox: Sandbox) => void = () => {}, keyName: string | null = 'full') {
  const sandbox = createSandbox()
  setUp(sandbox)
  const log: string[] = []
  const key = signal(keyName)
  let own: ReturnType<EndpointsTabParts['own']> = null
  let ownKey: string | null = null
  const state = {
    tab: signal<TabName>('endpoints'),
    runSlug: signal<string | null>(null),
    run: signal<Run>({ kind: 'idle' }),
    isConfigured: signal(keyName !== null),
    keyTurn: signal(0),
  }
  const Tab = createEndpointsView({
    state,
    own() {
      const secret = KEYS.find(({ name }) => name === key.value)?.key
      if (secret === undefined) return null
      if (ownKey !== key.value) {
        const { origins } = sandbox
        const api = openRunflow({
          origin: origins.api,
          key: secret,
          fetch: sandbox.fetch,
          retryDelayMs: () => 0,
        })
        own = { origin: origins.api, api }
        ownKey = key.value
      }
      return own
    },
    openSettings: () => log.push('settings'),
    async openWorkflow({ slug }) {
      log.push(`open ${slug}`)
      return true
    },
    async saveDeployFile({ slug }) {
      log.push(`save ${slug}`)
      return 'saved'
    },
    deleted: ({ slug }) => log.push(`deleted ${slug}`),
    forgetDeploys: () => log.push('forget'),
  })
  const view = render(<Tab />)
  /** The panel is closed and opened again. */
  function reopen() {
    view.unmount()
    render(<Tab />)
  }
  return { sandbox, log, state, key, reopen }
}
