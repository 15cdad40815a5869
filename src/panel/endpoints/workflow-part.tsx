import { useSignal } from '@preact/signals'
import { shown } from '../../checks/shown-text.ts'
import { formatList } from '../../text/format-list.ts'
import { t } from '../../text/text.ts'
import type { LiveEndpoint } from '../../types/runflow-api.ts'
import { parseGraph } from '../../workflow/parse.ts'
import type { EndpointsTabParts } from './parts.ts'

const MOST_NAMES = 5

/** The deployed workflow, for whoever wants to look at it or has lost their own. */
export function WorkflowPart({ live, parts }: { live: LiveEndpoint; parts: EndpointsTabParts }) {
  const said = useSignal<string | null>(null)
  const isBusy = useSignal(false)
  const canOpen = parseGraph(live.stored.graph).ok
  const files = Object.keys(live.resources).map(shown)

  async function doOnce(work: () => Promise<string | null>) {
    if (isBusy.value) return
    isBusy.value = true
    said.value = await work()
    isBusy.value = false
  }

  return (
    <section class="rf-ep-part" aria-labelledby="runflow-workflow">
      <h4 id="runflow-workflow">{t('endpoints.workflow.title')}</h4>
      {canOpen ? (
        <p class="rf-hint">
          {t('endpoints.workflow.open-hint')} {t('endpoints.workflow.missing')}{' '}
          {files.length > 0 &&
            t('endpoints.workflow.files', { count: files.length, names: formatList(files, MOST_NAMES) })}
        </p>
      ) : (
        <p class="rf-hint">{t('endpoints.workflow.no-graph')}</p>
      )}
      <div class="rf-row rf-live-row">
        {canOpen && (
          <button
            type="button"
            aria-disabled={isBusy.value}
            onClick={() =>
              doOnce(async () =>
                t(
                  (await parts.openWorkflow(live))
                    ? 'endpoints.workflow.opened'
                    : 'endpoints.workflow.not-opened',
                ),
              )
            }
          >
            {t('endpoints.workflow.open')}
          </button>
        )}
        <button
          type="button"
          title={t('endpoints.workflow.save-hint')}
          aria-disabled={isBusy.value}
          onClick={() => doOnce(() => parts.saveDeployFile(live))}
        >
          {t('endpoints.workflow.save')}
        </button>
      </div>
      <p role="status">{said.value}</p>
    </section>
  )
}
