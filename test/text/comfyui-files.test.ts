import { describe, expect, it } from 'vitest'
import { flatten } from '../../scripts/text/locales.ts'
import { runflowCommands } from '../../src/host/commands.ts'
import { API_KEY_SETTING, API_URL_SETTING } from '../../src/names.ts'
import contract from '../contract/nodes.json'
import { english } from './support/english.ts'
import { findFaults } from './support/plain-english.ts'

type Slot = { name?: string; tooltip: string }
type NodeTexts = {
  display_name: string
  description: string
  inputs: Record<string, Slot>
  outputs?: Record<string, Slot>
}

const FILES = ['nodeDefs', 'main', 'settings', 'commands'] as const
const readByComfyUI = flatten(new Map([...english].filter(([name]) => FILES.some((file) => file === name))))
const nodes = new Map(Object.entries(english.get('nodeDefs') ?? {})) as ReadonlyMap<
  string,
  unknown
> as ReadonlyMap<string, NodeTexts>

describe('what ComfyUI reads of locales/en', () => {
  it('holds no sign that its translations read as something else', () => {
    for (const [key, text] of readByComfyUI) expect(text, key).not.toMatch(/[{}@|]/)
  })

  it('keeps to the rules of plain English', () => {
    expect([...readByComfyUI].flatMap(([key, text]) => findFaults(key, text))).toEqual([])
  })

  it('describes every node, input and output that there is, and no other', () => {
    const described = [...nodes].map(([name, { inputs, outputs = {} }]) => {
      return { name, inputs: Object.keys(inputs).sort(), outputs: Object.keys(outputs) }
    })
    expect(described).toEqual(
      contract.nodes.map((node) => ({
        name: node.class,
        inputs: node.inputs.map((input) => input.name).sort(),
        outputs: node.outputs.map((_, index) => String(index)),
      })),
    )
  })

  it('leaves the names of the nodes as they are saved in files and searched for', () => {
    const names = [...nodes].map(([name, { display_name }]) => [name, display_name])
    expect(names).toEqual(contract.nodes.map((node) => [node.class, node.display_name]))
  })

  it('names our settings by their ids', () => {
    const ids = [API_URL_SETTING, API_KEY_SETTING].map((id) => id.replaceAll('.', '_'))
    expect(Object.keys(english.get('settings') ?? {}).sort()).toEqual(ids.sort())
  })

  it('names our commands by their ids, and each of their menu entries', () => {
    const nothing = () => {}
    const commands = runflowCommands({
      deploy: nothing,
      saveDeployFile: nothing,
      openPanel: nothing,
      openSettings: nothing,
    })
    const texts = english.get('commands') as Record<string, { label: string; menubarLabel: string }>
    expect(Object.keys(texts)).toEqual(commands.map(({ id }) => id.replaceAll('.', '_')))
    const menu = (english.get('main') as Record<string, Record<string, string>>).menuLabels
    // ComfyUI looks a menu entry up by its English label.
    expect(menu).toEqual(
      Object.fromEntries(
        ['Runflow', ...Object.values(texts).map((text) => text.menubarLabel)].map((label) => [label, label]),
      ),
    )
  })
})
