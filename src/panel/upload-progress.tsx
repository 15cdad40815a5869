import type { UploadProgress } from '../deploy/uploads/send-all.ts'

/** Files on their way: in all by bytes, and each that is being sent by its name. */
export function UploadList({ progress }: { progress: UploadProgress }) {
  const { filesDone, filesTotal, bytesDone, bytesTotal, sending } = progress
  return (
    <div class="rf-hash">
      <progress max={Math.max(bytesTotal, 1)} value={bytesDone} aria-label="Uploaded" />
      <p class="rf-hint">
        {filesDone} of {filesTotal} files · {inMegabytes(bytesDone)} of {inMegabytes(bytesTotal)}
      </p>
      <ul class="rf-hint" aria-label="Being sent">
        {sending.map(({ path, sizeBytes }) => (
          <li key={path}>
            {path} ({inMegabytes(sizeBytes)})
          </li>
        ))}
      </ul>
    </div>
  )
}

function inMegabytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`
}
