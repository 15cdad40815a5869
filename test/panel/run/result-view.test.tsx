// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { ResultView } from '../../../src/panel/run/result-view.tsx'
import { resultOfRun } from '../../../src/runs/run-result.ts'
import { t } from '../../../src/text/text.ts'
import type { Run } from '../../../src/types/run.ts'

afterEach(cleanup)

const COUNT = 20_000
const outputs = Array.from({ length: COUNT }, (_, at) => ({
  outputId: 'pages\u202Egnp',
  url: `https://files.example/${at}.pdf`,
}))
const run = {
  outputs,
  cost: null,
  startedAt: null,
  completedAt: null,
  durationMs: null,
} as Partial<Run> as Run

it('of thousands of files the first are shown, each with its place, and the rest at a click', () => {
  const result = resultOfRun(run, null, 'https://api.example')
  const places = result.outputs[0]?.files.map(({ source }) => (source.kind === 'run' ? source.place : null))
  expect(places).toEqual(outputs.map((_, at) => at))
  // As many as can be drawn in a test, and more than are drawn at once.
  const some = result.outputs.map((output) => ({ ...output, files: output.files.slice(0, 120) }))
  render(<ResultView result={{ ...result, outputs: some }} card={{ refresh: null, read: null }} />)
  expect(screen.getAllByRole('link')).toHaveLength(50)
  expect(screen.getByRole('heading').textContent).not.toContain('\u202E')
  fireEvent.click(screen.getByRole('button', { name: t('panel.findings.more', { count: 70 }) }))
  expect(screen.getAllByRole('link')).toHaveLength(120)
})

it('of thousands of outputs the first are shown, and the rest at a click', () => {
  const each = Array.from({ length: 120 }, (_, at) => ({
    outputId: `o${at}`,
    url: `https://files.example/${at}.pdf`,
  }))
  const result = resultOfRun({ ...run, outputs: each }, null, 'https://api.example')
  render(<ResultView result={result} card={{ refresh: null, read: null }} />)
  expect(screen.getAllByRole('link')).toHaveLength(50)
  fireEvent.click(screen.getByRole('button', { name: t('panel.findings.more', { count: 70 }) }))
  expect(screen.getAllByRole('link')).toHaveLength(120)
})
