import type {
  ComfyApi,
  ComfyApp,
  ComfyExtension,
  SidebarTabExtension,
  ToastManager,
} from '@comfyorg/comfyui-frontend-types'
import { describe, expectTypeOf, it } from 'vitest'
import type {
  HostApi,
  HostApp,
  HostCanvas,
  HostCommand,
  HostExtension,
  HostGraph,
  HostManager,
  HostNode,
  HostSetting,
  HostWidget,
  OldToast,
  SidebarTab,
} from '../../src/host/comfy.ts'

// Compared by the compiler: a new release of the package shows here what moved.

type Node = ComfyApp['rootGraph']['nodes'][number]
type Widget = NonNullable<Node['widgets']>[number]
type Setting = NonNullable<ComfyExtension['settings']>[number]
type IsAny<T> = 0 extends 1 & T ? true : false

describe('what we take from ComfyUI, against its types package', () => {
  it('is taken by the front end where we hand it over', () => {
    expectTypeOf<HostCommand>().toExtend<NonNullable<ComfyExtension['commands']>[number]>()
    expectTypeOf<SidebarTab>().toExtend<SidebarTabExtension>()
    expectTypeOf<HostExtension['menuCommands']>().toEqualTypeOf<NonNullable<ComfyExtension['menuCommands']>>()
    expectTypeOf<Omit<HostSetting, 'id' | 'telemetry' | 'type'>>().toExtend<Partial<Omit<Setting, 'id'>>>()
  })

  it('names only fields that the package has', () => {
    expectTypeOf<keyof HostNode>().toExtend<
      keyof Node | 'comfyClass' | 'isSubgraphNode' | 'subgraph' | 'isVirtualNode' | 'addDOMWidget'
    >()
    expectTypeOf<keyof HostWidget>().toExtend<
      keyof Widget | 'serialize' | 'callback' | 'label' | 'disabled' | 'options'
    >()
    expectTypeOf<Exclude<keyof HostGraph, 'inputs'>>().toExtend<keyof ComfyApp['rootGraph']>()
    expectTypeOf<keyof HostCanvas>().toExtend<keyof ComfyApp['canvas']>()
    expectTypeOf<keyof HostApp>().toExtend<keyof ComfyApp>()
    expectTypeOf<keyof HostApi>().toExtend<keyof ComfyApi>()
    expectTypeOf<Exclude<keyof HostManager, 'sidebarTab'>>().toExtend<keyof ComfyApp['extensionManager']>()
    expectTypeOf<keyof OldToast>().toExtend<keyof ToastManager>()
  })

  it('reads as unknown what the package types as any, or believes without looking', () => {
    // `graphToPrompt()` resolves to fields that are silently any there; `setting.get<T>` believes T.
    expectTypeOf<ReturnType<HostApp['graphToPrompt']>>().toEqualTypeOf<Promise<unknown>>()
    expectTypeOf<ReturnType<HostManager['setting']['get']>>().toEqualTypeOf<unknown>()
    type Given = Awaited<ReturnType<ComfyApp['graphToPrompt']>>
    expectTypeOf<IsAny<Given['workflow']>>().toEqualTypeOf<true>()
    expectTypeOf<IsAny<ComfyApp['extensionManager']['dialog']>>().toEqualTypeOf<true>()
    expectTypeOf<IsAny<ComfyApp['extensionManager']['workflow']>>().toEqualTypeOf<true>()
  })
})
