/**
 * The most that every tab of an artist loads, gzipped. The registry wants readable code, and readable costs: the three
 * libraries are 31 kB of it, the sentences for people and the panel most of the rest. Minified, the same code is 80 kB.
 */
export const BUNDLE_BUDGET_BYTES = 110_000
