import type { HostApp, HostGraph, HostManager, HostNode, HostWidget } from '../../src/host/comfy.ts'

/** Small stand-ins for the parts of ComfyUI's page that host/ touches. They record, and refuse what they do not know. */

export function fakeWidget(name: string, value: unknown, more: Partial<HostWidget> = {}): HostWidget {
  return { name, value, ...more }
}

export type FakeNode = HostNode & { widgets: HostWidget[] }

export function fakeNode(id: number | string, type: string, more: Partial<HostNode> = {}): FakeNode {
  const widgets: HostWidget[] = more.widgets ?? []
  return {
    id,
    type,
    comfyClass: type,
    title: type,
    inputs: [],
    addWidget(kind, name, value, callback, options = {}) {
      const widget: HostWidget = { name, type: kind, value, callback, options }
      widgets.push(widget)
      return widget
    },
    addDOMWidget(name, kind, element, options = {}) {
      const widget: HostWidget & { element: HTMLElement } = {
        name,
        type: kind,
        value: undefined,
        options,
        element,
      }
      widgets.push(widget)
      return widget
    },
    ...more,
    widgets,
  }
}

export function fakeDeployNode(id: number | string, name: unknown, host = '', apiKey = ''): FakeNode {
  return fakeNode(id, 'RunflowDeploy', {
    title: 'Runflow Deploy',
    widgets: [fakeWidget('endpoint_name', name), fakeWidget('host', host), fakeWidget('api_key', apiKey)],
  })
}

export function fakeGraph(nodes: HostNode[], more: Partial<HostGraph> = {}): HostGraph {
  return { nodes, ...more }
}

/** An instance of a subgraph. */
export function fakeInstance(
  id: number | string,
  subgraph: HostGraph,
  more: Partial<HostNode> = {},
): FakeNode {
  return fakeNode(id, 'subgraph-uuid', { subgraph, isSubgraphNode: () => true, ...more })
}

export type FakeManager = HostManager & { said: Record<string, unknown>[]; executed: string[] }

export function fakeManager(settings: Record<string, unknown> = {}): FakeManager {
  const said: Record<string, unknown>[] = []
  const executed: string[] = []
  return {
    said,
    executed,
    setting: {
      get: (id) => settings[id],
      set: async (id, value) => {
        settings[id] = value
      },
      settings: {},
    },
    toast: { add: (message) => void said.push({ ...message }) },
    dialog: {
      prompt: async () => null,
      confirm: async () => null,
    },
    command: { execute: (id) => void executed.push(id) },
    registerSidebarTab: () => {},
  }
}

export type FakeApp = HostApp & { extensionManager: FakeManager; log: string[] }

export function fakeApp(graph: HostGraph, more: Partial<HostApp> = {}): FakeApp {
  const log: string[] = []
  return {
    log,
    registerExtension: () => {},
    graphToPrompt: async () => ({ workflow: { nodes: [] }, output: {} }),
    rootGraph: graph,
    canvas: {
      graph,
      setGraph: (next) => void log.push(`setGraph ${next.id ?? 'root'}`),
      openSubgraph: (next) => void log.push(`openSubgraph ${next.id}`),
      selectItems: (items) => void log.push(`select ${items.map((item) => item.id).join()}`),
      centerOnNode: (node) => void log.push(`center ${node.id}`),
      emitBeforeChange: () => void log.push('before'),
      emitAfterChange: () => void log.push('after'),
    },
    ...more,
    extensionManager: fakeManager(),
  }
}
