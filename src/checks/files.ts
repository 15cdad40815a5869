import { t, textsOf } from '../text/text.ts'
import type { FileProblem } from '../types/facts.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import type { Fix } from './fixes/fix.ts'
import { leaveOut } from './fixes/fix.ts'

/** `input`: the widget that names it. */
type Refused = Found & { path: string; input: string; problem: FileProblem }

/** An endpoint is never published with a file missing: one that cannot be sent stops the deploy. */
export const fileRefused = defineCheck({
  code: 'file-refused',
  severity: 'block',
  when: 'facts',
  find: ({ facts }: FactsContext): Refused[] =>
    facts.files.flatMap(({ path, input, problem, node_ids: nodeIds }) =>
      problem === null ? [] : [{ path, input, problem, nodeIds }],
    ),
  subject: ({ path, input }) => JSON.stringify([path, input]),
  text: ({ path, problem }) => ({
    title: titleOfFile({ path, problem }),
    detail: describeFileProblem(problem),
    next: t('findings.file-refused.next'),
  }),
  fixes: (finding, context) => [chooseFile(finding), ...leaveOut(finding.nodeIds, context)],
  mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input],
})

/** `name` is the last part of a path of this machine, which is not shown in full. */
type LocalPath = Found & { name: string; input: string; isSent?: true }

/** Only asked: a node may name a folder of which it makes another on a machine that has none. */
export const localPath = defineCheck({
  code: 'local-path',
  severity: 'ask',
  when: 'facts',
  // It may be words of a prompt, or a file that only some calls read.
  runs: () => 'may-fail',
  find: ({ facts }: FactsContext): LocalPath[] =>
    facts.local_paths.map(({ name, input, is_sent, node_ids: nodeIds }) => ({
      name,
      input,
      ...(is_sent && { isSent: true as const }),
      nodeIds,
    })),
  subject: ({ name, input, nodeIds }) => JSON.stringify([name, input, nodeIds]),
  text: ({ name, input, isSent }) =>
    textsOf(isSent ? 'findings.local-path.sent' : 'findings.local-path', { name, input }),
  mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input],
})

export function titleOfFile({ path, problem }: Pick<Refused, 'path' | 'problem'>): string {
  return t(problem === 'missing' ? 'findings.file-refused.title-missing' : 'findings.file-refused.title', {
    path,
  })
}

export function describeFileProblem(problem: FileProblem): string {
  return t(`problems.file.${problem}`)
}

function chooseFile({ nodeIds, path, input, problem }: Refused): Fix {
  // Some nodes list the files of one subfolder alone. A path in another place is no place to put a file.
  const isInput = problem === 'missing' || problem === 'empty' || problem === 'too-large'
  const folder = isInput ? path.slice(0, Math.max(path.lastIndexOf('/'), 0)) : ''
  return { kind: 'choose-file', nodeIds, widget: input, folder, label: t('fixes.choose-file') }
}
