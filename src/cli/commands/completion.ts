import { t } from '../../text/text.ts'
import { wellEnded } from '../call-ended.ts'
import { defineVerb, mistake } from '../command.ts'
import { bashCompletion } from '../completion-bash.ts'
import { toCompleted } from '../completion-model.ts'
import { zshCompletion } from '../completion-zsh.ts'

export const completionCommand = defineVerb({
  meta: {
    name: 'completion',
    summary: () => t('calling.completion.summary'),
    notes: () => [
      t('calling.completion.note', { line: 'runflow() { node ~/ComfyUI-Runflow/dist/runflow.js "$@"; }' }),
    ],
    examples: () => [
      { what: t('calling.completion.example-bash'), lines: ['eval "$(runflow completion bash)"'] },
      { what: t('calling.completion.example-zsh'), lines: ['source <(runflow completion zsh)'] },
    ],
  },
  args: {
    shell: {
      type: 'positional',
      valueHint: 'bash|zsh',
      takes: ['bash', 'zsh'],
      required: true,
      description: () => t('calling.completion.shell'),
    },
  },
  async run({ shell }, { loadCommands }) {
    if (shell !== 'bash' && shell !== 'zsh') return mistake(t('calling.mistake.no-shell'))
    const commands = (await loadCommands()).map(toCompleted)
    const script = shell === 'bash' ? bashCompletion(commands) : zshCompletion(commands)
    return wellEnded('printed', t('calling.completion.done'), script, { shell, script })
  },
})
