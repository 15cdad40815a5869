// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Running } from '../../../src/panel/state.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { t } from '../../../src/text/text.ts'
import { body, openTab, prompt } from './open-tab.tsx'

afterEach(cleanup)

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const rows = () => within(screen.getByRole('list', { name: t('endpoints.list') })).getAllByRole('listitem')
const heading = (name: string | RegExp) => waitFor(() => screen.getByRole('heading', { name }))
const text = (words: string | RegExp) => waitFor(() => screen.getByText(words))
/** What was started has been sent by then. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
const listed = () => waitFor(() => rows())

async function openFirst() {
  await listed()
  fireEvent.click(within(rows()[0] as HTMLElement).getByRole('button'))
  await text('whole number')
}

describe('the list of endpoints', () => {
  it('has the latest change first, with who can see it, and an unreadable row as unknown', async () => {
    openTab((sandbox) => {
      sandbox.seed(body('old'), undefined, { updated_at: '2026-01-01T00:00:00Z', is_public: true })
      sandbox.seed(body('new'), undefined, { updated_at: '2026-02-01T00:00:00Z' })
      sandbox.seed(body('odd'), undefined, {
        slug: '',
        updated_at: '2025-01-01T00:00:00Z',
      })
    })
    await listed()
    const words = rows().map(({ textContent }) => textContent)
    expect(words[0]).toContain('new')
    expect(words[0]).toContain(t('endpoints.private-who'))
    expect(words[1]).toContain(t('endpoints.public-who'))
    expect(words[2]).toContain(t('endpoints.unknown'))
  })

  it('says a name and a slug that are equal once, and GPU once, there and of the one that is open', async () => {
    openTab((sandbox) => sandbox.seed({ ...body('poster'), name: 'poster' }))
    await listed()
    expect(rows()[0]?.textContent?.match(/poster/g)).toHaveLength(1)
    expect(rows()[0]?.textContent).toContain(t('endpoints.gpu.auto'))
    await openFirst()
    expect((await heading(/poster/)).textContent?.trim()).toBe('poster')
    expect(screen.getByText('GPU').nextElementSibling?.textContent).toBe(t('endpoints.details.gpu-auto'))
  })

  it('comes page by page, and a search reads the rest', async () => {
    const { sandbox } = openTab((one) => {
      for (let count = 0; count < 120; count++)
        one.seed(body(`e${count}`), undefined, { updated_at: new Date(count * 1000).toISOString() })
    })
    await listed()
    expect(rows()).toHaveLength(50)
    expect(sandbox.requests.filter(({ path }) => path === '/v1/comfyui-workflows')).toHaveLength(1)
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'e1 ' } })
    await text(t('endpoints.matches', { count: 31 }))
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing' } })
    await text(t('endpoints.matches', { count: 0 }))
    fireEvent.click(button(t('endpoints.clear-search')))
    await text(t('endpoints.count', { count: 120 }))
    fireEvent.click(button(t('endpoints.more')))
    await waitFor(() => expect(rows()).toHaveLength(100))
    expect(sandbox.requests.filter(({ path }) => path === '/v1/comfyui-workflows')).toHaveLength(3)
  })

  it('marks those of another organization', async () => {
    openTab((sandbox) => {
      sandbox.faults.foreignListed = true
      sandbox.seed(body('theirs'), undefined, {
        org_id: '00000000-0000-4000-8000-0000000000ff',
        is_public: true,
      })
    })
    await listed()
    await text(t('endpoints.foreign'))
    fireEvent.click(within(rows()[0] as HTMLElement).getByRole('button'))
    await waitFor(() => screen.getByText(t('endpoints.foreign')))
    expect(screen.queryByRole('button', { name: t('endpoints.settings.delete') })).toBeNull()
  })

  it('begins anew with another key, and stays as it is with the same', async () => {
    const { sandbox, key, reopen } = openTab((one) => void one.seed(body('mine')))
    await listed()
    const asked = sandbox.requests.length
    reopen()
    await listed()
    expect(sandbox.requests).toHaveLength(asked)
    key.value = 'no_read'
    cleanup()
    reopen()
    expect((await waitFor(() => screen.getByRole('alert'))).textContent).toContain('comfyui-workflows:read')
  })
})

describe('a list that was read before', () => {
  it('is read again when it is looked at after a deploy', async () => {
    const { sandbox, state, reopen } = openTab((one) => void one.seed(body('old')))
    await listed()
    const running = { kind: 'running', task: 'deploy' } as Running
    state.run.value = running
    sandbox.seed(body('fresh'))
    state.run.value = { kind: 'idle' }
    await settle()
    expect(rows()).toHaveLength(1)
    reopen()
    await waitFor(() => expect(rows()).toHaveLength(2))
    const asked = sandbox.requests.length
    state.run.value = { ...running, task: 'check' }
    state.run.value = { kind: 'idle' }
    reopen()
    await settle()
    expect(sandbox.requests.length).toBe(asked)
  })

  it('is no longer told to whom the key before belonged', async () => {
    const theirs = { org_id: '00000000-0000-4000-8000-0000000000ff', is_public: true }
    const { sandbox, key, reopen } = openTab((one) => {
      one.faults.foreignListed = true
      one.seed(body('theirs'), undefined, theirs)
    })
    await text(t('endpoints.foreign'))
    sandbox.faults.troubles.push({ path: '/v1/auth/me', times: 9, what: 'hang' })
    key.value = 'no_create'
    cleanup()
    reopen()
    await listed()
    await settle()
    expect(screen.queryByText(t('endpoints.foreign'))).toBeNull()
  })
})

describe('a list that is empty has one next step', () => {
  it('without a key', () => {
    const { log } = openTab(undefined, null)
    fireEvent.click(button(t('panel.set-key')))
    expect(log).toEqual(['settings'])
  })

  it('without a key, until one is saved', async () => {
    const { state, key } = openTab((one) => void one.seed(body('mine')), null)
    button(t('panel.set-key'))
    key.value = 'full'
    state.isConfigured.value = true
    await listed()
  })

  it('without the scope, whose name it says', async () => {
    openTab((sandbox) => void sandbox.seed(body('a')), 'no_read')
    const alert = await waitFor(() => screen.getByRole('alert'))
    expect(alert.textContent).toContain('comfyui-workflows:read')
  })

  it('without an answer, after which trying again shows it', async () => {
    const { sandbox } = openTab((one) => {
      one.seed(body('a'))
      one.faults.troubles.push({ path: '/v1/comfyui-workflows', times: 5, what: 'lost' })
    })
    await waitFor(() => screen.getByRole('alert'))
    sandbox.faults.troubles.splice(0)
    fireEvent.click(button(t('panel.action.try-again')))
    await listed()
  })

  it('without endpoints', async () => {
    const { state } = openTab()
    await heading(t('endpoints.none.title'))
    fireEvent.click(button(t('endpoints.none.action')))
    expect(state.tab.value).toBe('deploy')
  })

  it('without endpoints until somebody else has deployed one', async () => {
    const { sandbox } = openTab()
    await heading(t('endpoints.none.title'))
    sandbox.seed(body('theirs'))
    fireEvent.click(button(t('endpoints.reload')))
    await listed()
    expect(rows()).toHaveLength(1)
  })
})

describe('an endpoint that is open', () => {
  const seeded =
    (more: object = {}) =>
    (sandbox: Sandbox) =>
      void sandbox.seed(body('poster'), undefined, more)

  it('shows its address and its contract, and is run in the other tab', async () => {
    const { state } = openTab(seeded())
    await openFirst()
    await text(/\/v1\/comfyui-workflows\/.*\/poster\/runs$/)
    expect(screen.getByText(t('endpoints.details.default', { value: '64' }))).toBeTruthy()
    fireEvent.click(button(t('endpoints.details.run')))
    expect([state.tab.value, state.runSlug.value]).toEqual(['run', 'poster'])
  })

  it('tells a description whole, and a default without a full stop of ours', async () => {
    const description =
      'The colour as one number: red x 65536 + green x 256 + blue. 0 is black, 16777215 is white.'
    const input = { input_id: 'title', display_name: '', description, value: 'Ends by itself.' }
    const workflow_json = { ...prompt, '77': { class_type: 'RunflowInputString', inputs: input } }
    openTab((sandbox) => void sandbox.seed(body('poster', { workflow_json })))
    await openFirst()
    expect(await text(description)).toBeTruthy()
    expect(screen.getByText(t('endpoints.details.default', { value: 'Ends by itself.' }))).toBeTruthy()
  })

  it('is open again when the panel was closed', async () => {
    const { reopen } = openTab(seeded())
    await openFirst()
    reopen()
    await text('whole number')
  })

  it('that was deleted meanwhile says so, and leaves the list', async () => {
    const { sandbox } = openTab(seeded())
    await listed()
    for (const row of sandbox.state.workflows) row.deleted_at = '2026-01-01T00:00:00Z'
    fireEvent.click(within(rows()[0] as HTMLElement).getByRole('button'))
    await heading(t('endpoints.gone.title'))
    fireEvent.click(screen.getAllByRole('button', { name: t('endpoints.back') }).at(-1) as HTMLElement)
    await heading(t('endpoints.none.title'))
  })

  it('is made public only after what becomes readable is told', async () => {
    const { sandbox } = openTab(seeded())
    await openFirst()
    fireEvent.click(button(t('endpoints.settings.make-public')))
    await text(t('manage.visibility.readable', { count: 3 }))
    await settle()
    expect(sandbox.writes()).toEqual([])
    fireEvent.click(button(t('endpoints.confirm.public.yes')))
    await text(t('endpoints.confirm.public.done', { slug: 'poster' }))
    expect(sandbox.writes().map((call) => call.body)).toEqual([{ is_public: true }])
    expect(button(t('endpoints.settings.make-private'))).toBeTruthy()
  })

  it('with a secret in it is not made public before that is agreed to', async () => {
    const secret = {
      '4': { class_type: 'Other', inputs: { api_key: 'sk-proj-EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0' } },
    }
    const { sandbox } = openTab((one) => {
      const { workflow_json, ...rest } = body('poster')
      one.seed({ ...rest, workflow_json: { ...workflow_json, ...secret } })
    })
    await openFirst()
    fireEvent.click(button(t('endpoints.settings.make-public')))
    const yes = button(t('endpoints.confirm.public.yes'))
    expect(yes.hasAttribute('disabled')).toBe(true)
    fireEvent.submit(yes.closest('form') as HTMLFormElement)
    await settle()
    expect(sandbox.writes()).toEqual([])
    fireEvent.click(screen.getByRole('checkbox'))
    fireEvent.click(yes)
    await text(t('endpoints.confirm.public.done', { slug: 'poster' }))
  })

  it('is deleted only by typing its name, and then forgotten', async () => {
    const { sandbox, log } = openTab(seeded())
    await openFirst()
    fireEvent.click(button(t('endpoints.settings.delete')))
    const field = screen.getByLabelText(t('endpoints.confirm.delete.type', { slug: 'poster' }))
    fireEvent.input(field, { target: { value: 'Poster' } })
    fireEvent.submit(field.closest('form') as HTMLFormElement)
    await settle()
    expect(sandbox.writes()).toEqual([])
    fireEvent.input(field, { target: { value: 'poster' } })
    fireEvent.submit(field.closest('form') as HTMLFormElement)
    await text(t('endpoints.confirm.delete.done', { slug: 'poster' }))
    expect(log).toEqual(['deleted poster'])
    // It was the last, and what is left is told.
    const left = screen.getByRole('heading', { name: t('endpoints.none.title') })
    await waitFor(() => expect(document.activeElement).toBe(left))
  })

  it('that the key may not change says which scope it lacks, and nothing is changed', async () => {
    openTab((sandbox) => {
      sandbox.seed(body('poster'))
      const refused = { code: 'PERMISSION_DENIED', message: 'no', errors: null }
      sandbox.faults.troubles.push({
        method: 'PATCH',
        path: '/v1/*',
        times: 9,
        what: { status: 403, body: refused },
      })
    })
    await openFirst()
    fireEvent.click(button(t('endpoints.settings.make-public')))
    fireEvent.click(button(t('endpoints.confirm.public.yes')))
    expect((await waitFor(() => screen.getByRole('alert'))).textContent).toContain('comfyui-workflows:edit')
  })

  it('closes its question at Escape, then itself', async () => {
    openTab(seeded())
    await openFirst()
    fireEvent.click(button(t('endpoints.settings.delete')))
    fireEvent.keyDown(
      screen.getByRole('heading', { name: t('endpoints.confirm.delete.title', { slug: 'poster' }) }),
      {
        key: 'Escape',
      },
    )
    await waitFor(() => expect(screen.queryByText(t('endpoints.confirm.delete.detail'))).toBeNull())
    fireEvent.keyDown(button(t('endpoints.details.run')), { key: 'Escape' })
    await listed()
  })

  it('shows an id that turns the text around as what it is', async () => {
    const evil = { ...prompt['1'], inputs: { ...prompt['1'].inputs, input_id: '\u202Egnp' } }
    openTab((sandbox) => void sandbox.seed(body('poster', { workflow_json: { ...prompt, '1': evil } })))
    await openFirst()
    await text('\uFFFDgnp')
  })

  it('has its workflow opened, and its deploy file saved', async () => {
    const { log } = openTab(seeded())
    await openFirst()
    fireEvent.click(button(t('endpoints.workflow.open')))
    await text(t('endpoints.workflow.opened'))
    fireEvent.click(button(t('endpoints.workflow.save')))
    await text('saved')
    expect(log).toEqual(['open poster', 'save poster'])
  })
})

describe('the runs of an endpoint', () => {
  async function withRuns(count: number, spoil: (sandbox: Sandbox) => void = () => {}) {
    const opened = openTab((sandbox) => void sandbox.seed(body('poster')))
    const { sandbox } = opened
    const row = sandbox.state.workflows[0]
    const { KEYS } = await import('../../../src/sandbox/keys.ts')
    const [full] = KEYS
    for (let number = 0; number < count; number++)
      await sandbox.fetch(
        `${sandbox.origins.api}/v1/comfyui-workflows/${full?.organization.slug}/${row?.slug}/runs`,
        {
          method: 'POST',
          headers: { Authorization: `Bearer ${full?.key}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ input: {} }),
        },
      )
    for (const run of sandbox.state.runs) run.createdMs -= 3_600_000
    spoil(sandbox)
    await openFirst()
    return opened
  }

  it('come ten at a time, with status, time and cost', async () => {
    await withRuns(12)
    await waitFor(() => expect(screen.getAllByText(t('calls.run-status.succeeded'))).toHaveLength(10))
    expect(screen.getAllByText(/^\$\d/).length).toBe(10)
    fireEvent.click(button(t('endpoints.runs.more')))
    await waitFor(() => expect(screen.getAllByText(t('calls.run-status.succeeded'))).toHaveLength(12))
  })

  it('that gave thousands of outputs show the first, and the rest at a click', async () => {
    await withRuns(1, (sandbox) => {
      for (const run of sandbox.state.runs) {
        const [file] = run.files
        if (file) run.files = Array.from({ length: 120 }, (_, at) => ({ ...file, outputId: `o${at}` }))
      }
    })
    const files = await waitFor(() => screen.getByText(t('endpoints.runs.files', { count: 120 })))
    const list = files.parentElement as HTMLDetailsElement
    list.open = true
    fireEvent(list, new Event('toggle'))
    await waitFor(() => expect(list.querySelectorAll('.rf-ep-output')).toHaveLength(50))
    fireEvent.click(button(t('panel.findings.more', { count: 70 })))
    await waitFor(() => expect(list.querySelectorAll('.rf-ep-output')).toHaveLength(120))
  })

  it('that another endpoint has too are not said to be none', async () => {
    await withRuns(1, (sandbox) => {
      sandbox.faults.filterIgnored = true
      for (const run of sandbox.state.runs)
        run.row = { ...run.row, id: '00000000-0000-4000-8000-0000000000aa' }
    })
    await text(t('endpoints.runs.none-sure'))
  })

  it('that may not be read say which scope the key lacks', async () => {
    await withRuns(0, (sandbox) => {
      const refused = { code: 'PERMISSION_DENIED', message: 'no', errors: null }
      sandbox.faults.troubles.push({ path: '/v1/runs', times: 9, what: { status: 403, body: refused } })
    })
    expect((await waitFor(() => screen.getByRole('alert'))).textContent).toContain('runs:read')
  })
})
