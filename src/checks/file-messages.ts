import { FILE_PROBLEMS } from './file-problems.ts'
import type { FindingTexts } from './finding-text.ts'

/** Input files, and what else the workflow reads from this machine. */
export const FILE_MESSAGES = {
  'file-refused': (finding) => ({
    title: `The file ${finding.path} cannot be used`,
    detail: FILE_PROBLEMS[finding.problem],
    next: 'Choose another file in the node.',
  }),

  'local-path': (finding) => ({
    title: `${finding.name} is on this machine alone`,
    detail: `${finding.input} names it by its full path, which is not there on Runflow, so every run that reads it will fail.`,
    next: 'Put it into the input folder of ComfyUI and choose it there.',
  }),
} satisfies Partial<FindingTexts>
