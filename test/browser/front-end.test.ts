import { expect, it } from 'vitest'
import { describeComfy } from './support/describe.ts'

// One node of each input class, with what a person may type, and what the prompt must then hold.
const VALUES = [
  ['RunflowInputString', 'value', 'a red fox', 'a red fox'],
  ['RunflowInputInt', 'value', -5, -5],
  ['RunflowInputFloat', 'value', 0.35, 0.35],
  ['RunflowInputBoolean', 'value', true, true],
  ['RunflowInputFile', 'file_name', 'notes.txt', 'notes.txt'],
] as const

const TYPED = [
  ['RunflowInputFloat', '0.725'],
  ['RunflowInputFloat', '-1.5'],
  ['RunflowInputInt', '-5'],
  ['RunflowInputInt', '3000'],
  ['RunflowInputInt', '9007199254740991'],
] as const

const OURS = [
  'RunflowDeploy',
  'RunflowInputString',
  'RunflowInputInt',
  'RunflowInputFloat',
  'RunflowInputBoolean',
  'RunflowInputImage',
  'RunflowInputFile',
  'RunflowOutputImage',
  'RunflowOutputFile',
]

describeComfy('the pack in the front end', (stage) => {
  it('is offered with every node class', async () => {
    const answer = await fetch(`${stage.host.url}/object_info`)
    const offered = (await answer.json()) as Record<string, { python_module: string }>
    for (const name of OURS) expect(offered[name]?.python_module).toBe('custom_nodes.ComfyUI-Runflow')
  })

  it('boots without a red line of ours on the console', async () => {
    const comfy = await stage.open()
    for (const [index, name] of OURS.entries())
      await comfy.addNode(name, [40 + (index % 3) * 400, 60 + Math.floor(index / 3) * 230])
    await comfy.screenshot(`front-end-${stage.host.frontend}`)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })

  it('puts the values of its input nodes into the prompt as they were set', async () => {
    const comfy = await stage.open()
    const ids: string[] = []
    for (const [index, [type, widget, value]] of VALUES.entries())
      ids.push(String(await comfy.addNode(type, [40 + index * 300, 100], { [widget]: value })))
    const { output } = await comfy.prompt()
    for (const [index, [type, widget, , expected]] of VALUES.entries()) {
      const entry = output[ids[index] as string]
      expect(entry?.class_type).toBe(type)
      expect(entry?.inputs[widget]).toBe(expected)
    }
    await comfy.close()
  })

  it('keeps the numbers that a person types into its number inputs', async () => {
    const comfy = await stage.open()
    const kept: [string, string, unknown][] = []
    for (const [type, typed] of TYPED) {
      const id = await comfy.addNode(type, [300, 200])
      await comfy.typeInWidget(id, 'value', typed)
      const { output } = await comfy.prompt()
      kept.push([type, typed, output[String(id)]?.inputs.value])
      await comfy.clear()
    }
    expect(kept).toEqual([
      ['RunflowInputFloat', '0.725', 0.725],
      ['RunflowInputFloat', '-1.5', -1.5],
      ['RunflowInputInt', '-5', -5],
      ['RunflowInputInt', '3000', 3000],
      ['RunflowInputInt', '9007199254740991', 9007199254740991],
    ])
    await comfy.close()
  })
})
