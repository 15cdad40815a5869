/** `2026-01-02 03:04` of a time as the API tells it, in UTC; any other text as it is, and nothing of none. */
export function toDay(time: string | null): string {
  if (time === null) return ''
  const ms = Date.parse(time)
  return Number.isNaN(ms) ? time : new Date(ms).toISOString().slice(0, 16).replace('T', ' ')
}
