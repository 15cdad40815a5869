/** Where sentences are read. A message may say it differently: `{surface, select, cli {…} other {…}}`. */
export type Surface = 'panel' | 'cli'
/** Whose names the keys have. */
export type System = 'mac' | 'other'

let surface: Surface = 'panel'
let system: System = 'other'

/** Called once, by main.ts and by cli/main.ts. */
export function useSurface(name: Surface, keysOf: System = 'other'): void {
  surface = name
  system = keysOf
}

export function currentSurface(): Surface {
  return surface
}

export function currentSystem(): System {
  return system
}
