import type { Outcome } from '../deploy/outcome.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import type { Allowed } from './allow.ts'
import { findOpenQuestions } from './allow.ts'
/** By kind of failure, for scripts. The table stands in docs/command-line.md; a test compares the two. */
export const EXIT_CODES = {
  done: 0,
  unexpected: 1,
  usage: 2,
  configuration: 3,
  blocked: 4,
  declined: 5,
  comfyui: 6,
  refused: 7,
  unavailable: 8,
  differs: 9,
  'run-failed': 10,
  /** As the shell counts a process ended by SIGINT. */
  cancelled: 130,
} as const

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES]

export function exitCodeOf(outcome: Outcome, allow: Allowed): ExitCode {
  switch (outcome.kind) {
    case 'created':
    case 'unchanged':
    case 'updated':
      return EXIT_CODES.done
    case 'dry-run':
      // Whoever lets a dry run decide has no terminal in the deploy that follows.
      return findOpenQuestions(outcome.plan.findings, allow).length === 0
        ? EXIT_CODES.done
        : EXIT_CODES.declined
    case 'unconfigured':
    case 'url-invalid':
    case 'host-without-key':
      return EXIT_CODES.configuration
    case 'blocked':
      return EXIT_CODES.blocked
    case 'declined':
      return EXIT_CODES.declined
    case 'capture-failed':
    case 'facts-failed':
    case 'hash-failed':
    case 'version-mismatch':
      return EXIT_CODES.comfyui
    case 'lookup-failed':
    case 'create-failed':
    case 'update-failed':
      return exitCodeOfFailure(outcome.failure)
    case 'upload-failed':
      return outcome.step === 'read' ? EXIT_CODES.comfyui : exitCodeOfFailure(outcome.failure)
    case 'differs':
      return EXIT_CODES.differs
    case 'slug-held':
      return EXIT_CODES.refused
    case 'unknown-result':
      return EXIT_CODES.unavailable
    case 'cancelled':
      return EXIT_CODES.cancelled
    default:
      return outcome satisfies never
  }
}

/** Refused: doing the same again gives the same. Unavailable: it may work later. */
export function exitCodeOfFailure(failure: ApiFailure): ExitCode {
  switch (failure.kind) {
    case 'unauthorized':
    case 'forbidden':
    case 'gone':
    case 'conflict':
    case 'rejected':
    case 'relay-refused':
      return EXIT_CODES.refused
    case 'rate-limited':
    case 'server':
    case 'network':
    case 'timeout':
    case 'unexpected-response':
      return EXIT_CODES.unavailable
    case 'cancelled':
      return EXIT_CODES.cancelled
    default:
      return failure satisfies never
  }
}
