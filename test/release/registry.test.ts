import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { REPO } from '../tool.ts'

const project = readFileSync(`${REPO}/pyproject.toml`, 'utf8')
const REPOSITORY = 'https://github.com/runflow-io/ComfyUI-Runflow'
const RAW = 'https://raw.githubusercontent.com/runflow-io/ComfyUI-Runflow/main/'

it('the icon is in this repository, and no larger than the registry takes', () => {
  const address = /^Icon = "(.+)"$/m.exec(project)?.[1] ?? ''
  expect(address.startsWith(RAW)).toBe(true)
  const picture = readFileSync(`${REPO}/${address.slice(RAW.length)}`)
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  // The header of a PNG: width and height, as the registry allows 800 by 400 at most.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([400, 400])
})

it('the links lead to this repository, and to a folder that is there', () => {
  const links = [...project.matchAll(/^"?(Repository|Documentation|Bug Tracker)"? = "(.+)"$/gm)]
  expect(links.map(([, name, address]) => [name, address])).toEqual([
    ['Repository', REPOSITORY],
    ['Documentation', `${REPOSITORY}/tree/main/docs`],
    ['Bug Tracker', `${REPOSITORY}/issues`],
  ])
  expect(existsSync(`${REPO}/docs/command-line.md`)).toBe(true)
})
