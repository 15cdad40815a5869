import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../../src/local/sha256.ts'
import { createUpload } from '../../../src/panel/run/upload-files.ts'
import type { Result } from '../../../src/result.ts'
import { fail, ok } from '../../../src/result.ts'
import type { ChosenFile } from '../../../src/runs/drafts.ts'
import type { UploadedAsset, UploadFailure, UploadFile } from '../../../src/types/runflow-api.ts'

const ID = '00000000-0000-4000-8000-0000000000d1'
const sent = ok({ assetId: ID, url: 'https://storage.example/a', sizeBytes: 3 })
const lost = fail<UploadFailure>({ step: 'put', failure: { kind: 'network' } })
const missing = fail<UploadFailure>({
  step: 'read',
  failure: { kind: 'refused', code: 'file-missing', params: {} },
})
const file = (path: string | null): ChosenFile => ({ name: 'fox.png', blob: new Blob(['abc']), path })

function open(answers: Result<UploadedAsset, UploadFailure>[]) {
  const asked: Pick<UploadFile, 'path' | 'isOnlyInPage'>[] = []
  const folders: string[] = []
  const upload = createUpload({
    newId: () => 'run-1',
    sha256: sha256Of,
    async place(id, name) {
      folders.push(`+${id}`)
      return `runflow/${id}/${name}`
    },
    async remove(id) {
      folders.push(`-${id}`)
    },
  })
  const api = {
    async upload({ path, isOnlyInPage }: UploadFile) {
      asked.push({ path, ...(isOnlyInPage && { isOnlyInPage }) })
      return answers.shift() ?? fail<UploadFailure>({ step: 'put', failure: { kind: 'timeout' } })
    },
  }
  const { signal } = new AbortController()
  return {
    asked,
    folders,
    send: (one: ChosenFile) => upload(api, new Map([['photo', one]]), signal, () => {}),
  }
}

describe('a picture for a run', () => {
  it('that was dropped goes from the page, which alone has it', async () => {
    const { send, asked, folders } = open([sent])
    expect(await send(file(null))).toEqual(ok(new Map([['photo', `runflow://assets/${ID}`]])))
    expect(asked).toEqual([{ path: 'fox.png', isOnlyInPage: true }])
    expect(folders).toEqual([])
  })

  it.each([
    ['the storage takes nothing from a browser', lost],
    ['ComfyUI is the only way', missing],
  ])('is lent to ComfyUI where %s', async (_, first) => {
    const { send, asked, folders } = open([first, sent])
    expect(await send(file(null))).toMatchObject({ ok: true })
    expect(asked).toEqual([{ path: 'fox.png', isOnlyInPage: true }, { path: 'runflow/run-1/fox.png' }])
    expect(folders).toEqual(['+run-1', '-run-1'])
  })

  it('that is in ComfyUI’s input folder is not copied there', async () => {
    const { send, asked, folders } = open([missing])
    expect(await send(file('sub/fox.png'))).toMatchObject({ ok: false })
    expect(asked).toEqual([{ path: 'sub/fox.png' }])
    expect(folders).toEqual([])
  })

  it('is not lent for a refusal, which says something about the file', async () => {
    const refused = fail<UploadFailure>({
      step: 'announce',
      failure: { kind: 'forbidden', code: null, detail: null },
    })
    const { send, folders } = open([refused])
    expect(await send(file(null))).toMatchObject({ ok: false })
    expect(folders).toEqual([])
  })
})
