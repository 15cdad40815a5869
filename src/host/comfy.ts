import type {
  ComfyExtension,
  SidebarTabExtension,
  ToastManager,
  ToastMessageOptions,
} from '@comfyorg/comfyui-frontend-types'

// What we use of ComfyUI's front end. Its types package (1.45) gives what it types well; the rest is structural: what it
// lacks, what it types as `any`, and whatever an old or a new front end may not have, which is optional here, so that
// the compiler asks for the check. test/host/comfy-types.test.ts compares both.

export type HostWidget = {
  name: string
  type?: string
  value: unknown
  label?: string
  disabled?: boolean
  serialize?: boolean
  options?: { serialize?: boolean; [key: string]: unknown }
  callback?: (value: unknown, ...rest: unknown[]) => unknown
  /** What stands behind it on the node and changes it. */
  linkedWidgets?: HostWidget[]
}

export type HostLink = {
  origin_id: number | string
  origin_slot: number
  target_id?: number | string
  target_slot?: number
}

type HostInput = { name: string; type?: unknown; link?: unknown; widget?: { name: string } }

export type HostNode = {
  id: number | string
  type: string
  comfyClass?: string
  title: string
  inputs?: HostInput[]
  outputs?: { name: string; type?: unknown; links?: unknown }[]
  widgets?: HostWidget[]
  graph?: HostGraph | null
  subgraph?: HostGraph
  isVirtualNode?: boolean
  mode?: number
  isSubgraphNode?(): boolean
  isInputConnected?(slot: number): boolean
  getInputLink?(slot: number): HostLink | null | undefined
  addWidget(
    type: 'button',
    name: string,
    value: null,
    callback: () => void,
    options?: { serialize?: boolean; [key: string]: unknown },
  ): HostWidget
  addDOMWidget?(
    name: string,
    type: string,
    element: HTMLElement,
    options?: Record<string, unknown>,
  ): HostWidget
  connect?(slot: number, target: HostNode, input: number): unknown
  computeSize?(): ArrayLike<number>
  pos?: ArrayLike<number>
  size?: ArrayLike<number>
  setSize?(size: [number, number]): void
  setDirtyCanvas?(foreground: boolean, background?: boolean): void
  onRemoved?: (() => void) | undefined
}

export type HostGraph = {
  id?: string
  nodes: HostNode[]
  inputs?: { name: string }[]
  extra?: Record<string, unknown>
  add?(node: HostNode): unknown
  remove?(node: HostNode): void
  updateExecutionOrder?(): void
  getLink?(id: number | string): HostLink | null | undefined
  /** As it would be saved. */
  serialize?(): unknown
}

export type HostCanvas = {
  graph?: HostGraph | null
  setGraph?(graph: HostGraph): void
  openSubgraph?(subgraph: HostGraph, from: HostNode): void
  selectItems?(items: HostNode[]): void
  centerOnNode?(node: HostNode): void
  setDirty?(foreground: boolean, background?: boolean): void
  emitBeforeChange?(): void
  emitAfterChange?(): void
  /** `visible_area`: left, top, width and height of what is on the screen. */
  ds?: { scale: number; visible_area?: ArrayLike<number> }
}

/** Up to front end 1.55. `remove` takes the same object. */
export type OldToast = Pick<ToastManager, 'add'> & Partial<Pick<ToastManager, 'remove'>>
export type OldMessage = ToastMessageOptions
/** Since 1.57: the same id replaces, no duration means until it is closed. Each answers its id. */
export type NewToast = { dismiss?(id: unknown): void } & Record<
  'success' | 'error' | 'info' | 'warning' | 'loading',
  (
    title: string,
    options?: {
      id?: string
      description?: string
      duration?: number
      closable?: boolean
      action?: { label: string; onClick: () => void }
    },
  ) => unknown
>

export type HostManager = {
  setting: {
    get(id: string): unknown
    set(id: string, value: unknown): Promise<unknown>
    settings?: Record<string, unknown>
  }
  toast: OldToast | NewToast
  dialog: {
    prompt(options: {
      title: string
      message: string
      defaultValue?: string
      placeholder?: string
    }): Promise<string | null>
    confirm(options: {
      title: string
      message: string
      type?: string
      itemList?: string[]
    }): Promise<boolean | null>
  }
  command: { execute(id: string): unknown }
  registerSidebarTab(tab: SidebarTab): void
  sidebarTab?: { activeSidebarTab?: { id: string } | null; activeSidebarTabId?: string | null }
  workflow?: { activeWorkflow?: { filename?: unknown } | null }
}

export type SidebarTab = Required<
  Pick<CustomTab, 'id' | 'title' | 'tooltip' | 'type' | 'render' | 'destroy'>
> & {
  icon: string
}
type CustomTab = Extract<SidebarTabExtension, { type: 'custom' }>

export type SettingRenderer = () => HTMLElement

export type HostSetting = {
  id: string
  name: string
  type: 'text' | SettingRenderer
  defaultValue: string
  category: [string, string, string]
  tooltip?: string
  sortOrder?: number
  attrs?: Record<string, unknown>
  onChange?(value: unknown, old?: unknown): void
  telemetry: { trackChanges: false }
}

type Declared<Field extends keyof ComfyExtension> = NonNullable<ComfyExtension[Field]>

export type HostCommand = Pick<Declared<'commands'>[number], 'id' | 'function'> & {
  label: string
  menubarLabel?: string
  tooltip?: string
  icon: string
}

export type MenuItem = {
  content: string
  disabled?: true
  callback?(): void
  has_submenu?: true
  submenu?: { options: MenuItem[] }
}

export type HostExtension = Pick<ComfyExtension, 'name'> & {
  settings: HostSetting[]
  commands: HostCommand[]
  menuCommands: Declared<'menuCommands'>
  nodeCreated(node: HostNode): void
  getNodeMenuItems(node: HostNode): MenuItem[]
  afterConfigureGraph(): void
  setup(): void
}

export type HostApp = {
  registerExtension(extension: HostExtension): void
  graphToPrompt(): Promise<unknown>
  /** `name`: of the workflow that the graph becomes. */
  loadGraphData?(graph: unknown, clean: boolean, restoreView: boolean, name: string): Promise<unknown>
  readonly rootGraph?: HostGraph
  readonly canvas?: HostCanvas
  readonly extensionManager: HostManager
}

export type HostApi = {
  fetchApi(route: string, init?: RequestInit & { timeoutMs?: number | null }): Promise<Response>
  addEventListener(type: string, listener: (event: { detail?: unknown }) => void): void
  removeEventListener?(type: string, listener: (event: { detail?: unknown }) => void): void
  /** Throws where the server refuses; what it threw has the answer as `response`. */
  queuePrompt?(number: number, prompt: { output: unknown; workflow: unknown }): Promise<unknown>
  /** The address of a route, with the path that a proxy serves ComfyUI below. */
  apiURL?(route: string): string
  internalURL?(route: string): string
}

/** ComfyUI's client, by which all of our requests to its origin go, and with the one that it has no call for. */
export type PageApi = HostApi & {
  /** Of a route below `/internal`. */
  fetchInternal(route: string, init: RequestInit): Promise<Response>
}

export type HostPage = {
  app: HostApp
  api: PageApi
  /** A node of this class that is on no canvas yet; null: there is no such class. */
  createNode(type: string): HostNode | null
}
