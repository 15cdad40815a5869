import type { Result } from '../result.ts'
import type { Account, Api, ApiFailure, LookUp } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { BackgroundRequest } from './background-request.ts'
import { runInBackground } from './background-request.ts'
import type { Ports } from './ports.ts'

/** One deploy's conversation with Runflow: one target, one look-up, one question whose key it is. */
export type Session = {
  target: Target
  api: Api
  /** The account as far as it is known by now. */
  account(): Account | null
  /** The account, or null where its answer does not come within a few seconds. */
  accountInTime(): Promise<Account | null>
  /** Looked up at the first call, which also asks whose key it is; later calls get the same answer. */
  lookUp(slug: string): Promise<Result<LookUp, ApiFailure>>
  /** Ends what still runs in the background. */
  close(): void
}

/** Wait at most this long for the organization's name: a deploy does not hang on it. */
const ACCOUNT_MS = 5000

export function openSession(
  target: Target,
  ports: Pick<Ports, 'openApi' | 'sleep'>,
  signal: AbortSignal,
): Session {
  const closing = new AbortController()
  const api = ports.openApi(target)
  let whoAmI: BackgroundRequest<Account> | null = null
  let found: Promise<Result<LookUp, ApiFailure>> | null = null
  const account = () => (whoAmI ??= runInBackground(api.whoAmI(AbortSignal.any([signal, closing.signal]))))
  return {
    target,
    api,
    account: () => account().soFar(),
    async accountInTime() {
      const known = account().soFar()
      if (known !== null) return known
      const answered = new AbortController()
      const tooLate = ports.sleep(ACCOUNT_MS, AbortSignal.any([answered.signal, signal])).then(() => null)
      const first = await Promise.race([account().wait(), tooLate])
      answered.abort()
      return first
    },
    lookUp(slug) {
      account()
      found ??= api.lookUp(slug, signal)
      return found
    },
    close: () => closing.abort(),
  }
}
