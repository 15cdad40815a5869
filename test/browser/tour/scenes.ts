import { ENDPOINT_SCENES } from './endpoint-scenes.ts'
import { LIVE_SCENES } from './live-scenes.ts'
import { RUN_ENDED_SCENES } from './run-ended-scenes.ts'
import { RUN_HERE_SCENES } from './run-here-scenes.ts'
import { RUN_SCENES } from './run-scenes.ts'
import type { Scene } from './scene.ts'

/** The Run and Endpoints tabs, and what the Deploy tab says of what is live. */
export const SCENES: Scene[] = [
  ...RUN_SCENES,
  ...RUN_ENDED_SCENES,
  ...RUN_HERE_SCENES,
  ...ENDPOINT_SCENES,
  ...LIVE_SCENES,
]
