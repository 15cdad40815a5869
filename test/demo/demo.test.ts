import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { look } from '../support/look.ts'
import { REPO } from '../tool.ts'

it('npm run demo -- --once ends with the path of a picture that the deployed endpoint made', async () => {
  const picture = join(REPO, '.cache/demo/caption-card.png')
  rmSync(picture, { force: true })
  const script = join(REPO, 'test/demo.ts')
  const demo = promisify(execFile)(process.execPath, ['--import', 'tsx', script, '--once'], { cwd: REPO })
  const { stdout } = await demo
  const lines = stdout.trimEnd().split('\n')
  expect(lines.at(-1)).toBe(picture)
  expect(lines.filter((line) => /^ {2}(created|updated|It answers 201)/.test(line))).toHaveLength(3)
  const { size, mode, colours, first } = look(picture, [0, 0])
  expect([size, mode, first]).toEqual([[960, 540], 'RGB', [[31, 78, 121]]])
  // Its texts are drawn.
  expect(colours).toBeGreaterThan(20)
}, 300_000)
