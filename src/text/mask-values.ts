// What must not be read in any sentence is taken out of every value on its way into one. What that is, is known elsewhere.

let mask: (text: string) => string = (text) => text

/** Called once, by what joins the parts. */
export function useMask(hide: (text: string) => string): void {
  mask = hide
}

export function maskValue(text: string): string {
  return mask(text)
}
