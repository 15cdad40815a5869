import type { AnyCommand } from './command.ts'

/** Every command, one line each. It is loaded when it is asked for, so that the others cost nothing at the start. */
export const COMMANDS = {
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  deploy: async () => (await import('./commands/deploy.ts')).deployCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  whoami: async () => (await import('./commands/whoami.ts')).whoamiCommand,
  delete: async () => (await import('./commands/delete.ts')).deleteCommand,
  gpu: async () => (await import('./commands/gpu.ts')).gpuCommand,
  visibility: async () => (await import('./commands/visibility.ts')).visibilityCommand,
  sandbox: async () => (await import('./commands/sandbox.ts')).sandboxCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  runs: async () => (await import('./commands/runs.ts')).runsCommand,
  status: async () => (await import('./commands/status.ts')).statusCommand,
  logs: async () => (await import('./commands/logs.ts')).logsCommand,
  completion: async () => (await import('./commands/completion.ts')).completionCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  github: async () => (await import('./commands/github.ts')).githubCommand,
  webhook: async () => (await import('./commands/webhook.ts')).webhookCommand,
} satisfies Record<string, () => Promise<AnyCommand>>

export type CommandName = keyof typeof COMMANDS
