import { useSignal } from '@preact/signals'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Snippets } from '../contract/snippets/build-snippets.ts'
import { buildSnippets } from '../contract/snippets/build-snippets.ts'
import { t } from '../text/text.ts'
import { CopyBlock } from './copy.tsx'
import { TabList, TabPanel } from './tab-list.tsx'

type Props = { endpoint: Pick<Endpoint, 'url' | 'origin' | 'slug' | 'interface'>; name?: string }

const LANGUAGES: { id: keyof Snippets; label: string }[] = [
  { id: 'curl', label: 'curl' },
  { id: 'javascript', label: 'JavaScript' },
  { id: 'typescript', label: 'TypeScript' },
  { id: 'python', label: 'Python' },
]

/** Code that calls the endpoint, with its own inputs. `name` begins the ids of the tabs: unique in the page. */
export function SnippetTabs({ endpoint, name = 'runflow-code' }: Props) {
  const snippets = buildSnippets(endpoint)
  const chosen = useSignal<keyof Snippets>('curl')
  const language = LANGUAGES.find(({ id }) => id === chosen.value)?.label ?? ''

  return (
    <div class="rf-snippets">
      <TabList tabs={LANGUAGES} chosen={chosen} label={t('panel.result.code')} name={name} />
      <TabPanel name={name} chosen={chosen.value}>
        <CopyBlock
          key={language}
          text={snippets[chosen.value].trimEnd()}
          label={t('panel.copy.code', { language })}
        />
        {chosen.value === 'curl' && <p class="rf-hint">{t('panel.result.curl-detail')}</p>}
      </TabPanel>
    </div>
  )
}
