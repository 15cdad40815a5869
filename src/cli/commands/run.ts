import { passingFailure } from '../../endpoints/find-endpoint.ts'
import { contractOf } from '../../endpoints/live-contract.ts'
import { groupOutputs } from '../../runs/group-outputs.ts'
import { t } from '../../text/text.ts'
import { badlyEnded, callEnded, wellEnded } from '../call-ended.ts'
import { defineVerb, mistake } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { findGivenEndpoint } from '../given-endpoint.ts'
import { prepareRun } from '../prepare-run.ts'
import { notSaved, runEnded } from '../run-ended.ts'
import { checkCallback, checkClientRef, readDuration, readGivenValues, readMetadata } from '../run-order.ts'
import { saveResults } from '../save-results.ts'
import { ANY_SLUG } from '../slug-args.ts'
import { startOrTakeUp } from '../start-or-take-up.ts'
import { watchRun } from '../watch-run.ts'

const DEFAULT_WAIT = '30m'

export const runCommand = defineVerb({
  meta: {
    name: 'run',
    summary: () => t('calling.run.summary'),
    notes: () => [t('calling.run.note-values'), t('calling.run.note-ref'), t('calling.run.note-cancel')],
    examples: () => [
      { what: t('calling.run.example'), lines: ['runflow run poster -i title="Good morning" -o results'] },
      { what: t('calling.run.example-file'), lines: ['runflow run cut-out -i photo=@photo.png -o results'] },
      {
        what: t('calling.run.example-later'),
        lines: ['RUN=$(runflow run poster --input @values.json --no-wait)', 'runflow status "$RUN" --watch'],
      },
    ],
  },
  args: {
    slug: ANY_SLUG,
    input: {
      type: 'string',
      alias: 'i',
      several: true,
      valueHint: 'ID=VALUE',
      takes: 'at-path',
      description: () => t('calling.run.input'),
    },
    output: {
      type: 'string',
      alias: 'o',
      valueHint: 'DIR',
      takes: 'path',
      description: () => t('calling.run.output'),
    },
    'no-wait': { type: 'boolean', description: () => t('calling.run.no-wait') },
    wait: {
      type: 'string',
      valueHint: 'TIME',
      description: () => t('calling.run.wait', { time: DEFAULT_WAIT }),
    },
    'client-ref': { type: 'string', valueHint: 'REF', description: () => t('calling.run.client-ref') },
    metadata: {
      type: 'string',
      several: true,
      valueHint: 'KEY=VALUE',
      description: () => t('calling.run.metadata'),
    },
    callback: { type: 'string', valueHint: 'URL', description: () => t('calling.run.callback') },
  },

  async run({ slug, input, output, wait, metadata, callback, ...given }, context) {
    const clientRef = given['client-ref']
    const refused =
      (clientRef === null ? null : checkClientRef(clientRef)) ?? (callback ? checkCallback(callback) : null)
    if (refused !== null) return mistake(refused)
    const deadline = readDuration(wait || DEFAULT_WAIT)
    if (!deadline.ok) return mistake(deadline.error)
    const pairs = readMetadata(metadata)
    if (!pairs.ok) return mistake(pairs.error)
    const values = await readGivenValues(input, context)
    if (!values.ok) return mistake(values.error, 'files')

    const found = await findGivenEndpoint(slug, context)
    if (!found.ok) return found.error
    const { api, endpoint, owner, accountFailure } = found.value
    if (owner === null) {
      const failure = passingFailure(accountFailure)
      return failure === null
        ? badlyEnded('unconfigured', t('manage.no-url'), 'configuration', EXIT_CODES.configuration)
        : callEnded('account', failure)
    }
    const contract = contractOf(endpoint)
    const prepared = await prepareRun(contract, values.value, context)
    if (!prepared.ok) return prepared.error

    const settings = { metadata: pairs.value, callback: callback || null, clientRef }
    const target = { owner, slug: endpoint.slug, workflowId: endpoint.id }
    const started = await startOrTakeUp(target, prepared.value, settings, api, context)
    if (!started.ok) return started.error
    const { runId } = started.value
    context.write.runId = runId
    context.printer.notice(t(started.value.isNew ? 'calling.started' : 'calling.taken-up', { id: runId }))
    if (given['no-wait'])
      return wellEnded('started', t('calling.started', { id: runId }), `${runId}\n`, { run_id: runId })

    const watched = await watchRun(runId, deadline.value, contract, api, context)
    if (!watched.ok) return watched.error
    const run = watched.value
    if (output === null || output === '') return runEnded(run, contract)

    const { outputs } = groupOutputs(run.outputs, contract)
    const refresh = async () => {
      const again = await api.readRun(runId, context.signal)
      return again.ok ? groupOutputs(again.value.outputs, contract).outputs : null
    }
    const saved = await saveResults(outputs, output, refresh, { ...context, download: found.value.download })
    if (saved.ok) return runEnded(run, contract, saved.value)
    return notSaved(run, contract, saved.error)
  },
})
