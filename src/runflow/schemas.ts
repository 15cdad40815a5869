import * as z from 'zod/mini'

// The API's own spelling, and no more of it than is read. Fields nobody has named here pass, and so do values
// of codes that are not documented: what is unknown today must not break a deploy tomorrow.

const optionalText = z.optional(z.nullable(z.string()))
/** Goes into the path of the next request. */
const pathPart = z.string().check(z.regex(/^[\w-]{1,255}$/))
const record = z.record(z.string(), z.unknown())

/**
 * A row of the list or a fetched workflow. Which fields rows carry is not known. Those that are keyed by names from
 * outside are left as they came: zod drops a key `__proto__`.
 */
export const workflowRow = z.looseObject({
  id: pathPart,
  org_id: optionalText,
  slug: optionalText,
  name: optionalText,
  workflow_json: z.optional(z.unknown()),
  graph: z.optional(z.unknown()),
  environment: z.optional(z.unknown()),
  custom_nodes: z.optional(z.unknown()),
  models: z.optional(z.unknown()),
  resources: z.optional(z.unknown()),
  is_public: z.optional(z.nullable(z.boolean())),
  gpu_mode: optionalText,
  created_at: optionalText,
  deleted_at: optionalText,
  updated_at: optionalText,
})
export type WorkflowRow = z.infer<typeof workflowRow>

/** Only `items` is relied on. The older pages call the cursor `next_pq`. */
export const workflowPage = z.looseObject({
  items: z.array(workflowRow),
  next: optionalText,
  next_pq: optionalText,
})

type Cursors = { next?: string | null | undefined; next_pq?: string | null | undefined }
/** null: there is no other page. An empty cursor would ask for the first one again. */
export function cursorIn({ next, next_pq: older }: Cursors): string | null {
  return next || older || null
}

export const deletedRow = z.looseObject({ deleted_at: z.string() })

/** A list of which each item is looked at by itself. */
export const anyPage = z.looseObject({
  items: z.array(z.unknown()),
  next: optionalText,
  next_pq: optionalText,
})

export const resourceEntry = z.object({
  asset_id: z.string(),
  url: z.string(),
  mime_type: z.string(),
  size_bytes: z.number(),
  sha256: z.string(),
})

export const account = z.looseObject({
  email: optionalText,
  memberships: z.optional(
    z.nullable(
      z.array(
        z.looseObject({
          org: z.looseObject({ id: z.string(), name: optionalText, slug: z.string() }),
          scopes: z.optional(z.nullable(z.array(z.string()))),
        }),
      ),
    ),
  ),
})

/** A field of a run that was paid for: of another type it says nothing, and the rest of the run counts. */
const told = <Field extends z.ZodMiniType>(field: Field) => z.catch(z.optional(z.nullable(field)), null)

/** Two documented shapes: `run_id` and `status`, or `id` and `status_code` (perhaps the whole run). */
export const dispatchedRun = z.looseObject({
  run_id: told(pathPart),
  id: told(pathPart),
  status: told(z.string()),
  status_code: told(z.string()),
})

/** Some thirty years: more is no time that a run took. */
const LONGEST_MS = 1e12

export const runRecord = z.looseObject({
  id: pathPart,
  status_code: told(z.string()),
  status: told(z.string()),
  output: z.optional(z.unknown()),
  failure_code: told(z.string()),
  failure_message: told(z.string()),
  failure_reason: told(z.string()),
  failure_stage_code: told(z.string()),
  failure_stage: told(z.string()),
  error: z.optional(z.unknown()),
  cost: told(z.union([z.string(), z.number()])),
  duration_ms: told(z.number().check(z.gte(0), z.lte(LONGEST_MS))),
  created_at: told(z.string()),
  started_at: told(z.string()),
  completed_at: told(z.string()),
  finished_at: told(z.string()),
  nodes_completed: told(z.number()),
  nodes_total: told(z.number()),
  has_logs: told(z.boolean()),
  has_node_runs: told(z.boolean()),
  comfyui_workflow_id: told(z.string()),
  client_ref: told(z.string()),
  metadata: told(record),
  cost_breakdown: z.optional(z.unknown()),
  current_evaluation_summary: told(record),
})
export type RunRecord = z.infer<typeof runRecord>

export const logLine = z.looseObject({
  timestamp: told(z.string()),
  level_code: told(z.string()),
  message: z.optional(z.unknown()),
  meta: z.optional(z.unknown()),
})

/** Everything in it is inferred but for the list around it. */
export const nodeRun = z.looseObject({
  status_code: told(z.string()),
  status: told(z.string()),
  class_type: told(z.string()),
  failure_message: told(z.string()),
  error_message: told(z.string()),
  error: z.optional(z.unknown()),
})

const outputText = z.catch(z.string(), '')
/** A file that cannot be read keeps its place, by which ComfyUI's side asks for the others. Its address is none. */
const outputFile = z.catch(z.looseObject({ output_id: outputText, url: outputText }), {
  output_id: '',
  url: '',
})
export const runOutput = z.looseObject({ outputs: z.array(outputFile) })

export const announcedUpload = z.looseObject({
  asset_id: pathPart,
  upload_url: z.string().check(z.minLength(1)),
})
export const confirmedAsset = z.looseObject({
  id: z.string(),
  url: z.string(),
  mime_type: z.string(),
  size_bytes: z.number(),
})

const flatError = { code: optionalText, message: optionalText, errors: z.optional(z.unknown()) }
/** Flat is the documented envelope; the SDK looks for a nested one. */
export const errorEnvelope = z.looseObject({
  ...flatError,
  error: z.optional(z.nullable(z.union([z.looseObject(flatError), z.string()]))),
})
export const fieldErrors = z.array(
  z.looseObject({ loc: z.optional(z.array(z.union([z.string(), z.number()]))), msg: z.optional(z.string()) }),
)

export const balance = z.looseObject({
  balance: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  balance_cents: z.optional(z.nullable(z.number())),
})
