import { effect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'

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

/** The same where cards draw themselves anew, each by its own signals, which `read` reads: nothing is drawn around them. */
export function useFocusKeptOver(panel: RefObject<HTMLElement>, read: () => unknown): void {
  useEffect(
    () =>
      // Not a hook's effect, which waits: it is written now, and drawn before the next frame.
      effect(() => {
        read()
        if (!holdsFocus(panel.current)) return
        const before = targetIn(panel.current)
        requestAnimationFrame(() => keepIn(panel.current, before))
      }),
    [],
  )
}

function keepIn(panel: HTMLElement | null, before: HTMLElement | null): void {
  const focused = document.activeElement
  const isElsewhere = focused !== document.body && !panel?.contains(focused)
  if (panel === null || isElsewhere || holdsFocus(panel)) return
  const target = targetIn(panel)
  // A card that was closed leaves the form.
  const next = target ?? panel.querySelector<HTMLElement>('.rf-primary:not(:disabled)')
  next?.focus({ preventScroll: target === before })
}

function targetIn(panel: HTMLElement | null): HTMLElement | null {
  return panel?.querySelector<HTMLElement>(`.${FOCUS_TARGET}`) ?? null
}

function holdsFocus(panel: HTMLElement | null): boolean {
  const focused = document.activeElement
  return Boolean(panel?.contains(focused) && !focused?.matches(':disabled'))
}
