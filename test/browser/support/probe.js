// Served into the page by openComfy beside the packs' scripts: tells a test when the first workflow is on the canvas.
import { app } from '../../scripts/app.js'

window.runflowProbe = { configured: 0 }
app.registerExtension({
  name: 'Runflow.TestProbe',
  afterConfigureGraph() {
    window.runflowProbe.configured += 1
  },
})
