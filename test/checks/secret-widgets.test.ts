import { describe, expect, it } from 'vitest'
import { openFixes } from '../../src/checks/finding.ts'
import * as keysChecks from '../../src/checks/keys.ts'
import { checkCanvas, checkWorkflow, refreshFindings } from '../../src/checks/run-checks.ts'
import { poster } from '../deploy/world.ts'
import { checking, contextOf, only, text } from './support/context.ts'
import { define, input } from './support/definitions.ts'

const check = checking(keysChecks)
const ours = only(keysChecks)

describe('a widget that is called a secret', () => {
  const chat = (inputs: Record<string, unknown>) =>
    poster({ '2': { class_type: 'Chat', inputs: { text: ['1', 0], ...inputs } } })

  it('is asked about whatever is in it, which is never shown', () => {
    const findings = check(chat({ api_key: 'hunter2-Correct-Horse' }))
    expect(findings).toEqual([
      {
        code: 'secret-in-widget',
        severity: 'ask',
        service: 'a name',
        place: 'widget',
        where: 'api_key',
        node: 'Chat #2',
        masked: '…',
        nodeIds: ['2'],
      },
    ])
  })

  it.each([
    ['empty', { api_key: '', password: '  ' }],
    [
      'what tells what to type',
      { api_key: 'YOUR_API_KEY', token: '<token>', hf_token: 'paste your token here' },
    ],
    ['a switch', { authorization: 'none', use_cookies: 'false', cookies: 'firefox', auth: 'oauth2' }],
    [
      'what says that none is needed',
      { api_key: 'not-needed', access_token: 'lm-studio', hf_token: '(optional)' },
    ],
    [
      'what tells it in other languages',
      { api_key: '在此输入密钥', access_token: 'APIキーを入力', hf_token: '$env:HF_TOKEN' },
    ],
    ['a link, a list or a number', { api_key: ['1', 0], password: ['a', 'b'], access_token: 5 }],
    ['the name of a variable', { api_key: 'OPENAI_API_KEY', token_env: 'HF_TOKEN', secret: '$SECRET' }],
    ['where it is taken from', { api_key: 'env', access_token: 'Set in env', hf_token: 'read from .env' }],
    [
      'a reference to where it is kept',
      {
        api_key: 'op://Private/OpenAI/credential',
        access_token: 'keyring://openai',
        hf_token: '~/.cache/huggingface/token',
        client_secret: '/run/secrets/openai',
      },
    ],
    [
      'where to get it',
      {
        api_key: 'Get yours at https://platform.example.com',
        access_token: 'https://platform.example.com/api-keys',
        hf_token: 'https://x.example/settings/tokens',
      },
    ],
    [
      'whose it is, in other languages',
      {
        api_key: '你的API密钥',
        access_token: 'Ваш API ключ',
        hf_token: 'Ihr API-Schlüssel',
        license_key: 'votre clé API',
        auth_token: 'tu clave aquí',
        secret_key: '填写你的key',
        private_key: 'あなたのキー',
      },
    ],
    [
      'its own name, or a made-up one',
      { api_key: 'my-api-key', access_token: 'fake-key', hf_token: 'hf_xxx', license_key: 'sk-dummy' },
    ],
    ['a switch for it', { show_password: 'hide', save_api_key: 'never', ask_password: 'always' }],
    ['a file', { cookies: 'cookies.txt', credentials_path: '/home/me/it.json' }],
    ['another kind of key', { key: 'negative_prompt', keyscale: 'E minor', max_tokens: '4096' }],
  ])('is not, where it holds nothing of its own: %s', (_, inputs) => {
    const { prompt, graph } = chat(inputs)
    // The text of the poster is wired to one of them.
    prompt['1'] = text('title', '')
    expect(check({ prompt, graph })).toEqual([])
  })

  it('is not, where ComfyUI says that it is its default, or no text', () => {
    const workflow = chat({ api_key: 'as-it-came', auth_token: 'one of a list' })
    const chatInputs = [
      input('api_key', { type: 'STRING', default: 'as-it-came' }),
      input('auth_token', { type: 'COMBO' }),
    ]
    const context = contextOf(workflow)
    const facts = { ...context.facts, definitions: [define('Chat', ['2'], chatInputs)] }
    const told = checkWorkflow({ ...context, facts })
    expect(ours(told)).toEqual([])

    // The canvas alone does not know, and says nothing new of what stood there.
    const now = (api_key: string) =>
      checkCanvas(chat({ api_key, auth_token: 'one of a list' }), { name: 'Poster', secrets: [] })
    const last = { findings: told, workflow }
    expect(ours(refreshFindings(last, now('as-it-came')))).toEqual([])
    expect(ours(refreshFindings(last, now('swordfish')))).toMatchObject([{ where: 'api_key' }])
    expect(check(workflow)).toHaveLength(2)
  })

  it('is asked about where the secret stands in the node that is wired to it', () => {
    const { prompt, graph } = chat({ api_key: ['9', 0] })
    prompt['9'] = { class_type: 'PrimitiveString', inputs: { value: 'swordfish' } }
    expect(check({ prompt, graph })).toMatchObject([{ where: 'value', nodeIds: ['9'], masked: '…' }])
  })

  it('is asked about where it comes over nodes that pass texts on', () => {
    const { prompt, graph } = chat({ api_key: ['8', 0] })
    prompt['8'] = {
      class_type: 'StringConcatenate',
      inputs: { string_a: ['9', 0], string_b: 'x', delimiter: '' },
    }
    prompt['9'] = { class_type: 'StringTrim', inputs: { string: ['10', 0], mode: 'Both' } }
    prompt['10'] = { class_type: 'PrimitiveString', inputs: { value: 'swordfish' } }
    expect(check({ prompt, graph })).toMatchObject([{ where: 'value', nodeIds: ['10'] }])
    // What another node makes of a text is its own.
    prompt['9'] = { class_type: 'Caption', inputs: { style: ['10', 0] } }
    expect(check({ prompt, graph })).toEqual([])
  })

  it('is found in lists and objects of the canvas, where it is no word', () => {
    const { prompt, graph } = poster()
    const own = 'EXAMPLE1notAkey2'
    graph.nodes.push(
      { id: 8, type: 'Chat', properties: { api_keys: ['', `${own}8`] } },
      { id: 9, type: 'Chat', properties: { api_key: { value: `${own}9` } } },
      { id: 10, type: 'Chat', properties: { cfg: { auth: { token: `${own}10` } } } },
      { id: 11, type: 'Chat', properties: { headers: [{ name: 'X-Api-Key', value: `${own}11` }] } },
      {
        id: 12,
        type: 'Chat',
        properties: { api_keys: ['main'], auth: { token: 'cat' }, user: { key: 'main' } },
      },
    )
    expect(check({ prompt, graph }).map(({ nodeIds }) => nodeIds)).toEqual([['8'], ['9'], ['10'], ['11']])
  })

  it.each([
    { type: 'api_key', value: 'EXAMPLE1notAkey2' },
    { label: 'API key', value: 'EXAMPLE1notAkey2' },
    { id: 'main', title: 'Access token', value: 'EXAMPLE1notAkey2' },
    { name: 'main', type: 'password', value: 'EXAMPLE1notAkey2' },
    { originalEntry: ['1', 'api_key'], hostValue: 'EXAMPLE1notAkey2' },
  ])('is found beside whatever field calls it one: %j', (setting) => {
    const { prompt, graph } = poster()
    graph.nodes.push({ id: 8, type: 'Chat', properties: { settings: [setting] } } as never)
    expect(check({ prompt, graph })).toMatchObject([{ nodeIds: ['8'] }])
    const inText = poster()
    inText.graph.nodes.push({ id: 8, type: 'Note', widgets_values: [JSON.stringify(setting)] } as never)
    const isOfFrontEnd = 'hostValue' in setting
    expect(check(inText)).toHaveLength(isOfFrontEnd ? 0 : 1)
  })

  it('is the text of a node that has the name of a secret, where it is no word', () => {
    const titled = (title: string, value: string, type = 'PrimitiveString') => {
      const { prompt, graph } = poster()
      if (type !== 'Note') prompt['8'] = { class_type: type, inputs: { value }, _meta: { title } }
      graph.nodes.push({ id: 8, type, title, widgets_values: [value] } as never)
      return check({ prompt, graph })
    }
    expect(titled('OpenAI API key', 'EXAMPLE1notAkey2')).toMatchObject([{ nodeIds: ['8'] }])
    expect(titled('API key', 'EXAMPLE1notAkey2', 'Note')).toMatchObject([{ nodeIds: ['8'] }])
    expect(titled('API key', 'a cat with the skeleton key in room 101 of the hotel')).toEqual([])
    expect(titled('API key', 'needed')).toEqual([])
    expect(titled('Token', 'EXAMPLE1notAkey2')).toEqual([])
    expect(titled('Load by API key', 'Qwen2.5-VL-7B', 'LoadModel')).toEqual([])
  })

  it('is the value of an input of the endpoint that callers see under such a name', () => {
    const { prompt, graph } = poster()
    prompt['8'] = {
      class_type: 'RunflowInputString',
      inputs: { input_id: 'string_input', display_name: 'API key', value: 'swordfish' },
    }
    expect(check({ prompt, graph })).toMatchObject([{ where: 'value', nodeIds: ['8'] }])
  })

  it('is asked about once where the text is drawn', () => {
    const { prompt, graph } = chat({ api_key: 'abc123def456' })
    graph.nodes.push({
      id: 2,
      type: 'Chat',
      inputs: [{ name: 'api_key', widget: { name: 'api_key' } }],
      widgets_values: ['{abc123def456|xyz987abc123}'],
    } as never)
    expect(check({ prompt, graph })).toMatchObject([{ place: 'widget', where: 'api_key', nodeIds: ['2'] }])
  })

  it('is asked about on the canvas alone, in a muted node and in properties', () => {
    const { prompt, graph } = poster()
    const sockets = ['seed', 'api_key'].map((name) => ({
      name,
      type: 'STRING',
      link: null,
      widget: { name },
    }))
    graph.nodes.push(
      { id: 8, type: 'Chat', mode: 2, inputs: sockets, widgets_values: [1, 'fixed', 'swordfish'] },
      { id: 9, type: 'Chat', mode: 2, widgets_values_named: { password: 'tunafish' } },
      { id: 10, type: 'Chat', mode: 2, properties: { clientSecret: 'catfish' } },
    )
    expect(check({ prompt, graph }).map(({ nodeIds }) => nodeIds)).toEqual([['8'], ['9'], ['10']])
  })

  const socketsOf = (...names: string[]) =>
    names.map((name) => ({ name, type: 'STRING', link: null, widget: { name } }))

  it.each([
    ['by their names', { seed: 1, api_key: 'swordfish' }],
    ['by their places', { '0': 1, '1': 'fixed', '2': 'swordfish' }],
  ])('is asked about in a muted node that keeps its values in an object, %s', (_, widgets_values) => {
    const { prompt, graph } = poster()
    graph.nodes.push({ id: 8, type: 'Chat', mode: 2, inputs: socketsOf('seed', 'api_key'), widgets_values })
    expect(check({ prompt, graph })).toMatchObject([{ nodeIds: ['8'], masked: '…' }])
  })

  it.each<[string, object[], Record<string, unknown>]>([
    ['of another node in the prompt', [], { seed: 5, api_key: '', text: ['1', 0] }],
    ['of the sockets of another node', [{ id: 9, type: 'Chat', inputs: socketsOf('seed', 'api_key') }], {}],
  ])(
    'is asked about in a muted node without sockets for its values, by the names %s',
    (_, others, inputs) => {
      const { prompt, graph } = chat(inputs)
      const muted = { id: 8, type: 'Chat', mode: 2, inputs: [], widgets_values: [1, 'fixed', 'swordfish'] }
      graph.nodes.push(...(others as never[]), muted as never)
      expect(check({ prompt, graph })).toMatchObject([{ nodeIds: ['8'], masked: '…' }])
    },
  )

  it('is not, where the names of another node do not fit the values, or belong to another class', () => {
    const { prompt, graph } = chat({ seed: 5, api_key: '' })
    graph.nodes.push(
      {
        id: 8,
        type: 'Chat',
        mode: 2,
        inputs: [],
        widgets_values: [1, 'fixed', 'swordfish', 'large'],
      } as never,
      { id: 9, type: 'Note', mode: 2, inputs: [], widgets_values: [1, 'swordfish'] } as never,
    )
    expect(check({ prompt, graph })).toEqual([])
  })

  it('is asked about in a group node of older front ends, in its definition and in a muted use of it', () => {
    const { prompt, graph } = poster()
    const member = (more: object) => ({ type: 'Chat', index: 0, ...more })
    const inputs = socketsOf('text', 'api_key')
    const nodes = [
      member({ inputs, widgets_values: ['', 'swordfish'] }),
      member({ inputs: socketsOf('size') }),
    ]
    const older = [member({ widgets_values: { password: 'tunafish' } })]
    graph.extra = { groupNodes: { Mine: { nodes }, Old: { nodes: older } } }
    graph.nodes.push({ id: 8, type: 'workflow>Mine', mode: 2, widgets_values: ['', 'catfish', 'large'] })
    expect(
      check({ prompt, graph }).map((found) => [found.nodeIds.join(), 'where' in found && found.where]),
    ).toEqual([
      ['8', ''],
      ['8:0', ''],
      ['', 'extra.groupNodes.Old.nodes.0.widgets_values.password'],
    ])
  })

  it.each<[string, object, object]>([
    ['by a link', { widgets_values: ['swordfish'] }, { name: 'api_key' }],
    [
      'by a link, under another name',
      { inputs: socketsOf('value'), widgets_values: ['swordfish'] },
      { name: 'value' },
    ],
    [
      'by a list of its own',
      { properties: { proxyWidgets: [['1', 'api_key']] }, widgets_values: ['swordfish'] },
      {},
    ],
  ])('is asked about in a muted subgraph that shows it as its own, %s', (_, instance, shown) => {
    const { prompt, graph } = poster()
    const id = '0b7d5c1e-0000-4000-8000-000000000001'
    const isLinked = 'name' in shown
    const inner = {
      id: 1,
      type: 'Chat',
      inputs: [{ name: 'api_key', type: 'STRING', link: isLinked ? 3 : null, widget: { name: 'api_key' } }],
      widgets_values: [''],
    }
    const link = { id: 3, origin_id: -10, origin_slot: 0, target_id: 1, target_slot: 0, type: 'STRING' }
    const definition = {
      id,
      name: 'Mine',
      nodes: [inner],
      links: isLinked ? [link] : [],
      inputs: isLinked ? [{ ...shown, type: 'STRING', linkIds: [3] }] : [],
    }
    graph.definitions = { subgraphs: [definition] } as never
    graph.nodes.push({ id: 8, type: id, mode: 2, ...instance } as never)
    expect(check({ prompt, graph })).toMatchObject([{ nodeIds: ['8'], masked: '…' }])
  })

  it('is asked about in a primitive that is named by what it was made for', () => {
    const { prompt, graph } = poster()
    const outputs = [{ name: 'STRING', type: 'STRING', links: [], widget: { name: 'api_key' } }]
    graph.nodes.push({ id: 8, type: 'PrimitiveNode', outputs, widgets_values: ['swordfish'] } as never)
    expect(check({ prompt, graph })).toMatchObject([{ nodeIds: ['8'] }])
  })

  it('is asked about in a group node whose members have no sockets for their values', () => {
    const { prompt, graph } = chat({ seed: 5, api_key: '', text: ['1', 0] })
    const nodes = [{ type: 'Chat', index: 0, widgets_values: [1, 'fixed', ''] }]
    graph.extra = { groupNodes: { Mine: { nodes } } }
    graph.nodes.push({ id: 8, type: 'workflow>Mine', mode: 2, widgets_values: [1, 'fixed', 'swordfish'] })
    expect(check({ prompt, graph })).toMatchObject([{ nodeIds: ['8'] }])
  })

  it('is never the host or the key of a Deploy node', () => {
    const { prompt, graph } = poster({}, ['Poster', 'https://x.example', 'not-a-key-by-shape'])
    expect(check({ prompt, graph }).map(({ code }) => code)).toEqual(['key-in-widget'])
  })

  it('is not the value beside it in a node that the prompt has not', () => {
    const workflow = poster({})
    workflow.graph.nodes.push({
      id: 77,
      type: 'Muted',
      mode: 2,
      inputs: [
        { name: 'title', widget: { name: 'title' } },
        { name: 'api_key', widget: { name: 'api_key' } },
      ],
      widgets_values: ['a plain title', ''],
    } as never)
    expect(check(workflow)).toEqual([])
  })

  it('is cleared by a click, in every node that has it', () => {
    const workflow = chat({ api_key: 'swordfish' })
    workflow.prompt['9'] = { class_type: 'Chat', inputs: { password: 'swordfish', text: ['1', 0] } }
    const [found] = check(workflow)
    expect(found && openFixes(workflow)(found)).toMatchObject([
      { kind: 'set-widget', nodeId: '2', widget: 'api_key', value: '' },
      { kind: 'set-widget', nodeId: '9', widget: 'password', value: '' },
    ])
  })

  it('is not cleared where the key stands in a longer text', () => {
    const secret = `hf_${'EXAMPLE1'.repeat(5)}`
    const fixesOf = (text: string) => {
      const workflow = chat({ note: text })
      const [found] = check(workflow)
      return found && openFixes(workflow)(found)
    }
    expect(fixesOf(`my key is ${secret}, and more`)).toEqual([])
    expect(fixesOf('{"api_key": "swordfish"}')).toEqual([])
    expect(fixesOf(secret)).toHaveLength(1)
    expect(fixesOf(`Bearer ${secret}`)).toHaveLength(1)
  })
})
