import { describe, expect, it } from 'vitest'
import { askForName, readKeptName } from '../../src/host/endpoint-name.ts'
import { fakeApp, fakeGraph } from '../support/fake-comfy.ts'

function appWith(answer: string | null, filename?: string) {
  const app = fakeApp(fakeGraph([]))
  const asked: { defaultValue?: string }[] = []
  app.extensionManager.dialog.prompt = async (options) => {
    asked.push(options)
    return answer
  }
  app.extensionManager.workflow = { activeWorkflow: { filename } }
  return { app, asked }
}

describe('the name of a workflow without a Deploy node', () => {
  it("is asked once, offers the workflow's file name and is kept in the workflow", async () => {
    const { app, asked } = appWith(' Poster ', 'summer poster')
    expect(await askForName(app)).toBe('Poster')
    expect(asked[0]?.defaultValue).toBe('summer poster')
    expect(app.rootGraph?.extra).toEqual({ 'runflow.endpointName': 'Poster' })
    expect(readKeptName(app)).toBe('Poster')
    expect(app.log).toEqual(['before', 'after'])
  })

  it('offers nothing for a workflow that was never saved', async () => {
    const { app, asked } = appWith(null, 'Unsaved Workflow (2)')
    expect(await askForName(app)).toBeNull()
    expect(asked[0]?.defaultValue).toBe('')
    expect(app.rootGraph?.extra).toBeUndefined()
  })

  it('keeps nothing when the answer is empty', async () => {
    const { app } = appWith('  ')
    expect(await askForName(app)).toBeNull()
    expect(app.rootGraph?.extra).toBeUndefined()
  })
})
