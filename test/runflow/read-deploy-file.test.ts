import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { DeployFile } from '../../src/deploy/deploy-file.ts'
import { formatDeployFile } from '../../src/deploy/deploy-file.ts'
import { deployFileSchema } from '../../src/runflow/deploy-file-schema.ts'
import { isDeployFile, readDeployFile } from '../../src/runflow/read-deploy-file.ts'
import { packNow } from '../deploy/support/pack.ts'
import { fileFact, PACK, PUBLISHED } from '../deploy/world.ts'

const PAGE = new URL('../../docs/deploy-file.schema.json', import.meta.url)
const ABOUT = {
  title: 'A deploy file of Runflow, NAME.runflow.json',
  description:
    'One whole deploy: what runflow pack and ComfyUI save, and runflow deploy sends. The bytes of its input files lie beside it in NAME.files.',
}

const { file } = await packNow({
  facts: {
    models: [PUBLISHED],
    files: [fileFact('a.png', 'a')],
    packs: [{ ...PACK, pushed: false, public_access: null }],
  },
})
const copy = () => JSON.parse(formatDeployFile(file)) as Record<string, unknown>
const read = (value: unknown) =>
  isDeployFile(value) ? readDeployFile(value) : { ok: false, error: { kind: 'none' } }

/** Every place in the file, but for what is another's: the workflow, and what a finding quotes. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  if (['workflow_json', 'graph', 'about'].includes(path.at(-1) ?? '')) return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))]
}

function withValueAt(value: unknown, [name, ...rest]: string[], changed: unknown): unknown {
  if (name === undefined) return changed
  const inner = structuredClone(value) as Record<string, unknown>
  if (rest.length === 0 && changed === undefined) delete inner[name]
  else inner[name] = withValueAt(inner[name], rest, changed)
  return inner
}

describe('the schema of a deploy file', () => {
  it('is written down as the parser has it (npx vitest run test/runflow/read-deploy-file.test.ts -u)', async () => {
    const { $schema, ...made } = z.toJSONSchema(deployFileSchema)
    await expect(`${JSON.stringify({ $schema, ...ABOUT, ...made }, null, 2)}\n`).toMatchFileSnapshot(
      PAGE.pathname,
    )
  })

  it('says of every change of a file what the parser says of it', () => {
    const written = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(PAGE, 'utf8')))
    const places = placesIn(copy())
    expect(places.length).toBeGreaterThan(60)
    for (const path of places)
      for (const probe of [undefined, null, 1, -1, 1.5, 'text', true, [], {}, ['a'], { a: {} }]) {
        const changed = withValueAt(copy(), path, probe)
        const isGood = deployFileSchema.safeParse(changed).success
        expect([path.join('.'), probe, written(changed)]).toEqual([path.join('.'), probe, isGood])
      }
  })
})

describe('a deploy file', () => {
  it('is read as it was written', () => {
    expect(read(copy())).toEqual({ ok: true, value: file })
  })

  it.each<[string, (value: Record<string, unknown>) => unknown, object]>([
    ['of a newer format', (value) => ({ ...value, format: 'runflow-deploy/2' }), { kind: 'newer' }],
    ['with a misspelt name', (value) => ({ ...value, modles: {} }), { kind: 'unknown-key', at: 'modles' }],
    [
      'with a name deep inside that nobody knows',
      (value) => withValueAt(value, ['models', PUBLISHED.path, 'sha'], 'a'),
      { kind: 'unknown-key', at: `models["${PUBLISHED.path}"].sha` },
    ],
    ['without a part', (value) => withValueAt(value, ['graph'], undefined), { kind: 'missing', at: 'graph' }],
    [
      'with a wrong value in a list',
      (value) => withValueAt(value, ['files', '0'], { ...file.files[0], sha256: 'A' }),
      { kind: 'wrong', at: 'files[0].sha256' },
    ],
    [
      'with a name that is on no disk, and that schemas do not see',
      (value) => ({ ...value, models: JSON.parse('{"__proto__": 1}') }),
      { kind: 'unknown-key', at: 'models.__proto__' },
    ],
    [
      'with a finding of a later version',
      (value) => withValueAt(value, ['findings', '0', 'code'], 'tomorrow'),
      { kind: 'finding', code: 'tomorrow' },
    ],
    [
      'with a finding that does not say what it is about',
      (value) =>
        withValueAt(value, ['findings', '0'], {
          ...file.findings[0],
          code: 'package-may-clash',
          about: { claims: 7 },
        }),
      { kind: 'finding', code: 'package-may-clash' },
    ],
    [
      'with a graph without nodes',
      (value) => withValueAt(value, ['graph'], { nodes: [1] }),
      { kind: 'workflow', part: 'graph' },
    ],
    [
      'with two input files of one name',
      (value) => ({
        ...value,
        files: [...(file as DeployFile).files, { ...file.files[0], path: 'A.png', sha256: 'b'.repeat(64) }],
      }),
      { kind: 'file-name', problem: { kind: 'collide' } },
    ],
  ])('%s is refused, and the place is named', (_, change, problem) => {
    expect(read(change(copy()))).toMatchObject({ ok: false, error: problem })
  })
})
