const BEGINNING = 'version https://git-lfs.github.com/spec/'

/** What git checks out in place of a large file, where git-lfs is not installed. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, BEGINNING.length)).toString('latin1') === BEGINNING
}
