import { Hono } from 'hono'
import { invalid, json, noAsset, refusal } from './answers.ts'
import type { Faults } from './faults.ts'
import { enter, readBody } from './gate.ts'
import type { Key } from './keys.ts'
import { signAsset, signUrl } from './signing.ts'
import type { SandboxContext, Upload } from './state.ts'
import { timeText } from './state.ts'

const UPLOAD_SECONDS = 3600

/** Announcing and confirming, on the API's origin. The bytes go to the storage's. */
export function uploadRoutes(context: SandboxContext, faults: Faults): Hono {
  const app = new Hono()

  app.post('/', async (c) => {
    const entry = enter(c, 'assets:create')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { body, errors } = await readBody(c, 'announce')
    if (errors.length > 0) return refusal(faults, invalid(errors))
    const upload: Upload = {
      id: context.nextId('asset'),
      organizationId: entry.key.organization.id,
      userId: entry.key.userId,
      filename: String(body.filename),
      mimeType: String(body.mime_type),
      sizeBytes: Number(body.size_bytes),
      bytes: null,
      confirmedAt: null,
    }
    context.state.uploads.push(upload)
    const path = `/uploads/${upload.id}/${encodeURIComponent(upload.filename)}`
    const uploadUrl = signUrl(context, { method: 'PUT', path, seconds: UPLOAD_SECONDS })
    return json(201, { asset_id: upload.id, upload_url: uploadUrl })
  })

  app.post('/:id/confirmations', async (c) => {
    const entry = enter(c, 'assets:create')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { errors } = await readBody(c, 'confirm')
    if (errors.length > 0) return refusal(faults, invalid(errors))
    const upload = ownUpload(context, entry.key, c.req.param('id'))
    if (upload === undefined) return refusal(faults, noAsset)
    if (upload.bytes?.byteLength !== upload.sizeBytes)
      return refusal(
        faults,
        invalid([
          {
            type: 'value_error',
            loc: ['path', 'asset_id'],
            msg: 'The object is missing or has another size',
          },
        ]),
      )
    upload.confirmedAt ??= timeText(context.nowMs())
    return json(201, assetOf(context, upload))
  })

  return app
}

/** An asset by its id, with an address that works again. */
export function assetRoutes(context: SandboxContext, faults: Faults): Hono {
  const app = new Hono()
  app.get('/:id', (c) => {
    const entry = enter(c, 'assets:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const upload = ownUpload(context, entry.key, c.req.param('id'))
    return upload?.confirmedAt == null ? refusal(faults, noAsset) : json(200, assetOf(context, upload))
  })
  return app
}

function ownUpload({ state }: SandboxContext, { organization }: Key, id: string): Upload | undefined {
  return state.uploads.find((one) => one.id === id && one.organizationId === organization.id)
}

function assetOf(context: SandboxContext, upload: Upload) {
  const path = `assets/${upload.id}/${encodeURIComponent(upload.filename)}`
  return {
    id: upload.id,
    org_id: upload.organizationId,
    folder_id: null,
    name: upload.filename,
    r2_key: path,
    url: signAsset(context, upload),
    thumbnail_url: null,
    mime_type: upload.mimeType,
    size_bytes: upload.sizeBytes,
    asset_type: upload.mimeType.split('/')[0],
    source_type: 'upload',
    source_id: null,
    created_by: upload.userId,
    created_at: upload.confirmedAt,
    updated_at: upload.confirmedAt,
    deleted_at: null,
    deleted_by: null,
  }
}
