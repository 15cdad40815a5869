import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { REPO } from './support/children.ts'
import { describeComfy } from './support/describe.ts'

const FOLDER = join(REPO, 'example_workflows')
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
// What the demo deploys through the command line, which takes a prompt: only the front end makes one.
const PROMPTS = join(REPO, 'test/demo')

describeComfy('the example workflows', (stage) => {
  it.each(EXAMPLES)('%s opens, and its nodes stand in the prompt with their classes', async (name) => {
    const comfy = await stage.open()
    const workflow = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
    await comfy.load(workflow)
    const { output } = await comfy.prompt()
    const classes = Object.values(output).map((node) => node.class_type)
    expect(classes).not.toContain(undefined)
    expect(classes.filter((each) => each?.startsWith('RunflowInput'))).not.toEqual([])
    expect(classes.filter((each) => each?.startsWith('RunflowOutput'))).not.toEqual([])
    await comfy.screenshot(`example-${name.replace('.json', '')}-${stage.host.frontend}`)
    await comfy.close()
  })

  it('are listed under the name of the pack', async () => {
    const answer = await fetch(`${stage.host.url}/api/workflow_templates`)
    const listed = (await answer.json()) as Record<string, string[]>
    expect(listed['ComfyUI-Runflow']?.toSorted()).toEqual(EXAMPLES.map((name) => name.replace('.json', '')))
  })
})

describeComfy(
  'the prompts of the examples',
  (stage) => {
    it.each(EXAMPLES)('%s: the kept prompt is what the front end makes of it', async (name) => {
      const kept = join(PROMPTS, name.replace('.json', '.prompt.json'))
      const comfy = await stage.open()
      await comfy.load(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
      const { output } = await comfy.prompt()
      if (process.env.UPDATE) writeFileSync(kept, `${JSON.stringify(output, null, 2)}\n`)
      expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(output)
      await comfy.close()
    })
  },
  { frontends: ['newest'] },
)
