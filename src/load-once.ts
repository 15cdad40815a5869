/**
 * Something that is loaded when it is first asked for. A load that failed rejects, and the next one tries again: of a
 * module some browsers remember the failure until the page is reloaded.
 */
export function loadOnce<Thing>(load: () => Promise<Thing>) {
  let loading: Promise<Thing> | null = null
  let thing: Thing | null = null
  return {
    /** What is there by now. */
    loaded: () => thing,
    async load(): Promise<Thing> {
      loading ??= load()
      try {
        thing = await loading
        return thing
      } catch (error) {
        loading = null
        throw error
      }
    },
  }
}
