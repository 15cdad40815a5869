// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { act, cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import type { Plan } from '../../src/deploy/outcome.ts'
import { updateRecord } from '../../src/panel/records.ts'
import type { Question } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'
import {
  button,
  choice,
  confirming,
  findButton,
  labelsIn,
  nameDefault,
  openPanel,
  question,
  running,
  showPrompt,
  showRun,
  unread,
} from './open-panel.tsx'

afterEach(cleanup)

const named = { ...choice, name: 'default', slug: 'default' }
const yes = (action: 'create' | 'update') => t(`questions.confirm.yes.${action}`)

describe('a question', () => {
  it('names the consequence, and has the harmless answer first', () => {
    const answers: unknown[] = []
    openPanel((state) => {
      state.question.value = confirming('create', (answer) => answers.push(answer))
    })
    expect(document.activeElement?.textContent).toBe(t('questions.confirm.title.create', { slug: 'default' }))
    expect(labelsIn(question())).toEqual([showPrompt('4'), t('questions.confirm.no'), yes('create')])
    fireEvent.click(button(t('questions.confirm.no')))
    fireEvent.click(button(yes('create')))
    expect(answers).toEqual([false, true])
  })

  it('has its field, which renames the endpoint and begins anew', async () => {
    const { log } = openPanel((state) => {
      showRun(state, running({ step: 'ask' }, { choice: named }))
      state.question.value = confirming('create', () => {})
    })
    const field = screen.getByRole('textbox', { name: t('questions.name.title') }) as HTMLInputElement
    const rename = button(t('fixes.rename-and-deploy'))
    expect(field.value).toBe('poster')
    const type = (value: string) => act(() => void fireEvent.input(field, { target: { value } }))
    await type('Default')
    expect(rename.hasAttribute('disabled')).toBe(true)
    await type('***')
    expect(rename.hasAttribute('disabled')).toBe(true)
    expect(screen.getByText(t('panel.endpoint.name-needs'))).toBeTruthy()
    await type('Sunny Portrait!')
    expect(screen.getByText(t('questions.name.address', { slug: 'sunny-portrait' }))).toBeTruthy()
    await act(async () => void fireEvent.click(rename))
    expect(log).toEqual([{ kind: 'rename-endpoint', nodeId: '4', value: 'Sunny Portrait!' }, 'restart'])
  })

  it('does not begin anew when the node to rename is gone', async () => {
    const { log } = openPanel(
      (state) => {
        showRun(state, running({ step: 'ask' }, { choice: named }))
        state.question.value = confirming('create', () => {})
      },
      { fix: async () => 'gone' },
    )
    await act(async () => void fireEvent.click(button(t('fixes.rename-and-deploy'))))
    expect(screen.getByText(t('panel.fix.gone'))).toBeTruthy()
    expect(log).toEqual([])
  })

  it('says above the answers that the canvas has changed, and reads it again', async () => {
    const { state, log } = openPanel((on) => {
      showRun(on, running({ step: 'ask' }))
      updateRecord(on, '', { captured: 'a fox', content: 'a fox' })
      on.question.value = confirming('edit', () => {})
    })
    const changed = t('questions.confirm.changed')
    expect(screen.queryByText(changed)).toBeNull()
    await act(() => updateRecord(state, '', { content: 'a hare' }))
    const status = screen.getByText(changed).parentElement
    expect(status?.getAttribute('role')).toBe('status')
    expect(status?.nextElementSibling?.textContent).toBe(`${t('questions.confirm.no')}${yes('update')}`)
    fireEvent.click(button(t('questions.confirm.read-again')))
    expect(log).toEqual(['restart'])
    await act(() => updateRecord(state, '', { content: 'a fox' }))
    expect(screen.queryByText(changed)).toBeNull()
  })

  it('about names alone says that they are cheap to change now, with a field for each', async () => {
    const answers: unknown[] = []
    const { log, state } = openPanel((on) => {
      showRun(on, running({ step: 'ask' }))
      updateRecord(on, '', { captured: 'a fox', content: 'a fox' })
      on.question.value = asking('create', [droppedOutput, unread], (answer) => answers.push(answer))
    })
    const create = t('questions.confirm.yes.name-now')
    expect(screen.getByText(t('questions.confirm.title.name-now', { slug: 'default' }))).toBeTruthy()
    expect(screen.getByRole('textbox', { name: t('fixes.new-id', { id: 'prompt' }) })).toBeTruthy()
    const field = screen.getByRole('textbox', { name: t('fixes.new-id', { id: 'image_output' }) })
    const [rename] = screen.getAllByRole('button', { name: t('fixes.rename-id') })
    expect(rename?.hasAttribute('disabled')).toBe(true)
    const type = (value: string) => act(() => void fireEvent.input(field, { target: { value } }))
    await type('image_output')
    expect(rename?.hasAttribute('disabled')).toBe(true)
    await type(' result ')
    await act(async () => void (field.closest('form') && fireEvent.submit(field.closest('form') as Element)))
    expect(log).toEqual([{ kind: 'set-widget', nodeId: '3', widget: 'output_id', value: 'result' }])
    // What was read still has the old name, so it is not what is created.
    expect(findButton(create)).toBeNull()
    await act(() => updateRecord(state, '', { content: 'a hare' }))
    fireEvent.click(button(t('questions.confirm.yes.fixed')))
    expect(log.at(-1)).toBe('restart')
    expect(answers).toEqual([])
    // Undone.
    await act(() => updateRecord(state, '', { content: 'a fox' }))
    fireEvent.click(button(create))
    expect(answers).toEqual([true])
  })

  it('offers the title of the node as its name', () => {
    openPanel((state) => {
      const question = asking('create', [droppedOutput], () => {})
      const prompt = { '3': { class_type: 'RunflowOutputImage', inputs: {}, _meta: { title: 'Big Poster' } } }
      state.question.value = { ...question, workflow: { prompt, graph: { nodes: [] } } } as Question
    })
    const field = screen.getByRole('textbox', { name: t('fixes.new-id', { id: 'image_output' }) })
    expect((field as HTMLInputElement).value).toBe('big_poster')
    expect(findButton(t('fixes.name-it', { id: 'big_poster' }))).toBeNull()
  })

  it('about an update has no fields: changing a name breaks calls', () => {
    openPanel((state) => {
      state.question.value = asking('edit', [nameDefault, unread], () => {})
    })
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('about a name that it had before keeps it by a click', async () => {
    const { log } = openPanel((state) => {
      showRun(state, running({ step: 'ask' }, { choice: { nodeId: '4', name: 'Banner', slug: 'banner' } }))
      state.question.value = asking('create', [renamedFrom('Poster')], () => {})
    })
    expect(labelsIn(question())).toEqual([
      t('fixes.keep-name-and-deploy', { name: 'Poster' }),
      t('questions.confirm.no'),
      yes('create'),
    ])
    await act(async () => void fireEvent.click(button(t('fixes.keep-name-and-deploy', { name: 'Poster' }))))
    expect(log).toEqual([{ kind: 'rename-endpoint', nodeId: '4', value: 'Poster' }, 'restart'])
  })

  it('about another’s endpoint has one field for the name, however many findings want it', () => {
    openPanel((state) => {
      showRun(state, running({ step: 'ask' }, { choice: named }))
      state.question.value = asking('edit', [ofAnother, nameDefault], () => {})
    })
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
  })

  it('about another tab does not touch what is on the canvas here', () => {
    openPanel((state) => {
      showRun(state, running({ step: 'ask' }, { workflowId: 'other' }))
      updateRecord(state, 'other', { captured: 'a fox', content: 'a hare' })
      state.question.value = confirming('edit', () => {})
    })
    expect(screen.getByText(t('questions.confirm.changed'))).toBeTruthy()
    expect(findButton(t('questions.confirm.read-again'))).toBeNull()
    expect(findButton(t('fixes.rename-and-deploy'))).toBeNull()
    expect(screen.getByText(t('panel.elsewhere', { name: choice.name }))).toBeTruthy()
  })

  it('says by name what would be replaced', () => {
    const found: Finding = {
      ...{ code: 'endpoint-of-another', severity: 'ask', nodeIds: [], differs: 'name' },
      ...{ slug: 'v1', name: '人像 v1', liveName: '海报 v1' },
      ...{ workflowId: 'a', liveWorkflowId: 'b', organization: null, liveOrganization: null },
    }
    openPanel((state) => {
      const asked = asking('edit', [found], () => {})
      if (asked.kind === 'findings') asked.plan = { ...asked.plan, live: {} as Plan['live'] }
      state.question.value = asked
    })
    expect(screen.getByText(t('questions.confirm.title.replace', { name: '海报 v1' }))).toBeTruthy()
    expect(button(t('questions.confirm.yes.replace'))).toBeTruthy()
  })

  it('counts and shows what is left of it, until it is undone', async () => {
    const second: Finding = { ...nameDefault, code: 'interface-unknown', nodeIds: [] } as Finding
    const asked = asking('create', [nameDefault, second], () => {})
    openPanel((state) => {
      state.question.value = asked
    })
    const left = asked.kind === 'findings' ? asked.left : signal([])
    const count = () => question().querySelector('.rf-count')?.textContent
    expect(count()).toBe('2')
    await act(() => {
      left.value = [second]
    })
    expect(count()).toBe('1')
    await act(() => {
      left.value = []
    })
    expect(screen.getByText(t('questions.confirm.detail.none'))).toBeTruthy()
    await act(() => {
      left.value = [nameDefault, second]
    })
    expect(count()).toBe('2')
  })

  it('says that another name leaves the live endpoint as it is', () => {
    openPanel((state) => {
      state.overview.value = {
        choices: [{ nodeId: null, name: 'Card', slug: 'card' }],
        inputs: 1,
        outputs: 1,
      }
      state.endpoints.value = new Map([['card', 'live' as const]])
      state.question.value = { kind: 'name', offered: 'Card', purpose: 'rename', answer: () => {} }
    })
    expect(screen.getByText(t('questions.name.live', { name: 'Card' }))).toBeTruthy()
  })

  it('takes Escape for the safe answer, whatever it asks', () => {
    const answers: unknown[] = []
    const heard: string[] = []
    const answer = (given: unknown) => void answers.push(given)
    const plan = { action: 'edit', body: { slug: 'a' }, findings: [] as Finding[] } as Plan
    const questions: Question[] = [
      { kind: 'findings', findings: [], left: signal([]), plan, workflow: null, answer },
      { kind: 'key', question: { host: 'https://a.example', lastFour: '', savedKeyLastFour: null }, answer },
      { kind: 'which', choices: [choice], answer },
      { kind: 'name', offered: '', purpose: 'deploy', answer },
    ]
    const listen = ({ key }: KeyboardEvent) => void heard.push(key)
    addEventListener('keydown', listen)
    for (const asked of questions) {
      openPanel(
        (state) => {
          state.question.value = asked
        },
        // A question comes first.
        { closePanel: () => answers.push('closed') },
      )
      fireEvent.keyDown(button(t('panel.api-key')), { key: 'a' })
      fireEvent.keyDown(button(t('panel.api-key')), { key: 'Escape' })
      cleanup()
    }
    removeEventListener('keydown', listen)
    expect(answers).toEqual([false, null, null, null])
    // ComfyUI would leave a subgraph by Escape.
    expect(heard).toEqual(['a', 'a', 'a', 'a'])
  })

  it('about the key offers the saved one first, and only the other where none is saved', () => {
    const ask = (savedKeyLastFour: string | null) =>
      openPanel((state) => {
        state.question.value = {
          kind: 'key',
          question: { host: 'https://a.example', lastFour: 'abcd', savedKeyLastFour },
          answer: () => {},
        }
      })
    const own = t('questions.key.use-workflow', { lastFour: 'abcd' })
    ask('wxyz')
    const saved = t('questions.key.use-saved', { lastFour: 'wxyz' })
    expect(labelsIn(question())).toEqual([saved, own, t('questions.cancel')])
    cleanup()
    ask(null)
    expect(labelsIn(question())).toEqual([own, t('questions.cancel')])
  })

  it('about the name offers one, says which address it gives, and is answered by Enter', () => {
    const answers: unknown[] = []
    openPanel((state) => {
      state.question.value = {
        kind: 'name',
        offered: 'Summer Sale',
        purpose: 'deploy',
        answer: (name) => answers.push(name),
      }
    })
    const field = screen.getByRole('textbox', { name: t('questions.name.title') }) as HTMLInputElement
    expect(document.activeElement).toBe(field)
    expect(field.value).toBe('Summer Sale')
    expect(screen.getByText(t('questions.name.address', { slug: 'summer-sale' }))).toBeTruthy()
    expect(labelsIn(question())).toEqual([t('panel.deploy'), t('questions.cancel')])
    if (field.form) fireEvent.submit(field.form)
    expect(answers).toEqual(['Summer Sale'])
  })
})

const droppedOutput: Finding = { code: 'default-id', severity: 'note', id: 'image_output', nodeIds: ['3'] }
const ofAnother: Finding = {
  code: 'endpoint-of-another',
  severity: 'ask',
  nodeIds: [],
  differs: 'name',
  slug: 'default',
  name: 'default',
  liveName: 'Default!',
  workflowId: null,
  liveWorkflowId: null,
  organization: null,
  liveOrganization: null,
}

function renamedFrom(oldName: string): Finding {
  return {
    code: 'endpoint-renamed',
    severity: 'ask',
    nodeIds: [],
    slug: 'banner',
    oldSlug: 'x',
    oldName,
    url: null,
  }
}

function asking(action: 'create' | 'edit', findings: Finding[], answer: (yes: unknown) => void): Question {
  return { ...confirming(action, answer), findings, left: signal(findings) } as Question
}
