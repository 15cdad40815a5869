import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Comfy } from './comfy.ts'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] }

/** What axe-core finds wrong in our panel, a line for each element. The rest of the page is the front end's. */
export async function violations(comfy: Comfy): Promise<string[]> {
  if (!(await comfy.page.evaluate(() => 'axe' in window))) await comfy.page.evaluate(SOURCE)
  const found: Violation[] = await comfy.page.evaluate(
    "axe.run('div.runflow').then(({ violations }) => violations)",
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
