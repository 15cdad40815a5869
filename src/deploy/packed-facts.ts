import { sentHash } from '../checks/model-addresses.ts'
import type { Facts, FileFact, ModelFact, PackFact } from '../types/facts.ts'
import type { DeployFile, PackedFile, PackedSource, Reasons } from './deploy-file.ts'
import { unpackWidgets } from './packed-widgets.ts'
import { namePacks } from './request-body.ts'

/** Why each part of the body is there, and how sure that is. */
export function packReasons({ comfyui, packs, models, files }: Facts): Reasons {
  return {
    comfyui: { version: comfyui.version, ...sourceOf(comfyui) },
    custom_nodes: Object.fromEntries(
      namePacks(packs).map(([name, pack]) => {
        const { node_ids, classes } = pack
        return [name, { node_ids, classes: classes.toSorted(), ...sourceOf(pack) }]
      }),
    ),
    models: byPath(models, (model) => {
      const { node_ids, size_bytes, weights } = model
      return { node_ids, size_bytes, weights, stated: model.sha256 === null && sentHash(model) !== null }
    }),
    files: byPath(files, ({ node_ids }) => ({ node_ids })),
  }
}

/** The input files, each of which has its hash by now. */
export function packFiles(files: FileFact[]): PackedFile[] {
  const packed = files.flatMap(({ path, sha256, size_bytes, mime_type, problem }) =>
    problem !== null || sha256 === null || size_bytes === null
      ? []
      : [{ path, sha256, size_bytes, mime_type }],
  )
  return [...new Map(packed.map((file) => [file.path, file])).values()].toSorted(inOrder(({ path }) => path))
}

/**
 * What an install would say that has all of it. What else was to be said where the file was made are its findings.
 * `version`: of the caller, as a file is of no other.
 */
export function unpackFacts(file: DeployFile, version: string): Facts {
  const { environment, reasons } = file
  const nothing = { git_problem: null, origin_unread: false }
  return {
    version,
    packs: Object.entries(file.custom_nodes).map(([name, entry]) => unpackPack(name, entry, reasons)),
    missing_classes: [],
    replaced_classes: [],
    comfyui: { ...environment.comfyui, ...nothing, ...reasons.comfyui },
    failed_packs: [],
    packages: environment.packages,
    package_sources: [],
    package_conflicts: [],
    models: Object.entries(file.models).map(([path, entry]) => unpackModel(path, entry, reasons)),
    files: file.files.map((one) => unpackFile(one, reasons)),
    local_paths: [],
    unplaced_models: [],
    model_choosers: [],
    untracked_files: [],
    listed_paths: [],
    foreign_values: [],
    partner_nodes: [],
    definitions: unpackWidgets(file.declared),
    system: { python: '', os: '', cuda: null, gpu: null },
  }
}

function unpackPack(name: string, entry: DeployFile['custom_nodes'][string], reasons: Reasons): PackFact {
  const reason = ownOf(reasons.custom_nodes, name)
  return {
    directory: name,
    root: null,
    origin: entry.origin,
    commit: entry.commit,
    dirty: entry.dirty,
    git_problem: null,
    origin_unread: false,
    hoisted_from: entry.hoisted_from ?? null,
    named_origin: null,
    empty_submodules: [],
    ...(reason ?? { node_ids: [], classes: [], ...NOTHING_KNOWN }),
  }
}

const NOTHING_KNOWN: PackedSource = { commit_source: 'none', pushed: null, public_access: null }

function unpackModel(path: string, entry: DeployFile['models'][string], reasons: Reasons): ModelFact {
  const reason = ownOf(reasons.models, path)
  const isStated = reason?.stated === true
  const sha256 = entry.sha256 ?? null
  return {
    path,
    // Its names are written with `/` already: nothing is left to be rewritten by it.
    value: '',
    input: '',
    node_ids: reason?.node_ids ?? [],
    size_bytes: reason?.size_bytes ?? null,
    sha256: isStated ? null : sha256,
    url: entry.url ?? null,
    problem: isStated || sha256 === null ? 'missing' : null,
    stated_sha256: isStated ? sha256 : null,
    stated_problem: null,
    same_as: null,
    part_of: null,
    weights: reason?.weights ?? true,
  }
}

function unpackFile(file: PackedFile, reasons: Reasons): FileFact {
  const node_ids = ownOf(reasons.files, file.path)?.node_ids ?? []
  return { ...file, value: '', input: '', node_ids, problem: null }
}

function sourceOf({ commit_source, pushed, public_access }: PackedSource): PackedSource {
  return { commit_source, pushed, public_access }
}

function byPath<Fact extends { path: string }, Reason>(facts: Fact[], reasonOf: (fact: Fact) => Reason) {
  const sorted = facts.toSorted(inOrder(({ path }) => path))
  return Object.fromEntries(sorted.map((fact) => [fact.path, reasonOf(fact)]))
}

/** By the letters' numbers: no locale has a part in it. */
function inOrder<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
}

/** A path may be called `constructor`, which every object has. */
function ownOf<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
