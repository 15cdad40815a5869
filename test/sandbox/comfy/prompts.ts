import { placeholderPicture } from '../../../src/sandbox/placeholder-picture.ts'
import type { Prompt } from '../../../src/workflow/workflow.ts'

// Small workflows of the development host's nodes, and addresses that give their pictures.

// 640 by 360.
const PICTURE = placeholderPicture('a test')
const SERVED = new Map<string, () => Response>([
  ['https://files.example/a.png', () => new Response(PICTURE)],
  ['https://files.example/gone.png', () => new Response('gone', { status: 404 })],
  ['https://files.example/page.png', () => new Response('<h1>Hello</h1>')],
  ['https://files.example/endless.png', () => new Response(new Uint8Array(51 * 1024 * 1024))],
])
/** What these addresses give; everything else is asked for real. */
export const request: typeof fetch = async (input, init) =>
  SERVED.get(String(input))?.() ?? fetch(input, init)

export const image = (inputs: object) => ({
  class_type: 'RunflowInputImage',
  inputs: { display_name: '', description: '', ...inputs },
})
export const output = (id: string, from: string) => ({
  class_type: 'RunflowOutputImage',
  inputs: { output_id: id, output_name: '', value: [from, 0] },
})
export const empty = { class_type: 'EmptyImage', inputs: { width: 8, height: 4, batch_size: 1, color: 255 } }
export const through = (kind: string, from: string, inputs: object) => ({
  class_type: kind,
  inputs: { image: [from, 0], ...inputs },
})

/** A picture of the call, which takes its time. */
export const PHOTO: Prompt = {
  '1': image({ input_id: 'photo' }),
  '2:5': through('TestSlow', '1', { seconds: 0.1 }),
  '3': output('result', '2:5'),
}
export const address = { photo: 'https://files.example/a.png' }
export const failureOf = (record: Record<string, unknown>) => [
  record.status_code,
  record.failure_code,
  record.failure_message,
]
