import { isRecord } from '../is-record.ts'
import { isLoopback } from '../origin.ts'
import { formatDuration } from '../text/format-duration.ts'
import { formatList } from '../text/format-list.ts'
import { textsOf } from '../text/text.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import { diagnoseFolder } from './diagnose-folder.ts'
import type { Diagnosed } from './diagnosed.ts'
import { finding } from './diagnosed.ts'
import type { Lacking } from './lacking-scopes.ts'
import type { Probed } from './probe.ts'
import type { FolderSeen } from './working-folder.ts'

/** What was seen of this machine, of Runflow and of a ComfyUI. No secret is in it. */
export type Seen = {
  version: string
  /** The last four letters; null: no key is set. */
  key: string | null
  /** null: RUNFLOW_API_URL cannot be used. */
  origin: string | null
  health: Probed | null
  nowMs: number
  /** Why the key does not work; null: it does, or nothing was asked. */
  refused: ApiFailure | null
  lacking: Lacking[]
  /** null: none was named. */
  comfyui: { address: string; stats: Probed | null; runflow: Probed | null } | null
  folder: FolderSeen
}

/** Signed addresses and certificates fail somewhere above this. */
const MOST_CLOCK_MS = 5 * 60_000

/** Each with its fix, worst first. */
export function diagnose(seen: Seen): Diagnosed[] {
  const { key, origin, health, refused, lacking } = seen
  const isReached = health !== null && health.status < 500
  const found = [
    origin === null && finding('api-url-unusable', 'block', textsOf('doctor.api-url-unusable')),
    key === null && finding('key-unset', 'block', textsOf('doctor.key-unset')),
    origin !== null &&
      !isReached &&
      finding('api-unreachable', 'block', textsOf('doctor.api-unreachable', { origin })),
    isReached && refused !== null && ofRefusal(refused, origin ?? ''),
    ...ofComfyui(seen),
    clockOf(seen),
    lacking.length > 0 &&
      finding(
        'scope-missing',
        'note',
        textsOf('doctor.scope-missing', {
          commands: formatList(lacking.map(({ command }) => command)),
          scopes: formatList([...new Set(lacking.flatMap(({ scopes }) => scopes))]),
        }),
      ),
    ...diagnoseFolder(seen.folder),
  ].filter((one) => one !== false)
  const order = ['block', 'ask', 'note']
  return found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** Only an answer of Runflow says anything of the key. */
function ofRefusal({ kind }: ApiFailure, origin: string): Diagnosed {
  const isOfKey = kind === 'unauthorized' || kind === 'forbidden'
  return isOfKey
    ? finding('key-refused', 'block', textsOf('doctor.key-refused'))
    : finding('api-unusable', 'block', textsOf('doctor.api-unusable', { origin }))
}

function clockOf({ health, nowMs }: Seen): Diagnosed | false {
  const offMs = health?.dateMs == null ? 0 : Math.abs(nowMs - health.dateMs)
  if (offMs <= MOST_CLOCK_MS) return false
  return finding('clock-off', 'ask', textsOf('doctor.clock-off', { duration: formatDuration(offMs) }))
}

function ofComfyui({ comfyui, version }: Seen): (Diagnosed | false)[] {
  if (comfyui === null) return []
  const { address, stats, runflow } = comfyui
  if (stats === null && runflow === null)
    return [finding('comfyui-unreachable', 'block', textsOf('doctor.comfyui-unreachable', { address }))]
  const installed =
    isRecord(runflow?.body) && typeof runflow.body.version === 'string' ? runflow.body.version : null
  return [
    installed === null && finding('plugin-missing', 'block', textsOf('doctor.plugin-missing', { address })),
    installed !== null &&
      installed !== version &&
      finding('plugin-version', 'block', textsOf('doctor.plugin-version', { version, installed })),
    isExposed(address, stats) &&
      finding('comfyui-exposed', 'ask', textsOf('doctor.comfyui-exposed', { address })),
  ]
}

/** Others on its network reach it in clear: it says that it listens to all, or it was asked by another name. */
export function isExposed(address: string, stats: Probed | null): boolean {
  const { protocol, hostname } = new URL(address)
  const system = isRecord(stats?.body) ? stats.body.system : null
  const argv = isRecord(system) && Array.isArray(system.argv) ? system.argv.map(String) : []
  if (protocol === 'https:' || argv.some((arg) => arg.startsWith('--tls-keyfile'))) return false
  const at = argv.findIndex((arg) => arg === '--listen' || arg.startsWith('--listen='))
  if (at === -1) return !isLoopback(hostname)
  const inOne = argv[at]?.split('=')[1]
  const next = argv[at + 1]
  // Without a value it listens to every address.
  const hosts = inOne ?? (next === undefined || next.startsWith('-') ? '0.0.0.0' : next)
  return hosts.split(',').some((host) => !isLoopback(host.trim()) && host.trim() !== '::1')
}
