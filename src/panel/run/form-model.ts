import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Contract, ContractInput } from '../../contract/contract.ts'
import { checkFile, HEAD_BYTES, MOST_FILE_BYTES } from '../../runs/check-file.ts'
import type { Checked, ChosenFile, Draft, Drafts } from '../../runs/drafts.ts'
import { checkDrafts, draftKey } from '../../runs/drafts.ts'
import type { GivenProblem } from '../../runs/parse-values.ts'
import { toSize } from '../../text/format-size.ts'
import { t } from '../../text/text.ts'

/** The values of one form: kept by the page, per endpoint, and nowhere else. */
export type FormModel = {
  drafts: ReadonlySignal<Drafts>
  /** Sentences by input id: of fields that were left, and after a try to run of all. */
  problems: ReadonlySignal<Problems>
  /** Rises when fields have to be drawn anew. */
  version: Signal<number>
  set(input: ContractInput, draft: Draft | null): void
  choose(input: ContractInput, file: ChosenFile): Promise<void>
  /** The person has left the field. */
  leave(contract: Contract, input: ContractInput): void
  /** null: something has to be corrected first, and is said. */
  check(contract: Contract): (Checked & { values: NonNullable<Checked['values']> }) | null
  forget(): void
}

const NONE: Drafts = new Map()
type Problems = ReadonlyMap<string, string>
const NO_PROBLEMS: Problems = new Map()

/**
 * `scope`: of which endpoint or workflow the values are; the same id means something else in another one. `earlier`: what
 * the same workflow was before it had its name, whose values stay until others are given.
 */
export function createFormModel(scope: ReadonlySignal<string>, earlier = scope): FormModel {
  const byScope = signal<ReadonlyMap<string, Drafts>>(new Map())
  const told = signal({ scope: scope.peek(), problems: NO_PROBLEMS })
  const problems = computed(() => (told.value.scope === scope.value ? told.value.problems : NO_PROBLEMS))
  const version = signal(0)
  const drafts = computed(() => byScope.value.get(scope.value) ?? byScope.value.get(earlier.value) ?? NONE)

  function write(next: Drafts): void {
    byScope.value = new Map(byScope.peek()).set(scope.peek(), next)
  }

  function tell(next: Problems): void {
    told.value = { scope: scope.peek(), problems: next }
  }

  function say(id: string, sentence: string | null): void {
    const next = new Map(problems.peek())
    if (sentence === null) next.delete(id)
    else next.set(id, sentence)
    tell(next)
  }

  function set(input: ContractInput, draft: Draft | null): void {
    const next = new Map(drafts.peek())
    if (draft === null) next.delete(draftKey(input))
    else next.set(draftKey(input), draft)
    write(next)
    // What is being corrected is no longer wrong until it is looked at again.
    if (problems.peek().has(input.id)) say(input.id, null)
  }

  return {
    drafts,
    problems,
    version,
    set(input, draft) {
      set(input, draft)
      if (draft === null) version.value += 1
    },
    async choose(input, file) {
      const head = new Uint8Array(await file.blob.slice(0, HEAD_BYTES).arrayBuffer())
      const problem = checkFile(input.type, file.blob.size, head)
      if (problem === null) return set(input, { kind: 'file', file })
      const about = { name: file.name, size: toSize(file.blob.size), most: toSize(MOST_FILE_BYTES) }
      say(input.id, t(`run.problem.${problem}`, about))
    },
    leave(contract, input) {
      const draft = drafts.peek().get(draftKey(input))
      if (draft === undefined) return
      const problem = checkDrafts(contract, drafts.peek()).problems.get(input.id)
      // A file that was refused is told until another one is chosen.
      if (problem !== undefined) say(input.id, describeProblem(problem))
    },
    check(contract) {
      const checked = checkDrafts(contract, drafts.peek())
      tell(new Map([...checked.problems].map(([id, problem]) => [id, describeProblem(problem)])))
      return checked.values === null ? null : { ...checked, values: checked.values }
    },
    forget() {
      write(NONE)
      tell(NO_PROBLEMS)
      version.value += 1
    },
  }
}

function describeProblem(problem: GivenProblem): string {
  switch (problem.kind) {
    case 'missing':
    case 'not-https':
    case 'not-offered':
    case 'not-exact':
    case 'unknown-input':
      return t(`run.problem.${problem.kind}`)
    case 'wrong-type':
      return t(`run.problem.type.${problem.expected}`)
    case 'too-small':
      return t('run.problem.too-small', { limit: String(problem.minimum) })
    case 'too-large':
      return t('run.problem.too-large', { limit: String(problem.maximum) })
    default:
      return problem satisfies never
  }
}
