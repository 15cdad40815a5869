import { signal, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../text/text.ts'
import { NotLoaded } from './lazy-view.tsx'

/** A tab whose code is loaded when it is first opened. */
export function createLazyTab(load: () => Promise<ComponentType>): ComponentType {
  const state = signal<{ Content: ComponentType | null; isLoading: boolean }>({
    Content: null,
    isLoading: false,
  })

  async function begin(): Promise<void> {
    if (state.peek().isLoading) return
    state.value = { Content: null, isLoading: true }
    const Content = await load().catch(() => null)
    state.value = { Content, isLoading: false }
  }

  return function LazyTab() {
    const { Content, isLoading } = state.value
    const wasAsked = useSignal(false)
    useEffect(() => {
      if (Content === null) void begin()
      wasAsked.value = true
    }, [])
    if (Content !== null) return <Content />
    if (isLoading || !wasAsked.value) return <p class="rf-hint">{t('panel.loading')}</p>
    return <NotLoaded />
  }
}
