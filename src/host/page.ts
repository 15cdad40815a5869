// The one import of ComfyUI itself. Everything else in host/ gets the page handed in, so tests hand in a small one.
import { api } from '/scripts/api.js'
import { app } from '/scripts/app.js'
import type { HostPage } from './comfy.ts'

export const page: HostPage = { app, api }
