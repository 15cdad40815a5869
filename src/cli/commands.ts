import type { AnyCommand } from './command.ts'

/** Every command, one line each. It is loaded when it is asked for, so that the others cost nothing at the start. */
export const COMMANDS = {
  deploy: async () => (await import('./commands/deploy.ts')).deployCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  whoami: async () => (await import('./commands/whoami.ts')).whoamiCommand,
  delete: async () => (await import('./commands/delete.ts')).deleteCommand,
  gpu: async () => (await import('./commands/gpu.ts')).gpuCommand,
  visibility: async () => (await import('./commands/visibility.ts')).visibilityCommand,
  sandbox: async () => (await import('./commands/sandbox.ts')).sandboxCommand,
} satisfies Record<string, () => Promise<AnyCommand>>

export type CommandName = keyof typeof COMMANDS
