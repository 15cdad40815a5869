import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MOUNTS, machinePathsIn, ROOTS } from '../../src/endpoints/machine-paths.ts'

const SHARED = JSON.parse(
  readFileSync(new URL('../contract/machine-paths.json', import.meta.url), 'utf8'),
) as { roots: string[]; mounts: string[]; paths: string[]; no_paths: string[] }

describe('paths of a machine', () => {
  it.each([
    ['from /home/ada/work.png', ['/home/ada/work.png']],
    ['C:\\Users\\ada\\x.safetensors', ['C:\\Users\\ada\\x.safetensors']],
    ['\\\\server\\share\\x', ['\\\\server\\share\\x']],
    ['~/models, "/mnt/nas/a"', ['/mnt/nas/a', '~/models']],
    ['file:///tmp/x', ['file:///tmp/x']],
    ['16/9, /imagine a cat, and/or, https://example.com/home/x', []],
    ['loras/x.safetensors', []],
  ])('in %j are %j', (text, paths) => {
    expect(machinePathsIn({ a: [{ b: text }] })).toEqual(paths)
  })

  it('begin where a deploy asks about them', () => {
    expect(ROOTS).toEqual(SHARED.roots)
    expect(MOUNTS).toEqual(SHARED.mounts)
  })

  it.each(SHARED.paths)('%j is one, as it is for a deploy', (path) => {
    expect(machinePathsIn(path)).toEqual([path])
    expect(machinePathsIn(`see "${path}"`)).toEqual([path])
  })

  it.each(SHARED.no_paths)('%j is none, as it is none for a deploy', (text) => {
    expect(machinePathsIn(text)).toEqual([])
  })
})
