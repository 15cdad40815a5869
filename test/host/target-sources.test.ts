import { describe, expect, it } from 'vitest'
import { createTargetSources } from '../../src/host/target-sources.ts'
import { API_URL_SETTING } from '../../src/names.ts'

const KEY = 'rf_live_EXAMPLE1KEY1EXAMPLE'

function sources(saved: Record<string, string>) {
  const slots = new Map(Object.entries(saved).map(([origin, key]) => [`runflow.key:${origin}`, key]))
  const setting = {
    get: (id: string) => (id === API_URL_SETTING ? 'https://api.runflow.io' : undefined),
    set: async () => undefined,
  }
  return createTargetSources({ setting }, () => ({
    getItem: (name) => slots.get(name) ?? null,
    setItem: (name, value) => void slots.set(name, value),
    removeItem: (name) => void slots.delete(name),
  }))
}

describe('whether the key in a node is the one that is saved', () => {
  it.each([
    ['the same, for the URL of Settings', '', ` ${KEY} `, true],
    ['another', '', 'rf_live_EXAMPLE2KEY2EXAMPLE', false],
    ['the same, for another host', 'https://other.example', KEY, false],
    ['the same, for a host that is none', 'nowhere', KEY, false],
    ['none', '', '', false],
  ])('%s', (_, host, apiKey, isSaved) => {
    expect(sources({ 'https://api.runflow.io': KEY }).isSaved({ host, apiKey })).toBe(isSaved)
    expect(sources({}).isSaved({ host, apiKey })).toBe(false)
  })
})
