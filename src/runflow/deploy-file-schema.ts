import * as z from 'zod/mini'
import { INPUT_CLASSES, OUTPUT_CLASSES } from '../names.ts'

// The one written shape of a deploy file. docs/deploy-file.schema.json is made from it by its test. Unlike an answer of
// the API it says no to what nobody has named: a key that is misspelt would be left out of a deploy in silence.

const count = z.int().check(z.nonnegative())
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const commit = z.nullable(z.string().check(z.regex(/^[0-9a-f]{40}$/)))
const nodeIds = z.array(z.string())
const orNull = z.nullable

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const contract = z.strictObject({
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      type: z.enum(Object.values(INPUT_CLASSES)),
      required: z.boolean(),
      minimum: z.optional(z.number()),
      maximum: z.optional(z.number()),
      step: z.optional(z.number()),
      choices: z.optional(z.array(scalar)),
      label: z.string(),
      description: z.string(),
      default: z.optional(z.unknown()),
      example: z.optional(z.unknown()),
    }),
  ),
  outputs: z.array(
    z.strictObject({ id: z.string(), type: z.enum(Object.values(OUTPUT_CLASSES)), label: z.string() }),
  ),
})

const environment = z.strictObject({
  packages: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  // They say what else a machine works on, and are always sent empty.
  cached_models: z.strictObject({
    huggingface: z.array(z.string()).check(z.maxLength(0)),
    pytorch: z.array(z.string()).check(z.maxLength(0)),
  }),
  comfyui: z.strictObject({ origin: orNull(z.string()), commit, dirty: orNull(z.boolean()) }),
})

const packEntry = z.strictObject({
  origin: orNull(z.string()),
  commit,
  dirty: orNull(z.boolean()),
  hoisted_from: z.optional(z.string()),
})

const source = {
  commit_source: z.enum(['git', 'content', 'none']),
  pushed: orNull(z.boolean()),
  public_access: orNull(z.enum(['public', 'private', 'unpushed', 'unknown'])),
}

const reasons = z.strictObject({
  comfyui: z.strictObject({ version: orNull(z.string()), ...source }),
  custom_nodes: z.record(
    z.string(),
    z.strictObject({ node_ids: nodeIds, classes: z.array(z.string()), ...source }),
  ),
  models: z.record(
    z.string(),
    z.strictObject({
      node_ids: nodeIds,
      size_bytes: orNull(count),
      weights: z.boolean(),
      stated: z.boolean(),
    }),
  ),
  files: z.record(z.string(), z.strictObject({ node_ids: nodeIds })),
})

export const deployFileSchema = z.strictObject({
  format: z.literal('runflow-deploy/1'),
  name: z.string(),
  contract,
  workflow_json: z.record(z.string(), z.unknown()),
  graph: z.looseObject({ nodes: z.array(z.unknown()) }),
  environment,
  custom_nodes: z.record(z.string(), packEntry),
  models: z.record(z.string(), z.strictObject({ url: z.optional(z.string()), sha256: z.optional(sha256) })),
  files: z.array(z.strictObject({ path: z.string(), sha256, size_bytes: count, mime_type: z.string() })),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['block', 'ask', 'note']),
      subject: z.string(),
      node_ids: nodeIds,
      agreed: z.optional(z.literal(true)),
      about: z.record(z.string(), z.unknown()),
    }),
  ),
  declared: z.array(
    z.strictObject({
      class_type: z.string(),
      input: z.string(),
      type: orNull(z.string()),
      default: orNull(z.string()),
    }),
  ),
  reasons,
})
