import type { ApiCallName } from '../types/runflow-api.ts'
import type { Ports, Progress } from './ports.ts'

const LOOK_UP: readonly ApiCallName[] = ['look-up', 'workflow']
// A write without an answer is followed by a look-up.
const WRITE: readonly ApiCallName[] = ['create', 'edit', ...LOOK_UP]

/**
 * Ports that report the repeats of a request as progress of the step that waits for it. The question whose key it is
 * runs beside the steps and holds none of them up, so its repeats are not reported.
 */
export function reportRetries(ports: Ports): Ports {
  let current: Progress | null = null
  return {
    ...ports,
    report(progress) {
      current = progress
      ports.report(progress)
    },
    openApi: (target) =>
      ports.openApi(target, ({ call, attempt, of }) => {
        const retry = { attempt, of }
        if (current?.step === 'upload' && call === 'upload') ports.report({ ...current, retry })
        if (current?.step === 'hash' && current.upload && call === 'upload')
          ports.report({ ...current, retry })
        if (current?.step === 'look-up' && LOOK_UP.includes(call)) ports.report({ ...current, retry })
        if (current?.step === 'write' && WRITE.includes(call)) ports.report({ ...current, retry })
      }),
  }
}
