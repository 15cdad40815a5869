import type { RunRecord } from './run-record.ts'

type Times = { createdMs: number; endedMs: number }

/** The body of a callback, byte for byte as it is signed. There is no cost in it. */
export function callbackBody(record: RunRecord, { createdMs, endedMs }: Times): string {
  const { status_code: status } = record
  return spacedJson({
    event: eventOf(status),
    run_id: record.id,
    status,
    output: record.output ?? envelopeOf(record),
    duration_ms: record.duration_ms,
    created_at: offsetTime(createdMs),
    completed_at: offsetTime(endedMs),
    metadata: record.metadata,
  })
}

/** Its l is double where that of the status is not. What has no event of its own has failed. */
function eventOf(status: string): string {
  if (status === 'succeeded') return 'run.completed'
  if (status === 'partial_succeeded') return 'run.partial_succeeded'
  return isCanceled(status) ? 'run.cancelled' : 'run.failed'
}

function isCanceled(status: string): boolean {
  return status === 'canceled' || status === 'cancelled'
}

function envelopeOf({ status_code, failure_code: code, failure_message: message }: RunRecord) {
  return isCanceled(status_code) ? null : { code, message, errors: null }
}

function offsetTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+00:00')
}

/** JSON with a blank behind each separator: whoever signs what he parsed and wrote again gets another signature. */
function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}: ${spacedJson(field)}`).join(', ')}}`
}
