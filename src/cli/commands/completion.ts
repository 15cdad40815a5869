import { t } from '../../text/text.ts'
import { wellEnded } from '../call-ended.ts'
import { defineVerb, mistake } from '../command.ts'
import { bashCompletion, zshCompletion } from '../completion-scripts.ts'
import { toHelpData } from '../help-data.ts'

export const completionCommand = defineVerb({
  meta: {
    name: 'completion',
    summary: () => t('calling.completion.summary'),
    examples: () => [
      { what: t('calling.completion.example-bash'), lines: ['source <(runflow completion bash)'] },
      { what: t('calling.completion.example-zsh'), lines: ['source <(runflow completion zsh)'] },
    ],
  },
  args: {
    shell: {
      type: 'positional',
      valueHint: 'bash|zsh',
      required: true,
      description: () => t('calling.completion.shell'),
    },
  },
  async run({ shell }, { loadCommands }) {
    if (shell !== 'bash' && shell !== 'zsh') return mistake(t('calling.mistake.no-shell'))
    const { commands } = toHelpData(await loadCommands())
    const script = shell === 'bash' ? bashCompletion(commands) : zshCompletion(commands)
    return wellEnded('printed', t('calling.completion.done'), script, { shell, script })
  },
})
