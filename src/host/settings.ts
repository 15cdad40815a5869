import { API_KEY_SETTING, API_URL_SETTING, DEFAULT_API_URL } from '../names.ts'
import { t } from '../text/text.ts'
import type { HostApi, HostManager, HostSetting, SettingRenderer } from './comfy.ts'

/**
 * `renderKey` must be one function for the life of the page, and never takes the host's setter: whatever goes through
 * it lands in a file that anybody who opens the port can read.
 */
export function runflowSettings(renderKey: SettingRenderer, urlChanged: () => void): HostSetting[] {
  return [
    {
      id: API_URL_SETTING,
      name: t('settings.Runflow_ApiUrl.name'),
      category: ['Runflow', 'Connection', 'ApiUrl'],
      type: 'text',
      defaultValue: DEFAULT_API_URL,
      tooltip: t('settings.Runflow_ApiUrl.tooltip'),
      sortOrder: 20,
      telemetry: { trackChanges: false },
      // Also called once when the page loads, so it must only look.
      onChange: () => urlChanged(),
    },
    {
      id: API_KEY_SETTING,
      name: t('settings.Runflow_ApiKey.name'),
      category: ['Runflow', 'Connection', 'ApiKey'],
      type: renderKey,
      defaultValue: '',
      sortOrder: 10,
      telemetry: { trackChanges: false },
    },
  ]
}

/** The existing plugin uses the same ids; a second registration is refused by old front ends with an error. */
export function isRegistered(manager: Pick<HostManager, 'setting'>): boolean {
  return manager.setting.settings !== undefined && API_URL_SETTING in manager.setting.settings
}

export function readApiUrl(manager: Pick<HostManager, 'setting'>): string {
  const url = manager.setting.get(API_URL_SETTING)
  return typeof url === 'string' ? url : DEFAULT_API_URL
}

export async function resetApiUrl(manager: Pick<HostManager, 'setting'>): Promise<void> {
  await manager.setting.set(API_URL_SETTING, DEFAULT_API_URL)
}

/** A key that the older plugin left in ComfyUI's settings file. */
export function readOldKey(manager: Pick<HostManager, 'setting'>): unknown {
  return manager.setting.get(API_KEY_SETTING)
}

/**
 * Empties the old setting and reads it back from the server: the front end takes a new value before it is in the file,
 * overlooks a refusal, and then sends nothing when it is set again.
 */
export async function clearOldKey(
  manager: Pick<HostManager, 'setting'>,
  api: Pick<HostApi, 'fetchApi'>,
): Promise<boolean> {
  try {
    await manager.setting.set(API_KEY_SETTING, '')
    if (await isCleared(api)) return true
    await api.fetchApi(`/settings/${API_KEY_SETTING}`, { method: 'POST', body: '""' })
    return await isCleared(api)
  } catch {
    return false
  }
}

async function isCleared(api: Pick<HostApi, 'fetchApi'>): Promise<boolean> {
  const answer = await api.fetchApi('/settings')
  const stored: unknown = answer.ok ? await answer.json() : null
  if (typeof stored !== 'object' || stored === null) return false
  const left = new Map<string, unknown>(Object.entries(stored)).get(API_KEY_SETTING)
  return left === '' || left === undefined || left === null
}

/**
 * Opens ComfyUI's settings. There is no call for one section, so where our section is in the list it is clicked;
 * where it is not found, the person picks it.
 */
export async function openSettings(manager: Pick<HostManager, 'command'>): Promise<void> {
  await manager.command.execute('Comfy.ShowSettingsDialog')
  for (let tries = 0; tries < 20; tries += 1) {
    await pause()
    const entry = findSection(document.querySelectorAll('[role="dialog"]'))
    if (entry) {
      entry.click()
      return focusKeyField()
    }
  }
}

/** The dialog puts the cursor into its search field once it is fully open: a key must not be typed there. */
async function focusKeyField(): Promise<void> {
  for (let tries = 0; tries < 12; tries += 1) {
    await pause()
    const field = document.querySelector<HTMLInputElement>('.runflow-settings input')
    if (field?.value === '' && document.activeElement !== field) field.focus()
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50))
}

/** By its text, in whatever element this front end draws it: the click bubbles up to the entry. */
function findSection(dialogs: Iterable<Element>): HTMLElement | null {
  for (const dialog of dialogs)
    for (const element of dialog.querySelectorAll<HTMLElement>('*'))
      if (element.childElementCount === 0 && element.textContent?.trim() === 'Runflow') return element
  return null
}
