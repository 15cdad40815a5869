// The Endpoints tab of the panel, in a chunk of its own.
import type { ComponentType } from 'preact'
import { describeFinding } from './checks/finding.ts'
import { toSlug } from './checks/slug.ts'
import { deployFileName, filesFolderOf, formatDeployFile } from './deploy/deploy-file.ts'
import { toLiveDeployFile } from './deploy/live-to-deploy-file.ts'
import { findPublicRisks } from './endpoints/public-risks.ts'
import { holdsSecrets } from './endpoints/risk-lines.ts'
import { openAsNewWorkflow } from './host/open-workflow.ts'
import { saveFile } from './host/save-file.ts'
import type { TabParts } from './main-tabs.ts'
import { createEndpointsView } from './panel/endpoints/endpoints-tab.tsx'
import { addEndpointStyles } from './panel/endpoints/styles.ts'
import { forgetEndpoint } from './panel/records.ts'
import { useCatalogue } from './text/catalogue.ts'
import { calls, endpoints, manage } from './text/compiled/en.js'
import { formatList } from './text/format-list.ts'
import { t } from './text/text.ts'
import type { LiveEndpoint } from './types/runflow-api.ts'
import { parseGraph } from './workflow/parse.ts'

export function createEndpointsTab(parts: TabParts): ComponentType {
  const { page, state, ownApi, pageActions, actions } = parts
  useCatalogue('en', { calls, endpoints, manage })
  addEndpointStyles()

  /** null: called off. */
  async function saveDeployFile(live: LiveEndpoint): Promise<string | null> {
    const file = toLiveDeployFile(live)
    if (!file.ok) return t('endpoints.workflow.not-saved', { parts: formatList(file.error) })
    if (!(await mayBeWritten(live))) return null
    const name = deployFileName(toSlug(live.slug) ?? 'endpoint')
    saveFile(name, new Blob([formatDeployFile(file.value)], { type: 'application/json' }))
    const count = file.value.files.length
    if (count === 0) return t('endpoints.workflow.saved', { file: name })
    return t('endpoints.workflow.saved-files', { file: name, count, folder: filesFolderOf(name) })
  }

  /** A file is copied, sent and kept: a secret in it is agreed to first. */
  async function mayBeWritten(live: LiveEndpoint): Promise<boolean> {
    const risks = findPublicRisks(live)
    if (!holdsSecrets(risks)) return true
    const titles = risks.findings.map((finding) => describeFinding(finding).title)
    if (risks.hasDeployKey) titles.push(t('manage.visibility.deploy-key'))
    return pageActions.confirm(t('notices.save-secrets.title'), t('notices.save-secrets.detail'), titles)
  }

  return createEndpointsView({
    state,
    own: ownApi,
    openSettings: actions.openSettings,
    async openWorkflow(live) {
      const graph = parseGraph(live.stored.graph)
      if (!graph.ok) return false
      // No workflow has this name, so that none is opened in its place.
      const at = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-')
      return openAsNewWorkflow(page.app, graph.value, `${live.slug} (Runflow ${at})`)
    },
    saveDeployFile,
    deleted({ slug, orgId }) {
      const origin = ownApi()?.origin
      forgetEndpoint(state, slug)
      if (origin !== undefined) actions.live.deleted({ origin, orgId, slug })
    },
    forgetDeploys: actions.live.forgetAll,
  })
}
