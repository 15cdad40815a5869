import type { UploadProgress } from '../deploy/uploads/send-all.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'

/** Files on their way: in all by bytes, and each that is being sent by its name. */
export function UploadList({ progress }: { progress: UploadProgress }) {
  const { filesDone: done, filesTotal: total, bytesDone, bytesTotal, sending } = progress
  return (
    <div class="rf-bar">
      <progress max={Math.max(bytesTotal, 1)} value={bytesDone} aria-label={t('panel.uploaded')} />
      <p class="rf-hint">{t('steps.uploading', { done, total })}</p>
      <p class="rf-hint">{t('steps.of', { part: toSize(bytesDone), whole: toSize(bytesTotal) })}</p>
      <ul class="rf-hint" aria-label={t('panel.being-sent')}>
        {sending.map(({ path, sizeBytes }, index) => (
          // By its place: a new text costs little, a new row has the styles of the whole page matched anew.
          <li key={index}>{t('panel.sized', { name: path, size: toSize(sizeBytes) })}</li>
        ))}
      </ul>
    </div>
  )
}
