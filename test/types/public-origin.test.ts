import { describe, expect, it } from 'vitest'
import { isPublicOrigin } from '../../src/origin.ts'

describe('the origin of a source', () => {
  it.each([
    'https://github.com/example/pack',
    'https://git.example:3000/a/b',
    'https://8.8.8.8/a/b',
    'https://172.32.0.1/a/b',
    'https://100.128.0.1/a/b',
    'https://[2606:4700::1111]/a/b',
    'https://local.example/a/b',
  ])('%s can be asked from anywhere', (origin) => {
    expect(isPublicOrigin(origin)).toBe(true)
  })

  it.each([
    null,
    '',
    'github.com/example/pack',
    'http://github.com/example/pack',
    'git@github.com:example/pack',
    'https://localhost/a/b',
    'https://localhost./a/b',
    'https://git.localhost/a/b',
    'https://studio.local/a/b',
    'https://git.corp.internal/a/b',
    'https://gitea:3000/a/b',
    'https://0.0.0.0/a/b',
    'https://10.1.2.3/a/b',
    'https://127.1/a/b',
    'https://2130706433/a/b',
    'https://0x7f000001/a/b',
    'https://169.254.169.254/a/b',
    'https://172.16.0.5/a/b',
    'https://172.31.0.5/a/b',
    'https://192.168.0.5/a/b',
    'https://100.64.0.1/a/b',
    'https://224.0.0.1/a/b',
    'https://[::1]/a/b',
    'https://[::]/a/b',
    'https://[::ffff:10.0.0.5]/a/b',
    'https://[fd00::1]/a/b',
    'https://[fe80::1]/a/b',
    'https://[ff02::1]/a/b',
  ])('%s cannot', (origin) => {
    expect(isPublicOrigin(origin)).toBe(false)
  })
})
