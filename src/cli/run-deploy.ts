import type { Finding } from '../checks/finding.ts'
import { toKey } from '../checks/runflow-keys.ts'
import { toSlug } from '../checks/slug.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { deploy } from '../deploy/deploy.ts'
import type { Outcome } from '../deploy/outcome.ts'
import type { Ports } from '../deploy/ports.ts'
import { parseOrigin } from '../origin.ts'
import { t } from '../text/text.ts'
import type { Retry } from '../types/runflow-api.ts'
import type { Allowed } from './allow.ts'
import { asksForNotes } from './allow.ts'
import type { AskLine } from './ask.ts'
import { confirm } from './ask.ts'
import type { Connections, Context, Wishes } from './command.ts'
import type { NameAndLogin } from './deploy-node.ts'
import type { ShownLogin } from './environment.ts'
import { toProgressLines } from './progress-line.ts'

export type DeployOrder = NameAndLogin & {
  local: LocalPorts
  /** Of a deploy file: what was found where it was made. */
  packed?: Finding[]
  dryRun: boolean
  pin: boolean
  /** The hash that what is live has to have; null: any. */
  expect: string | null
  allow: Allowed
  /** Told which API is asked, once that is settled. */
  onTarget(origin: string): void
  /** Told which endpoint it would be, once that is known. */
  onEndpoint(endpoint: Endpoint): void
}

/** What a deploy asks of the machine that knows the workflow, or of the file that says what one knew. */
export type LocalPorts = Pick<
  Ports,
  'capture' | 'readFacts' | 'searchCommits' | 'hash' | 'readFile' | 'sha256'
>

/** The deploy with what a command line has: files, the environment, and at best a person at a terminal. */
export async function runDeploy(
  order: DeployOrder,
  { openApi }: Pick<Connections, 'openApi'>,
  context: Context,
): Promise<Outcome> {
  const { login, endpointName, allow } = order
  const { environment, printer, signal, write } = context
  const { askLine: ask } = context
  const askLine: AskLine | null = ask && ((question, stop) => ask(printer.safe(question), stop))
  const { host, apiKey } = login.from === 'workflow' ? login.login : { host: '', apiKey: '' }
  printer.redact(toKey(apiKey))
  if (login.from === 'environment' && login.unused !== null) printer.notice(describeUnused(login.unused))

  const origin = parseOrigin(environment.apiUrl)
  let told: ReturnType<typeof toProgressLines> = new Map()
  const ports: Ports = {
    ...order.local,
    uploaded: new Map(),
    openApi(target) {
      order.onTarget(target.origin)
      return openApi(target)
    },
    savedKey: (asked) => (origin.ok && asked === origin.value ? environment.apiKey : null),
    // The file's key is taken only where that was agreed to.
    chooseKey: async () => 'workflow',
    confirm(findings, plan) {
      order.onEndpoint(plan.endpoint)
      return confirm(findings, allow, askLine, signal)
    },
    planned: ({ endpoint }) => order.onEndpoint(endpoint),
    asksForNotes: asksForNotes(allow),
    sleep: context.sleep,
    report(progress) {
      write.slug = progress.step === 'write' ? toSlug(endpointName) : null
      if (progress.step === 'ask' && askLine === null) return
      const lines = toProgressLines(progress)
      for (const [about, line] of lines) if (told.get(about) !== line) printer.progress(line)
      told = lines
    },
  }
  const { version } = context
  const request = {
    endpointName,
    host,
    apiKey,
    apiUrl: environment.apiUrl,
    dryRun: order.dryRun,
    version,
    ...(order.packed && { packed: order.packed }),
    ...(order.expect !== null && { expect: order.expect }),
  }
  const outcome = await deploy({ ...request, searchScope: order.pin ? 'all' : null }, ports, signal)
  write.slug = null
  // A question that nobody answered any more was not answered with no.
  return outcome.kind === 'declined' && signal.aborted ? { kind: 'cancelled' } : outcome
}

/** How requests to Runflow are made. Whose account it is, is asked beside the others and holds nothing up. */
export function withRetries({ timeoutMs, printer }: Pick<Context, 'timeoutMs' | 'printer'>): Wishes {
  return {
    timeoutMs,
    onRetry(retry) {
      if (retry.call !== 'account') printer.progress(describeRetry(retry))
    },
  }
}

/** Retries are shown, as they take time. */
function describeRetry({ reason, attempt, of }: Retry): string {
  return t(`cli.retry.${reason}`, { attempt, of })
}

function describeUnused({ host, lastFour }: ShownLogin): string {
  if (host === null) return t('cli.unused.key', { lastFour: lastFour ?? '' })
  return lastFour === null ? t('cli.unused.host', { host }) : t('cli.unused.both', { host, lastFour })
}
