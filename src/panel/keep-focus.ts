import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Class of what gets the focus: the heading of a card that comes in place of another. */
export const FOCUS_TARGET = 'rf-focus-target'

/**
 * A button that is pressed often goes with its card, or is off from then on, and the focus with it. Where it was in the
 * panel it stays there, on what comes instead; where it was elsewhere it stays elsewhere.
 */
export function useKeptFocus(panel: RefObject<HTMLElement>): void {
  // Asked before anything is drawn anew.
  const hadFocus = holdsFocus(panel.current)
  const before = targetIn(panel.current)
  useLayoutEffect(() => {
    if (!hadFocus || holdsFocus(panel.current)) return
    const target = targetIn(panel.current)
    // The same card, less a finding that was fixed: nobody wants to be taken to its top.
    target?.focus({ preventScroll: target === before })
  })
}

function targetIn(panel: HTMLElement | null): HTMLElement | null {
  return panel?.querySelector<HTMLElement>(`.${FOCUS_TARGET}`) ?? null
}

function holdsFocus(panel: HTMLElement | null): boolean {
  const focused = document.activeElement
  return Boolean(panel?.contains(focused) && !focused?.matches(':disabled'))
}
