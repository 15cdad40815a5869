import type { FindingCode, FindingDetail } from './finding.ts'

/** What it is, what happens because of it, what to do. */
export type FindingText = { title: string; detail: string; next: string }

export type FindingOf = { [Detail in FindingDetail as Detail['code']]: Detail }

/** One sentence maker for each code. A table of some of them is checked by `satisfies Partial<FindingTexts>`. */
export type FindingTexts = { [Code in FindingCode]: (finding: FindingOf[Code]) => FindingText }
