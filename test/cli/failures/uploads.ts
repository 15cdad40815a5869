import { fileFact, keyNamed } from '../../deploy/world.ts'
import type { Row } from './frame.ts'
import { ANNOUNCE, CONFIRM, here, says, withFile } from './frame.ts'

export const uploads: Row[] = (
  [
    {
      cause: 'the key may not upload',
      failure: ['upload', 403, 'PERMISSION_DENIED', 'assets:create', false],
      given: withFile({ key: keyNamed('no_upload') }),
      words: 'upload failed: 403',
      code: 7,
      writes: [ANNOUNCE],
    },
    {
      cause: 'Runflow does not take the file',
      failure: ['upload', 422, 'VALIDATION_ERROR', null, false],
      given: withFile({
        troubles: [
          {
            path: '/v1/asset-uploads',
            times: 1,
            what: says(422, 'VALIDATION_ERROR', 'No.', [{ loc: ['body', 'mime_type'], msg: 'Refused type' }]),
          },
        ],
      }),
      words: 'upload failed: 422',
      code: 7,
      writes: [ANNOUNCE],
    },
    {
      cause: 'the storage refuses the address, and a fresh one',
      failure: ['upload', 403, null, null, false],
      given: withFile({
        prepare: () => {
          here.sandbox.faults.uploadsExpired = true
        },
      }),
      code: 7,
      writes: [ANNOUNCE, ANNOUNCE],
    },
    {
      cause: 'the storage cannot be reached',
      failure: ['upload', null, null, null, true],
      given: withFile({ troubles: [{ method: 'PUT', times: 99, what: 'lost' }] }),
      code: 8,
      writes: [ANNOUNCE],
    },
    {
      cause: 'the storage has trouble',
      failure: ['upload', 500, null, null, true],
      given: withFile({ troubles: [{ method: 'PUT', times: 99, what: { status: 500, body: '<Error/>' } }] }),
      words: 'upload failed: 500',
      code: 8,
      writes: [ANNOUNCE],
    },
    {
      cause: 'Runflow forgot the upload',
      failure: ['upload', 404, null, null, false],
      given: withFile({
        troubles: [
          { path: '/v1/asset-uploads/*', times: 1, what: says(404, 'NOT_FOUND', 'No such upload.') },
        ],
      }),
      words: 'upload failed: 404',
      code: 7,
      writes: [ANNOUNCE, CONFIRM(1)],
    },
    {
      cause: 'what arrived is not what was sent',
      failure: ['upload', null, null, null, true],
      given: withFile({
        troubles: [
          {
            path: '/v1/asset-uploads/*',
            times: 1,
            what: {
              status: 201,
              body: {
                id: '00000000-0000-4000-8000-0000000000d1',
                url: 'http://x.example/a',
                mime_type: 'image/png',
                size_bytes: 1,
              },
            },
          },
        ],
      }),
      code: 8,
      writes: [ANNOUNCE, CONFIRM(1)],
    },
    {
      cause: 'the file is gone from ComfyUI',
      failure: ['upload', null, 'file-missing', null, false],
      given: { facts: { files: [fileFact('sub/photo.png', 'a picture')] } },
      code: 6,
      writes: [],
    },
    {
      cause: 'the file is not what was found when the deploy began',
      failure: ['upload', null, 'file-changed', null, true],
      given: withFile({
        prepare: () => {
          here.local.inputs = { 'sub/photo.png': 'b picture' }
        },
      }),
      code: 6,
      writes: [],
    },
  ] satisfies Omit<Row, 'outcome'>[]
).map((row) => ({ ...row, outcome: 'upload-failed' }))
