/** The most that every tab of an artist loads, gzipped: what the panel needs comes when it opens. */
export const BUNDLE_BUDGET_BYTES = 110_000
