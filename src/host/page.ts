// The one import of ComfyUI itself. Everything else in host/ gets the page handed in, so tests hand in a small one.
import { api } from '/scripts/api.js'
import { app } from '/scripts/app.js'
import type { HostPage } from './comfy.ts'

export const page: HostPage = { app, api, frontend: () => frontendVersion() }

function frontendVersion(): string {
  const version: unknown = Reflect.get(globalThis, '__COMFYUI_FRONTEND_VERSION__')
  return typeof version === 'string' ? version : 'unknown'
}
