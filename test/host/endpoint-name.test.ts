import { describe, expect, it } from 'vitest'
import { keepName, offerName, readKeptName } from '../../src/host/endpoint-name.ts'
import { fakeApp, fakeGraph } from '../support/fake-comfy.ts'

function appWith(filename?: string) {
  const app = fakeApp(fakeGraph([]))
  app.extensionManager.workflow = { activeWorkflow: { filename } }
  return app
}

describe('the name of a workflow without a Deploy node', () => {
  it('is kept in the workflow, by one step of undo', () => {
    const app = appWith()
    keepName(app, 'Poster')
    expect(app.rootGraph?.extra).toEqual({ 'runflow.endpointName': 'Poster' })
    expect(readKeptName(app)).toBe('Poster')
    expect(app.log).toEqual(['before', 'after'])
  })

  it('is offered again, and before that the name of the file', () => {
    const app = appWith('summer poster.json')
    expect(offerName(app)).toBe('summer poster')
    keepName(app, 'default')
    expect(offerName(app)).toBe('summer poster')
    keepName(app, 'Winter')
    expect(offerName(app)).toBe('Winter')
  })

  it('is not taken from a workflow that was never saved', () => {
    expect(offerName(appWith('Unsaved Workflow (2)'))).toBe('')
    expect(offerName(appWith())).toBe('')
  })
})
