import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'
import type { Context } from './command.ts'
import { linesLacking } from './diagnose-folder.ts'
import type { Diagnosed } from './diagnosed.ts'
import { ATTRIBUTES } from './git-attributes.ts'
import type { FolderSeen } from './working-folder.ts'

/** `fixed`: whether the finding is gone. `fix`: what was changed, or why nothing was. */
export type Fixed = Diagnosed & { fixed: boolean; fix: string }

type Tools = Pick<Context, 'folder' | 'writeFile'>
type Done = Pick<Fixed, 'fixed' | 'fix'>

/** What nobody but a person can change: each with the reason. */
const BEYOND = {
  'api-url-unusable': 'environment',
  'key-unset': 'key',
  'key-refused': 'key',
  'scope-missing': 'key',
  'api-unreachable': 'network',
  'api-unusable': 'network',
  'clock-off': 'clock',
  'comfyui-unreachable': 'comfyui',
  'plugin-missing': 'comfyui',
  'plugin-version': 'comfyui',
  'comfyui-exposed': 'comfyui',
} as const

/** Fixes what needs no choice, in this folder alone. */
export async function fixFindings(findings: Diagnosed[], seen: FolderSeen, tools: Tools): Promise<Fixed[]> {
  const fixed: Fixed[] = []
  for (const finding of findings) fixed.push({ ...finding, ...(await fixOne(finding, seen, tools)) })
  return fixed
}

async function fixOne({ code }: Diagnosed, seen: FolderSeen, tools: Tools): Promise<Done> {
  if (code === 'line-ends-open') return addLines(linesLacking(seen), tools)
  if (code === 'unfinished-files') return removeFiles(seen.unfinished, tools)
  const reason = BEYOND[code as keyof typeof BEYOND]
  return { fixed: false, fix: t(`doctor.beyond.${reason}`) }
}

/** Behind all that is there, which stays as it is. */
async function addLines(lines: string[], { folder, writeFile }: Tools): Promise<Done> {
  const read = await folder.readPlain(ATTRIBUTES)
  if (read !== null && 'code' in read) return failed(ATTRIBUTES, read.code)
  const before = read?.text ?? ''
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  const text = `${before}${gap}${lines.join('\n')}\n`
  const written = await writeFile(ATTRIBUTES, new TextEncoder().encode(text))
  if (written !== null) return failed(ATTRIBUTES, written.code)
  return {
    fixed: true,
    fix: t('doctor.fixed.line-ends-open', { file: ATTRIBUTES, lines: formatList(lines) }),
  }
}

async function removeFiles(files: string[], { folder }: Tools): Promise<Done> {
  for (const file of files) {
    const code = await folder.remove(file)
    if (code !== null && code !== 'ENOENT') return failed(file, code)
  }
  return { fixed: true, fix: t('doctor.fixed.unfinished-files', { files: formatList(files) }) }
}

function failed(file: string, reason: string): Done {
  return { fixed: false, fix: t('doctor.not-changed', { file, reason }) }
}
