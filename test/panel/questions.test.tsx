// @vitest-environment happy-dom
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
  openPanel,
  question,
  running,
  showPrompt,
  showRun,
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

  it('takes Escape for the safe answer, whatever it asks', () => {
    const answers: unknown[] = []
    const heard: string[] = []
    const answer = (given: unknown) => void answers.push(given)
    const plan = { action: 'edit', body: { slug: 'a' }, findings: [] as Finding[] } as Plan
    const questions: Question[] = [
      { kind: 'findings', findings: [], plan, workflow: null, answer },
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
