import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXIT_CODES, exitCodeOf } from '../../src/cli/exit-codes.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'

describe('the exit codes', () => {
  it('are those of docs/command-line.md, each with its word', () => {
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8')
    const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \|$/gm)].map(([, code, meaning]) => ({
      code: Number(code),
      meaning: meaning ?? '',
    }))
    expect(rows.map(({ code }) => code)).toEqual(Object.values(EXIT_CODES))
    const words = Object.keys(EXIT_CODES).filter((word) => word !== 'done')
    for (const word of words)
      expect(
        rows.find(({ code }) => code === EXIT_CODES[word as keyof typeof EXIT_CODES])?.meaning,
      ).toContain(word)
  })

  it.each<[Outcome, number]>([
    [{ kind: 'unconfigured' }, 3],
    [{ kind: 'blocked', findings: [] }, 4],
    [{ kind: 'declined', findings: [] }, 5],
    [{ kind: 'facts-failed', failure: { kind: 'unreachable' } }, 6],
    [{ kind: 'version-mismatch', bundle: '1.0.0', python: '2.0.0' }, 6],
    [{ kind: 'lookup-failed', failure: { kind: 'unauthorized' } }, 7],
    [{ kind: 'lookup-failed', failure: { kind: 'network' } }, 8],
    [
      {
        kind: 'create-failed',
        failure: { kind: 'rejected', status: 413, code: null, detail: null },
        bodyBytes: 1,
      },
      7,
    ],
    [{ kind: 'update-failed', failure: { kind: 'server', status: 500 }, bodyBytes: 1 }, 8],
    [{ kind: 'upload-failed', path: 'a', step: 'read', failure: { kind: 'unreachable' } }, 6],
    [
      {
        kind: 'upload-failed',
        path: 'a',
        step: 'announce',
        failure: { kind: 'forbidden', code: null, detail: null },
      },
      7,
    ],
    [{ kind: 'upload-failed', path: 'a', step: 'put', failure: { kind: 'network' } }, 8],
    [{ kind: 'differs', slug: 'a', live: null }, 9],
    [{ kind: 'slug-held', slug: 'a' }, 7],
    [{ kind: 'unknown-result', slug: 'a', failure: { kind: 'timeout' } }, 8],
    [{ kind: 'cancelled' }, 130],
  ])('of %j is %i', (outcome, code) => {
    expect(exitCodeOf(outcome, new Set())).toBe(code)
  })
})
