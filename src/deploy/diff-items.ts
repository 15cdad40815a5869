import { isRecord } from '../is-record.ts'
import { isSameJson } from '../same-json.ts'

/** One of what an endpoint needs, by its name. `null`: not there. */
export type ItemChange<Entry> = {
  name: string
  change: 'added' | 'removed' | 'changed'
  from: Entry | null
  to: Entry | null
}

export type ShownSource = { origin: string | null; commit: string | null; dirty: boolean | null }
export type ShownModel = { sha256: string | null; url: string | null }
export type ShownFile = { sha256: string | null; size_bytes: number | null }
export type ShownPackage = { version: string | null }
export type ShownNode = { class_type: string | null; inputs: string[] }

/** What is in one of two records, or another in both, in the order of the names. Rows are strangers' input. */
export function diffRecords<Entry>(
  from: unknown,
  to: unknown,
  show: (entry: unknown) => Entry,
  isSame: (a: unknown, b: unknown) => boolean = isSameJson,
): ItemChange<Entry>[] {
  const [before, after] = [toMap(from), toMap(to)]
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => (a < b ? -1 : 1))
  return names.flatMap((name): ItemChange<Entry>[] => {
    if (!after.has(name)) return [{ name, change: 'removed', from: show(before.get(name)), to: null }]
    if (!before.has(name)) return [{ name, change: 'added', from: null, to: show(after.get(name)) }]
    const [a, b] = [before.get(name), after.get(name)]
    return isSame(a, b) ? [] : [{ name, change: 'changed', from: show(a), to: show(b) }]
  })
}

function toMap(value: unknown): Map<string, unknown> {
  return new Map(isRecord(value) ? Object.entries(value) : [])
}

export function showSource(entry: unknown): ShownSource {
  const { origin, commit, dirty } = isRecord(entry) ? entry : {}
  return { origin: textOf(origin), commit: textOf(commit), dirty: typeof dirty === 'boolean' ? dirty : null }
}

export function showModel(entry: unknown): ShownModel {
  const { sha256, url } = isRecord(entry) ? entry : {}
  return { sha256: textOf(sha256), url: textOf(url) }
}

export function showFile(entry: unknown): ShownFile {
  const { sha256, size_bytes } = isRecord(entry) ? entry : {}
  return { sha256: textOf(sha256), size_bytes: Number.isFinite(size_bytes) ? (size_bytes as number) : null }
}

/** By its content: another upload of the same bytes is the same file. A row without a hash says only which upload it is. */
export function isSameFile(a: unknown, b: unknown): boolean {
  return isSameJson(contentOf(a), contentOf(b))
}

function contentOf(entry: unknown): unknown {
  if (!isRecord(entry)) return entry
  const { sha256, mime_type, url: _, ...rest } = entry
  return typeof sha256 === 'string' ? { sha256, mime_type } : { mime_type, ...rest }
}

/** The packages of an environment, by name. */
export function packagesOf(environment: unknown): Record<string, unknown> {
  const packages = isRecord(environment) && Array.isArray(environment.packages) ? environment.packages : []
  return Object.fromEntries(
    packages.flatMap((one) => (isRecord(one) && typeof one.name === 'string' ? [[one.name, one]] : [])),
  )
}

export function showPackage(entry: unknown): ShownPackage {
  return { version: isRecord(entry) ? textOf(entry.version) : null }
}

/** Nodes by id. Of one in both, which inputs differ; their values are not shown, as any may be a secret. */
export function diffNodes(from: unknown, to: unknown): ItemChange<ShownNode>[] {
  return diffRecords(from, to, (entry) => entry).map(({ name, change, from: before, to: after }) => {
    const [a, b] = [inputsOf(before), inputsOf(after)]
    const differing = change === 'changed' ? diffRecords(a, b, () => null).map((input) => input.name) : []
    const showNode = (entry: unknown) => ({ class_type: classOf(entry), inputs: differing })
    return {
      name,
      change,
      from: change === 'added' ? null : showNode(before),
      to: change === 'removed' ? null : showNode(after),
    }
  })
}

function inputsOf(node: unknown): unknown {
  return isRecord(node) ? node.inputs : null
}

function classOf(node: unknown): string | null {
  return isRecord(node) ? textOf(node.class_type) : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
