import { describe, expect, it } from 'vitest'
import { createDeployRun } from '../../src/panel/deploy-run.ts'
import { createSave } from '../../src/panel/save-deploy-file.ts'
import { createPanelState } from '../../src/panel/state.ts'
import { fail, ok } from '../../src/result.ts'
import { t } from '../../src/text/text.ts'
import type { PackWorld } from '../deploy/support/pack.ts'
import { tryPack } from '../deploy/support/pack.ts'
import { fileFact, MODEL, poster } from '../deploy/world.ts'

const VALUES = { nodeId: '4', name: 'Poster', host: '', apiKey: '' }
const CHOICE = { nodeId: '4', name: 'Poster', slug: 'poster' }

/** A click on it, in a browser that says this of secrets. */
async function save(
  world: Partial<PackWorld> = {},
  { agrees = false, inputs = {} as Record<string, string> } = {},
) {
  const saved: [string, string][] = []
  const toasts: { title: string; detail?: string }[] = []
  const asked: string[][] = []
  const work = createSave({
    async pack(_values, _hooks, _options, agree) {
      const { packed, asked: secrets } = await tryPack({ ...world, agree: true })
      if (secrets.length > 0 && !(await agree(secrets))) return fail({ kind: 'declined', findings: secrets })
      return packed
    },
    async readFile(path) {
      const content = inputs[path]
      if (content === undefined) return fail({ kind: 'refused', code: 'file-missing', params: { path } })
      return ok(new Blob([content]))
    },
    saveFile: (name, content) => void content.text().then((text) => saved.push([name, text])),
    async confirm(_title, _message, items) {
      asked.push(items)
      return agrees
    },
    notify: (toast) => toasts.push(toast),
  })
  const run = createDeployRun(createPanelState())
  const outcome = await run.start(CHOICE, (hooks) => work(VALUES, hooks, {}), 'check')
  await new Promise((resolve) => setTimeout(resolve))
  return { outcome, saved, toasts, asked }
}

describe('saving a deploy file', () => {
  it('saves the file alone where the workflow reads no input files, and says how it is deployed', async () => {
    const { outcome, saved, toasts } = await save()
    expect(outcome).toMatchObject({ kind: 'checked', findings: [] })
    expect(saved.map(([name]) => name)).toEqual(['poster.runflow.json'])
    expect(JSON.parse(saved[0]?.[1] ?? '')).toMatchObject({ format: 'runflow-deploy/1', name: 'Poster' })
    expect(toasts[0]?.detail).toContain('runflow deploy poster.runflow.json')
  })

  it('saves each input file under one name, and says into which folder they go', async () => {
    const files = [fileFact('sub/a.png', 'pixels')]
    const { saved, toasts } = await save({ facts: { files } }, { inputs: { 'sub/a.png': 'pixels' } })
    expect(saved.map(([name]) => name)).toEqual(['poster.runflow.json', 'sub__a.png'])
    expect(toasts[0]?.detail).toContain('poster.files')
  })

  it('saves nothing where an input file cannot be read', async () => {
    const { outcome, saved, toasts } = await save({ facts: { files: [fileFact('a.png', 'a')] } })
    expect(outcome).toMatchObject({ kind: 'upload-failed', step: 'read', path: 'a.png' })
    expect([saved, toasts]).toEqual([[], []])
  })

  it('asks about secrets before they are in a file, and shows none', async () => {
    const secret = `sk-proj-${'Ab3dEf6hIj9l'.repeat(4)}`
    const workflow = poster({ '2': { class_type: 'DrawText', inputs: { text: ['1', 0], style: secret } } })
    const refused = await save({ workflow })
    expect([refused.outcome, refused.saved]).toMatchObject([{ kind: 'declined' }, []])
    expect(refused.asked).toHaveLength(1)
    expect(JSON.stringify(refused.asked)).not.toContain(secret)
    expect((await save({ workflow }, { agrees: true })).saved).toHaveLength(1)
  })

  it('saves nothing of what cannot work, and shows it as a check does', async () => {
    const models = [{ ...MODEL, sha256: null, problem: 'missing' as const }]
    const { outcome, saved } = await save({ facts: { models } })
    expect(outcome).toMatchObject({ kind: 'checked', findings: [{ code: 'model-missing' }] })
    expect(saved).toEqual([])
  })

  it('says in a toast which two names collide, and saves nothing', async () => {
    const files = [fileFact('a.png', 'a'), fileFact('A.png', 'b')]
    const { outcome, saved, toasts } = await save({ facts: { files } })
    expect(outcome).toEqual({ kind: 'cancelled' })
    expect([saved, toasts[0]?.title]).toEqual([[], t('notices.not-saved.title')])
    expect(toasts[0]?.detail).toContain('A.png')
  })
})
