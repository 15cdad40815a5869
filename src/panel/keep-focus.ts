import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Class of what the focus goes to: the heading of a card that comes in place of another. */
export const FOLLOWS = 'rf-follows'

/**
 * A button that is pressed often goes with its card, or is off from then on, and the focus with it. Where it was in the
 * panel it stays there, with what follows; where it was elsewhere it stays elsewhere.
 */
export function useKeptFocus(panel: RefObject<HTMLElement>): void {
  // Asked before anything is drawn anew.
  const hadFocus = holdsFocus(panel.current)
  useLayoutEffect(() => {
    if (hadFocus && !holdsFocus(panel.current))
      panel.current?.querySelector<HTMLElement>(`.${FOLLOWS}`)?.focus()
  })
}

function holdsFocus(panel: HTMLElement | null): boolean {
  const focused = document.activeElement
  return Boolean(panel?.contains(focused) && !focused?.matches(':disabled'))
}
