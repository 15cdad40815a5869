/**
 * What every tab of an artist loads, gzipped. Readable code costs half as much again as minified code, and the registry
 * takes no other; of the whole, ky, zod and Preact are a third.
 */
export const BUNDLE_BUDGET_BYTES = 110_000
