import { isSecretName } from '../checks/secret-names.ts'
import { shown } from '../checks/shown-text.ts'
import type { Limits } from '../contract/contract.ts'
import type { ContractChange } from '../contract/contract-diff.ts'
import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'
import type { EndpointDiff } from './diff-endpoints.ts'
import type { ItemChange, ShownSource } from './diff-items.ts'
import { limitWords } from './limit-words.ts'

/** A hundred packages may differ; --json has all of them. */
const MOST_LINES = 40
const HASH_DIGITS = 10
const MOST_INPUTS = 5

/** `isBreaking`: it can break a call. `sign` null: so many more. */
export type DiffLine = { sign: '+' | '-' | '~' | null; words: string; isBreaking: boolean }
export type DiffSection = { title: string; lines: DiffLine[] }

/** What differs, for people: the parts in which anything does. */
export function toDiffSections(diff: EndpointDiff): DiffSection[] {
  return sectionsOf(diff)
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({ title, lines: capped(lines) }))
}

function sectionsOf(diff: EndpointDiff): DiffSection[] {
  const otherwise = (field: EndpointDiff['differs'][number], lines: DiffLine[]) =>
    lines.length === 0 && diff.differs.includes(field) ? [line('~', t('diff.otherwise'))] : lines
  const { comfyui, packages, settings } = diff
  const environment = [
    ...(comfyui === null ? [] : sourceLines('ComfyUI', comfyui.from, comfyui.to)),
    ...packages.flatMap((one) => itemLines(one, ({ version }) => [['version', version]])),
  ]
  return [
    { title: t('diff.part.contract'), lines: diff.contract.map(contractLine) },
    { title: t('diff.part.workflow_json'), lines: otherwise('workflow_json', diff.nodes.map(nodeLine)) },
    {
      title: t('diff.part.graph'),
      lines: diff.differs.includes('graph') ? [line('~', t('diff.canvas'))] : [],
    },
    { title: t('diff.part.environment'), lines: otherwise('environment', environment) },
    {
      title: t('diff.part.custom_nodes'),
      lines: otherwise(
        'custom_nodes',
        diff.custom_nodes.flatMap((one) => itemLines(one, sourceValues)),
      ),
    },
    {
      title: t('diff.part.models'),
      lines: otherwise(
        'models',
        diff.models.flatMap((one) =>
          itemLines(one, ({ sha256, url }) => [
            ['sha256', short(sha256)],
            ['url', url],
          ]),
        ),
      ),
    },
    {
      title: t('diff.part.resources'),
      lines: otherwise(
        'resources',
        diff.files.flatMap((one) => itemLines(one, ({ sha256 }) => [['sha256', short(sha256)]])),
      ),
    },
    {
      title: t('diff.part.settings'),
      lines: settings.map(({ name, from, to }) => changeLine(t(`diff.part.${name}`), from, to)),
    },
  ]
}

function capped(lines: DiffLine[]): DiffLine[] {
  const left = lines.length - MOST_LINES
  if (left <= 0) return lines
  return [
    ...lines.slice(0, MOST_LINES),
    { sign: null, words: t('diff.more', { count: left }), isBreaking: false },
  ]
}

function line(sign: '+' | '-' | '~', words: string, isBreaking = false): DiffLine {
  return { sign, words, isBreaking }
}

function changeLine(what: string, from: string | null, to: string | null): DiffLine {
  return line('~', t('diff.changed', { what: shown(what), from: textOfValue(from), to: textOfValue(to) }))
}

function textOfValue(text: string | null): string {
  return text === null ? t('diff.nothing') : shown(text)
}

type Values = [name: 'commit' | 'origin' | 'dirty' | 'version' | 'sha256' | 'url', value: string | null][]

/** One line, or one for each of its values that differs. */
function itemLines<Entry>(
  { name, from, to }: ItemChange<Entry>,
  valuesOf: (entry: Entry) => Values,
): DiffLine[] {
  if (from === null || to === null) {
    const entry = from ?? to
    const [value] = entry === null ? [] : valuesOf(entry).map(([, first]) => first)
    const words = value ? t('diff.with', { what: shown(name), value: shown(value) }) : shown(name)
    return [line(from === null ? '+' : '-', words)]
  }
  const after = new Map(valuesOf(to))
  const lines = valuesOf(from)
    .map(([value, before]) => [value, before, after.get(value) ?? null] as const)
    .filter(([, before, now]) => before !== now)
    .map(([value, before, now]) => changeLine(`${name}, ${t(`diff.value.${value}`)}`, before, now))
  return lines.length > 0 ? lines : [line('~', t('diff.item-otherwise', { what: shown(name) }))]
}

function sourceLines(name: string, from: ShownSource | null, to: ShownSource | null): DiffLine[] {
  if (from === null && to === null) return []
  return itemLines({ name, change: 'changed', from, to }, sourceValues)
}

function sourceValues({ origin, commit, dirty }: ShownSource): Values {
  const edits = dirty === null ? null : t(dirty ? 'diff.edits.some' : 'diff.edits.none')
  return [
    ['commit', short(commit)],
    ['origin', origin],
    ['dirty', edits],
  ]
}

function short(hash: string | null): string | null {
  return hash === null ? null : hash.slice(0, HASH_DIGITS)
}

function nodeLine({ name, from, to }: EndpointDiff['nodes'][number]): DiffLine {
  const [before, after] = [from?.class_type ?? '?', to?.class_type ?? '?']
  const node = (classType: string) => t('diff.node', { id: shown(name), classType: shown(classType) })
  if (from === null) return line('+', node(after))
  if (to === null) return line('-', node(before))
  if (before !== after) return changeLine(node(before), before, after)
  const inputs = formatList(to.inputs.map(shown), MOST_INPUTS)
  return line('~', inputs === '' ? node(after) : t('diff.with', { what: node(after), value: inputs }))
}

function contractLine(change: ContractChange): DiffLine {
  const { kind, breaking } = change
  const id = shown('inputId' in change ? change.inputId : change.outputId)
  switch (change.kind) {
    case 'input-removed':
      return line('-', t('diff.input.plain', { id, type: change.inputKind }), breaking)
    case 'input-added':
      return line(
        '+',
        t(`diff.input.${change.required ? 'required' : 'optional'}`, { id, type: change.inputKind }),
        breaking,
      )
    case 'output-removed':
      return line('-', t('diff.output.plain', { id, type: change.outputKind }), breaking)
    case 'output-added':
      return line('+', t('diff.output.plain', { id, type: change.outputKind }), breaking)
    case 'input-became-required':
    case 'input-became-optional':
    case 'input-described-anew':
      return line('~', t(`diff.contract.${change.kind}`, { id }), breaking)
    case 'input-range-changed':
      return changed(kind, id, limitsOf(change.from), limitsOf(change.to), breaking)
    case 'input-default-changed':
    case 'input-example-changed':
      return changed(kind, id, toValue(change.from, id), toValue(change.to, id), breaking)
    case 'input-kind-changed':
    case 'input-renamed':
    case 'output-kind-changed':
    case 'output-renamed':
      return changed(kind, id, shown(change.from), shown(change.to), breaking)
    default:
      return change satisfies never
  }
}

type FromTo = Extract<ContractChange, { from: unknown }>['kind']

function changed(kind: ContractChange['kind'], id: string, from: string, to: string, breaking: boolean) {
  return line('~', t(`diff.contract.${kind as FromTo}`, { id, from, to }), breaking)
}

function limitsOf(limits: Limits): string {
  const words = limitWords(limits, true).map(shown)
  return words.length === 0 ? t('diff.unlimited') : words.join('; ')
}

/** What stands in an input that is called a secret is one. */
function toValue(value: unknown, id: string): string {
  if (value === undefined) return t('diff.nothing')
  return isSecretName(id) ? '…' : shown(JSON.stringify(value) ?? '')
}
