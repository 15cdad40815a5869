import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as names from '../src/names.ts'
import { readNamesContract } from './support/names-contract.ts'

// What users' files, Python and the platform call things, against the machine-readable form of it.
describe('names shared with the contract', () => {
  const { nodes, settings } = readNamesContract()
  const kinds = (io: string) =>
    Object.fromEntries(
      nodes.filter((node) => node.RUNFLOW_IO === io).map((node) => [node.class, node.RUNFLOW_TYPE]),
    )

  it('are the classes of inputs and outputs with their kinds', () => {
    expect(names.INPUT_CLASSES).toEqual(kinds('input'))
    expect(names.OUTPUT_CLASSES).toEqual(kinds('output'))
  })

  it('are the save nodes and the Deploy node, and no class is left over', () => {
    const others = nodes.filter((node) => node.RUNFLOW_IO === null).map((node) => node.class)
    expect([names.DEPLOY_CLASS, ...names.SAVE_CLASSES].sort()).toEqual(others.sort())
  })

  it('are the default ids', () => {
    const ids = nodes.flatMap(({ inputs }) =>
      inputs.filter(({ name }) => name === 'input_id' || name === 'output_id').map((input) => input.default),
    )
    expect([...names.DEFAULT_IDS]).toEqual(ids)
  })

  it('are the widgets of the Deploy node in the order in which they are saved', () => {
    const deploy = nodes.find((node) => node.class === names.DEPLOY_CLASS)
    expect([...names.DEPLOY_WIDGETS]).toEqual(deploy?.saved_widgets)
    expect(deploy?.inputs[0]?.default).toBe(names.DEFAULT_ENDPOINT_NAME)
  })

  it('are the settings', () => {
    expect(settings.map(({ id }) => id)).toEqual([names.API_URL_SETTING, names.API_KEY_SETTING])
    expect(settings[0]?.default).toBe(names.DEFAULT_API_URL)
  })

  it('are the folder of a run’s files, which Python removes', () => {
    const python = readFileSync(new URL('../nodes_py/run_files.py', import.meta.url), 'utf8')
    expect(/^PREFIX = "(.+)"$/m.exec(python)?.[1]).toBe(names.RUN_FOLDER)
  })
})
