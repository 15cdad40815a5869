import { describe, expect, it } from 'vitest'
import type { Resolution, TargetSources } from '../../src/deploy/target.ts'
import { freeOrigin, isConfigured, resolveTarget } from '../../src/deploy/target.ts'
import { isLoopback, parseOrigin } from '../../src/origin.ts'

const HOME = 'https://api.runflow.io'
const SAVED = 'rf_live_saved00000000aaaa'
const OWN = 'rf_live_inworkflow0000bbbb'

function resolve(
  sources: Partial<TargetSources>,
  saved: Record<string, string> = { [HOME]: SAVED },
): Resolution {
  return resolveTarget({
    host: '',
    apiKey: '',
    apiUrl: HOME,
    savedKey: (origin) => saved[origin] ?? null,
    ...sources,
  })
}

const savedTarget = (origin: string) => ({ origin, key: SAVED, keyFrom: 'settings' })

describe('the target without a key in the workflow', () => {
  it.each([
    ['nothing in the node: the URL of Settings with its key', {}, savedTarget(HOME)],
    ['a trailing slash in the URL', { apiUrl: `${HOME}/` }, savedTarget(HOME)],
    ['a path in the URL', { apiUrl: `${HOME}/v1/` }, savedTarget(HOME)],
    [
      'spaces around the URL and letters in upper case',
      { apiUrl: ' HTTPS://API.Runflow.IO ' },
      savedTarget(HOME),
    ],
    [
      'the host of the node, with its own saved key',
      { host: HOME, apiUrl: 'https://other.example' },
      savedTarget(HOME),
    ],
    ['a host with the default port written out', { host: `${HOME}:443` }, savedTarget(HOME)],
    ['a host of spaces counts as empty', { host: '  ' }, savedTarget(HOME)],
  ])('%s', (_, sources, target) => {
    expect(resolve(sources)).toEqual({ kind: 'target', target })
  })

  it.each([`"${SAVED}"`, `Bearer ${SAVED}\n`])('uses the key without what it was pasted with: %j', (kept) => {
    expect(resolve({}, { [HOME]: kept })).toEqual({ kind: 'target', target: savedTarget(HOME) })
  })

  it('takes http on this machine', () => {
    const origin = 'http://127.0.0.1:8787'
    expect(resolve({ apiUrl: origin }, { [origin]: SAVED })).toEqual({
      kind: 'target',
      target: savedTarget(origin),
    })
  })

  it.each([
    ['no key is saved', {}, {}, { kind: 'unconfigured' }],
    ['only spaces are saved as a key', {}, { [HOME]: '  ' }, { kind: 'unconfigured' }],
    ['the URL is cleared', { apiUrl: '  ' }, undefined, { kind: 'unconfigured' }],
    [
      'the URL of Settings was changed to one without a key',
      { apiUrl: 'https://other.example' },
      undefined,
      { kind: 'unconfigured' },
    ],
    [
      'the node names a host without a key: never a silent fall back',
      { host: 'https://other.example/x' },
      undefined,
      { kind: 'host-without-key', host: 'https://other.example' },
    ],
    [
      'the host only looks like ours',
      { host: 'https://api.runflow.io@evil.example' },
      undefined,
      { kind: 'host-without-key', host: 'https://evil.example' },
    ],
    [
      'the host has another port',
      { host: 'https://api.runflow.io:8443' },
      undefined,
      { kind: 'host-without-key', host: 'https://api.runflow.io:8443' },
    ],
    [
      'the host has no scheme',
      { host: 'api.runflow.io' },
      undefined,
      { kind: 'url-invalid', url: 'api.runflow.io', from: 'workflow', problem: 'no-scheme' },
    ],
    [
      'the host has no scheme, which a parser would take for one',
      { host: 'localhost:8188' },
      undefined,
      { kind: 'url-invalid', url: 'localhost:8188', from: 'workflow', problem: 'no-scheme' },
    ],
    [
      'the host is plain http',
      { host: 'http://api.runflow.io' },
      undefined,
      { kind: 'url-invalid', url: 'http://api.runflow.io', from: 'workflow', problem: 'not-https' },
    ],
    [
      'the URL is plain http on the network',
      { apiUrl: 'http://192.168.1.5:8080' },
      undefined,
      { kind: 'url-invalid', url: 'http://192.168.1.5:8080', from: 'settings', problem: 'not-https' },
    ],
    [
      'the URL only begins like this machine',
      { apiUrl: 'http://127.0.0.1.evil.example' },
      undefined,
      { kind: 'url-invalid', url: 'http://127.0.0.1.evil.example', from: 'settings', problem: 'not-https' },
    ],
    [
      'the URL has another scheme',
      { apiUrl: 'ftp://api.runflow.io' },
      undefined,
      { kind: 'url-invalid', url: 'ftp://api.runflow.io', from: 'settings', problem: 'not-https' },
    ],
    [
      'the URL is no address',
      { apiUrl: 'https://' },
      undefined,
      { kind: 'url-invalid', url: 'https://', from: 'settings', problem: 'unreadable' },
    ],
  ])('is refused where %s', (_, sources, saved, refusal) => {
    expect(resolve(sources, saved)).toEqual({ kind: 'refuse', refusal })
  })
})

describe('the target with a key in the workflow', () => {
  it('asks before the first request, with the saved key to choose', () => {
    expect(resolve({ apiKey: OWN })).toEqual({
      kind: 'ask',
      question: { host: HOME, lastFour: 'bbbb', savedKeyLastFour: 'aaaa' },
      saved: savedTarget(HOME),
      workflow: { origin: HOME, key: OWN, keyFrom: 'workflow' },
    })
  })

  it("asks for a stranger's host too, where no saved key may go", () => {
    expect(resolve({ apiKey: OWN, host: 'https://evil.example' })).toEqual({
      kind: 'ask',
      question: { host: 'https://evil.example', lastFour: 'bbbb', savedKeyLastFour: null },
      saved: null,
      workflow: { origin: 'https://evil.example', key: OWN, keyFrom: 'workflow' },
    })
  })

  it('asks where nothing is saved at all', () => {
    expect(resolve({ apiKey: OWN }, {})).toMatchObject({ kind: 'ask', saved: null })
  })

  it('tells nothing of a text too short for a key', () => {
    expect(resolve({ apiKey: 'secret' })).toMatchObject({ kind: 'ask', question: { lastFour: '' } })
  })

  it.each([SAVED, ` "${SAVED}"\n`])('does not ask about the saved key typed once more: %j', (apiKey) => {
    expect(resolve({ apiKey })).toEqual({ kind: 'target', target: savedTarget(HOME) })
  })

  it('does not ask about a key of spaces', () => {
    expect(resolve({ apiKey: '   ' })).toEqual({ kind: 'target', target: savedTarget(HOME) })
  })

  it('is refused where the host is no address, before any question', () => {
    expect(resolve({ apiKey: OWN, host: 'evil' })).toMatchObject({
      kind: 'refuse',
      refusal: { kind: 'url-invalid' },
    })
  })

  it('is refused where there is no URL to go to', () => {
    expect(resolve({ apiKey: OWN, apiUrl: '' })).toEqual({
      kind: 'refuse',
      refusal: { kind: 'unconfigured' },
    })
  })
})

describe('an origin', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '[::1]'])('of this machine: %s', (host) => {
    expect(isLoopback(host)).toBe(true)
    expect(parseOrigin(`http://${host}:5000/x`)).toEqual({ ok: true, value: `http://${host}:5000` })
  })

  it.each(['localhost.example', '0.0.0.0', '10.0.0.1', '[::2]'])('of another machine: %s', (host) => {
    expect(isLoopback(host)).toBe(false)
  })
})

describe('the origin that a key of the workflow may be saved for', () => {
  const free = (sources: Partial<TargetSources>, saved: string[] = []) =>
    freeOrigin({
      host: '',
      apiKey: OWN,
      apiUrl: HOME,
      savedKey: (origin) => (saved.includes(origin) ? SAVED : null),
      ...sources,
    })

  it('is that of the host, else of Settings, where no key is saved for it', () => {
    expect(free({})).toBe(HOME)
    expect(free({ host: 'https://other.example/v1' }, [HOME])).toBe('https://other.example')
  })

  it('is none where a key is saved, where the node has none, and where the host is no address', () => {
    expect(free({}, [HOME])).toBeNull()
    expect(free({ apiKey: ' ' })).toBeNull()
    expect(free({ host: 'a linked value' })).toBeNull()
    expect(free({ host: 'http://other.example' })).toBeNull()
  })
})

describe('a Deploy node', () => {
  const configured = (sources: Partial<TargetSources>, saved: string | null = null) =>
    isConfigured({ host: '', apiKey: '', apiUrl: HOME, savedKey: () => saved, ...sources })

  it.each<[string, Partial<TargetSources>, string | null, boolean]>([
    ['a saved key', {}, SAVED, true],
    ['no key', {}, null, false],
    ['a key of its own', { apiKey: OWN }, null, true],
    ['a host without a key, which the deploy has a sentence for', { host: 'https://x.example' }, null, true],
    ['no API URL', { apiUrl: '' }, SAVED, false],
  ])('with %s is configured or not', (_title, sources, saved, is) => {
    expect(configured(sources, saved)).toBe(is)
  })
})
