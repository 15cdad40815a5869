// Made by `npm run text` from locales/en/: change it there.
type Text = string | number
type None = Record<never, never>
export type Parameters = {
  'api.code.lookup': { what: Text }
  'api.code.upload': { what: Text }
  'api.code.create': { what: Text }
  'api.code.update': { what: Text }
  'api.what.network': None
  'api.what.timeout': None
  'api.what.relay-refused': None
  'api.what.unexpected-response': None
  'api.said': { detail: Text }
  'api.tried': { address: Text }
  'api.unauthorized.title': None
  'api.unauthorized.detail': { code: Text }
  'api.unauthorized.next': None
  'api.beta.title': None
  'api.beta.detail': { code: Text }
  'api.beta.next': { url: Text }
  'api.email.title': None
  'api.email.detail': { code: Text }
  'api.email.next': None
  'api.forbidden.title.lookup': None
  'api.forbidden.title.upload': None
  'api.forbidden.title.create': None
  'api.forbidden.title.update': None
  'api.forbidden.detail': { scope: Text; code: Text }
  'api.forbidden.next': { url: Text }
  'api.no-api.title': None
  'api.no-api.detail': { code: Text }
  'api.no-api.next': None
  'api.endpoint-deleted.title': None
  'api.endpoint-deleted.detail': { code: Text }
  'api.endpoint-deleted.next': None
  'api.endpoint-gone.title': None
  'api.endpoint-gone.detail': { code: Text }
  'api.endpoint-gone.next': None
  'api.conflict.title': None
  'api.conflict.detail': { code: Text }
  'api.conflict.next': None
  'api.credit.title': None
  'api.credit.detail': { code: Text }
  'api.credit.next': { url: Text }
  'api.too-large.title': None
  'api.too-large.detail': { size: Text; code: Text }
  'api.too-large.next': None
  'api.invalid.title': None
  'api.invalid.detail': { code: Text }
  'api.invalid.next': None
  'api.rejected.title': None
  'api.rejected.detail': { code: Text }
  'api.rejected.next': None
  'api.rate-limited.title': None
  'api.rate-limited.detail': { code: Text }
  'api.rate-limited.next': None
  'api.server.title': None
  'api.server.detail': { code: Text }
  'api.server.next': { mayHaveArrived: boolean }
  'api.network.title': None
  'api.network.detail': { code: Text }
  'api.network.next': { mayHaveArrived: boolean }
  'api.timeout.title': None
  'api.timeout.detail': { code: Text }
  'api.timeout.next': { mayHaveArrived: boolean }
  'api.relay-refused.title': None
  'api.relay-refused.detail': { code: Text }
  'api.relay-refused.next': None
  'api.unexpected-response.title': None
  'api.unexpected-response.detail': { code: Text; where: Text }
  'api.unexpected-response.next': { mayHaveArrived: boolean }
  'calling.arg.run': None
  'calling.mistake.no-run': None
  'calling.mistake.no-assignment': { given: Text }
  'calling.mistake.no-object': { file: Text }
  'calling.mistake.bad-metadata': { given: Text }
  'calling.mistake.bad-wait': None
  'calling.mistake.bad-ref': None
  'calling.mistake.bad-callback': None
  'calling.mistake.bad-limit': None
  'calling.mistake.no-picture': { file: Text; id: Text }
  'calling.mistake.no-shell': None
  'calling.value.unknown': { id: Text; known: Text }
  'calling.value.unknown-meant': { id: Text; meant: Text }
  'calling.value.no-inputs': { id: Text }
  'calling.value.missing': { id: Text }
  'calling.value.type.STRING': { id: Text }
  'calling.value.type.INT': { id: Text }
  'calling.value.type.FLOAT': { id: Text }
  'calling.value.type.BOOLEAN': { id: Text }
  'calling.value.type.IMAGE': { id: Text }
  'calling.value.type.FILE': { id: Text }
  'calling.value.not-https': { id: Text }
  'calling.value.too-small': { id: Text; limit: Text }
  'calling.value.too-large': { id: Text; limit: Text }
  'calling.value.not-offered': { id: Text; choices: Text }
  'calling.value.not-exact': { id: Text; text: Text }
  'calling.unchecked': None
  'calling.uploading': { file: Text; size: Text }
  'calling.started': { id: Text }
  'calling.taken-up': { id: Text }
  'calling.unknown': { reference: Text }
  'calling.progress.queued': None
  'calling.progress.state': { status: Text }
  'calling.progress.nodes': { status: Text; done: Text; whole: Text }
  'calling.state.succeeded': { id: Text }
  'calling.state.partly-succeeded': { id: Text }
  'calling.state.run-cancelled': { id: Text }
  'calling.state.run-failed': { id: Text; reason: Text }
  'calling.state.run-failed-unsaid': { id: Text; status: Text }
  'calling.state.unfinished': { id: Text; status: Text }
  'calling.missing': { outputs: Text }
  'calling.cost': { amount: Text }
  'calling.gpu-seconds': { duration: Text }
  'calling.see-logs': { id: Text }
  'calling.stopped': { id: Text }
  'calling.deadline': { id: Text }
  'calling.saved': { path: Text }
  'calling.download.not-https': { number: Text; output: Text }
  'calling.download.expired': { number: Text; output: Text }
  'calling.download.too-large': { number: Text; output: Text; most: Text }
  'calling.download.lost': { number: Text; output: Text }
  'calling.download.status': { number: Text; output: Text }
  'calling.download.not-saved': { number: Text; output: Text; reason: Text }
  'calling.download.more': { count: number }
  'calling.download.others-saved': { count: number }
  'calling.table.run': None
  'calling.table.status': None
  'calling.table.created': None
  'calling.table.seconds': None
  'calling.table.cost': None
  'calling.table.metadata': None
  'calling.run.summary': None
  'calling.run.example': None
  'calling.run.example-file': None
  'calling.run.example-later': None
  'calling.run.input': None
  'calling.run.output': None
  'calling.run.no-wait': None
  'calling.run.wait': { time: Text }
  'calling.run.client-ref': None
  'calling.run.metadata': None
  'calling.run.callback': None
  'calling.run.note-values': None
  'calling.run.note-ref': None
  'calling.run.note-cancel': None
  'calling.runs.summary': None
  'calling.runs.example': None
  'calling.runs.limit': None
  'calling.runs.note': None
  'calling.runs.done': { count: number; slug: Text }
  'calling.runs.total': { amount: Text }
  'calling.status.summary': None
  'calling.status.example': None
  'calling.status.watch': None
  'calling.status.wait': { time: Text }
  'calling.status.note': None
  'calling.logs.summary': None
  'calling.logs.example': None
  'calling.logs.done': { count: number }
  'calling.completion.summary': None
  'calling.completion.note': { line: Text }
  'calling.completion.example-bash': None
  'calling.completion.example-zsh': None
  'calling.completion.shell': None
  'calling.completion.done': None
  'calling.webhook.summary': None
  'calling.webhook.example': None
  'calling.webhook.action': None
  'calling.webhook.signature': None
  'calling.webhook.secret-env': { variable: Text }
  'calling.webhook.note': None
  'calling.webhook.bad-action': None
  'calling.webhook.no-secret': { variable: Text }
  'calling.webhook.no-body': None
  'calling.webhook.too-large': None
  'calling.webhook.matches': None
  'calling.webhook.differs': { variable: Text }
  'calls.code.lookup': { what: Text }
  'calls.code.list': { what: Text }
  'calls.code.account': { what: Text }
  'calls.code.delete': { what: Text }
  'calls.code.update': { what: Text }
  'calls.code.upload': { what: Text }
  'calls.code.dispatch': { what: Text }
  'calls.code.status': { what: Text }
  'calls.code.runs': { what: Text }
  'calls.code.logs': { what: Text }
  'calls.forbidden.title': None
  'calls.forbidden.detail': { scope: Text; code: Text }
  'calls.forbidden.next': { url: Text }
  'calls.beta.title': None
  'calls.beta.detail': { code: Text }
  'calls.beta.next': { url: Text }
  'calls.email.title': None
  'calls.email.detail': { code: Text }
  'calls.email.next': None
  'calls.credit.title': None
  'calls.credit.detail': { code: Text }
  'calls.credit.next': { url: Text }
  'calls.gpu-inactive.title': None
  'calls.gpu-inactive.detail': { code: Text }
  'calls.gpu-inactive.next': None
  'calls.values-refused.title': None
  'calls.values-refused.detail': { code: Text }
  'calls.values-refused.next': None
  'calls.rejected.title': None
  'calls.rejected.detail': { code: Text }
  'calls.rejected.next': None
  'calls.no-endpoint.title': None
  'calls.no-endpoint.detail': { code: Text }
  'calls.no-endpoint.next': None
  'calls.no-run.title': None
  'calls.no-run.detail': { code: Text }
  'calls.no-run.next': None
  'calls.rate-limited.title': None
  'calls.rate-limited.detail': { code: Text }
  'calls.rate-limited.next': None
  'calls.maybe-started.title': None
  'calls.maybe-started.detail': { code: Text }
  'calls.maybe-started.next': None
  'calls.maybe-changed.title': None
  'calls.maybe-changed.detail': { code: Text }
  'calls.maybe-changed.next': None
  'calls.cancelled.title': None
  'calls.cancelled.detail': None
  'calls.run-status.queued': None
  'calls.run-status.dispatching': None
  'calls.run-status.running': None
  'calls.run-status.succeeded': None
  'calls.run-status.partly-succeeded': None
  'calls.run-status.run-cancelled': None
  'calls.run-status.run-failed': None
  'calls.run-status.unknown': { status: Text }
  'cli.help.summary': None
  'cli.help.usage': None
  'cli.help.commands': None
  'cli.help.required': None
  'cli.help.options': None
  'cli.help.examples': None
  'cli.help.environment': None
  'cli.help.exit-codes': None
  'cli.usage.command': None
  'cli.usage.file': None
  'cli.usage.graph': None
  'cli.usage.comfyui': None
  'cli.usage.name': None
  'cli.usage.dry-run': None
  'cli.usage.json': None
  'cli.usage.quiet': None
  'cli.usage.help': None
  'cli.usage.pin': { host: Text }
  'cli.usage.github-token-env': { host: Text }
  'cli.usage.allow': None
  'cli.usage.allow-takes': None
  'cli.usage.allow-all': { codes: Text }
  'cli.usage.timeout': None
  'cli.usage.yes': None
  'cli.usage.strict': None
  'cli.usage.expect': None
  'cli.variable.RUNFLOW_API_KEY': None
  'cli.variable.RUNFLOW_API_URL': None
  'cli.variable.RUNFLOW_ORG': None
  'cli.exit-code.done': None
  'cli.exit-code.unexpected': None
  'cli.exit-code.usage': None
  'cli.exit-code.configuration': None
  'cli.exit-code.blocked': None
  'cli.exit-code.declined': None
  'cli.exit-code.comfyui': None
  'cli.exit-code.refused': None
  'cli.exit-code.unavailable': None
  'cli.exit-code.cancelled': None
  'cli.exit-code.differs': None
  'cli.exit-code.run-failed': None
  'cli.example.deploy': None
  'cli.example.dry-run': None
  'cli.example.allow': None
  'cli.example.deploy-file': None
  'cli.standard-input': None
  'cli.mistake.no-verb': { commands: Text }
  'cli.mistake.no-command': { name: Text; commands: Text }
  'cli.mistake.no-command-meant': { name: Text; meant: Text }
  'cli.mistake.no-option': { count: number; options: Text }
  'cli.mistake.no-option-meant': { option: Text; meant: Text }
  'cli.mistake.no-value': { option: Text }
  'cli.mistake.no-file': None
  'cli.mistake.too-many': { words: Text }
  'cli.mistake.bad-comfyui': None
  'cli.mistake.bad-allow': { codes: Text }
  'cli.mistake.bad-allow-meant': { code: Text; meant: Text }
  'cli.mistake.no-comfyui': None
  'cli.mistake.no-graph': None
  'cli.mistake.standard-input-twice': None
  'cli.mistake.not-found': { file: Text }
  'cli.mistake.not-readable': { file: Text; reason: Text }
  'cli.mistake.too-large': { file: Text; size: Text; most: Text }
  'cli.mistake.too-large-next': None
  'cli.mistake.utf-16': { file: Text }
  'cli.mistake.picture': { file: Text }
  'cli.mistake.not-text': { file: Text }
  'cli.mistake.empty': { file: Text }
  'cli.mistake.not-json': { file: Text; found: Text; line: Text; column: Text }
  'cli.mistake.ends-early': { file: Text; line: Text; column: Text }
  'cli.mistake.infinite': { file: Text; found: Text; line: Text; column: Text }
  'cli.mistake.nan': { file: Text; found: Text; line: Text; column: Text }
  'cli.mistake.swapped': { file: Text; graph: Text }
  'cli.mistake.not-api': { file: Text; why: Text }
  'cli.mistake.not-api-next': None
  'cli.mistake.not-saved': { file: Text; why: Text }
  'cli.mistake.not-saved-next': None
  'cli.mistake.no-name': None
  'cli.mistake.linked-host': None
  'cli.mistake.several-hosts': { nodeIds: Text }
  'cli.mistake.bad-timeout': None
  'cli.mistake.bad-proxy': { variable: Text }
  'cli.mistake.lfs-pointer': { file: Text }
  'cli.mistake.canvas-alone': None
  'cli.mistake.graph-beside': { file: Text }
  'cli.mistake.comfyui-beside': { file: Text }
  'cli.mistake.pin-beside': { file: Text }
  'cli.mistake.files-of-input': None
  'cli.mistake.not-written': { file: Text; reason: Text }
  'cli.mistake.token-without-pin': None
  'cli.mistake.no-token': { variable: Text }
  'cli.mistake.token-in-clear': None
  'cli.mistake.bad-output': { ending: Text }
  'cli.mistake.bad-expect': None
  'cli.different.summary': { file: Text; graph: Text }
  'cli.different.missing': { nodeId: Text; classType: Text; has: Text; lacks: Text }
  'cli.different.missing-unknown': { nodeId: Text; has: Text; lacks: Text }
  'cli.different.muted': { nodeId: Text; file: Text; graph: Text }
  'cli.different.bypassed': { nodeId: Text; file: Text; graph: Text }
  'cli.different.class': { nodeId: Text; there: Text; file: Text; here: Text; graph: Text }
  'cli.different.link': { nodeId: Text; input: Text; there: Text; file: Text; here: Text; graph: Text }
  'cli.different.value': { nodeId: Text; input: Text; there: Text; file: Text; here: Text; graph: Text }
  'cli.different.nowhere': None
  'cli.different.output': { output: Text; nodeId: Text }
  'cli.different.more': { count: number }
  'cli.different.next': None
  'cli.different.next-value': None
  'cli.cancelled': None
  'cli.unexpected': { error: Text }
  'cli.output-lost': { reason: Text }
  'cli.waiting': { slug: Text }
  'cli.stopped': { slug: Text }
  'cli.unused.key': { lastFour: Text }
  'cli.unused.host': { host: Text }
  'cli.unused.both': { host: Text; lastFour: Text }
  'cli.offered': { lastFour: Text }
  'cli.offered-host': { lastFour: Text; host: Text }
  'cli.confirm': None
  'cli.ask-name.plain': { isEmpty: boolean; name: Text }
  'cli.ask-name.offered': { isEmpty: boolean; offered: Text; name: Text }
  'cli.agreed': None
  'cli.agree': { codes: Text }
  'cli.search': { host: Text }
  'cli.search-failed.detail': { host: Text }
  'cli.search-failed.next': { host: Text }
  'cli.would-ask': { count: number; codes: Text }
  'cli.nodes': { count: number; nodes: Text }
  'cli.progress.search': { host: Text }
  'cli.progress.upload': { line: Text; size: Text }
  'cli.progress.name': { line: Text; name: Text }
  'cli.table.size': None
  'cli.table.what': None
  'cli.table.name': None
  'cli.table.state': None
  'cli.table.nodes': None
  'cli.table.to-upload': { size: Text }
  'cli.table.packages': { count: number }
  'cli.table.seen': { machine: Text }
  'cli.table.unknown-version': None
  'cli.retry.no-answer': { attempt: number; of: number }
  'cli.retry.server-error': { attempt: number; of: number }
  'cli.retry.rate-limited': { attempt: number; of: number }
  'cli.deploy-file.newer': { file: Text; format: Text }
  'cli.deploy-file.unknown-key': { file: Text; at: Text }
  'cli.deploy-file.missing': { file: Text; at: Text }
  'cli.deploy-file.wrong': { file: Text; at: Text }
  'cli.deploy-file.workflow': { file: Text; at: Text; why: Text }
  'cli.deploy-file.finding': { file: Text; code: Text }
  'cli.deploy-file.files.missing': { count: number; paths: Text }
  'cli.deploy-file.files.changed': { count: number; paths: Text }
  'cli.deploy-file.files.pointer': { count: number; paths: Text }
  'cli.deploy-file.files.line-ends': { count: number; paths: Text }
  'cli.deploy-file.files.next-missing': { folder: Text }
  'cli.deploy-file.files.next-pointer': None
  'cli.deploy-file.files.next-line-ends': { line: Text; attributes: Text }
  'cli.pack.summary': None
  'cli.pack.file': None
  'cli.pack.comfyui': None
  'cli.pack.name': None
  'cli.pack.output': None
  'cli.pack.check': None
  'cli.pack.allow': None
  'cli.pack.example': None
  'cli.pack.example-check': None
  'cli.pack.example-deploy': None
  'cli.pack.written': { file: Text }
  'cli.pack.unchanged': { file: Text }
  'cli.pack.would-change': { file: Text }
  'cli.pack.absent': { file: Text }
  'cli.pack.files-change': { count: number; file: Text; paths: Text }
  'cli.pack.line-ends': { file: Text; line: Text; attributes: Text }
  'cli.pack.with-files': { count: number; folder: Text }
  'cli.pack.open': { count: number; codes: Text }
  'cli.pack.confirm': None
  'cli.pack.unread': { path: Text }
  'cli.pack.packed-already': { file: Text }
  'cli.check.summary': None
  'cli.check.file': None
  'cli.check.graph': None
  'cli.check.comfyui': None
  'cli.check.example': None
  'cli.check.no-file': None
  'cli.check.several-graphs': None
  'cli.check.needs-comfyui': { file: Text }
  'cli.check.good': { file: Text }
  'cli.check.found': { file: Text }
  'cli.check.summary-line': { count: number; blocks: number; asks: number; notes: number }
  'cli.hash': { hash: Text }
  'commands.Runflow_Deploy.label': None
  'commands.Runflow_Deploy.menubarLabel': None
  'commands.Runflow_SaveDeployFile.label': None
  'commands.Runflow_SaveDeployFile.menubarLabel': None
  'commands.Runflow_OpenPanel.label': None
  'commands.Runflow_OpenPanel.menubarLabel': None
  'commands.Runflow_SetApiKey.label': None
  'commands.Runflow_SetApiKey.menubarLabel': None
  'common.more': { count: number }
  'common.sentences': { first: Text; second: Text }
  'common.just-now': None
  'common.less-than-a-second': None
  'connection.connected.title': { organizations: Text }
  'connection.connected.title-unknown': None
  'connection.connected.detail-unknown': None
  'connection.scopes-missing.title': { organizations: Text }
  'connection.scopes-missing.detail': { count: number; scopes: Text }
  'connection.scopes-missing.next': { needed: Text }
  'connection.unauthorized.next': None
  'connection.forbidden.next': None
  'connection.url.next': None
  'connection.again.next': None
  'diff.summary': None
  'diff.first': None
  'diff.second': None
  'diff.graph': None
  'diff.comfyui': None
  'diff.exit-code': None
  'diff.example': None
  'diff.example-ci': None
  'diff.example-two': None
  'diff.note': None
  'diff.mistake.nothing': None
  'diff.mistake.one-endpoint': { given: Text }
  'diff.mistake.file-second': { given: Text }
  'diff.mistake.no-name': { file: Text }
  'diff.mistake.misplaced': None
  'diff.differs': { to: Text; from: Text; parts: Text }
  'diff.new': { slug: Text; file: Text }
  'diff.same': { to: Text; from: Text }
  'diff.open': { to: Text; from: Text }
  'diff.only-ranges': None
  'diff.unknown.not-returned': { parts: Text }
  'diff.unknown.not-in-file': { parts: Text }
  'diff.unknown.not-stored': { parts: Text }
  'diff.unknown.unreadable': { parts: Text }
  'diff.blocked': { count: number; file: Text }
  'diff.part.contract': None
  'diff.part.ranges': None
  'diff.part.name': None
  'diff.part.workflow_json': None
  'diff.part.graph': None
  'diff.part.environment': None
  'diff.part.custom_nodes': None
  'diff.part.models': None
  'diff.part.resources': None
  'diff.part.gpu_mode': None
  'diff.part.visibility': None
  'diff.part.settings': None
  'diff.value.commit': None
  'diff.value.origin': None
  'diff.value.dirty': None
  'diff.value.version': None
  'diff.value.sha256': None
  'diff.value.url': None
  'diff.edits.some': None
  'diff.edits.none': None
  'diff.nothing': None
  'diff.unlimited': None
  'diff.otherwise': None
  'diff.canvas': None
  'diff.item-otherwise': { what: Text }
  'diff.more': { count: number }
  'diff.changed': { what: Text; from: Text; to: Text }
  'diff.with': { what: Text; value: Text }
  'diff.node': { id: Text; classType: Text }
  'diff.input.plain': { id: Text; type: Text }
  'diff.input.required': { id: Text; type: Text }
  'diff.input.optional': { id: Text; type: Text }
  'diff.output.plain': { id: Text; type: Text }
  'diff.contract.input-kind-changed': { id: Text; from: Text; to: Text }
  'diff.contract.input-became-required': { id: Text }
  'diff.contract.input-became-optional': { id: Text }
  'diff.contract.input-default-changed': { id: Text; from: Text; to: Text }
  'diff.contract.input-range-changed': { id: Text; from: Text; to: Text }
  'diff.contract.input-example-changed': { id: Text; from: Text; to: Text }
  'diff.contract.input-renamed': { id: Text; from: Text; to: Text }
  'diff.contract.input-described-anew': { id: Text }
  'diff.contract.output-kind-changed': { id: Text; from: Text; to: Text }
  'diff.contract.output-renamed': { id: Text; from: Text; to: Text }
  'diff.step': { step: Text }
  'doctor.summary': None
  'doctor.example': None
  'doctor.comfyui': None
  'doctor.example-fix': None
  'doctor.fix': None
  'doctor.note': { file: Text }
  'doctor.done-fixed': { count: number }
  'doctor.fixed-word': None
  'doctor.fixed.line-ends-open': { file: Text; lines: Text }
  'doctor.fixed.unfinished-files': { files: Text }
  'doctor.not-changed': { file: Text; reason: Text }
  'doctor.beyond.environment': None
  'doctor.beyond.key': None
  'doctor.beyond.network': None
  'doctor.beyond.clock': None
  'doctor.beyond.comfyui': None
  'doctor.line-ends-open.title': None
  'doctor.line-ends-open.detail': { file: Text }
  'doctor.line-ends-open.next': { file: Text; lines: Text }
  'doctor.unfinished-files.title': None
  'doctor.unfinished-files.detail': { files: Text }
  'doctor.unfinished-files.next': None
  'doctor.done': { count: number }
  'doctor.api-url-unusable.title': None
  'doctor.api-url-unusable.detail': None
  'doctor.api-url-unusable.next': None
  'doctor.key-unset.title': None
  'doctor.key-unset.detail': None
  'doctor.key-unset.next': None
  'doctor.api-unreachable.title': None
  'doctor.api-unreachable.detail': { origin: Text }
  'doctor.api-unreachable.next': None
  'doctor.api-unusable.title': None
  'doctor.api-unusable.detail': { origin: Text }
  'doctor.api-unusable.next': None
  'doctor.key-refused.title': None
  'doctor.key-refused.detail': None
  'doctor.key-refused.next': None
  'doctor.clock-off.title': None
  'doctor.clock-off.detail': { duration: Text }
  'doctor.clock-off.next': None
  'doctor.scope-missing.title': None
  'doctor.scope-missing.detail': { commands: Text; scopes: Text }
  'doctor.scope-missing.next': None
  'doctor.comfyui-unreachable.title': None
  'doctor.comfyui-unreachable.detail': { address: Text }
  'doctor.comfyui-unreachable.next': None
  'doctor.plugin-missing.title': None
  'doctor.plugin-missing.detail': { address: Text }
  'doctor.plugin-missing.next': None
  'doctor.plugin-version.title': None
  'doctor.plugin-version.detail': { installed: Text; version: Text }
  'doctor.plugin-version.next': None
  'doctor.comfyui-exposed.title': None
  'doctor.comfyui-exposed.detail': { address: Text }
  'doctor.comfyui-exposed.next': None
  'endpoints.loading': None
  'endpoints.no-key.title': None
  'endpoints.no-key.detail': None
  'endpoints.none.title': None
  'endpoints.none.detail': None
  'endpoints.none.action': None
  'endpoints.search': None
  'endpoints.search-all': { count: number }
  'endpoints.count': { count: number }
  'endpoints.count-more': { count: number }
  'endpoints.matches': { count: number }
  'endpoints.clear-search': None
  'endpoints.more': None
  'endpoints.loading-more': None
  'endpoints.reload': None
  'endpoints.list': None
  'endpoints.unknown': None
  'endpoints.unknown-detail': None
  'endpoints.unnamed': None
  'endpoints.public': None
  'endpoints.private': None
  'endpoints.public-who': None
  'endpoints.private-who': None
  'endpoints.visibility-unknown': None
  'endpoints.foreign': None
  'endpoints.gpu.auto': None
  'endpoints.gpu.explicit': None
  'endpoints.gpu.unknown': None
  'endpoints.changed': { ago: Text }
  'endpoints.last-run.asking': None
  'endpoints.last-run.none': None
  'endpoints.last-run.some': { ago: Text; status: Text }
  'endpoints.last-run.unknown': None
  'endpoints.last-run.undated': { status: Text }
  'endpoints.runs-refused': None
  'endpoints.back': None
  'endpoints.gone.title': None
  'endpoints.gone.detail': None
  'endpoints.details.loading': { slug: Text }
  'endpoints.details.visibility': None
  'endpoints.details.gpu': None
  'endpoints.details.gpu-auto': None
  'endpoints.details.gpu-explicit': None
  'endpoints.details.gpu-unknown': None
  'endpoints.details.created': None
  'endpoints.details.changed': None
  'endpoints.details.organization': None
  'endpoints.details.run': None
  'endpoints.details.run-hint': None
  'endpoints.details.no-address': None
  'endpoints.details.inputs': None
  'endpoints.details.outputs': None
  'endpoints.details.no-inputs': None
  'endpoints.details.no-outputs': None
  'endpoints.details.no-contract': None
  'endpoints.details.required': None
  'endpoints.details.optional': None
  'endpoints.details.default': { value: Text }
  'endpoints.details.range': { minimum: Text; maximum: Text }
  'endpoints.details.range-from': { minimum: Text }
  'endpoints.details.range-to': { maximum: Text }
  'endpoints.details.step': { step: Text }
  'endpoints.details.choices': { choices: Text }
  'endpoints.type.STRING': None
  'endpoints.type.INT': None
  'endpoints.type.FLOAT': None
  'endpoints.type.BOOLEAN': None
  'endpoints.type.IMAGE': None
  'endpoints.type.FILE': None
  'endpoints.runs.title': None
  'endpoints.runs.loading': None
  'endpoints.runs.none': None
  'endpoints.runs.none-sure': None
  'endpoints.runs.more': None
  'endpoints.runs.files': { count: number }
  'endpoints.runs.file': { number: Text; output: Text }
  'endpoints.runs.no-file': { number: Text; output: Text }
  'endpoints.runs.expired': None
  'endpoints.runs.refresh': None
  'endpoints.workflow.title': None
  'endpoints.workflow.open': None
  'endpoints.workflow.open-hint': None
  'endpoints.workflow.missing': None
  'endpoints.workflow.files': { count: number; names: Text }
  'endpoints.workflow.opened': None
  'endpoints.workflow.not-opened': None
  'endpoints.workflow.no-graph': None
  'endpoints.workflow.save': None
  'endpoints.workflow.save-hint': None
  'endpoints.workflow.saved': { file: Text }
  'endpoints.workflow.saved-files': { count: number; file: Text; folder: Text }
  'endpoints.workflow.not-saved': { parts: Text }
  'endpoints.settings.title': None
  'endpoints.settings.dashboard': None
  'endpoints.settings.foreign': None
  'endpoints.settings.make-public': None
  'endpoints.settings.make-private': None
  'endpoints.settings.gpu-auto': None
  'endpoints.settings.gpu-explicit': None
  'endpoints.settings.delete': None
  'endpoints.settings.cancel': None
  'endpoints.settings.busy': None
  'endpoints.confirm.public.title': { slug: Text }
  'endpoints.confirm.public.detail': None
  'endpoints.confirm.public.yes': None
  'endpoints.confirm.public.agree': None
  'endpoints.confirm.public.done': { slug: Text }
  'endpoints.confirm.private.title': { slug: Text }
  'endpoints.confirm.private.detail': None
  'endpoints.confirm.private.yes': None
  'endpoints.confirm.private.done': { slug: Text }
  'endpoints.confirm.gpu.title': { slug: Text }
  'endpoints.confirm.gpu.detail': None
  'endpoints.confirm.gpu.yes': None
  'endpoints.confirm.gpu.done': { slug: Text }
  'endpoints.confirm.delete.title': { slug: Text }
  'endpoints.confirm.delete.detail': None
  'endpoints.confirm.delete.type': { slug: Text }
  'endpoints.confirm.delete.yes': None
  'endpoints.confirm.delete.done': { slug: Text }
  'endpoints.forget.action': None
  'endpoints.forget.done': None
  'findings.slug-empty.title': None
  'findings.slug-empty.detail': { isEmpty: boolean; name: Text }
  'findings.slug-empty.next': None
  'findings.name-default.title': None
  'findings.name-default.detail': None
  'findings.name-default.next': None
  'findings.slug-taken-meanwhile.title': { slug: Text }
  'findings.slug-taken-meanwhile.detail': None
  'findings.slug-taken-meanwhile.next': None
  'findings.endpoint-of-another.title': { liveName: Text }
  'findings.endpoint-of-another.title-look-alike': None
  'findings.endpoint-of-another.detail-look-alike': { liveName: Text; name: Text; slug: Text }
  'findings.endpoint-of-another.title-workflow': { liveName: Text }
  'findings.endpoint-of-another.title-organization': { slug: Text; liveOrganization: Text; organization: Text }
  'findings.endpoint-of-another.detail': { liveName: Text; name: Text; slug: Text }
  'findings.endpoint-of-another.detail-workflow': { slug: Text; liveWorkflowId: Text; workflowId: Text }
  'findings.endpoint-of-another.detail-organization': { organization: Text }
  'findings.endpoint-of-another.next': None
  'findings.endpoint-of-another.next-organization': { liveOrganization: Text }
  'findings.endpoint-renamed.title': { oldName: Text }
  'findings.endpoint-renamed.detail': { address: Text }
  'findings.endpoint-renamed.next': { slug: Text }
  'findings.interface-breaking.title': None
  'findings.interface-breaking.change.input-removed': { inputId: Text }
  'findings.interface-breaking.change.input-kind-changed': { inputId: Text; to: Text; from: Text }
  'findings.interface-breaking.change.input-became-required': { inputId: Text }
  'findings.interface-breaking.change.input-added': { inputId: Text }
  'findings.interface-breaking.change.output-removed': { outputId: Text }
  'findings.interface-breaking.change.output-kind-changed': { outputId: Text; to: Text; from: Text }
  'findings.interface-breaking.next': None
  'findings.interface-unknown.title': None
  'findings.interface-unknown.detail': None
  'findings.interface-unknown.next': None
  'findings.no-output.title': None
  'findings.no-output.detail': None
  'findings.no-output.next': None
  'findings.input-id-empty.title': None
  'findings.input-id-empty.detail': None
  'findings.input-id-empty.next': None
  'findings.output-id-empty.title': None
  'findings.output-id-empty.detail': None
  'findings.output-id-empty.next': None
  'findings.id-not-text.title': { widget: Text }
  'findings.id-not-text.detail': None
  'findings.id-not-text.next': { widget: Text }
  'findings.input-id-duplicate.title': { inputId: Text }
  'findings.input-id-duplicate.detail': None
  'findings.input-id-duplicate.next': None
  'findings.input-id-duplicate.in-subgraph.title': { inputId: Text }
  'findings.input-id-duplicate.in-subgraph.detail': None
  'findings.input-id-duplicate.in-subgraph.next': None
  'findings.output-id-duplicate.title': { outputId: Text }
  'findings.output-id-duplicate.detail': None
  'findings.output-id-duplicate.next': None
  'findings.id-alike.title': { ids: Text }
  'findings.id-alike.detail': None
  'findings.id-alike.next': None
  'findings.default-id.title': { id: Text }
  'findings.default-id.detail': None
  'findings.default-id.next': None
  'findings.input-unread.title': { inputId: Text }
  'findings.input-unread.detail': None
  'findings.input-unread.next': None
  'findings.input-unread.title-unnamed': { node: Text }
  'findings.input-range-empty.title': { inputId: Text }
  'findings.input-range-empty.title-unnamed': { source: Text }
  'findings.input-range-empty.detail': { widgets: Text }
  'findings.input-range-empty.next': None
  'findings.input-range-empty.widget': { input: Text; node: Text }
  'findings.default-unfit.title': { inputId: Text; input: Text; node: Text }
  'findings.default-unfit.title-unnamed': { source: Text; input: Text; node: Text }
  'findings.default-unfit.detail': { sent: Text; taken: Text }
  'findings.default-unfit.next': None
  'findings.default-unfit.least': { limit: Text }
  'findings.default-unfit.most': { limit: Text }
  'findings.default-unfit.choices': { choices: Text }
  'findings.input-chained.title': { inputId: Text }
  'findings.input-chained.detail': None
  'findings.input-chained.next': None
  'findings.input-chained.title-unnamed': { node: Text }
  'findings.input-muted.title': { count: number; names: Text }
  'findings.input-muted.detail': { count: number; names: Text }
  'findings.input-muted.next': { count: number }
  'findings.input-bypassed.title': { count: number; names: Text }
  'findings.input-bypassed.detail': { count: number; names: Text }
  'findings.input-bypassed.next': { count: number }
  'findings.save-unwired.title': None
  'findings.save-unwired.detail': None
  'findings.save-unwired.next': None
  'findings.part-inert.title': None
  'findings.part-inert.detail': None
  'findings.part-inert.next': None
  'findings.part-inert.muted.title': { node: Text }
  'findings.part-inert.muted.detail': { node: Text }
  'findings.part-inert.muted.next': None
  'findings.prompt-untrusted.title': None
  'findings.prompt-untrusted.detail': None
  'findings.prompt-untrusted.version': { frontend: Text }
  'findings.prompt-untrusted.next': None
  'findings.input-missing.title': { node: Text; inputs: Text }
  'findings.input-missing.detail': { count: number }
  'findings.input-missing.next': { count: number }
  'findings.input-missing.no-model.title': { folder: Text }
  'findings.input-missing.no-model.detail': { input: Text; node: Text }
  'findings.input-missing.no-model.next': None
  'findings.link-broken.title': { input: Text; node: Text }
  'findings.link-broken.detail': { broken: 'slot' | 'other'; slot: Text; source: Text }
  'findings.link-broken.next': None
  'findings.link-broken.list.title': { input: Text; node: Text }
  'findings.link-broken.list.detail': { isPair: boolean }
  'findings.link-broken.list.next': None
  'findings.type-mismatch.title': { input: Text; node: Text; from: Text }
  'findings.type-mismatch.detail': { to: Text; source: Text; from: Text }
  'findings.type-mismatch.next': { to: Text }
  'findings.value-not-offered.title.value': { value: Text; input: Text; node: Text }
  'findings.value-not-offered.title.empty': { input: Text; node: Text }
  'findings.value-not-offered.detail': { count: number }
  'findings.value-not-offered.detail-listed': { offered: Text }
  'findings.value-not-offered.next': None
  'findings.value-not-number.title': { value: Text; input: Text; node: Text }
  'findings.value-not-number.title-empty': { input: Text; node: Text }
  'findings.value-not-number.detail': None
  'findings.value-not-number.next': None
  'findings.value-out-of-range.title': { input: Text; node: Text }
  'findings.value-out-of-range.detail': { sent: Text; end: 'min' | 'other'; limit: Text }
  'findings.value-out-of-range.next': None
  'findings.class-unreadable.title': { classType: Text }
  'findings.class-unreadable.detail': None
  'findings.class-unreadable.next': None
  'findings.prompt-cycle.title': { count: number; node: Text }
  'findings.prompt-cycle.detail': None
  'findings.prompt-cycle.next': None
  'findings.part-refused.title': None
  'findings.part-refused.detail': { what: Text }
  'findings.part-refused.next-lack': None
  'findings.number-out-of-range.title': { widget: Text }
  'findings.number-out-of-range.detail': { sent: Text }
  'findings.number-out-of-range.next': None
  'findings.number-inexact.title': { widget: Text }
  'findings.number-inexact.detail': { sent: Text }
  'findings.number-inexact.next': None
  'findings.class-missing.title': { classType: Text }
  'findings.class-missing.title-unnamed': None
  'findings.class-missing.detail': None
  'findings.class-missing.claimed': { claimedPack: Text }
  'findings.class-missing.next': None
  'findings.class-missing.failed': { pack: Text }
  'findings.class-missing.disabled': { pack: Text }
  'findings.class-missing.next-failed': { pack: Text }
  'findings.class-missing.next-disabled': { pack: Text }
  'findings.pack-place.own': { directory: Text }
  'findings.pack-place.other': { directory: Text; number: number }
  'findings.commit-unread.reftable': None
  'findings.commit-unread.sha256': None
  'findings.commit-unread.no-commit': None
  'findings.commit-unread.next-reftable': None
  'findings.commit-unread.next-sha256': None
  'findings.pack-unpinned.title': { directory: Text }
  'findings.pack-unpinned.detail': None
  'findings.pack-unpinned.next': None
  'findings.pack-unpinned.next-search': None
  'findings.pack-unpinned.next-unpublished': None
  'findings.pack-private.title': { directory: Text }
  'findings.pack-private.detail': { origin: Text }
  'findings.pack-private.next': { canVerify: boolean }
  'findings.pack-origin.title': { directory: Text }
  'findings.pack-origin.detail': None
  'findings.pack-origin.detail-unread': None
  'findings.pack-origin.detail-not-public': { origin: Text }
  'findings.pack-origin.next': None
  'findings.pack-origin.next-search': None
  'findings.pack-unpushed.title': { directory: Text }
  'findings.pack-unpushed.detail': { isConfirmed: boolean; commit: Text }
  'findings.pack-unpushed.next': { canVerify: boolean }
  'findings.pack-dirty.title': { directory: Text }
  'findings.pack-dirty.detail': None
  'findings.pack-dirty.next': None
  'findings.pack-submodules.title': { directory: Text }
  'findings.pack-submodules.detail': { paths: Text }
  'findings.pack-submodules.next': None
  'findings.comfyui-unpinned.title.commit': None
  'findings.comfyui-unpinned.title.origin': None
  'findings.comfyui-unpinned.detail.commit': None
  'findings.comfyui-unpinned.detail.origin': None
  'findings.comfyui-unpinned.detail.origin-unread': None
  'findings.comfyui-unpinned.next': None
  'findings.comfyui-unpinned.next-search': None
  'findings.comfyui-unpushed.title': None
  'findings.comfyui-unpushed.detail': { commit: Text }
  'findings.comfyui-unpushed.detail-confirmed': { commit: Text; origin: Text }
  'findings.comfyui-unpushed.next': { canVerify: boolean }
  'findings.comfyui-dirty.title': None
  'findings.comfyui-dirty.detail': None
  'findings.comfyui-dirty.next': None
  'findings.source-unverified.title': None
  'findings.source-unverified.title-unasked': None
  'findings.source-unverified.unasked': { names: Text }
  'findings.source-unverified.elsewhere': { names: Text }
  'findings.source-unverified.unsure': { names: Text }
  'findings.source-unverified.edits': { names: Text }
  'findings.source-unverified.because.index': { name: Text }
  'findings.source-unverified.because.objects': { name: Text }
  'findings.source-unverified.because.too-large': { name: Text }
  'findings.source-unverified.next': None
  'findings.source-unverified.next-unasked': None
  'findings.model-may-load.title': { nodes: Text }
  'findings.model-may-load.detail': { count: number }
  'findings.model-may-load.next': None
  'findings.model-missing.title': { value: Text }
  'findings.model-missing.detail': { path: Text }
  'findings.model-missing.detail-hash': { path: Text }
  'findings.model-missing.next': { folder: Text }
  'findings.model-refused.title': { path: Text }
  'findings.model-refused.next': None
  'findings.model-unhashed.title': { path: Text }
  'findings.model-unhashed.detail': None
  'findings.model-unhashed.next': None
  'findings.model-unhashed.not-hashed.title': { path: Text }
  'findings.model-unhashed.not-hashed.detail': None
  'findings.model-unhashed.not-hashed.next': None
  'findings.model-address-unknown.title': { count: number; path: Text }
  'findings.model-address-unknown.detail': { count: number; paths: Text }
  'findings.model-address-unknown.next': None
  'findings.model-stated.title': { path: Text }
  'findings.model-stated.detail': None
  'findings.model-stated.next': None
  'findings.model-differs.title': { path: Text }
  'findings.model-differs.detail': None
  'findings.model-differs.next': None
  'findings.model-differs.stated.title': { path: Text }
  'findings.model-differs.stated.detail': None
  'findings.model-differs.stated.next': None
  'findings.model-not-weights.title': { path: Text }
  'findings.model-not-weights.detail': { count: number; files: Text }
  'findings.model-not-weights.next': None
  'findings.model-unplaced.title': { name: Text }
  'findings.model-unplaced.detail.unknown': { input: Text }
  'findings.model-unplaced.detail.pack': { input: Text }
  'findings.model-unplaced.detail.path': { input: Text }
  'findings.model-unplaced.next.unknown': None
  'findings.model-unplaced.next.pack': None
  'findings.model-unplaced.next.path': None
  'findings.model-unpublished.title': { count: number; path: Text }
  'findings.model-unpublished.detail': { count: number; paths: Text }
  'findings.model-unpublished.next': None
  'findings.file-refused.title': { path: Text }
  'findings.file-refused.title-missing': { path: Text }
  'findings.file-refused.next': None
  'findings.local-path.title': { input: Text }
  'findings.local-path.detail': { name: Text }
  'findings.local-path.next': None
  'findings.local-path.sent.title': { input: Text }
  'findings.local-path.sent.detail': { name: Text }
  'findings.local-path.sent.next': None
  'findings.local-address.title': { input: Text }
  'findings.local-address.detail': { host: Text }
  'findings.local-address.next': None
  'findings.local-address.default.title': None
  'findings.local-address.default.detail': { host: Text }
  'findings.local-address.default.next': { input: Text }
  'findings.class-replaced.title': { classType: Text; runsAs: Text }
  'findings.class-replaced.detail': { classType: Text; runsAs: Text }
  'findings.class-replaced.next': { runsAs: Text }
  'findings.partner-node.title': { nodes: Text; count: number; service: Text }
  'findings.partner-node.title-unnamed': { nodes: Text; count: number }
  'findings.partner-node.detail': None
  'findings.partner-node.next': None
  'findings.value-from-pack.title': { value: Text; input: Text; nodes: Text }
  'findings.value-from-pack.detail': None
  'findings.value-from-pack.next': None
  'findings.file-untracked.title': { path: Text; directory: Text }
  'findings.file-untracked.detail': None
  'findings.file-untracked.next': None
  'findings.package-source.title': { count: number }
  'findings.package-source.detail': { packages: Text }
  'findings.package-source.next': None
  'findings.package-source.from': { name: Text; address: Text }
  'findings.package-source.here.wheel': { name: Text }
  'findings.package-source.here.archive': { name: Text }
  'findings.package-source.here.folder': { name: Text }
  'findings.package-source.here.git': { name: Text }
  'findings.package-may-clash.title.twins': { packages: Text }
  'findings.package-may-clash.title.ranges': { directories: Text }
  'findings.package-may-clash.title.ceiling': { packages: Text }
  'findings.package-may-clash.title.system': { packages: Text }
  'findings.package-may-clash.title.python': { packages: Text }
  'findings.package-may-clash.title.pack': { directories: Text }
  'findings.package-may-clash.detail.twins': { module: Text; claims: Text }
  'findings.package-may-clash.detail.ranges': { isHere: boolean; packages: Text; here: Text; claims: Text }
  'findings.package-may-clash.detail.ceiling': { here: Text; count: number; claims: Text }
  'findings.package-may-clash.detail.system': { claims: Text }
  'findings.package-may-clash.detail.python': { here: Text; claims: Text }
  'findings.package-may-clash.detail.pack': { here: Text; count: number; claims: Text }
  'findings.package-may-clash.next.twins': { module: Text }
  'findings.package-may-clash.next.ranges': { packages: Text }
  'findings.package-may-clash.next.ceiling': { packages: Text; count: number; here: Text }
  'findings.package-may-clash.next.system': { packages: Text; count: number }
  'findings.package-may-clash.next.python': { packages: Text; count: number; here: Text }
  'findings.package-may-clash.next.pack': { count: number }
  'findings.package-may-clash.claim': { requirement: Text; directory: Text; file: Text }
  'findings.key-in-workflow.title': { lastFour: Text }
  'findings.key-in-workflow.detail.name': None
  'findings.key-in-workflow.detail.widget': { where: Text; node: Text }
  'findings.key-in-workflow.detail.node': { node: Text }
  'findings.key-in-workflow.detail.file': { where: Text }
  'findings.key-in-workflow.next': None
  'findings.key-in-widget.title': { lastFour: Text }
  'findings.key-in-widget.detail': None
  'findings.key-in-widget.next': None
  'findings.key-in-widget.next-saved': None
  'findings.secret-in-widget.title': { service: Text; masked: Text }
  'findings.secret-in-widget.title-session': { masked: Text }
  'findings.secret-in-widget.title-private-key': None
  'findings.secret-in-widget.title-named': None
  'findings.secret-in-widget.title-address': { masked: Text }
  'findings.secret-in-widget.detail.name': None
  'findings.secret-in-widget.detail.widget': { where: Text; node: Text }
  'findings.secret-in-widget.detail.node': { node: Text }
  'findings.secret-in-widget.detail.file': { where: Text }
  'findings.secret-in-widget.next': None
  'findings.workflow-key.title': { organization: Text }
  'findings.workflow-key.title-unknown': None
  'findings.workflow-key.detail': None
  'findings.workflow-key.next': None
  'findings.result-frozen.title': { kind: 'seed' | 'other'; widget: Text; sent: Text }
  'findings.result-frozen.detail': { kind: 'seed' | 'other'; way: 'increment' | 'decrement' | 'other'; shown: Text }
  'findings.result-frozen.next': None
  'findings.seed-frozen.title': { widget: Text; sent: Text }
  'findings.seed-frozen.detail': { way: 'increment' | 'decrement' | 'other' }
  'findings.seed-frozen.detail-shown': { shown: Text }
  'findings.seed-frozen.next': None
  'findings.draw-frozen.title': { sent: Text }
  'findings.draw-frozen.detail': { widget: Text; shown: Text }
  'findings.draw-frozen.next': None
  'findings.value-changed.title': { widget: Text }
  'findings.value-changed.detail': { shown: Text; sent: Text; why: 'rewritten' | 'other' }
  'findings.value-changed.next': { why: 'rewritten' | 'other' }
  'findings.draw-changed.title': { widget: Text }
  'findings.draw-changed.detail': { live: Text; sent: Text }
  'findings.draw-changed.next': None
  'fixes.clear-key': None
  'fixes.clear-widget': { widget: Text }
  'fixes.clear-host': None
  'fixes.move-key': None
  'fixes.choose-model': { name: Text }
  'fixes.choose-file': None
  'fixes.mute': { count: number }
  'fixes.leave-out': { count: number }
  'fixes.name-it': { id: Text }
  'fixes.name-node': { nodeId: Text; id: Text }
  'fixes.name-titled-node': { title: Text; nodeId: Text; id: Text }
  'fixes.rename-endpoint': None
  'fixes.rename-and-deploy': None
  'fixes.keep-name': { name: Text }
  'fixes.keep-name-and-deploy': { name: Text }
  'fixes.new-id': { id: Text }
  'fixes.new-id-short': None
  'fixes.rename-id': None
  'fixes.make-input': { widget: Text }
  'fixes.keep-number': { value: Text }
  'fixes.keep-text': { text: Text }
  'fixes.add-output': { title: Text; nodeId: Text }
  'fixes.menu': None
  'fixes.menu-lists': None
  'github.summary': None
  'github.example': None
  'github.action': None
  'github.result': None
  'github.file': None
  'github.plan': None
  'github.diff': None
  'github.note': None
  'github.no-result': None
  'github.bad-action': None
  'github.not-a-result': { file: Text }
  'github.printed': None
  'github.page.head': None
  'github.page.endpoint': None
  'github.page.diff': None
  'github.page.needs': None
  'github.page.findings': None
  'github.page.more': { count: number }
  'github.page.cut': None
  'github.page.plan.create': None
  'github.page.plan.edit': None
  'github.page.plan.unchanged': None
  'github.comment.created': None
  'github.comment.updated': None
  'github.comment.no-pull-request': None
  'github.comment.no-token': None
  'github.comment.bad-address': None
  'github.comment.no-answer': None
  'github.comment.refused': { status: Text }
  'github.comment.failed': { status: Text }
  'key.label': None
  'key.paste': None
  'key.replace': None
  'key.save': None
  'key.test': None
  'key.testing': None
  'key.remove': None
  'key.move': None
  'key.clear-old': None
  'key.saved': { lastFour: Text; origin: Text }
  'key.none-saved': { origin: Text }
  'key.where.browser': None
  'key.where.page': None
  'key.where.settings': None
  'key.left-behind': { lastFour: Text }
  'key.use-old-question': { lastFour: Text; origin: Text }
  'key.use-old': None
  'key.decline-old': None
  'key.url-invalid': None
  'key.reset-url': { url: Text }
  'key.scopes': None
  'key.scopes-detail': None
  'key.scopes-more': None
  'key.scope.comfyui-workflows:read': None
  'key.scope.comfyui-workflows:create': None
  'key.scope.comfyui-workflows:edit': None
  'key.scope.assets:create': None
  'key.scope.runs:create': None
  'key.scope.runs:read': None
  'key.scope.comfyui-workflows:delete': None
  'key.may-be-read': None
  'key.moved.title': None
  'key.moved.detail': None
  'key.not-moved.title': None
  'key.not-moved.detail': None
  'key.not-moved.next': None
  'key.half-moved.title': None
  'key.half-moved.detail': None
  'key.half-moved.next': None
  'key.cleared.title': None
  'key.cleared.detail': None
  'key.not-cleared.title': None
  'key.not-cleared.detail': None
  'key.not-cleared.next': None
  'key.nothing-to-move.title': None
  'key.no-key.title': None
  'key.no-key.next': None
  'live.label': { slug: Text }
  'live.look': { slug: Text }
  'live.look-again': None
  'live.asking': None
  'live.deployed-before': None
  'live.not-asked': None
  'live.remembered': None
  'live.since': { day: Text }
  'live.changed': { ago: Text }
  'live.forget': None
  'live.compare': None
  'live.comparing': None
  'live.comparing-detail': None
  'live.same': None
  'live.same-in-part': None
  'live.differs': None
  'live.breaking': None
  'live.sign.added': None
  'live.sign.removed': None
  'live.sign.changed': None
  'live.status.equal.title': None
  'live.status.equal.detail': None
  'live.status.changed-canvas.title': None
  'live.status.changed-canvas.detail': None
  'live.status.changed-live.title': None
  'live.status.changed-live.detail': None
  'live.status.changed-both.title': None
  'live.status.changed-both.detail': None
  'live.status.not-compared.title': None
  'live.status.not-compared.detail': None
  'live.status.other-workflow.title': None
  'live.status.other-workflow.detail': None
  'live.status.not-deployed.title': None
  'live.status.not-deployed.detail': { slug: Text }
  'live.status.deleted.title': None
  'live.status.deleted.detail': { slug: Text }
  'live.status.deleted-here.title': None
  'live.status.deleted-here.detail': { slug: Text }
  'live.proof': { ago: Text; verdict: Text }
  'live.proof-older': None
  'live.verdict.identical': None
  'live.verdict.alike': None
  'live.verdict.different': None
  'manage.arg.own-slug': None
  'manage.arg.any-slug': None
  'manage.mistake.no-slug': None
  'manage.mistake.bad-slug': { given: Text }
  'manage.not-found': { endpoint: Text }
  'manage.not-found-public': { endpoint: Text }
  'manage.foreign': { slug: Text; owner: Text }
  'manage.no-url': None
  'manage.needs-yes': None
  'manage.unchanged': None
  'manage.table.slug': None
  'manage.table.name': None
  'manage.table.visibility': None
  'manage.table.gpu': None
  'manage.table.created': None
  'manage.table.updated': None
  'manage.table.url': None
  'manage.table.id': None
  'manage.table.hash': None
  'manage.table.unknown': None
  'manage.table.required': None
  'manage.table.optional': None
  'manage.table.default': { value: Text }
  'manage.table.input': None
  'manage.table.output': None
  'manage.list.summary': None
  'manage.list.example': None
  'manage.list.done': { count: number }
  'manage.list.none': None
  'manage.list.unread': { count: number }
  'manage.show.summary': None
  'manage.show.example': None
  'manage.show.note': None
  'manage.show.done': { slug: Text }
  'manage.show.no-contract': None
  'manage.open.summary': None
  'manage.open.example': None
  'manage.open.note': None
  'manage.open.done': { slug: Text }
  'manage.open.printed': { slug: Text }
  'manage.whoami.summary': None
  'manage.whoami.example': None
  'manage.whoami.note': None
  'manage.whoami.done': { count: number; organizations: Text }
  'manage.whoami.unsaid': None
  'manage.whoami.key': { lastFour: Text; address: Text }
  'manage.whoami.lacking': { commands: Text }
  'manage.whoami.lacks': { command: Text; scopes: Text }
  'manage.delete.summary': None
  'manage.delete.example': None
  'manage.delete.note': None
  'manage.delete.note-gone': None
  'manage.delete.if-exists': None
  'manage.delete.gone': { endpoint: Text }
  'manage.delete.example-again': None
  'manage.delete.question': { slug: Text }
  'manage.delete.done': { slug: Text }
  'manage.gpu.summary': None
  'manage.gpu.example': None
  'manage.gpu.mode': None
  'manage.gpu.note': None
  'manage.gpu.bad-mode': None
  'manage.gpu.shown': { slug: Text; value: Text }
  'manage.gpu.unsaid': { slug: Text }
  'manage.gpu.question.auto': { slug: Text }
  'manage.gpu.question.explicit': { slug: Text }
  'manage.gpu.done.auto': { slug: Text }
  'manage.gpu.done.explicit': { slug: Text }
  'manage.gpu.unchanged': { slug: Text; value: Text }
  'manage.visibility.summary': None
  'manage.visibility.example': None
  'manage.visibility.example-back': None
  'manage.visibility.who': None
  'manage.visibility.note': None
  'manage.visibility.note-secrets': { code: Text }
  'manage.visibility.bad-who': None
  'manage.visibility.shown.public': { slug: Text }
  'manage.visibility.shown.private': { slug: Text }
  'manage.visibility.shown.unsaid': { slug: Text }
  'manage.visibility.readable': { count: number }
  'manage.visibility.names': { names: Text }
  'manage.visibility.paths': { paths: Text }
  'manage.visibility.deploy-key': None
  'manage.visibility.unread': None
  'manage.visibility.secrets': { slug: Text }
  'manage.visibility.question-public': { slug: Text }
  'manage.visibility.question-private': { slug: Text }
  'manage.visibility.done-public': { slug: Text }
  'manage.visibility.done-private': { slug: Text }
  'manage.visibility.unchanged-public': { slug: Text }
  'manage.visibility.unchanged-private': { slug: Text }
  'manage.waiting.delete': { slug: Text }
  'manage.waiting.update': { slug: Text }
  'manage.waiting.dispatch': { slug: Text }
  'manage.stopped.delete': { slug: Text }
  'manage.stopped.update': { slug: Text }
  'manage.stopped.dispatch': { slug: Text }
  'notices.restart.title': None
  'notices.restart.detail': { bundle: Text; python: Text }
  'notices.restart.detail-none': { bundle: Text }
  'notices.reload.title': None
  'notices.reload.detail': { python: Text; bundle: Text; keys: Text }
  'notices.other-plugin.title': None
  'notices.other-plugin.detail': { folder: Text }
  'notices.other-plugin.password': None
  'notices.busy.title': None
  'notices.busy.detail': None
  'notices.other-workflow.title': None
  'notices.other-workflow.detail': None
  'notices.node-gone.title': None
  'notices.node-gone.detail': None
  'notices.key-in-node.title': None
  'notices.key-in-node.detail': None
  'notices.key-cleared.title': None
  'notices.key-cleared.detail': { keys: Text }
  'notices.key-moved.title': { origin: Text }
  'notices.key-moved.detail': { keys: Text }
  'notices.not-muted.title': None
  'notices.not-muted.detail': None
  'notices.not-uploaded.title': None
  'notices.not-uploaded.unreachable': None
  'notices.not-uploaded.refused': { file: Text; status: Text }
  'notices.not-uploaded.no-name': None
  'notices.not-uploaded.too-large': { file: Text }
  'notices.unexpected.title': None
  'notices.unexpected.detail': { error: Text }
  'notices.choose-file': None
  'notices.uploading': { file: Text }
  'notices.key-not-moved.title': None
  'notices.key-not-moved.detail': None
  'notices.no-input.title': None
  'notices.no-input.detail': None
  'notices.saved.title': { file: Text }
  'notices.saved.detail': { command: Text }
  'notices.saved.detail-files': { count: number; folder: Text }
  'notices.not-saved.title': None
  'notices.save-secrets.title': None
  'notices.save-secrets.detail': None
  'outcomes.created.title': { slug: Text }
  'outcomes.updated.title': { slug: Text }
  'outcomes.unchanged.title': { slug: Text }
  'outcomes.unchanged.detail': None
  'outcomes.dry-run.title.create': { slug: Text }
  'outcomes.dry-run.title.edit': { slug: Text }
  'outcomes.dry-run.title.unchanged': { slug: Text }
  'outcomes.dry-run.detail': None
  'outcomes.cancelled.title': None
  'outcomes.cancelled.detail': None
  'outcomes.unconfigured.title': None
  'outcomes.unconfigured.detail': None
  'outcomes.unconfigured.next': None
  'outcomes.url-invalid.title': None
  'outcomes.url-invalid.detail.no-scheme': { url: Text }
  'outcomes.url-invalid.detail.not-https': { url: Text }
  'outcomes.url-invalid.detail.unreadable': { url: Text }
  'outcomes.url-invalid.next': None
  'outcomes.host-invalid.title': None
  'outcomes.host-invalid.linked': None
  'outcomes.host-invalid.next': None
  'outcomes.host-without-key.title': { host: Text }
  'outcomes.host-without-key.detail': None
  'outcomes.host-without-key.next': None
  'outcomes.export-failed.title': None
  'outcomes.export-failed.detail': { detail: Text }
  'outcomes.export-failed.next': { isCheck: boolean }
  'outcomes.workflow-unreadable.title': None
  'outcomes.workflow-unreadable.next': { isCheck: boolean }
  'outcomes.facts-failed.title': None
  'outcomes.hash-failed.title': None
  'outcomes.comfyui.refused.next': { isCheck: boolean }
  'outcomes.comfyui.unreachable.title': None
  'outcomes.comfyui.unreachable.detail': None
  'outcomes.comfyui.unreachable.next': { isCheck: boolean }
  'outcomes.comfyui.absent.detail': None
  'outcomes.comfyui.absent.next': None
  'outcomes.comfyui.unreadable.detail': { where: Text }
  'outcomes.comfyui.unreadable.next': None
  'outcomes.python-older.title': None
  'outcomes.python-older.detail': { bundle: Text; python: Text }
  'outcomes.python-older.next': None
  'outcomes.bundle-older.title': None
  'outcomes.bundle-older.detail': { bundle: Text; python: Text }
  'outcomes.bundle-older.next': None
  'outcomes.blocked.title': None
  'outcomes.blocked.more': { count: number }
  'outcomes.declined.title': None
  'outcomes.declined.next': None
  'outcomes.declined.finding': { title: Text }
  'outcomes.slug-held.title': { slug: Text }
  'outcomes.slug-held.detail': None
  'outcomes.slug-held.next': None
  'outcomes.unknown-result.title': { slug: Text }
  'outcomes.unknown-result.detail': None
  'outcomes.unknown-result.next': None
  'outcomes.organization-unknown': None
  'outcomes.differs.title': { slug: Text }
  'outcomes.differs.detail': { state: 'hash' | 'unknown' | 'other'; hash: Text }
  'outcomes.differs.next': None
  'outcomes.unfit-file-name.unsafe': { path: Text }
  'outcomes.unfit-file-name.collide': { path: Text; other: Text }
  'panel.api-key': None
  'panel.set-key': None
  'panel.deploy': None
  'panel.deploying': None
  'panel.waiting': None
  'panel.check': None
  'panel.checking': None
  'panel.check-hint': None
  'panel.save': None
  'panel.save-hint': None
  'panel.cancel': None
  'panel.close': None
  'panel.loading': None
  'panel.not-loaded.title': None
  'panel.not-loaded.detail': None
  'panel.too-late': None
  'panel.progress': None
  'panel.hashed': None
  'panel.uploaded': None
  'panel.searched': None
  'panel.being-sent': None
  'panel.sized': { name: Text; size: Text }
  'panel.question': None
  'panel.elsewhere': { name: Text }
  'panel.elsewhere-unnamed': None
  'panel.action.open-settings': None
  'panel.action.get-beta': None
  'panel.action.open-keys': None
  'panel.action.open-billing': None
  'panel.action.try-again': None
  'panel.action.reload-tab': None
  'panel.action.deploy-again': None
  'panel.action.deploy-anyway': None
  'panel.action.check-again': None
  'panel.action.show': None
  'panel.endpoint.label': None
  'panel.endpoint.label-slug': { slug: Text }
  'panel.endpoint.unnamed': None
  'panel.endpoint.no-name': None
  'panel.endpoint.this-workflow': None
  'panel.endpoint.name-needs': None
  'panel.endpoint.change-name': None
  'panel.endpoint.line': { slug: Text }
  'panel.endpoint.line-default': { slug: Text }
  'panel.endpoint.line-linked': None
  'panel.endpoint.status.new.word': None
  'panel.endpoint.status.new.meaning': None
  'panel.endpoint.status.live.word': None
  'panel.endpoint.status.live.meaning': None
  'panel.endpoint.status.failing.word': None
  'panel.endpoint.status.failing.meaning': None
  'panel.endpoint.status.doubtful.word': None
  'panel.endpoint.status.doubtful.meaning': None
  'panel.start.label': None
  'panel.start.intro': None
  'panel.start.ready': None
  'panel.start.optional': None
  'panel.start.done': None
  'panel.start.key': None
  'panel.start.key-detail': None
  'panel.start.output': None
  'panel.start.output-detail': None
  'panel.start.input': None
  'panel.start.input-detail': None
  'panel.start.name': None
  'panel.start.name-default': None
  'panel.start.name-detail': None
  'panel.start.name-default-detail': None
  'panel.findings.block': None
  'panel.findings.ask': None
  'panel.findings.create': None
  'panel.findings.note': None
  'panel.findings.agreed': None
  'panel.findings.download': { path: Text }
  'panel.findings.more': { count: number }
  'panel.ended.blocked': None
  'panel.ended.blocked-detail': None
  'panel.ended.fixed': None
  'panel.ended.fixed-detail': None
  'panel.ended.declined': None
  'panel.ended.declined-detail': None
  'panel.ended.configured': None
  'panel.ended.check-blocked': None
  'panel.ended.check-ask': None
  'panel.ended.check-clean': None
  'panel.ended.check-detail': None
  'panel.ended.check-may-ask': None
  'panel.ended.check-create': None
  'panel.ended.check-fixed': None
  'panel.ended.check-fixed-detail': None
  'panel.ended.changed-since.deploy': None
  'panel.ended.changed-since.check': None
  'panel.tabs.label': None
  'panel.tabs.deploy': None
  'panel.tabs.deploy-asks': None
  'panel.tabs.run': None
  'panel.tabs.endpoints': None
  'panel.result.address': None
  'panel.result.address-detail': None
  'panel.result.code': None
  'panel.result.curl-detail': None
  'panel.result.runs.fail': None
  'panel.result.runs.may-fail': None
  'panel.result.run': None
  'panel.copy.copy': None
  'panel.copy.copied': None
  'panel.copy.selected': { keys: Text }
  'panel.copy.address': None
  'panel.copy.code': { language: Text }
  'panel.node.show': { title: Text; nodeId: Text }
  'panel.node.show-untitled': { nodeId: Text }
  'panel.node.show-hint': { nodeId: Text }
  'panel.node.gone': { nodeId: Text }
  'panel.fix.done': { keys: Text }
  'panel.fix.gone': None
  'panel.search.commit': { host: Text }
  'panel.search.origin': { host: Text }
  'panel.search.public': { host: Text }
  'panel.search.cost-search': None
  'panel.search.cost-check': { count: number }
  'panel.search.asking': { host: Text }
  'panel.search.then-check': None
  'panel.search.then-deploy': None
  'panel.search.then-continue': None
  'panel.search.find-commit': None
  'panel.search.find-origin': None
  'panel.search.check-public': { count: number }
  'panel.preview.title': None
  'panel.preview.hint': None
  'panel.preview.models': { count: number; size: Text }
  'panel.preview.models-elsewhere': { count: number }
  'panel.preview.pictures': { count: number; size: Text }
  'panel.preview.files': { count: number; size: Text }
  'panel.preview.pictures-there': { count: number; size: Text }
  'panel.preview.files-there': { count: number; size: Text }
  'panel.preview.packs': { count: number }
  'panel.preview.packages': { count: number }
  'panel.preview.unclear': { names: Text }
  'panel.preview.unclear-count': { count: number }
  'panel.preview.workflow-only': None
  'panel.preview.group-models': None
  'panel.preview.group-files': None
  'panel.preview.group-packs': None
  'panel.preview.hashing': None
  'panel.preview.more-nodes': { count: number }
  'panel.preview.machine': None
  'panel.preview.system': None
  'panel.preview.none': None
  'panel.preview.unknown': None
  'preview.state.proven.word': None
  'preview.state.proven.meaning': None
  'preview.state.unchecked.word': None
  'preview.state.unchecked.meaning': None
  'preview.state.stated.word': None
  'preview.state.stated.meaning': None
  'preview.state.found-by-content.word': None
  'preview.state.found-by-content.meaning': None
  'preview.state.unproven.word': None
  'preview.state.unproven.meaning': None
  'preview.state.to-hash.word': None
  'preview.state.to-hash.meaning': None
  'preview.state.to-upload.word': None
  'preview.state.to-upload.meaning': None
  'preview.state.already-there.word': None
  'preview.state.already-there.meaning': None
  'preview.state.missing.word': None
  'preview.state.missing.meaning': None
  'preview.source': { origin: Text; commit: Text; edits: 'dirty' | 'unsure' | 'clean' | 'other'; access: 'verified' | 'pushed' | 'unverified' | 'other' }
  'preview.no-commit': None
  'preview.no-origin': None
  'preview.private': None
  'preview.unpushed': None
  'preview.address-known': None
  'preview.hash': { hash: Text }
  'problems.model.truncated': None
  'problems.model.lfs-pointer': None
  'problems.model.html-page': None
  'problems.model.empty': None
  'problems.model.damaged': None
  'problems.model.unreadable': None
  'problems.model.hash-differs': None
  'problems.file.missing': None
  'problems.file.empty': None
  'problems.file.too-large': None
  'problems.file.outside': None
  'problems.file.output': None
  'problems.file.temp': None
  'problems.workflow.none': None
  'problems.workflow.not-nodes': None
  'problems.workflow.not-api': None
  'problems.workflow.not-saved': None
  'problems.workflow.node': { id: Text }
  'problems.workflow.class': { id: Text }
  'problems.workflow.node-id': None
  'problems.workflow.node-type': { id: Text }
  'problems.workflow.node-sockets': { id: Text }
  'problems.workflow.subgraphs': None
  'problems.workflow.subgraph': None
  'problems.workflow.too-deep': { most: number }
  'problems.workflow.subgraphs-too-deep': { most: number }
  'problems.workflow.too-many-nodes': { most: number }
  'problems.workflow.too-much-repeated': { most: number }
  'problems.workflow.ids-too-long': { most: number }
  'problems.workflow.too-many-groups': { most: number }
  'problems.workflow.group': { id: Text }
  'problems.workflow.within': { why: Text; id: Text }
  'questions.key.title': { lastFour: Text; host: Text }
  'questions.key.detail': None
  'questions.key.use-saved': { lastFour: Text }
  'questions.key.use-workflow': { lastFour: Text }
  'questions.key.none-saved': None
  'questions.which.title': None
  'questions.which.detail': None
  'questions.which.no-name': None
  'questions.confirm.title.create': { slug: Text }
  'questions.confirm.title.update': { slug: Text }
  'questions.confirm.title.replace': { name: Text }
  'questions.confirm.title.name-now': { slug: Text }
  'questions.confirm.detail.create': { count: number }
  'questions.confirm.detail.update': { count: number }
  'questions.confirm.detail.replace': { count: number }
  'questions.confirm.detail.none': None
  'questions.confirm.detail.name-now': None
  'questions.confirm.changed': None
  'questions.confirm.read-again': None
  'questions.confirm.no': None
  'questions.confirm.yes.create': None
  'questions.confirm.yes.update': None
  'questions.confirm.yes.replace': None
  'questions.confirm.yes.name-now': None
  'questions.confirm.yes.fixed': None
  'questions.name.title': None
  'questions.name.detail': None
  'questions.name.address': { slug: Text }
  'questions.name.placeholder': None
  'questions.name.live': { name: Text }
  'questions.name.save': None
  'questions.cancel': None
  'refusals.bad-request': { field: Text }
  'refusals.failed': None
  'refusals.not-json': None
  'refusals.not-our-page': None
  'refusals.foreign-origin': None
  'refusals.host-not-allowed': { host: Text; file: Text }
  'refusals.too-large': { limit: Text }
  'refusals.too-many-jobs': None
  'refusals.unknown-job': None
  'refusals.cancelled': None
  'refusals.relay-plain-http': None
  'refusals.relay-origin': { origin: Text; file: Text }
  'refusals.relay-path': { method: Text; path: Text }
  'refusals.relay-network': { host: Text }
  'refusals.relay-unconnected': { host: Text }
  'refusals.relay-timeout': { host: Text }
  'refusals.result-run': { status: Text }
  'refusals.result-missing': { place: Text }
  'refusals.result-address': None
  'refusals.result-not-served': { status: Text }
  'refusals.result-too-large': { limit: Text }
  'refusals.made-here-missing': { name: Text }
  'refusals.file-changed': { path: Text }
  'refusals.file-missing': { path: Text }
  'refusals.file-outside': { path: Text }
  'refusals.file-name': { path: Text }
  'refusals.file-name-control': { path: Text }
  'refusals.file-not-served': { path: Text; status: Text }
  'refusals.file-unreadable': { path: Text; reason: Text }
  'refusals.file-keeps-changing': { path: Text }
  'refusals.hash-unlisted': None
  'refusals.hash-failed': None
  'refusals.search-limit': { host: Text }
  'refusals.search-limit-until': { host: Text; time: Text }
  'refusals.search-token': { host: Text }
  'refusals.search-unreachable': { host: Text }
  'refusals.search-failed': None
  'refusals.http-401': None
  'refusals.http-403': None
  'refusals.http-413': None
  'refusals.unknown': { code: Text }
  'run.where.label': None
  'run.where.runflow': None
  'run.where.here': None
  'run.where.both': None
  'run.head.runflow': { slug: Text }
  'run.head.here': None
  'run.head.which': None
  'run.head.read-again': None
  'run.head.looking': None
  'run.head.reading': None
  'run.head.stale': None
  'run.head.both': { slug: Text }
  'run.empty.no-key.title': None
  'run.empty.no-key.detail': None
  'run.empty.no-name.title': None
  'run.empty.no-name.detail': None
  'run.empty.not-deployed.title': { slug: Text }
  'run.empty.not-deployed.detail': None
  'run.empty.gone.title': { slug: Text }
  'run.empty.gone.detail': None
  'run.empty.foreign.title': { slug: Text }
  'run.empty.foreign.detail': None
  'run.empty.no-organization.title': None
  'run.empty.no-organization.detail': None
  'run.empty.no-organization.next': None
  'run.empty.no-contract.title': None
  'run.empty.no-contract.detail': None
  'run.empty.no-contract.next': None
  'run.empty.no-output.title': None
  'run.empty.no-output.detail': None
  'run.empty.no-output.next': None
  'run.empty.not-captured.title': None
  'run.empty.not-captured.detail': None
  'run.empty.not-captured.next': None
  'run.empty.open-settings': None
  'run.empty.to-deploy': None
  'run.empty.try-again': None
  'run.differ.title': None
  'run.differ.detail': { count: number }
  'run.differ.added': { id: Text }
  'run.differ.removed': { id: Text }
  'run.differ.changed': { id: Text }
  'run.form.label': None
  'run.form.none': None
  'run.form.required': None
  'run.form.no-default': None
  'run.form.own-file': { file: Text }
  'run.form.reset': { label: Text }
  'run.form.reset-short': None
  'run.form.forget': None
  'run.form.between': { minimum: Text; maximum: Text }
  'run.form.at-least': { minimum: Text }
  'run.form.at-most': { maximum: Text }
  'run.form.step': { step: Text }
  'run.form.on': None
  'run.form.off': None
  'run.form.choose': None
  'run.form.repeated': { id: Text }
  'run.form.kept': None
  'run.file.choose-picture': None
  'run.file.choose-file': None
  'run.file.from-comfyui': None
  'run.file.address': None
  'run.file.address-label': { label: Text }
  'run.file.address-hint': None
  'run.file.drop-picture': None
  'run.file.drop-file': None
  'run.file.chosen': { name: Text; size: Text }
  'run.file.remove': { label: Text }
  'run.file.remove-short': None
  'run.file.preview': { name: Text }
  'run.file.not-read': { name: Text }
  'run.picker.title': None
  'run.picker.input': None
  'run.picker.output': None
  'run.picker.folder': None
  'run.picker.search': None
  'run.picker.close': None
  'run.picker.none': None
  'run.picker.failed': None
  'run.picker.more': { count: number }
  'run.problem.missing': None
  'run.problem.type.STRING': None
  'run.problem.type.INT': None
  'run.problem.type.FLOAT': None
  'run.problem.type.BOOLEAN': None
  'run.problem.type.IMAGE': None
  'run.problem.type.FILE': None
  'run.problem.not-https': None
  'run.problem.too-small': { limit: Text }
  'run.problem.too-large': { limit: Text }
  'run.problem.not-offered': None
  'run.problem.not-exact': None
  'run.problem.unknown-input': None
  'run.problem.no-picture': { name: Text }
  'run.problem.too-many-bytes': { name: Text; size: Text; most: Text }
  'run.problem.empty-file': { name: Text }
  'run.problem.fix': { count: number }
  'run.button.runflow': None
  'run.button.here': None
  'run.button.stop-waiting': None
  'run.button.wait-again': None
  'run.button.look-again': None
  'run.button.cancel': None
  'run.button.cancel-here': None
  'run.button.dismiss': None
  'run.button.dashboard': None
  'run.button.logs': None
  'run.button.both': None
  'run.button.check-models': None
  'run.cost.title': None
  'run.cost.last': { count: number; median: Text; highest: Text }
  'run.cost.unknown': None
  'run.cost.balance': { balance: Text }
  'run.cost.judge': None
  'run.cost.once': None
  'run.cost.yes': None
  'run.cost.no': None
  'run.cost.looking': None
  'run.progress.label': None
  'run.progress.label-here': None
  'run.progress.preparing': None
  'run.progress.uploading': { file: Text; size: Text }
  'run.progress.file-of': { at: Text; of: Text }
  'run.progress.starting': None
  'run.progress.stopping': None
  'run.progress.taking-up': None
  'run.progress.on-runflow': { status: Text }
  'run.progress.queued-detail': None
  'run.progress.nodes': { done: Text; whole: number }
  'run.progress.elapsed': { duration: Text }
  'run.progress.no-cancel': None
  'run.progress.of-other': { slug: Text }
  'run.progress.run-id': { id: Text }
  'run.progress.here-queued': { ahead: number }
  'run.progress.here-running': None
  'run.progress.here-node': { title: Text }
  'run.progress.here-cancelling': None
  'run.progress.here-silent': None
  'run.progress.here-placing': { file: Text }
  'run.end.succeeded.title': None
  'run.end.here-succeeded.title': None
  'run.end.partly-succeeded.title': None
  'run.end.partly-succeeded.detail': None
  'run.end.run-cancelled.title': None
  'run.end.run-cancelled.detail': None
  'run.end.run-cancelled.next': None
  'run.end.timeout.title': None
  'run.end.timeout.detail': None
  'run.end.timeout.next': None
  'run.end.errored.title': None
  'run.end.errored.next': None
  'run.end.errored.next-beside': None
  'run.end.errored.next-empty': None
  'run.end.failed.title': None
  'run.end.failed.detail': None
  'run.end.failed.next': None
  'run.end.failed.next-beside': None
  'run.end.failed.next-empty': None
  'run.end.failed-input.title': None
  'run.end.failed-input.next': None
  'run.end.failed-model.title': None
  'run.end.failed-model.next': None
  'run.end.failed-sha.title': None
  'run.end.failed-sha.next': None
  'run.end.failed-sandbox.title': None
  'run.end.gone.title': None
  'run.end.gone.detail': None
  'run.end.gone.next': None
  'run.end.deadline.title': { duration: Text }
  'run.end.deadline.detail': None
  'run.end.deadline.next': None
  'run.end.stopped.title': None
  'run.end.stopped.detail': None
  'run.end.not-started.title': None
  'run.end.not-started.detail': None
  'run.end.unknown.title': None
  'run.end.unknown.detail': { code: Text }
  'run.end.unknown.next': None
  'run.end.elsewhere.title': None
  'run.end.elsewhere.detail': { slug: Text }
  'run.end.not-kept.title': None
  'run.end.not-kept.detail': None
  'run.end.not-kept.next': None
  'run.end.broken.title': None
  'run.end.broken.detail': None
  'run.end.broken.next': None
  'run.end.here-cancelled.title': None
  'run.end.here-failed.title': None
  'run.end.here-refused.title': None
  'run.end.here-refused.detail': None
  'run.end.here-refused.next': None
  'run.end.here-unreachable.title': None
  'run.end.here-unreachable.next': None
  'run.end.here-not-cancelled.title': None
  'run.end.here-not-cancelled.detail': None
  'run.end.here-not-cancelled.next': None
  'run.end.here-lost.title': None
  'run.end.here-lost.detail': None
  'run.end.here-lost.next': None
  'run.end.here-missing.title': None
  'run.end.here-missing.next': None
  'run.end.here-not-placed.title': None
  'run.end.here-not-placed.next': None
  'run.end.here-values.title': None
  'run.end.here-values.next': None
  'run.end.reason': { reason: Text }
  'run.end.reason-here': { reason: Text }
  'run.end.stage': { stage: Text }
  'run.end.code': { code: Text }
  'run.missing.class': { name: Text }
  'run.missing.model': { name: Text }
  'run.missing.broken-model': { name: Text }
  'run.missing.more': { count: number }
  'run.result.output': { label: Text; id: Text }
  'run.result.missing': { count: number; outputs: Text }
  'run.result.nothing': None
  'run.result.unnamed': None
  'run.result.picture': { at: Text; output: Text }
  'run.result.open': { name: Text }
  'run.result.file': { at: Text }
  'run.result.unsafe': None
  'run.result.not-shown': None
  'run.result.fresh': None
  'run.result.seconds': { duration: Text }
  'run.result.cost': { amount: Text }
  'run.result.gpu': { gpus: Text; duration: Text }
  'run.result.gpu-time': { duration: Text }
  'run.result.text-long': { size: Text }
  'run.result.reading': None
  'run.result.save': { name: Text }
  'run.logs.title': None
  'run.logs.none': None
  'run.logs.reading': None
  'run.logs.more': { count: number }
  'run.node.title': None
  'run.node.other-version': { nodeId: Text }
  'run.other.going': { slug: Text }
  'run.other.show': { slug: Text }
  'run.compare.changed.title': None
  'run.compare.changed.detail': None
  'run.compare.changed.next': None
  'run.compare.label': None
  'run.compare.identical.title': None
  'run.compare.identical.detail': None
  'run.compare.identical.word': None
  'run.compare.alike.title': None
  'run.compare.alike.detail': None
  'run.compare.alike.word': None
  'run.compare.different.title': None
  'run.compare.different.detail': None
  'run.compare.different.word': None
  'run.compare.other-bytes.title': None
  'run.compare.other-bytes.detail': None
  'run.compare.other-bytes.word': None
  'run.compare.comparing.title': None
  'run.compare.comparing.detail': None
  'run.compare.unknown.title': None
  'run.compare.unknown.detail': None
  'run.compare.nothing.title': None
  'run.compare.nothing.detail': None
  'run.compare.again': None
  'run.compare.counts': { name: Text; here: number; there: Text }
  'run.compare.only-here': { at: Text }
  'run.compare.only-there': { at: Text }
  'run.compare.picture-here': { name: Text; at: Text }
  'run.compare.picture-there': { name: Text; at: Text }
  'run.compare.edge': None
  'run.compare.figures': { mean: Text; largest: Text; ssim: Text }
  'run.compare.sizes': { here: Text; there: Text }
  'run.compare.side': { width: Text; height: Text; size: Text }
  'run.compare.off.title': None
  'run.compare.off.detail': None
  'run.compare.other.title': None
  'run.compare.other.detail': { slug: Text }
  'run.compare.no-answer': None
  'sandbox.summary': None
  'sandbox.note': None
  'sandbox.example.start': None
  'sandbox.example.comfyui': None
  'sandbox.example.faults': None
  'sandbox.arg.port': None
  'sandbox.arg.runs': None
  'sandbox.arg.faults': None
  'sandbox.arg.comfyui': None
  'sandbox.arg.seed': None
  'sandbox.listening': { url: Text }
  'sandbox.mistake.port': None
  'sandbox.mistake.comfyui': None
  'sandbox.mistake.runs': None
  'sandbox.mistake.unknown-fault': { file: Text; at: Text; known: Text }
  'sandbox.mistake.wrong-fault': { file: Text; at: Text }
  'sandbox.mistake.port-taken': { port: Text }
  'sandbox.mistake.port-unusable': { port: Text; reason: Text }
  'sandbox.mistake.no-deploy-file': { file: Text }
  'sandbox.mistake.no-slug': { name: Text; file: Text }
  'search.pack.no-origin': None
  'search.pack.no-match': None
  'search.pack.too-many': None
  'search.pack.too-large': None
  'search.pack.private': None
  'search.pack.unreadable': None
  'search.pack.no-answer': { host: Text }
  'search.comfyui.no-origin': None
  'search.comfyui.no-match': None
  'search.comfyui.too-many': None
  'search.comfyui.too-large': None
  'search.comfyui.private': None
  'search.comfyui.unreadable': None
  'search.comfyui.no-answer': { host: Text }
  'search.looked-at': { origin: Text }
  'search.not-remembered': None
  'search.unanswered': { host: Text; names: Text }
  'search.stopped': None
  'search.stopped-because': { reason: Text }
  'settings.Runflow_ApiUrl.name': None
  'settings.Runflow_ApiUrl.tooltip': None
  'settings.Runflow_ApiKey.name': None
  'steps.capture': None
  'steps.facts': None
  'steps.commit-search': None
  'steps.check': None
  'steps.look-up': None
  'steps.hash': None
  'steps.ask': None
  'steps.upload': None
  'steps.write': None
  'steps.busy': { step: Text }
  'steps.retry.no-answer': { step: Text; attempt: number; of: number }
  'steps.retry.server-error': { step: Text; attempt: number; of: number }
  'steps.retry.rate-limited': { step: Text; attempt: number; of: number }
  'steps.hashing': { percent: number }
  'steps.uploading': { done: number; total: number }
  'steps.side-by-side': { hashing: Text; uploading: Text }
  'steps.of': { part: Text; whole: Text }
  'steps.searching': { host: Text; done: number; total: number }
  'uploads.not-sent': { path: Text }
  'uploads.read.title': { path: Text }
  'uploads.read.next': None
  'uploads.comfyui-unreachable.title': None
  'uploads.comfyui-unreachable.detail': { path: Text }
  'uploads.comfyui-unreachable.next': None
  'uploads.comfyui-failed.title': { path: Text }
  'uploads.comfyui-failed.detail': None
  'uploads.comfyui-failed.next': None
  'uploads.verify.title': { path: Text }
  'uploads.verify.detail': None
  'uploads.verify.next': None
  'uploads.storage-refused.title': { path: Text }
  'uploads.storage-refused.detail': { code: Text }
  'uploads.storage-refused.next': None
  'uploads.storage-unreachable.title': None
  'uploads.storage-unreachable.detail': { path: Text; code: Text }
  'uploads.storage-unreachable.next': None
  'uploads.expired.title': { path: Text }
  'uploads.expired.detail': { code: Text }
  'uploads.expired.next': None
  'uploads.rejected.title': { path: Text }
  'uploads.rejected.detail': { code: Text }
  'uploads.rejected.next': None
}
