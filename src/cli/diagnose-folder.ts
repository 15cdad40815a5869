import { formatList } from '../text/format-list.ts'
import { textsOf } from '../text/text.ts'
import type { Diagnosed } from './diagnosis.ts'
import { ATTRIBUTES } from './packed-files.ts'
import type { FolderSeen } from './working-folder.ts'

const MOST_NAMED = 5
/** They keep git from changing the line ends of what is compared by its bytes. */
const LINES = ['*.runflow.json text eol=lf', '*.files/** -text']

/** What is wrong with the files of the folder that doctor is called in. */
export function diagnoseFolder(seen: FolderSeen): Diagnosed[] {
  const { unfinished } = seen
  const lacking = linesLacking(seen)
  return [
    ...(lacking.length === 0
      ? []
      : [
          note(
            'line-ends-open',
            textsOf('doctor.line-ends-open', { file: ATTRIBUTES, lines: formatList(lacking) }),
          ),
        ]),
    ...(unfinished.length === 0
      ? []
      : [
          note(
            'unfinished-files',
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

function note(code: string, texts: Pick<Diagnosed, 'title' | 'detail' | 'next'>): Diagnosed {
  return { code, severity: 'note', nodeIds: [], ...texts }
}
