import { isRecord } from '../../is-record.ts'

export type ResultFinding = {
  code: string
  severity: 'block' | 'ask' | 'note'
  title: string
  detail: string
  next: string
  /** Which of several files it is about; null: the result is about one. */
  file: string | null
  /** A question that somebody said yes to in advance. */
  isAgreed: boolean
}

export type ResultPlan = {
  action: 'create' | 'edit' | 'unchanged'
  items: ResultItem[]
}
/** A pack, model or file that the workflow needs. `state`: one of PreviewState, or of a newer version. */
export type ResultItem = { kind: string; name: string; state: string }

/** What a command printed with --json, as far as a build server shows it. */
export type CommandResult = {
  outcome: string
  message: string
  slug: string | null
  url: string | null
  isFailure: boolean
  findings: ResultFinding[]
  /** Of a dry run. */
  plan: ResultPlan | null
}

/** null: it is not what a command prints with --json. */
export function readResult(value: unknown): CommandResult | null {
  if (!isRecord(value) || value.schema !== 'runflow/1') return null
  return {
    outcome: textOf(value.outcome),
    message: textOf(value.message),
    slug: typeof value.slug === 'string' ? value.slug : null,
    url: typeof value.url === 'string' ? value.url : null,
    isFailure: value.failure !== undefined,
    findings: recordsIn(value.findings).map(readFinding),
    plan: readPlan(value.plan, value.preview),
  }
}

function readFinding(finding: Record<string, unknown>): ResultFinding {
  const { code, severity, title, detail, next, file, agreed } = finding
  return {
    code: textOf(code),
    severity: severity === 'block' || severity === 'ask' ? severity : 'note',
    title: textOf(title),
    detail: textOf(detail),
    next: textOf(next),
    file: typeof file === 'string' ? file : null,
    isAgreed: agreed === true,
  }
}

function readPlan(plan: unknown, preview: unknown): ResultPlan | null {
  if (!isRecord(plan)) return null
  const { action } = plan
  if (action !== 'create' && action !== 'edit' && action !== 'unchanged') return null
  const items = isRecord(preview) ? recordsIn(preview.items) : []
  return {
    action,
    items: items.map(({ kind, name, state }) => ({
      kind: textOf(kind),
      name: textOf(name),
      state: textOf(state),
    })),
  }
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
