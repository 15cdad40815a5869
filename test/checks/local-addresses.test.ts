import { describe, expect, it } from 'vitest'
import { describeFinding, openFixes } from '../../src/checks/finding.ts'
import * as checks from '../../src/checks/local-addresses.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { poster } from '../deploy/world.ts'
import { checking } from './support/context.ts'
import { define } from './support/definitions.ts'

const check = checking(checks)

/** The poster, with one more node that feeds its output. */
function withText(value: unknown, classType = 'OllamaGenerate', input = 'url') {
  const workflow = poster()
  const [id = ''] = Object.keys(workflow.prompt).filter((nodeId) =>
    workflow.prompt[nodeId]?.class_type?.startsWith('RunflowOutput'),
  )
  const output = workflow.prompt[id]
  const more: Prompt = { '90': { class_type: classType, inputs: { [input]: value } } }
  if (output !== undefined) more[id] = { ...output, inputs: { ...output.inputs, more: ['90', 0] } }
  return { ...workflow, prompt: { ...workflow.prompt, ...more } }
}

function hostsIn(value: unknown): string[] {
  return check(withText(value)).map((finding) => ('host' in finding ? finding.host : ''))
}

describe('an address that only this machine or its network has', () => {
  it.each([
    ['http://127.0.0.1:11434', '127.0.0.1:11434'],
    ['http://localhost:8188/api?x=1', 'localhost:8188'],
    ['https://localhost', 'localhost'],
    ['HTTP://LocalHost:80/', 'LocalHost:80'],
    ['ws://[::1]:8188/ws', '[::1]:8188'],
    ['http://[fd00::5]/x', '[fd00::5]'],
    ['http://0.0.0.0:5000', '0.0.0.0:5000'],
    ['http://2130706433:80', '2130706433:80'],
    ['http://127.1/x', '127.1'],
    ['http://192.168.1.20:1234/v1', '192.168.1.20:1234'],
    ['http://10.0.0.7', '10.0.0.7'],
    ['http://172.31.0.2:9000', '172.31.0.2:9000'],
    ['http://169.254.169.254/latest', '169.254.169.254'],
    ['http://studio.local:8188', 'studio.local:8188'],
    ['http://ollama:11434', 'ollama:11434'],
    ['http://nas.lan/share', 'nas.lan'],
    ['https://printer.home.arpa:631', 'printer.home.arpa:631'],
    ['http://host.docker.internal:11434', 'host.docker.internal:11434'],
    ['redis://:secret@cache:6379/0', 'cache:6379'],
    ['https://me:secret@127.0.0.1:8443/x', '127.0.0.1:8443'],
    ['localhost', 'localhost'],
    ['localhost:11434', 'localhost:11434'],
    ['127.0.0.1', '127.0.0.1'],
    [' 127.0.0.1:7860/sdapi \n', '127.0.0.1:7860'],
    ['192.168.0.3:9000', '192.168.0.3:9000'],
    ['nas.local:5000/share', 'nas.local:5000'],
    ['Ask the model at http://localhost:1234, please.', 'localhost:1234'],
    ['The server is http://127.0.0.1.', '127.0.0.1'],
    ['{"base_url": "http://127.0.0.1:1234/v1", "model": "x"}', '127.0.0.1:1234'],
    [{ url: 'http://localhost:3000' }, 'localhost:3000'],
    [{ __value__: ['a', 'http://localhost:3000/x'] }, 'localhost:3000'],
  ])('%j is asked about as %s', (value, host) => {
    expect(hostsIn(value)).toEqual([host])
  })

  it.each([
    'https://api.runflow.io/v1',
    'http://example.com:8080/localhost',
    'https://example.com/?u=127.0.0.1',
    'https://localhost.example.com',
    'https://127.0.0.1.example.com/x',
    'https://www.lan.com',
    'http://8.8.8.8:53',
    'http://172.32.0.1',
    'https://user:localhost@example.com',
    's3://bucket/picture.png',
    'hf://org/model',
    'file:///home/me/x.png',
    'data:image/png;base64,AAAA',
    '10.0.0.1',
    '1.2.3.4',
    '8.8.8.8:53',
    'a quiet harbour at dawn, localhost in the fog',
    'localhostess',
    '1:1',
    '16:9',
    'http://',
    'https://...',
    'http://{host}/x',
    '',
    3,
    null,
    true,
  ])('%j is none', (value) => {
    expect(hostsIn(value)).toEqual([])
  })

  it('shows the host alone, without a name or a password', () => {
    const [finding] = check(withText('http://me:hunter2@localhost:8188/private?token=abc'))
    expect(finding).toMatchObject({ code: 'local-address', severity: 'ask', input: 'url', nodeIds: ['90'] })
    expect(JSON.stringify([finding, finding && describeFinding(finding)])).not.toMatch(/hunter2|private|abc/)
  })

  it('is one finding for all nodes that name it in one widget, and for each address one', () => {
    const workflow = withText('http://localhost:1 and http://localhost:2')
    const prompt = {
      ...workflow.prompt,
      '91': { class_type: 'Other', inputs: { url: 'http://localhost:1' } },
    }
    expect(check({ ...workflow, prompt })).toMatchObject([
      { host: 'localhost:1', nodeIds: ['90', '91'] },
      { host: 'localhost:2', nodeIds: ['90'] },
    ])
  })

  it('is none in a node that never runs', () => {
    const workflow = poster()
    const prompt = { ...workflow.prompt, '92': { class_type: 'Idle', inputs: { url: 'http://localhost' } } }
    const idle = (isOutput: boolean) => ({
      definitions: [define('Idle', ['92'], null, { output_node: isOutput })],
    })
    expect(check({ ...workflow, prompt }, idle(false))).toEqual([])
    expect(check({ ...workflow, prompt }, idle(true))).toHaveLength(1)
  })

  it('is asked about in the default of an input, not in the texts that callers read', () => {
    expect(check(withText('http://localhost:1', 'RunflowInputString', 'value'))).toHaveLength(1)
    expect(check(withText('like http://localhost:1', 'RunflowInputString', 'description'))).toEqual([])
  })

  it('is the default of an input after that, where to make it an input is no way out', () => {
    const workflow = withText('http://localhost:1', 'RunflowInputString', 'value')
    const [finding] = check(workflow)
    expect(finding && describeFinding(finding).title).toContain('default')
    expect(finding && describeFinding(finding).next).not.toContain('make it an input')
    expect(finding && openFixes(workflow)(finding)).toEqual([])
  })

  it('can be made an input', () => {
    const workflow = withText('http://localhost:1')
    const [finding] = check(workflow)
    expect(finding && openFixes(workflow)(finding)).toMatchObject([
      { kind: 'make-input', nodeId: '90', widget: 'url' },
    ])
  })

  it('takes time in line with the length of a text', () => {
    for (const text of [
      'http://a@'.repeat(11_000),
      'a.'.repeat(49_000),
      '://'.repeat(33_000),
      'x'.repeat(1e6),
    ])
      expect(hostsIn(text).length).toBeLessThan(2)
  })
})
