import type { ResultOutput, RunCost, RunResult } from '../../runs/run-result.ts'
import { formatDuration } from '../../text/format-duration.ts'
import { formatList } from '../../text/format-list.ts'
import { formatDollars } from '../../text/format-money.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import { useFirst } from '../first-items.tsx'
import { FileView } from './file-view.tsx'
import type { RunCard } from './run-state.ts'

type Card = Pick<RunCard, 'refresh' | 'read'>
type Props = { result: RunResult; card: Card }

/** What came of a run, output by output, and what it took. */
export function ResultView({ result, card }: Props) {
  const { outputs, missing, seconds, cost } = result
  const { shown, more } = useFirst(outputs)
  return (
    <div class="rf-results">
      {outputs.length === 0 && missing.length === 0 && <p>{t('run.result.nothing')}</p>}
      {shown.map((output) => (
        <OutputView key={output.id} output={output} card={card} />
      ))}
      {more}
      {missing.length > 0 && (
        <p class="rf-changed">
          {t('run.result.missing', { count: missing.length, outputs: formatList(missing) })}
        </p>
      )}
      <ul class="rf-figures">
        {seconds !== null && <li>{t('run.result.seconds', { duration: formatDuration(seconds * 1000) })}</li>}
        {cost !== null && <li>{t('run.result.cost', { amount: formatDollars(cost.dollars) })}</li>}
        {cost !== null && gpuWords(cost) !== '' && <li>{gpuWords(cost)}</li>}
      </ul>
    </div>
  )
}

function gpuWords({ gpuSeconds, gpus }: RunCost): string {
  if (gpuSeconds === null) return ''
  const duration = formatDuration(gpuSeconds * 1000)
  return gpus.length === 0
    ? t('run.result.gpu-time', { duration })
    : t('run.result.gpu', { gpus: formatList(gpus), duration })
}

/** Callers know it by its id, which is often its name in other letters. */
function isSaid({ label, id }: ResultOutput): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, ' ')
  return label === '' || bare(label) === bare(id)
}

function OutputView({ output, card }: { output: ResultOutput; card: Card }) {
  const name = visible(output.label || output.id) || t('run.result.unnamed')
  const { shown, more } = useFirst(output.files)
  return (
    <div class="rf-output">
      <h4>{isSaid(output) ? name : t('run.result.output', { label: output.label, id: output.id })}</h4>
      {shown.map((file, index) => (
        <FileView key={index} file={file} at={index + 1} name={name} card={card} />
      ))}
      {more}
    </div>
  )
}
