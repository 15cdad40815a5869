import { toKey } from '../checks/runflow-keys.ts'
import type { DeployValues } from '../deploy/deploy-choice.ts'
import type { TargetSources } from '../deploy/target.ts'
import { freeOrigin, isConfigured } from '../deploy/target.ts'
import { parseOrigin } from '../origin.ts'
import type { HostManager } from './comfy.ts'
import type { Slots } from './key-store.ts'
import { createKeyStore } from './key-store.ts'
import { readApiUrl, readOldKey } from './settings.ts'

type Widgets = Pick<DeployValues, 'host' | 'apiKey'>

/** What Settings and a Deploy node's widgets say together: where its deploy goes, and with which key. */
export function createTargetSources(manager: Pick<HostManager, 'setting'>, slots: () => Slots) {
  const apiUrl = () => readApiUrl(manager)
  const apiOrigin = (): string | null => {
    const origin = parseOrigin(apiUrl())
    return origin.ok ? origin.value : null
  }
  const keys = createKeyStore({ slots, oldSetting: () => readOldKey(manager) })
  const savedKey = (origin: string): string | null => keys.read(origin)?.key ?? null
  const of = ({ host, apiKey }: Widgets): TargetSources => ({ host, apiKey, apiUrl: apiUrl(), savedKey })
  return {
    keys,
    apiUrl,
    /** null: the setting names none. */
    apiOrigin,
    savedKey,
    isConfigured: (values: Widgets) => isConfigured(of(values)),
    freeOrigin: (values: Widgets) => freeOrigin(of(values)),
    /** The node's key is the one saved for its address. */
    isSaved({ host, apiKey }: Widgets): boolean {
      const origin = parseOrigin(host.trim() === '' ? apiUrl() : host)
      return origin.ok && savedKey(origin.value) === toKey(apiKey)
    },
  }
}
