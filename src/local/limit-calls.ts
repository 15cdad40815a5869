import { createLimit, readWhole } from '../limit.ts'
import type { LocalCall } from './request.ts'

/** At most so many at a time, each until its answer is read, and with one place left to whatever is clicked meanwhile. */
export function limitCalls(call: LocalCall, most: number): LocalCall {
  const limit = createLimit(most)
  return (path, init) =>
    limit(async () => readWhole(await call(path, { ...init, priority: 'low' })), init.signal)
}
