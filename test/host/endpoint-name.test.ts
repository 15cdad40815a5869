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
    keepName(app, 'DEFAULT ')
    expect(offerName(app)).toBe('summer poster')
    keepName(app, 'Winter')
    expect(offerName(app)).toBe('Winter')
  })

  it('is the same of a file whose system takes accents apart', () => {
    expect(offerName(appWith('cafe\u0301.json'))).toBe('caf\u00e9')
  })

  it('gives an address, whatever the file is called', () => {
    expect(offerName(appWith('海报 v1.json'))).toBe('海报 v1')
    const made = offerName(appWith('海报.json'))
    expect(made).toMatch(/^workflow-[0-9a-f]{6}$/)
    expect(offerName(appWith('海报'))).toBe(made)
    // A copy has the same id.
    expect(offerName(appWith('人像'))).not.toBe(made)
    const kept = appWith('poster')
    keepName(kept, 'плакат')
    expect(offerName(kept)).toBe('poster')
  })

  it('is made up where the name in the node gives no address and there is no file', () => {
    expect(offerName(appWith('Unsaved Workflow'), { unusable: '海报' })).toMatch(/^workflow-[0-9a-f]{6}$/)
    expect(offerName(appWith('poster'), { unusable: '海报' })).toBe('poster')
  })

  it('is another than the one that it is to replace', () => {
    const app = appWith('Summer poster.json')
    keepName(app, 'Poster')
    expect(offerName(app, { taken: 'poster' })).toBe('Summer poster')
    expect(offerName(appWith('Poster.json'), { taken: 'poster' })).toBe('poster-2')
    expect(offerName(appWith('Unsaved Workflow'), { taken: 'default' })).toBe('')
  })

  it('is not taken from a workflow that was never saved', () => {
    expect(offerName(appWith('Unsaved Workflow (2)'))).toBe('')
    expect(offerName(appWith())).toBe('')
  })
})
