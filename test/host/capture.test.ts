import { describe, expect, it } from 'vitest'
import { createCapture } from '../../src/host/capture.ts'

const graph = { nodes: [{ id: 1, type: 'RunflowOutputImage' }] }
const prompt = { '1': { class_type: 'RunflowOutputImage', inputs: { output_id: 'image' } } }

describe('the capture', () => {
  it('is a deep copy, so that later edits of the canvas are not sent', async () => {
    const live = { workflow: structuredClone(graph), output: structuredClone(prompt) }
    const captured = await createCapture({ graphToPrompt: async () => live })()
    live.output['1'].inputs.output_id = 'changed'
    expect(captured).toEqual({ ok: true, value: { graph, prompt } })
  })

  it('is one at a time, for the front end changes the live graph while it exports', async () => {
    let running = 0
    let most = 0
    const capture = createCapture({
      async graphToPrompt() {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 1))
        running -= 1
        return { workflow: graph, output: prompt }
      },
    })
    await Promise.all([capture(), capture(), capture()])
    expect(most).toBe(1)
  })

  it('gives the reason as a value when the front end throws', async () => {
    const capture = createCapture({
      graphToPrompt: async () => {
        throw new Error('No inner node DTO found for id [7:1]')
      },
    })
    expect(await capture()).toEqual({
      ok: false,
      error: { kind: 'threw', detail: 'No inner node DTO found for id [7:1]' },
    })
  })

  it.each([
    [undefined, { code: 'none' }],
    [{ workflow: {}, output: {} }, { code: 'not-saved' }],
    [
      { workflow: graph, output: { '1': 5 } },
      { code: 'node', params: { id: '1' } },
    ],
  ])('refuses what is no workflow (%#)', async (value, problem) => {
    const captured = await createCapture({ graphToPrompt: async () => value })()
    expect(captured).toEqual({ ok: false, error: { kind: 'unreadable', problem } })
  })
})
