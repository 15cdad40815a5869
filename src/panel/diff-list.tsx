import type { DiffLine, DiffSection } from '../deploy/diff-words.ts'
import { t } from '../text/text.ts'

const WORDS = { '+': 'live.sign.added', '-': 'live.sign.removed', '~': 'live.sign.changed' } as const

/** What differs, part by part. */
export function DiffList({ sections }: { sections: DiffSection[] }) {
  return (
    <div class="rf-diff">
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h4>{title}</h4>
          <ul>
            {lines.map((line, index) => (
              <li key={index}>
                <Sign line={line} />
                {line.words}
                {line.isBreaking && <strong class="rf-breaking"> {t('live.breaking')}</strong>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Sign({ line: { sign } }: { line: DiffLine }) {
  if (sign === null) return null
  return (
    <>
      <span class="rf-sign" aria-hidden="true">
        {sign}
      </span>
      <span class="rf-visually-hidden">{t(WORDS[sign])} </span>
    </>
  )
}
