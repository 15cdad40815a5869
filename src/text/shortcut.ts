import { currentSystem } from './surface.ts'

/** As the system's own menus write it: shortcut('Z') is Ctrl+Z, and ⌘Z on macOS; with shift Ctrl+Shift+Z and ⇧⌘Z. */
export function shortcut(key: string, withShift?: 'shift'): string {
  const isShifted = withShift === 'shift'
  return currentSystem() === 'mac'
    ? `${isShifted ? '⇧' : ''}⌘${key}`
    : `Ctrl+${isShifted ? 'Shift+' : ''}${key}`
}
