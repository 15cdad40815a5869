/** The bytes of an answer. null: there are more than `most`, and they were not read to their end. */
export async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true as const, value: undefined }
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer())
    size += value.byteLength
    if (size > most) {
      await reader?.cancel()
      return null
    }
    parts.push(value)
  }
}
