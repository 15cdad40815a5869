import { expect, it } from 'vitest'
import { describeComfy } from './support/describe.ts'

describeComfy(
  'below a path, as a proxy in front of ComfyUI serves it',
  (stage) => {
    it('our script loads and its routes answer', async () => {
      const comfy = await stage.open()
      const answered: number[] = []
      comfy.page.on('response', (response) => {
        if (response.url().endsWith('/comfy/api/runflow/status')) answered.push(response.status())
      })
      await comfy.page.reload()
      await comfy.ready()
      await comfy.addNode('RunflowDeploy', [300, 200])
      const { output } = await comfy.prompt()
      // Virtual only where our script is at work.
      expect(output).toEqual({})
      expect(answered).toEqual([200])
      expect(comfy.ourComplaints()).toEqual([])
      await comfy.close()
    })
  },
  { args: ['--prefix', '/comfy'], frontends: ['newest'], hostOnly: true },
)
