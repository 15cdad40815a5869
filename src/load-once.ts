/** Something that is loaded when it is first asked for. A load that failed rejects; the next one tries again. */
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
