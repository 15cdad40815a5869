import { expect, it } from 'vitest'
import { toPreviewTable } from '../../src/cli/preview-table.ts'
import { buildPreview } from '../../src/deploy/preview.ts'
import { factsWith, fileFact, MODEL, PACK } from '../deploy/world.ts'

it('the preview of a dry run is a table that a person can read', () => {
  const facts = factsWith({
    packs: [
      {
        ...PACK,
        directory: 'a-pack',
        classes: ['Other'],
        commit: null,
        node_ids: ['1', '2', '3', '4', '12:5', '12:6'],
      },
    ],
    models: [{ ...MODEL, sha256: null, size_bytes: 6_462_000_000 }],
    files: [fileFact('sub/photo.png', 'x'.repeat(2048))],
    system: { python: '3.11.7', os: 'Linux', cuda: '12.8', gpu: 'A GPU' },
  })
  expect(toPreviewTable(buildPreview(facts, null)).split('\n')).toEqual([
    '  size  what     name                             state                      nodes',
    '6.5 GB  model    checkpoints/example.safetensors  will be read at deploy     2',
    '2.0 kB  file     sub/photo.png                    will be uploaded           2',
    '        comfyui  ComfyUI                          found                                             https://storage.example/git/ComfyUI at commit 0123456789.',
    '        pack     a-pack                           may be missing on Runflow  1, 2, 3, 4 and 2 more  Its commit is not known.',
    '',
    'To upload: 2.0 kB. One Python package is named.',
    'Seen here, and not sent: ComfyUI 0.33.0, Python 3.11.7, Linux, CUDA 12.8, A GPU.',
  ])
})

it('shows no key that stands in a name, an address or an id', () => {
  const key = `sk-proj-${'EXAMPLE1notAkey2'.repeat(3)}`
  const facts = factsWith({
    packs: [{ ...PACK, directory: key, origin: `https://github.com/${key}/a`, node_ids: [key] }],
    models: [{ ...MODEL, path: `checkpoints/${key}.bin2`, node_ids: ['2'] }],
  })
  const table = toPreviewTable(buildPreview(facts, null))
  expect(table).not.toContain(key)
  expect(table).toContain('sk-…')
})
