import { useEffect, useRef, useState } from 'preact/hooks'
import { describeRefusal } from '../../deploy/local-messages.ts'
import type { Pair, PairedOutput, PairVerdict } from '../../runs/pair-results.ts'
import { verdictOfPair } from '../../runs/pair-results.ts'
import type { ResultFile } from '../../runs/run-result.ts'
import { formatNumber } from '../../text/format-number.ts'
import { toSize } from '../../text/format-size.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { LocalFailure } from '../../types/facts.ts'
import type { ComparedSide, Comparison } from '../../types/run-result.ts'
import { useFirst } from '../first-items.tsx'
import type { ComparisonModel } from './comparison.ts'
import type { ReadFile } from './shown-file.ts'
import { useShownFile } from './shown-file.ts'

/** Two results of one click: what they have in common in words and figures, and the pictures over each other. */
export function ComparisonView({ model, read }: { model: ComparisonModel; read: ReadFile }) {
  const both = model.both.value
  const place = useRef<HTMLElement>(null)
  const wasThere = useRef(both !== null)
  const { shown, more } = useFirst(both?.outputs ?? [])
  useEffect(() => {
    // What was there when the tab was opened is no news.
    if (both !== null && !wasThere.current) place.current?.scrollIntoView?.({ block: 'start' })
    wasThere.current = both !== null
  }, [both])
  if (both === null) return null
  const verdict = model.verdict.value
  const isFailed = model.failed.value.size > 0
  const pairCount = both.outputs.flatMap(({ pairs }) => pairs).length
  const word = verdict ?? (pairCount === 0 ? 'nothing' : isFailed ? 'unknown' : 'comparing')
  return (
    <section
      ref={place}
      class={`rf-card rf-message rf-${SEVERITIES[word]}`}
      aria-label={t('run.compare.label')}
    >
      <div role="status">
        <h3>{t(`run.compare.${word}.title`)}</h3>
        <p>{t(`run.compare.${word}.detail`)}</p>
      </div>
      {shown.map((output) => (
        <OutputPairs key={output.id} output={output} isOnly={pairCount === 1} model={model} read={read} />
      ))}
      {more}
      {isFailed && (
        <button type="button" class="rf-small" onClick={model.again}>
          {t('run.compare.again')}
        </button>
      )}
    </section>
  )
}

const SEVERITIES = {
  identical: 'success',
  alike: 'success',
  different: 'warn',
  'other-bytes': 'info',
  comparing: 'info',
  unknown: 'warn',
  nothing: 'info',
} as const

/** `isOnly`: what is said of all files is said of this one. */
type OutputProps = { output: PairedOutput; isOnly: boolean; model: ComparisonModel; read: ReadFile }

function OutputPairs({ output, isOnly, model, read }: OutputProps) {
  const name = visible(output.label || output.id)
  const { shown, more } = useFirst(output.pairs)
  const [here, there] = [count(output, 'here'), count(output, 'there')]
  return (
    <div class="rf-output">
      <h4>{name}</h4>
      {here !== there && <p class="rf-changed">{t('run.compare.counts', { name, here, there })}</p>}
      {shown.map((pair) => (
        <PairView key={pair.key} pair={pair} isOnly={isOnly} name={name} model={model} read={read} />
      ))}
      {more}
    </div>
  )
}

const count = ({ pairs }: PairedOutput, side: 'here' | 'there') =>
  pairs.filter((pair) => pair[side] !== null).length

type PairProps = Omit<OutputProps, 'output'> & { pair: Pair; name: string }

function PairView({ pair, isOnly, name, model, read }: PairProps) {
  const { here, there, key, at } = pair
  const found = model.compared.value.get(key)
  const failure = model.failed.value.get(key)
  if (here === null || there === null)
    return <p>{t(here === null ? 'run.compare.only-there' : 'run.compare.only-here', { at: String(at) })}</p>
  return (
    <div class="rf-pair">
      {isPicture(here) && isPicture(there) && (
        <Slider here={here} there={there} name={name} at={at} read={read} />
      )}
      {found !== undefined && (
        <Figures found={found} verdict={isOnly ? null : (verdictOfPair(pair, found) ?? found.verdict)} />
      )}
      {failure !== undefined && <p class="rf-changed">{words(failure)}</p>}
    </div>
  )
}

function words(failure: LocalFailure): string {
  return failure.kind === 'refused' ? describeRefusal(failure) : t('run.compare.no-answer')
}

function isPicture({ url, mediaType }: ResultFile): boolean {
  return url !== null && mediaType?.startsWith('image/') === true
}

type SliderProps = { here: ResultFile; there: ResultFile; name: string; at: number; read: ReadFile }

/** One picture over the other, with an edge that is moved: by the mouse, a finger or the arrow keys. */
function Slider({ here, there, name, at, read }: SliderProps) {
  const remote = useShownFile(there, read)
  const [edge, setEdge] = useState(50)
  const alt = (side: 'here' | 'there') => t(`run.compare.picture-${side}`, { name, at: String(at) })
  return (
    <div class="rf-slider" style={{ '--rf-edge': `${edge}%` }}>
      <div class="rf-stack">
        {remote.kind === 'shown' && (
          <img src={remote.url ?? ''} alt={alt('there')} onError={remote.onError} />
        )}
        <img src={here.url ?? ''} alt={alt('here')} class="rf-over" />
      </div>
      <p class="rf-sides" aria-hidden="true">
        <span>{t('run.where.here')}</span>
        <span>{t('run.where.runflow')}</span>
      </p>
      <input
        type="range"
        min={0}
        max={100}
        value={edge}
        aria-label={t('run.compare.edge')}
        onInput={(event) => setEdge(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}

function Figures({ found, verdict }: { found: Comparison; verdict: PairVerdict | null }) {
  const { difference, here, there } = found
  return (
    <ul class="rf-figures">
      {verdict !== null && <li>{t(`run.compare.${verdict}.word`)}</li>}
      {difference !== null && difference.largest > 0 && (
        <li>
          {t('run.compare.figures', {
            mean: formatNumber(difference.mean, 2),
            largest: String(difference.largest),
            ssim: formatNumber(difference.ssim, 3),
          })}
        </li>
      )}
      <li>{t('run.compare.sizes', { here: sideWords(here), there: sideWords(there) })}</li>
    </ul>
  )
}

function sideWords({ sizeBytes, width, height }: ComparedSide): string {
  const size = toSize(sizeBytes)
  return width === null || height === null
    ? size
    : t('run.compare.side', { width: String(width), height: String(height), size })
}
