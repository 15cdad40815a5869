import type { PinProgress } from '../deploy/pins.ts'
import { PIN_HOST } from '../deploy/pins.ts'

type Props = {
  /** What happens once it has looked. */
  after: string
  onPin(): void
}

/** The search asks the network, so whom it asks stands there before the click. */
export function PinOffer({ after, onPin }: Props) {
  return (
    <div class="rf-pin">
      <p class="rf-hint">
        ComfyUI asks {PIN_HOST}, without a login, which public commit holds exactly these files. {after}
      </p>
      <button type="button" class="rf-small rf-accent" onClick={onPin}>
        Find its commit
      </button>
    </div>
  )
}

export function PinBar({ progress }: { progress: PinProgress }) {
  const { host, done, total, directory } = progress
  return (
    <div class="rf-hash">
      <progress max={Math.max(total, 1)} value={done} aria-label="Compared" />
      <p class="rf-hint">
        Asking {host}
        {total > 0 && ` · ${done} of ${total}`}
        {directory !== null && ` · ${directory}`}
      </p>
    </div>
  )
}
