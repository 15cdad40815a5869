// The one import of ComfyUI itself. Everything else in host/ gets the page handed in, so tests hand in a small one.
import { api } from '/scripts/api.js'
import { app } from '/scripts/app.js'
import type { HostNode, HostPage } from './comfy.ts'
import { limitRequests } from './limited-api.ts'

type Library = { createNode(type: string): HostNode | null }

export const page: HostPage = {
  app,
  api: limitRequests(api),
  createNode: (type) => (globalThis as { LiteGraph?: Library }).LiteGraph?.createNode(type) ?? null,
}
