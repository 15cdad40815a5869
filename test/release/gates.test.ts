import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findWrongInWorkflowFiles } from '../gates/workflow-files.ts'

const MISSPELT = `on:
  push:
    branchs: [main]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: echo hello
`

it('tells the line of a workflow file where a key is misspelt', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runflow-workflows-'))
  writeFileSync(join(folder, 'ci.yml'), MISSPELT)
  const found = await findWrongInWorkflowFiles(folder)
  rmSync(folder, { recursive: true })
  expect(found).toEqual([
    expect.stringContaining(`${folder}/ci.yml:3:5: unexpected key "branchs" for "push" section`),
  ])
})

it('finds nothing wrong in ours', async () => {
  expect(await findWrongInWorkflowFiles()).toEqual([])
})
