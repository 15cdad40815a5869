import { describe, expect, it } from 'vitest'
import { noBrowser } from '../browser/support/chromium.ts'
import { runBench } from './run.ts'

// A small run: that it measures, not what. Figures belong to a quiet machine and to npm run bench.
describe('npm run bench -- --quick', () => {
  it('gives one row for each figure, with its bar and whether it is met', async () => {
    const { rows, stderr } = await runBench([
      '--quick',
      '--json',
      'redeploy',
      'workflow',
      'startup',
      'hashing',
      'facts',
    ])
    expect(rows.filter(({ name }) => name.startsWith('redeploy'))).toEqual([
      {
        name: 'redeploy with nothing changed',
        figure: 1,
        unit: 'requests',
        min: 1,
        max: 1,
        budget: '≤ 2',
        met: true,
      },
      {
        name: 'redeploy with nothing changed',
        figure: 0,
        unit: 'bytes',
        min: 0,
        max: 0,
        budget: '≤ 0',
        met: true,
      },
    ])
    expect(rows.filter(({ unit }) => unit === 'x').length).toBe(5)
    for (const { name, ratio, figure, met, budget } of rows) {
      expect(ratio ?? figure, name).toBeGreaterThanOrEqual(0)
      expect(met === null, name).toBe(budget === null)
    }
    expect(stderr).toMatch(/\d+ of \d+ budgets met\n$/)
  }, 120_000)

  it('measures hostile files against two seconds, and what twice the file costs', async () => {
    const { rows } = await runBench(['--quick', '--json', 'hostile'])
    const budgets = (unit: string) => rows.filter((row) => row.unit === unit).map(({ budget }) => budget)
    expect(new Set(budgets('ms'))).toEqual(new Set(['≤ 2000']))
    expect(new Set(budgets('x'))).toEqual(new Set(['≤ 2.6']))
    for (const part of [
      '800 × 800',
      '1,500 × 1,500',
      '60,000 links',
      '20,000 sockets',
      'double 25',
      '90 deep',
    ])
      expect(rows.filter(({ name }) => name.includes(part)).length, part).toBe(1)
    for (const { name, ratio, figure } of rows) expect(ratio ?? figure, name).toBeGreaterThan(0)
  }, 120_000)

  it.skipIf(noBrowser)(
    `weighs the bundle and evaluates it${noBrowser ? `; skipped: ${noBrowser}` : ''}`,
    async () => {
      const { rows } = await runBench(['--quick', '--json', 'bundle'])
      expect(rows.map(({ name }) => name)).toEqual([
        'bundle, gzip',
        'bundle, compiled and evaluated in Chromium, processor time',
      ])
    },
    60_000,
  )

  it.skipIf(noBrowser)(
    `deploys as a whole in a browser${noBrowser ? `; skipped: ${noBrowser}` : ''}`,
    async () => {
      const { rows } = await runBench(['--quick', '--json', 'deploy'])
      expect(rows.map(({ unit, budget }) => [unit, budget])).toEqual([
        ['x', '≤ 1.25'],
        ['ms', null],
        ['ms', '≤ 20'],
        ['ms', null],
      ])
    },
    180_000,
  )

  it.skipIf(noBrowser)(
    `types beside the panel, closed and on each tab${noBrowser ? `; skipped: ${noBrowser}` : ''}`,
    async () => {
      const { rows } = await runBench(['--quick', '--json', 'typing'])
      const judged = rows.filter(({ budget }) => budget !== null)
      expect(judged.map(({ budget }) => budget)).toEqual(Array(5).fill('≤ 50'))
      for (const place of [
        'panel closed',
        'Deploy tab',
        ', Run tab',
        'field of the Run tab',
        'Endpoints tab',
      ])
        expect(judged.filter(({ name }) => name.includes(place)).length, place).toBe(1)
      // Code of ours has run at all: the profile knows it.
      for (const { name, figure } of judged) expect(figure, name).toBeGreaterThan(0)
    },
    180_000,
  )

  it('refuses a part that is not there', async () => {
    const { code, stderr } = await runBench(['nothing'])
    expect(code).toBe(2)
    expect(stderr).toContain('There is no part nothing.')
  }, 30_000)
})
