import { lastFourOf } from '../../checks/runflow-keys.ts'
import { shown } from '../../checks/shown-text.ts'
import { parseOrigin } from '../../origin.ts'
import { formatList } from '../../text/format-list.ts'
import { joinSentences, t } from '../../text/text.ts'
import type { Account, ApiFailure } from '../../types/runflow-api.ts'
import { badlyEnded, wellEnded } from '../call-ended.ts'
import type { Connections, Context } from '../command.ts'
import { defineVerb, misconfigured, mistake } from '../command.ts'
import type { Diagnosed } from '../diagnosed.ts'
import type { Seen } from '../diagnosis.ts'
import { diagnose } from '../diagnosis.ts'
import type { Fixed } from '../doctor-fix.ts'
import { fixFindings } from '../doctor-fix.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { ATTRIBUTES } from '../git-attributes.ts'
import { isHttpUrl } from '../http-url.ts'
import { scopesLacking } from '../lacking-scopes.ts'

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']

export const doctorCommand = defineVerb({
  meta: {
    name: 'doctor',
    summary: () => t('doctor.summary'),
    notes: () => [t('doctor.note', { file: ATTRIBUTES })],
    examples: () => [
      { what: t('doctor.example'), lines: ['runflow doctor --comfyui http://127.0.0.1:8188'] },
      { what: t('doctor.example-fix'), lines: ['runflow doctor --fix'] },
    ],
  },
  args: {
    comfyui: { type: 'string', valueHint: 'URL', description: () => t('doctor.comfyui') },
    fix: { type: 'boolean', description: () => t('doctor.fix') },
  },
  async run({ comfyui, fix }, context) {
    if (comfyui && !isHttpUrl(comfyui)) return mistake(t('cli.mistake.bad-comfyui'))
    const connections = await context.connect({ timeoutMs: context.timeoutMs, onRetry: () => {} })
    if (!connections.ok) return misconfigured(t('cli.mistake.bad-proxy', connections.error))
    const { seen, account } = await look(comfyui || null, connections.value, context)
    const found = diagnose(seen)
    const findings: (Diagnosed | Fixed)[] = fix ? await fixFindings(found, seen.folder, context) : found
    const report = toReport(seen, account, context)
    const left = findings.filter((one) => !('fixed' in one && one.fixed))
    const [worst] = left
    const text = findings.map((one) => `${toLine(one)}\n`).join('')
    const message = joinSentences([
      t('doctor.done', { count: left.length }),
      left.length === findings.length ? '' : t('doctor.done-fixed', { count: findings.length - left.length }),
    ])
    const data = { findings, report }
    const stdout = `${report.join('\n')}\n`
    if (worst === undefined || worst.severity === 'note')
      return wellEnded('well', message, stdout, data, text || `${message}\n`)
    const exitCode = worst.severity === 'block' ? EXIT_CODES.blocked : EXIT_CODES.declined
    return { ...badlyEnded('unwell', message, 'check', exitCode, data), stdout, text }
  },
})

async function look(
  comfyui: string | null,
  { probe, openApi }: Connections,
  { environment, version, signal, folder }: Context,
): Promise<{ seen: Seen; account: Account | null }> {
  const { apiKey, apiUrl } = environment
  const parsed = parseOrigin(apiUrl)
  const origin = parsed.ok ? parsed.value : null
  const [here, health, comfy, asked] = await Promise.all([
    folder.look(),
    origin === null ? null : probe(`${origin}/v1/health`, signal),
    comfyui === null ? null : lookAtComfyui(comfyui, probe, signal),
    origin === null || apiKey === null
      ? null
      : askApi(openApi({ origin, key: apiKey, keyFrom: 'settings' }), signal),
  ])
  const seen: Seen = {
    version,
    key: apiKey === null ? null : lastFourOf(apiKey),
    origin,
    health,
    nowMs: Date.now(),
    refused: asked?.refused ?? null,
    lacking: scopesLacking(asked?.account?.organizations ?? []),
    comfyui: comfy,
    folder: here,
  }
  return { seen, account: asked?.account ?? null }
}

async function lookAtComfyui(comfyui: string, probe: Connections['probe'], signal: AbortSignal) {
  const { origin, pathname } = new URL(comfyui)
  const address = `${origin}${pathname}`.replace(/\/+$/, '')
  const [stats, runflow] = await Promise.all([
    probe(`${address}/system_stats`, signal),
    probe(`${address}/runflow/status`, signal),
  ])
  return { address, stats, runflow }
}

type Asked = { account: Account | null; refused: ApiFailure | null }

/** The list tells whether the key is good: whose it is may not be asked with every key. */
async function askApi(api: ReturnType<Connections['openApi']>, signal: AbortSignal): Promise<Asked> {
  const [account, listed] = await Promise.all([api.whoAmI(signal), api.lookUp('connection-test', signal)])
  return { account: account.ok ? account.value : null, refused: listed.ok ? null : listed.error }
}

/** Made to be copied into a report: nothing in it is secret. */
function toReport(seen: Seen, account: Account | null, { variable, environment }: Context): string[] {
  const { origin, health, key, comfyui } = seen
  const proxy = PROXIES.find((name) => variable(name) !== null)
  const organizations = account?.organizations.map(({ slug }) => slug) ?? []
  const answer = (status: number | undefined) => (status === undefined ? '-' : String(status))
  return [
    `runflow ${seen.version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `Runflow API ${origin ?? '-'}: ${answer(health?.status)}`,
    `RUNFLOW_API_KEY ${key === null ? '-' : `…${key}`}`,
    `RUNFLOW_ORG ${environment.organization === null ? '-' : shown(environment.organization)}`,
    `organizations ${organizations.length === 0 ? '-' : formatList(organizations.map(shown))}`,
    `proxy ${proxy ?? '-'}`,
    ...(comfyui === null
      ? []
      : [
          `ComfyUI ${comfyui.address}: ${answer(comfyui.stats?.status)}, Runflow ${answer(comfyui.runflow?.status)}`,
        ]),
  ]
}

/** What was fixed needs no advice; of anything else both are said, what to do and why it was left. */
function toLine(finding: Diagnosed | Fixed): string {
  const { severity, code, title, detail, next } = finding
  if (!('fixed' in finding)) return `${severity} ${code}: ${joinSentences([`${title}.`, detail, next])}`
  const { fixed, fix } = finding
  const word = fixed ? t('doctor.fixed-word') : severity
  return `${word} ${code}: ${joinSentences([`${title}.`, ...(fixed ? [] : [detail, next]), fix])}`
}
