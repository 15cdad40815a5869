// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { describeFinding } from '../../src/checks/finding.ts'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import type { Outcome, Plan } from '../../src/deploy/outcome.ts'
import { Panel } from '../../src/panel/panel.tsx'
import type { Ended, PanelActions, PanelState, Question, Running } from '../../src/panel/state.ts'
import { createPanelState, updateRecord } from '../../src/panel/state.ts'

afterEach(cleanup)

const choice = { nodeId: '4', name: 'Poster Maker', slug: 'poster-maker' }
const URL_OF_CALLERS = 'https://api.runflow.io/v1/comfyui-workflows/studio/poster-maker/runs'
const endpoint: Endpoint = {
  id: 'x',
  origin: 'https://api.runflow.io',
  slug: 'poster-maker',
  name: 'Poster Maker',
  url: URL_OF_CALLERS,
  organization: 'studio',
  interface: {
    inputs: [
      { inputId: 'prompt', kind: 'STRING', displayName: '', description: '', default: 'a fox', nodeId: '1' },
    ],
    outputs: [],
  },
}

const noOutput: Finding = { code: 'no-output', severity: 'block', nodeIds: [] }
const emptyId: Finding = { code: 'input-id-empty', severity: 'block', nodeIds: ['12:5', '12:5'] }
const unread: Finding = { code: 'input-unread', severity: 'note', nodeIds: ['1'], inputId: 'prompt' }
const keyInWidget: Finding = { code: 'key-in-widget', severity: 'note', nodeIds: ['4'], lastFour: 'abcd' }

function showRun(state: PanelState, run: Running | Ended) {
  state.running.value = run.kind === 'running' ? run : null
  if (run.kind === 'ended') updateRecord(state, state.workflowId.value, { ended: run })
}

function open(setUp: (state: ReturnType<typeof createPanelState>) => void, more: Partial<PanelActions> = {}) {
  const log: string[] = []
  const state = createPanelState()
  state.isConfigured.value = true
  state.overview.value = { choices: [choice], inputs: 1, outputs: 1 }
  setUp(state)
  const actions: PanelActions = {
    deploy: (one) => log.push(`deploy ${one?.slug}`),
    check: (one) => log.push(`check ${one?.slug}`),
    cancel: () => log.push('cancel'),
    rename: () => log.push('rename'),
    showNode: (id) => log.push(`show ${id}`) > 0,
    nodeTitle: () => 'Prompt',
    fix: async ({ label, ...fix }) => {
      log.push(`${label}: ${JSON.stringify(fix)}`)
      return 'done'
    },
    openSettings: () => log.push('settings'),
    refreshCanvas: () => {},
    ...more,
  }
  render(<Panel state={state} actions={actions} />)
  return { state, log }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('the panel', () => {
  it('offers Deploy for each endpoint with its name and slug', () => {
    const { log } = open((state) => {
      state.overview.value.choices.push({ nodeId: '5', name: 'Second', slug: 'second' })
      state.liveSlugs.value = new Map([['second', 'live']])
    })
    const second = screen.getByRole('region', { name: 'Endpoint second' })
    expect(second.textContent).toContain('live')
    fireEvent.click(within(second).getByRole('button', { name: 'Deploy' }))
    expect(log).toEqual(['deploy second'])
  })

  it('tells a name once that is its own slug', () => {
    open((state) => {
      const own = { nodeId: '4', name: 'poster', slug: 'poster' }
      state.overview.value = { choices: [own], inputs: 0, outputs: 0 }
    })
    expect(screen.getAllByText('poster')).toHaveLength(1)
  })

  it('leads to the key while none is saved', () => {
    const { log } = open((state) => {
      state.isConfigured.value = false
    })
    const [first] = screen.getAllByRole('button', { name: 'Set API key…' })
    if (first) fireEvent.click(first)
    expect(log).toEqual(['settings'])
    expect(screen.queryByRole('button', { name: 'Deploy' })).toBeNull()
  })

  it('tells a name that gives no slug', () => {
    open((state) => {
      state.overview.value = { choices: [{ nodeId: '4', name: '***', slug: null }], inputs: 0, outputs: 0 }
    })
    expect(screen.getByText('The name needs at least one letter a to z, or a number.')).toBeTruthy()
  })

  it('shows progress in words, and cancels until the write is sent', () => {
    const { state, log } = open((opened) => {
      showRun(opened, {
        kind: 'running',
        choice,
        task: 'deploy',
        workflowId: '',
        progress: {
          step: 'hash',
          progress: { bytesDone: 5e8, bytesTotal: 2e9, file: 'checkpoints/a.safetensors' },
        },
      })
    })
    expect(screen.getByText('Hashing models and files… 25 %')).toBeTruthy()
    expect(screen.getByText('500.0 MB of 2.0 GB · checkpoints/a.safetensors')).toBeTruthy()
    fireEvent.click(button('Cancel'))
    expect(log).toEqual(['cancel'])
    showRun(state, { kind: 'running', task: 'deploy', workflowId: '', choice, progress: { step: 'write' } })
    return Promise.resolve().then(() => {
      expect(button('Too late to cancel').hasAttribute('disabled')).toBe(true)
    })
  })

  it('lists findings worst first, leads to each node once, and deploys again', () => {
    const { log } = open((state) => {
      showRun(state, {
        kind: 'ended',
        choice,
        workflow: null,
        outcome: { kind: 'blocked', findings: [unread, noOutput, emptyId, keyInWidget] },
      })
    })
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Not deployed',
      'Must be fixed 2',
      'Worth knowing 1',
    ])
    fireEvent.click(button('Show Prompt #12:5'))
    fireEvent.click(button('Deploy again'))
    expect(log).toEqual(['show 12:5', 'deploy poster-maker'])
  })

  it('tells what was agreed to as agreed, with nothing left to do about it', () => {
    const unpinned: Finding = {
      code: 'pack-unpinned',
      severity: 'ask',
      nodeIds: ['2'],
      directory: 'Some-Pack',
      canSearch: true,
    }
    const show = (kind: 'created' | 'declined') =>
      open((state) => {
        const outcome = { kind, endpoint, findings: [unpinned, unread] }
        showRun(state, { kind: 'ended', choice, workflow: null, outcome })
      })
    const { next } = describeFinding(unpinned)
    show('created')
    const agreed = screen.getByRole('region', { name: 'You agreed to' })
    expect(
      within(agreed)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual(['Show Prompt #2'])
    expect(agreed.textContent).not.toContain(next)
    expect(screen.getByText(describeFinding(unread).next)).toBeTruthy()
    cleanup()
    show('declined')
    const undecided = screen.getByRole('region', { name: 'Needs your decision' })
    expect(undecided.textContent).toContain(next)
    expect(within(undecided).getByRole('button', { name: 'Find its commit' })).toBeTruthy()
  })

  it('says so when the node of a finding is gone', async () => {
    open(
      (state) => {
        showRun(state, {
          kind: 'ended',
          choice,
          workflow: null,
          outcome: { kind: 'blocked', findings: [emptyId] },
        })
      },
      { showNode: () => false },
    )
    fireEvent.click(button('Show Prompt #12:5'))
    expect(await screen.findByRole('button', { name: 'Node 12:5 is gone' })).toBeTruthy()
  })

  it('moves a key to Settings only where it says that this can be', () => {
    const { log, state } = open((state) => {
      state.canvasFindings.value = [keyInWidget]
    })
    expect(screen.queryByText('Move to Settings')).toBeNull()
    void act(() => {
      state.canvasFindings.value = [{ ...keyInWidget, moveTo: 'https://api.runflow.io' } as Finding]
    })
    fireEvent.click(button('Move to Settings'))
    expect(log).toEqual([
      'Move to Settings: {"kind":"move-key","nodeIds":["4"],"origin":"https://api.runflow.io"}',
    ])
  })

  it('keeps what a finding offers when the person called it off', async () => {
    const file: Finding = {
      code: 'file-refused',
      severity: 'block',
      nodeIds: ['2'],
      path: 'photo.png',
      input: 'image',
      problem: 'missing',
    }
    open(
      (state) =>
        showRun(state, {
          kind: 'ended',
          choice,
          outcome: { kind: 'blocked', findings: [file] },
          workflow: null,
        }),
      { fix: async () => 'unchanged' },
    )
    await act(async () => void fireEvent.click(button('Choose another file')))
    expect(button('Choose another file')).toBeTruthy()
    expect(screen.queryByText(/Done\./)).toBeNull()
  })

  it('says that a check is outdated once the workflow has changed, and checks again', async () => {
    const { state, log } = open((on) => {
      showRun(on, {
        kind: 'ended',
        choice,
        outcome: { kind: 'checked', findings: [unread] },
        workflow: null,
      })
      updateRecord(on, on.workflowId.value, { captured: 'a fox', content: 'a fox' })
    })
    const outdated = 'The workflow has changed since this check.'
    expect(screen.queryByText(outdated, { exact: false })).toBeNull()
    await act(() => updateRecord(state, state.workflowId.value, { content: 'a hare' }))
    expect(screen.getByText(outdated, { exact: false }).getAttribute('role')).toBe('status')
    fireEvent.click(button('Check again'))
    expect(log).toEqual(['check poster-maker'])
  })

  it('says the same of what kept a deploy back, and of what a deploy made', async () => {
    const { state, log } = open((on) => {
      showRun(on, {
        kind: 'ended',
        choice,
        outcome: { kind: 'blocked', findings: [unread] },
        workflow: null,
      })
      updateRecord(on, on.workflowId.value, { captured: 'a fox', content: 'a hare' })
    })
    expect(screen.getByText('The workflow has changed since this deploy.', { exact: false })).toBeTruthy()
    fireEvent.click(button('Check again'))
    await act(() =>
      showRun(state, {
        kind: 'ended',
        choice,
        outcome: { kind: 'created', endpoint, findings: [] },
        workflow: null,
      }),
    )
    expect(screen.getByText('The workflow has changed since this deploy.', { exact: false })).toBeTruthy()
    fireEvent.click(button('Deploy again'))
    expect(log).toEqual(['check poster-maker', 'deploy poster-maker'])
  })

  it('shows in full where a model is to be had again, and makes links of nothing else', () => {
    const url = 'https://models.example/a.safetensors'
    const model = (differs: string): Finding => ({
      code: 'model-differs',
      severity: 'ask',
      nodeIds: ['2'],
      path: 'checkpoints/a.safetensors',
      value: 'a.safetensors',
      url: differs,
    })
    open((state) =>
      showRun(state, {
        kind: 'ended',
        choice,
        outcome: { kind: 'checked', findings: [model(url), model('javascript:alert(1)')] },
        workflow: null,
      }),
    )
    const links = screen.getAllByRole('link') as HTMLAnchorElement[]
    expect(links.map((link) => [link.textContent, link.href, link.target, link.rel])).toEqual([
      [url, url, '_blank', 'noopener noreferrer'],
    ])
  })

  it('mends a key in a Deploy node, whenever it stands there', async () => {
    const { log } = open((state) => {
      state.canvasFindings.value = [keyInWidget]
    })
    fireEvent.click(button('Clear the key'))
    expect(log).toEqual(['Clear the key: {"kind":"set-widget","nodeId":"4","widget":"api_key","value":""}'])
    expect(await screen.findByText('Done. Undo with Ctrl+Z.')).toBeTruthy()
  })

  it('asks with the consequence, the harmless answer first', () => {
    const answers: unknown[] = []
    open((state) => {
      state.question.value = {
        kind: 'findings',
        findings: [{ code: 'name-default', severity: 'ask', nodeIds: [] }],
        plan: { action: 'create', body: { slug: 'default' }, findings: [] as Finding[] } as Plan,
        workflow: null,
        answer: (yes) => answers.push(yes),
      }
    })
    const question = screen.getByRole('region', { name: 'Question' })
    expect(document.activeElement?.textContent).toBe('Create “default” anyway?')
    const [fix, ...buttons] = within(question).getAllByRole('button')
    expect(fix?.textContent).toBe('Rename the endpoint')
    expect(buttons.map((each) => each.textContent)).toEqual(['Cancel, change nothing', 'Create it anyway'])
    for (const each of buttons) fireEvent.click(each)
    expect(answers).toEqual([false, true])
  })

  it('says above the answers that the canvas has changed since the workflow was read', async () => {
    const { state } = open((on) => {
      showRun(on, { kind: 'running', task: 'deploy', workflowId: '', choice, progress: { step: 'ask' } })
      updateRecord(on, '', { captured: 'a fox', content: 'a fox' })
      on.question.value = {
        kind: 'findings',
        findings: [{ code: 'name-default', severity: 'ask', nodeIds: [] }],
        plan: { action: 'edit', body: { slug: 'default' }, findings: [] as Finding[] } as Plan,
        workflow: null,
        answer: () => {},
      }
    })
    const changed =
      'The workflow has changed since it was read for this deploy. ' +
      'Cancel and deploy again to send what is on the canvas now.'
    expect(screen.queryByText(changed)).toBeNull()
    await act(() => updateRecord(state, '', { content: 'a hare' }))
    const said = screen.getByText(changed)
    expect(said.getAttribute('role')).toBe('status')
    expect(said.nextElementSibling?.textContent).toBe('Cancel, change nothingUpdate it anyway')
    await act(() => updateRecord(state, '', { content: 'a fox' }))
    expect(screen.queryByText(changed)).toBeNull()
  })

  it('takes Escape for the safe answer while it asks, whatever it asks', () => {
    const answers: unknown[] = []
    const heard: string[] = []
    const answer = (given: unknown) => void answers.push(given)
    const plan = { action: 'edit', body: { slug: 'a' }, findings: [] as Finding[] } as Plan
    const questions: Question[] = [
      { kind: 'findings', findings: [], plan, workflow: null, answer },
      { kind: 'key', question: { host: 'https://a.example', lastFour: '', savedKeyLastFour: null }, answer },
      { kind: 'which', choices: [choice], answer },
    ]
    const listen = ({ key }: KeyboardEvent) => void heard.push(key)
    addEventListener('keydown', listen)
    for (const question of questions) {
      open((state) => {
        state.question.value = question
      })
      fireEvent.keyDown(button('API key…'), { key: 'a' })
      fireEvent.keyDown(button('API key…'), { key: 'Escape' })
      cleanup()
    }
    removeEventListener('keydown', listen)
    expect(answers).toEqual([false, null, null])
    // ComfyUI would leave a subgraph by Escape.
    expect(heard).toEqual(['a', 'a', 'a'])
  })

  it('leads the focus to what follows, where it was in the panel', async () => {
    const { state } = open(() => {})
    const go = (run: Running | Ended) => act(() => showRun(state, run))
    button('Deploy').focus()
    const progress = { step: 'check' } as const
    await go({ kind: 'running', task: 'deploy', workflowId: '', choice, progress })
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Progress' }))
    button('Cancel').focus()
    await go({ kind: 'ended', choice, workflow: null, outcome: { kind: 'cancelled' } })
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Deploy cancelled' }))
    await go({ kind: 'ended', choice, workflow: null, outcome: { kind: 'blocked', findings: [noOutput] } })
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Not deployed' }))
    await go({
      kind: 'ended',
      choice,
      workflow: null,
      outcome: { kind: 'created', endpoint, findings: [] },
    })
    expect(document.activeElement?.textContent).toBe('Created the endpoint poster-maker')
  })

  it('takes the focus from nobody who works elsewhere', async () => {
    const { state } = open(() => {})
    const elsewhere = document.body.appendChild(document.createElement('input'))
    elsewhere.focus()
    await act(() => showRun(state, { kind: 'ended', choice, workflow: null, outcome: { kind: 'cancelled' } }))
    expect(document.activeElement).toBe(elsewhere)
    elsewhere.remove()
  })

  it('does nothing on Escape while nothing is asked', () => {
    const { log } = open((state) => {
      showRun(state, { kind: 'running', task: 'deploy', workflowId: '', choice, progress: { step: 'check' } })
    })
    fireEvent.keyDown(button('Cancel'), { key: 'Escape' })
    expect(log).toEqual([])
  })

  it('offers the saved key first where there is one, and only the other where there is none', () => {
    const ask = (savedKeyLastFour: string | null) =>
      open((state) => {
        state.question.value = {
          kind: 'key',
          question: { host: 'https://a.example', lastFour: 'abcd', savedKeyLastFour },
          answer: () => {},
        }
      })
    const names = () =>
      within(screen.getByRole('region', { name: 'Question' }))
        .getAllByRole('button')
        .map((each) => each.textContent)
    ask('wxyz')
    expect(names()).toEqual(['Use my saved key (…wxyz)', "Use the workflow's key (…abcd)", 'Cancel'])
    cleanup()
    ask(null)
    expect(names()).toEqual(["Use the workflow's key (…abcd)", 'Cancel'])
  })

  it('gives the URL and code in three languages, with arrow keys between them', async () => {
    open((state) => {
      showRun(state, {
        kind: 'ended',
        choice,
        workflow: null,
        outcome: { kind: 'created', endpoint, findings: [] },
      })
    })
    expect(screen.getByRole('heading', { name: 'Created the endpoint poster-maker' })).toBeTruthy()
    expect(screen.getByText(URL_OF_CALLERS)).toBeTruthy()
    fireEvent.keyDown(screen.getByRole('tab', { name: 'curl' }), { key: 'ArrowRight' })
    expect((await screen.findByRole('tabpanel', { name: 'JavaScript' })).textContent).toContain('a fox')
  })

  it.each([
    [{ kind: 'unconfigured' } as const, 'API key or URL is not configured', 'Open Settings', 'settings'],
    [
      { kind: 'lookup-failed', failure: { kind: 'network' } } as const,
      'lookup failed: no connection',
      'Try again',
      'deploy poster-maker',
    ],
  ])('offers the next step of %j as a button', (outcome, title, label, done) => {
    const { log } = open((state) => {
      state.isConfigured.value = false
      showRun(state, { kind: 'ended', choice, workflow: null, outcome })
    })
    expect(screen.getByRole('alert').textContent).toContain(title)
    expect(screen.queryByRole('button', { name: 'Deploy again' })).toBeNull()
    fireEvent.click(button(label))
    expect(log).toEqual([done])
  })

  it('takes back that nothing is configured once it is, and deploys again', async () => {
    const { state, log } = open((opened) => {
      opened.isConfigured.value = false
      showRun(opened, { kind: 'ended', choice, workflow: null, outcome: { kind: 'unconfigured' } })
    })
    await act(() => {
      state.isConfigured.value = true
    })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('heading', { name: 'API key and URL are saved now' })).toBeTruthy()
    fireEvent.click(button('Deploy again'))
    expect(log).toEqual(['deploy poster-maker'])
    // Which of several nodes has its key now is not known.
    await act(() => {
      const second = { nodeId: '5', name: 'Second', slug: 'second' }
      state.overview.value = { ...state.overview.value, choices: [choice, second] }
    })
    expect(screen.getByRole('alert').textContent).toContain('API key or URL is not configured')
    expect(button('Deploy again')).toBeTruthy()
  })

  it.each([
    [{ kind: 'unauthorized' } as const, 'button', 'Open Settings'],
    [{ kind: 'forbidden', code: null, detail: null } as const, 'link', 'Open API keys'],
  ])('deploys again from a key that was refused: %j', (failure, role, label) => {
    const { log } = open((state) => {
      showRun(state, {
        kind: 'ended',
        choice,
        workflow: null,
        outcome: { kind: 'lookup-failed', failure },
      })
    })
    expect(screen.getByRole(role, { name: label })).toBeTruthy()
    fireEvent.click(button('Deploy again'))
    expect(log).toEqual(['deploy poster-maker'])
  })

  it.each<Outcome>([
    { kind: 'url-invalid', from: 'workflow', problem: 'no-scheme', url: 'studio' },
    { kind: 'host-without-key', host: 'https://a.example' },
  ])('leads to the Deploy node whose host keeps a deploy back, and clears it: $kind', async (outcome) => {
    const { log } = open((state) => {
      showRun(state, { kind: 'ended', choice, workflow: null, outcome })
    })
    fireEvent.click(button('Show Prompt #4'))
    fireEvent.click(button('Clear the host'))
    expect(await screen.findByText('Done. Undo with Ctrl+Z.')).toBeTruthy()
    fireEvent.click(button('Deploy again'))
    expect(log).toEqual([
      'show 4',
      'Clear the host: {"kind":"set-widget","nodeId":"4","widget":"host","value":""}',
      'deploy poster-maker',
    ])
  })

  it.each<[string, Outcome]>([
    ['a link feeds', { kind: 'url-invalid', from: 'workflow', problem: 'no-scheme', url: 'a linked value' }],
    ['stands in Settings', { kind: 'url-invalid', from: 'settings', problem: 'no-scheme', url: 'studio' }],
  ])('offers to clear no host that %s', (_, outcome) => {
    open((state) => showRun(state, { kind: 'ended', choice, workflow: null, outcome }))
    expect(screen.getByRole('alert')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Clear the host' })).toBeNull()
  })

  it('links to where a missing scope is given, in a tab of its own', () => {
    open((state) => {
      showRun(state, {
        kind: 'ended',
        choice,
        workflow: null,
        outcome: { kind: 'lookup-failed', failure: { kind: 'forbidden', code: null, detail: null } },
      })
    })
    const link = screen.getByRole('link', { name: 'Open API keys' })
    expect(link.getAttribute('href')).toBe('https://app.runflow.io/settings/api-keys')
    expect(link.getAttribute('rel')).toBe('noreferrer')
  })

  it('shows text of a workflow as text, never as markup', () => {
    open((state) => {
      state.overview.value = {
        choices: [{ nodeId: '4', name: '<img src=x onerror=alert(1)>', slug: 'img' }],
        inputs: 0,
        outputs: 0,
      }
    })
    expect(document.querySelector('img')).toBeNull()
  })
})
