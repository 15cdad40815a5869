import { expect, it } from 'vitest'
import { toSafeLink } from '../../src/runs/safe-link.ts'

const API = 'https://api.example'
const LOCAL = 'http://127.0.0.1:8400'

it.each<[string, string, boolean]>([
  ['https://storage.example/a.png?x=1', API, true],
  ['http://storage.example/a.png', API, false],
  ['http://127.0.0.1:9/a.png', API, false],
  ['http://127.0.0.1:9/a.png', LOCAL, true],
  ['http://[::1]:9/a.png', LOCAL, true],
  ['http://127.0.0.1.evil.example/a.png', LOCAL, false],
  ['http://storage.example/a.png', LOCAL, false],
  ['https://user@storage.example/a.png', API, false],
  ['javascript:alert(1)', LOCAL, false],
  ['data:text/html,x', API, false],
  ['file:///etc/passwd', LOCAL, false],
  ['no address', API, false],
])('%s of %s may be opened: %s', (url, origin, may) => {
  expect(toSafeLink(url, origin) !== null).toBe(may)
})
