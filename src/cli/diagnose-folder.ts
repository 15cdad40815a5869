import { formatList } from '../text/format-list.ts'
import { textsOf } from '../text/text.ts'
import type { Diagnosed } from './diagnosed.ts'
import { finding } from './diagnosed.ts'
import { ATTRIBUTES, DEPLOY_FILE_LINE, INPUT_FILES_LINE } from './git-attributes.ts'
import type { FolderSeen } from './working-folder.ts'

const MOST_NAMED = 5
const LINES = [DEPLOY_FILE_LINE, INPUT_FILES_LINE]

/** What is wrong with the files of the folder that doctor is called in. */
export function diagnoseFolder(seen: FolderSeen): Diagnosed[] {
  const { unfinished } = seen
  const lacking = linesLacking(seen)
  return [
    ...(lacking.length === 0
      ? []
      : [
          finding(
            'line-ends-open',
            'note',
            textsOf('doctor.line-ends-open', { file: ATTRIBUTES, lines: formatList(lacking) }),
          ),
        ]),
    ...(unfinished.length === 0
      ? []
      : [
          finding(
            'unfinished-files',
            'note',
            textsOf('doctor.unfinished-files', { files: formatList(unfinished, MOST_NAMED) }),
          ),
        ]),
  ]
}

/** Whoever wrote another rule for the same files meant it. */
export function linesLacking({ deployFiles, attributes }: FolderSeen): string[] {
  if (deployFiles.length === 0 || attributes === null) return []
  const patterns = attributes.map((line) => line.trim().split(/\s+/)[0])
  return LINES.filter((line) => !patterns.includes(line.split(' ')[0]))
}
