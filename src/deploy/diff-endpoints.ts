import type { ContractChange, ContractSide } from '../contract/contract-diff.ts'
import { diffContract } from '../contract/contract-diff.ts'
import { COMPARED_FIELDS } from '../contract/endpoint.ts'
import { isRecord } from '../is-record.ts'
import { isSameJson } from '../same-json.ts'
import type { ComparedField } from '../types/runflow-api.ts'
import { comparable } from './compare-live.ts'
import type { ItemChange, ShownFile, ShownModel, ShownNode, ShownPackage, ShownSource } from './diff-items.ts'
import {
  diffNodes,
  diffRecords,
  isSameFile,
  packagesOf,
  showFile,
  showModel,
  showPackage,
  showSource,
} from './diff-items.ts'

/** Settings that are no part of a deploy. */
type Setting = 'gpu_mode' | 'visibility'
export type DiffPart = ComparedField | Setting | 'contract' | 'ranges'

/** One of the two that are compared: what is live, or what a deploy of a file would write. */
export type DiffSide = {
  /** Absent: not known. */
  fields: Partial<Record<ComparedField, unknown>>
  /** null: there is no workflow that can be read. */
  contract: ContractSide | null
  /** null: a row that does not say it. */
  settings: Record<Setting, string | null>
  /** What a file does not say, and a deploy of it leaves as it is. */
  unsaid: readonly DiffPart[]
}

/** `not-returned`: by Runflow. `not-stored`: whoever deployed it left no ranges. `unreadable`: the workflow is no prompt. */
export type NotCompared = {
  part: DiffPart
  why: 'not-returned' | 'not-in-file' | 'not-stored' | 'unreadable'
}
type SettingChange = { name: Setting | 'name'; from: string | null; to: string | null }
type SourceChange = { from: ShownSource | null; to: ShownSource | null }

export type EndpointDiff = {
  /** `not-compared`: nothing differs of what could be compared, and not all of it could. */
  outcome: 'differs' | 'same' | 'not-compared'
  differs: (ComparedField | Setting)[]
  not_compared: NotCompared[]
  contract: ContractChange[]
  nodes: ItemChange<ShownNode>[]
  /** null: of the same commit. */
  comfyui: SourceChange | null
  packages: ItemChange<ShownPackage>[]
  custom_nodes: ItemChange<ShownSource>[]
  models: ItemChange<ShownModel>[]
  files: ItemChange<ShownFile>[]
  settings: SettingChange[]
}

const SETTINGS: Setting[] = ['gpu_mode', 'visibility']
const NO_CONTRACT: ContractSide = {
  interface: { inputs: [], outputs: [] },
  contract: { inputs: [], outputs: [] },
  hasLimits: true,
}

/** What changes from one to the other. `from` is null where nothing is live yet: then all of it is new. */
export function diffEndpoints(from: DiffSide | null, to: DiffSide): EndpointDiff {
  const not_compared = from === null ? [] : findUnknown(from, to)
  const skipped = new Set(not_compared.map(({ part }) => part))
  const differs: EndpointDiff['differs'] = [
    ...COMPARED_FIELDS.filter((field) => !skipped.has(field) && !isSameField(field, from, to)),
    ...SETTINGS.filter((name) => from && !skipped.has(name) && from.settings[name] !== to.settings[name]),
  ]
  const isOpen = not_compared.some(({ why }) => why === 'not-returned')
  const contract = compareContracts(from, to)
  return {
    outcome: differs.length > 0 ? 'differs' : isOpen ? 'not-compared' : 'same',
    differs,
    not_compared: [...not_compared, ...contract.unknown],
    contract: contract.changes,
    ...diffParts(from, to, new Set(differs)),
  }
}

function diffParts(from: DiffSide | null, to: DiffSide, differs: ReadonlySet<DiffPart>) {
  const before = (field: ComparedField) => from?.fields[field]
  const whereDiffers = <T>(field: ComparedField, diff: (a: unknown, b: unknown) => T[]): T[] =>
    differs.has(field) ? diff(before(field), to.fields[field]) : []
  return {
    nodes: whereDiffers('workflow_json', diffNodes),
    comfyui: whereDiffers('environment', diffComfy)[0] ?? null,
    packages: whereDiffers('environment', (a, b) => diffRecords(packagesOf(a), packagesOf(b), showPackage)),
    custom_nodes: whereDiffers('custom_nodes', (a, b) => diffRecords(a, b, showSource)),
    models: whereDiffers('models', (a, b) => diffRecords(a, b, showModel)),
    files: whereDiffers('resources', (a, b) => diffRecords(a, b, showFile, isSameFile)),
    settings: from === null ? [] : diffSettings(from, to, differs),
  }
}

/** What one of them does not tell. A file's silence is no gap: its deploy changes nothing of that. */
function findUnknown(from: DiffSide, to: DiffSide): NotCompared[] {
  const unsaid = [...from.unsaid, ...to.unsaid]
  const parts: DiffPart[] = [...COMPARED_FIELDS, ...SETTINGS]
  return parts.flatMap((part): NotCompared[] => {
    if (unsaid.includes(part)) return [{ part, why: 'not-in-file' }]
    return isKnown(from, part) && isKnown(to, part) ? [] : [{ part, why: 'not-returned' }]
  })
}

function isKnown({ fields, settings }: DiffSide, part: DiffPart): boolean {
  if (part === 'gpu_mode' || part === 'visibility') return settings[part] !== null
  return fields[part as ComparedField] !== undefined
}

function isSameField(field: ComparedField, from: DiffSide | null, to: DiffSide): boolean {
  const [a, b] = [from?.fields[field], to.fields[field]]
  // Nothing is live yet: what is empty is nothing new.
  if (from === null) return isRecord(b) && Object.keys(b).length === 0
  if (field === 'resources' && isRecord(a) && isRecord(b))
    return diffRecords(a, b, showFile, isSameFile).length === 0
  return isSameJson(comparable(field, a), comparable(field, b))
}

function compareContracts(
  from: DiffSide | null,
  to: DiffSide,
): { changes: ContractChange[]; unknown: NotCompared[] } {
  const [before, after] = [from === null ? NO_CONTRACT : from.contract, to.contract]
  if (before === null || after === null) {
    const isReturned = [from, to].every((side) => side === null || isKnown(side, 'workflow_json'))
    return { changes: [], unknown: [{ part: 'contract', why: isReturned ? 'unreadable' : 'not-returned' }] }
  }
  const { changes: found, areRangesUnknown } = diffContract(before, after)
  // Nobody calls what is not live yet.
  const changes = from === null ? found.map((change) => ({ ...change, breaking: false })) : found
  return { changes, unknown: areRangesUnknown ? [{ part: 'ranges', why: 'not-stored' }] : [] }
}

function diffComfy(from: unknown, to: unknown): SourceChange[] {
  const [a, b] = [from, to].map((one) => (isRecord(one) ? one.comfyui : undefined))
  if (isSameJson(a, b)) return []
  return [{ from: a === undefined ? null : showSource(a), to: b === undefined ? null : showSource(b) }]
}

function diffSettings(from: DiffSide, to: DiffSide, differs: ReadonlySet<DiffPart>): SettingChange[] {
  const names = ['name', ...SETTINGS] as const
  const settingOf = ({ fields, settings }: DiffSide, name: (typeof names)[number]) => {
    if (name !== 'name') return settings[name]
    return typeof fields.name === 'string' ? fields.name : null
  }
  return names
    .filter((name) => differs.has(name))
    .map((name) => ({ name, from: settingOf(from, name), to: settingOf(to, name) }))
}
