// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Fix } from '../../src/checks/fixes/fix.ts'
import { createFixer } from '../../src/host/apply-fix.ts'
import type { HostNode } from '../../src/host/comfy.ts'
import type { Toast } from '../../src/host/toasts.ts'
import { t } from '../../src/text/text.ts'
import {
  fakeApp,
  fakeDeployNode,
  fakeGraph,
  fakeInstance,
  fakeNode,
  fakeWidget,
} from '../support/fake-comfy.ts'

const HOME = 'https://api.runflow.io'
const KEY = 'rf_live_EXAMPLE_not_a_real_key'

afterEach(() => vi.restoreAllMocks())

function fixer(
  nodes: HostNode[],
  options: {
    keeps?: 'browser' | 'page'
    free?: string | null
    apart?: boolean
    answer?: () => Response
  } = {},
) {
  const {
    keeps = 'browser',
    free = HOME,
    apart = true,
    answer = () => Response.json({ name: 'new.png' }),
  } = options
  const app = fakeApp(fakeGraph(nodes))
  const kept: string[] = []
  const records: Toast[] = []
  const uploads: FormData[] = []
  const fix = createFixer({
    app,
    api: {
      fetchApi: async (_route, init) => {
        uploads.push(init?.body as FormData)
        return answer()
      },
    },
    keys: {
      save(origin, key) {
        kept.push(`save ${origin} ${key}`)
        return keeps
      },
      remove: (origin) => void kept.push(`remove ${origin}`),
    },
    freeOrigin: () => free,
    areApart: async () => apart,
    edit: async () => 'done',
    notify: (toast) => records.push(toast),
  })
  return { app, kept, records, uploads, fix }
}

/** Chooses in the browser's own dialog, which no test can see. */
function choosing(file: File | null): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (file) Object.defineProperty(this, 'files', { value: [file] })
    this.dispatchEvent(new Event(file ? 'change' : 'cancel'))
  })
}

/** A Deploy node whose key a subgraph promotes, with a copy of it outside. */
function promotedKey(inner: string, outer: string) {
  const deploy = fakeDeployNode(5, 'Poster', '', inner)
  deploy.inputs = [{ name: 'api_key' }]
  deploy.isInputConnected = () => true
  deploy.getInputLink = () => ({ origin_id: -10, origin_slot: 0 })
  const graph = fakeGraph([deploy], { id: 'inner', inputs: [{ name: 'api_key' }] })
  return { deploy, instance: fakeInstance(12, graph, { widgets: [fakeWidget('api_key', outer)] }) }
}

describe('clearing a key', () => {
  it('empties every copy in one step of undo, and says that saved copies still hold it', async () => {
    const { deploy, instance } = promotedKey(KEY, KEY)
    const { fix, app, records } = fixer([instance])
    const label = 'Clear the key'
    expect(await fix({ kind: 'set-widget', nodeId: '12:5', widget: 'api_key', value: '', label })).toBe(
      'done',
    )
    expect([deploy.widgets[2]?.value, instance.widgets[0]?.value]).toEqual(['', ''])
    expect([app.log.at(0), app.log.at(-1)]).toEqual(['before', 'after'])
    expect(records[0]?.detail).toBe(t('notices.key-cleared.detail', { keys: 'Ctrl+Z' }))
  })

  it('says that the node is gone', async () => {
    const { fix } = fixer([])
    const gone = { kind: 'set-widget', nodeId: '4', widget: 'api_key', value: '', label: '' } as const
    expect(await fix(gone)).toBe('gone')
  })
})

describe('moving a key to Settings', () => {
  const move: Extract<Fix, { kind: 'move-key' }> = {
    kind: 'move-key',
    nodeIds: ['4'],
    origin: HOME,
    label: '',
  }

  it('saves it for the origin first, then clears it in every node that has it', async () => {
    const nodes = [fakeDeployNode(4, 'A', '', ` ${KEY} `), fakeDeployNode(5, 'B', '', KEY)]
    const { fix, kept, records } = fixer(nodes)
    expect(await fix({ ...move, nodeIds: ['4', '5'] })).toBe('done')
    expect(kept).toEqual([`save ${HOME} ${KEY}`])
    expect(nodes.map((node) => node.widgets[2]?.value)).toEqual(['', ''])
    expect(records).toMatchObject([{ title: t('notices.key-moved.title', { origin: HOME }) }])
    expect(JSON.stringify(records)).not.toContain(KEY)
  })

  it('leaves a copy that holds another key', async () => {
    const { deploy, instance } = promotedKey('rf_live_EXAMPLE_other', KEY)
    const { fix } = fixer([instance])
    expect(await fix({ ...move, nodeIds: ['12:5'] })).toBe('done')
    expect([deploy.widgets[2]?.value, instance.widgets[0]?.value]).toEqual(['rf_live_EXAMPLE_other', ''])
  })

  it.each([[null], ['https://other.example']])(
    'replaces no key and changes nothing where it may go to %s by now',
    async (free) => {
      const node = fakeDeployNode(4, 'A', '', KEY)
      const { fix, kept, app } = fixer([node], { free })
      expect(await fix(move)).toBe('unchanged')
      expect(kept).toEqual([])
      expect(app.log).toEqual([])
      expect(node.widgets[2]?.value).toBe(KEY)
    },
  )

  it('leaves it in the node where the browser would lose it with the tab', async () => {
    const node = fakeDeployNode(4, 'A', '', KEY)
    const { fix, kept, records } = fixer([node], { keeps: 'page' })
    expect(await fix(move)).toBe('unchanged')
    expect(kept).toEqual([`save ${HOME} ${KEY}`, `remove ${HOME}`])
    expect(node.widgets[2]?.value).toBe(KEY)
    expect(records).toMatchObject([{ severity: 'error', title: t('notices.key-not-moved.title') }])
  })

  it('says that the node is gone', async () => {
    expect(await fixer([]).fix(move)).toBe('gone')
  })
})

describe('choosing another file', () => {
  const values = ['old.png']
  const loader = (id: number) =>
    fakeNode(id, 'LoadImage', { widgets: [fakeWidget('image', 'gone.png', { options: { values } })] })
  const choose: Extract<Fix, { kind: 'choose-file' }> = {
    kind: 'choose-file',
    nodeIds: ['2', '3'],
    widget: 'image',
    folder: '',
    label: '',
  }

  it('uploads it once and names it in every node, which lists it from now on', async () => {
    choosing(new File(['x'], 'new.png'))
    const nodes = [loader(2), loader(3)]
    const { fix, uploads } = fixer(nodes)
    expect(await fix(choose)).toBe('done')
    expect(uploads).toHaveLength(1)
    expect(uploads[0]?.get('subfolder')).toBeNull()
    expect(nodes.map((node) => node.widgets[0]?.value)).toEqual(['new.png', 'new.png'])
    expect(values).toEqual(['old.png', 'new.png'])
  })

  it('puts it into the folder that the node lists', async () => {
    choosing(new File(['x'], 'new.glb'))
    const { fix, uploads } = fixer([loader(2)], {
      answer: () => Response.json({ name: 'new.glb', subfolder: '3d' }),
    })
    expect(await fix({ ...choose, nodeIds: ['2'], folder: '3d' })).toBe('done')
    expect(uploads[0]?.get('subfolder')).toBe('3d')
  })

  it('changes nothing when none is chosen', async () => {
    choosing(null)
    const node = loader(2)
    const { fix, uploads } = fixer([node])
    expect(await fix(choose)).toBe('unchanged')
    expect(uploads).toEqual([])
    expect(node.widgets[0]?.value).toBe('gone.png')
  })

  it('changes nothing and says why when ComfyUI does not take it', async () => {
    choosing(new File(['x'], 'new.png'))
    const node = loader(2)
    const { fix, records } = fixer([node], { answer: () => new Response('', { status: 413 }) })
    expect(await fix(choose)).toBe('unchanged')
    expect(records).toMatchObject([{ title: t('notices.not-uploaded.title') }])
    expect(node.widgets[0]?.value).toBe('gone.png')
  })
})

describe('muting', () => {
  it('switches the nodes off in one step of undo', async () => {
    const nodes = [fakeNode(2, 'EmptyImage', { mode: 0 }), fakeNode(3, 'PreviewImage', { mode: 0 })]
    const { fix, app } = fixer(nodes)
    expect(await fix({ kind: 'mute', nodeIds: ['2', '3'], label: '' })).toBe('done')
    expect(nodes.map(({ mode }) => mode)).toEqual([2, 2])
    expect(app.log).toEqual(['before', 'after'])
    expect(await fix({ kind: 'mute', nodeIds: ['9'], label: '' })).toBe('gone')
  })

  it('leaves the nodes as they are where something reads them by now, and says so', async () => {
    const node = fakeNode(2, 'EmptyImage', { mode: 0 })
    const { fix, app, records } = fixer([node], { apart: false })
    expect(await fix({ kind: 'mute', nodeIds: ['2'], label: '' })).toBe('unchanged')
    expect(node.mode).toBe(0)
    expect(app.log).toEqual([])
    expect(records).toMatchObject([{ title: t('notices.not-muted.title') }])
  })
})

describe('renaming the endpoint', () => {
  const rename = (nodeId: string | null, value = ''): Fix => ({
    kind: 'rename-endpoint',
    nodeId,
    value,
    label: 'Rename',
  })

  it('sets the name that was typed, in the Deploy node', async () => {
    const deploy = fakeDeployNode(4, 'default', '', '')
    const { fix } = fixer([deploy])
    expect(await fix(rename('4', ' Poster '))).toBe('done')
    expect(deploy.widgets?.find(({ name }) => name === 'endpoint_name')?.value).toBe('Poster')
  })

  it('changes nothing where none was typed', async () => {
    const deploy = fakeDeployNode(4, 'default', '', '')
    const { fix } = fixer([deploy])
    expect(await fix(rename('4', '  '))).toBe('unchanged')
    expect(deploy.widgets?.find(({ name }) => name === 'endpoint_name')?.value).toBe('default')
  })

  it('keeps it in the workflow where there is no Deploy node, and says when the node is gone', async () => {
    const { app, fix } = fixer([])
    expect(await fix(rename(null, 'Poster'))).toBe('done')
    expect(app.rootGraph?.extra).toEqual({ 'runflow.endpointName': 'Poster' })
    expect(await fix(rename('4', 'Poster'))).toBe('gone')
  })
})
