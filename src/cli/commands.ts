import type { AnyCommand } from './command.ts'

/** Every command, one line each. It is loaded when it is asked for, so that the others cost nothing at the start. */
export const COMMANDS = {
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  deploy: async () => (await import('./commands/deploy.ts')).deployCommand,
} satisfies Record<string, () => Promise<AnyCommand>>

export type CommandName = keyof typeof COMMANDS
