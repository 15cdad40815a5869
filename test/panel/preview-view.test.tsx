// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Preview, PreviewItem } from '../../src/deploy/preview.ts'
import { PreviewView } from '../../src/panel/preview-view.tsx'
import { describeTotals } from '../../src/panel/preview-words.ts'
import type { PanelActions } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'

afterEach(cleanup)

const MODEL: PreviewItem = {
  kind: 'model',
  name: 'checkpoints/a.safetensors',
  sizeBytes: 2.1e9,
  state: 'proven',
  detail: 'sha256 0123456789.',
  nodeIds: ['1', '2', '3', '12:5', '1'],
}
const WAITING: PreviewItem = { ...MODEL, name: 'loras/b.safetensors', sizeBytes: 1e9, state: 'to-hash' }
const PICTURE: PreviewItem = { ...MODEL, kind: 'file', name: 'a.png', sizeBytes: 240_000, state: 'to-upload' }
const PACK: PreviewItem = {
  ...MODEL,
  kind: 'pack',
  name: 'Some-Pack',
  sizeBytes: null,
  detail: '',
  nodeIds: ['7'],
}

function previewOf(items: PreviewItem[], packageCount = 0): Preview {
  const system = { python: '3.12', os: 'Linux', cuda: null, gpu: null, comfyui: '0.33.0' }
  return { items, bytesToHash: 0, bytesToUpload: 0, packageCount, system }
}

function open(items: PreviewItem[], hashing: string | null = null) {
  const log: string[] = []
  const actions = {
    showNode: (id: string) => log.push(`show ${id}`) > 0,
    nodeTitle: () => 'Loader',
  } as Partial<PanelActions> as PanelActions
  const shown = render(<PreviewView preview={previewOf(items)} hashing={hashing} actions={actions} />)
  const show = (next: PreviewItem[]) =>
    shown.rerender(<PreviewView preview={previewOf(next)} hashing={null} actions={actions} />)
  return { log, show }
}

const itemNamed = (name: string) => screen.getByText(name).closest('li') as HTMLElement

const more = t('panel.preview.more-nodes', { count: 1 })
const showLoader = (nodeId: string) => t('panel.node.show', { title: 'Loader', nodeId })

describe('what is sent', () => {
  it('is listed fifty at first where there is more, and all of it at a click', () => {
    open(
      Array.from(
        { length: 120 },
        (_, id): PreviewItem => ({
          ...PICTURE,
          name: `${id}.png`,
          state: 'missing',
        }),
      ),
    )
    const count = () => screen.getAllByText(t('preview.state.missing.word')).length
    expect(count()).toBe(50)
    fireEvent.click(screen.getByRole('button', { name: t('panel.findings.more', { count: 70 }) }))
    expect(count()).toBe(120)
  })

  it('is summed up: what is named apart from what is uploaded', () => {
    expect(describeTotals(previewOf([MODEL, WAITING, PICTURE, PACK], 41))).toEqual([
      t('panel.preview.models', { count: 2, size: '3.1 GB' }),
      t('panel.preview.pictures', { count: 1, size: '240.0 kB' }),
      t('panel.preview.packs', { count: 1 }),
      t('panel.preview.packages', { count: 41 }),
    ])
  })

  it('names no size of models that are not on this machine', () => {
    const stated: PreviewItem = { ...MODEL, state: 'stated', sizeBytes: null }
    expect(describeTotals(previewOf([stated]))).toEqual([t('panel.preview.models-elsewhere', { count: 1 })])
    expect(describeTotals(previewOf([stated, MODEL]))[0]).toContain('2')
  })

  it('counts nothing as named or sent that is not proven or not there', () => {
    const gone: PreviewItem = { ...MODEL, state: 'missing', sizeBytes: null }
    const there: PreviewItem = { ...PICTURE, name: 'a.bin', state: 'already-there' }
    expect(describeTotals(previewOf([gone, { ...PACK, state: 'unproven' }, there]))).toEqual([
      t('panel.preview.files-there', { count: 1, size: '240.0 kB' }),
      t('panel.preview.unclear', { names: `${gone.name} and ${PACK.name}` }),
    ])
    expect(describeTotals(previewOf([]))).toEqual([t('panel.preview.workflow-only')])
  })

  it('leads to the nodes of each entry, the first three until more are asked for', async () => {
    const { log } = open([MODEL])
    const item = within(itemNamed('checkpoints/a.safetensors'))
    expect(item.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      showLoader('1'),
      showLoader('2'),
      showLoader('3'),
      more,
    ])
    fireEvent.click(item.getByText(more))
    fireEvent.click(await item.findByText(showLoader('12:5')))
    expect(log).toEqual(['show 12:5'])
  })

  it('says what is hashed now, and then its hash', () => {
    const { show } = open([MODEL, WAITING], 'loras/b.safetensors')
    expect(itemNamed('loras/b.safetensors').textContent).toContain(t('panel.preview.hashing'))
    show([MODEL, { ...WAITING, state: 'proven' }])
    expect(itemNamed('loras/b.safetensors').textContent).toContain(
      `${t('preview.state.proven.word')}sha256 0123456789.`,
    )
  })

  it('opens the group that has something wrong in it, and leaves plain packs closed', () => {
    open([MODEL, PACK])
    expect(screen.getByText(t('panel.preview.group-models')).closest('details')?.open).toBe(true)
    expect(screen.getByText(t('panel.preview.group-packs')).closest('details')?.open).toBe(false)
    cleanup()
    open([{ ...PACK, state: 'unproven', detail: 'No commit is known.' }])
    expect(screen.getByText(t('panel.preview.group-packs')).closest('details')?.open).toBe(true)
  })
})
