import type { CompletedCommand, CompletedOption } from './completion-model.ts'
import { ALLOWED } from './completion-model.ts'
import type { Takes } from './options.ts'

/** For zsh, whether or not its completion system was started. */
export function zshCompletion(commands: CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`)
  const cases = commands.map(
    (command) => `    ${command.name}) _arguments -s ${specsOf(command).join(' \\\n      ')} ;;`,
  )
  return `#compdef runflow
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
_runflow_nothing() {
  return 1
}
_runflow_at_path() {
  compset -P '*@' && _files
}
_runflow_codes() {
  _values -s , code ${ALLOWED.join(' ')}
}
_runflow() {
  local -a commands
  commands=(
${names.join('\n')}
    help
  )
  # What every command takes may stand before it.
  while (( CURRENT > 2 )) && [[ $words[2] == -* ]]; do
    if [[ $words[2] == --timeout ]] && (( CURRENT > 3 )); then words[2]=(); (( CURRENT-- )); fi
    words[2]=()
    (( CURRENT-- ))
  done
  if (( CURRENT == 2 )); then
    if [[ $words[2] == -* ]]; then _arguments --help --version --json; else _describe command commands; fi
    return
  fi
  shift words
  (( CURRENT-- ))
  case "$words[1]" in
${cases.join('\n')}
    help) (( CURRENT == 2 )) && _describe command commands ;;
  esac
}
compdef _runflow runflow
`
}

function specsOf({ options, positionals }: CompletedCommand): string[] {
  return [
    ...options.flatMap(optionSpecs),
    ...positionals.map(({ hint, takes, several }, at) =>
      quote(`${several ? '*' : at + 1}:${inMessage(hint)}:${actionOf(takes)}`),
    ),
  ]
}

function optionSpecs({ flags, description, value, several }: CompletedOption): string[] {
  const about = `[${inMessage(description)}]`
  const argument = value === null ? '' : `:${inMessage(value.hint)}:${actionOf(value.takes)}`
  const others = several || flags.length === 1 ? '' : `(${flags.join(' ')})`
  return flags.map((flag) => {
    const joined = value === null ? '' : flag.startsWith('--') ? '=' : '+'
    return quote(`${several ? '*' : others}${flag}${joined}${about}${argument}`)
  })
}

function actionOf(takes: Takes | null): string {
  // Only its user knows the value. A message in its place would keep options from being completed.
  if (takes === null) return '_runflow_nothing'
  if (takes === 'path') return '_files'
  if (takes === 'at-path') return '_runflow_at_path'
  if (takes === 'codes') return '_runflow_codes'
  return `(${takes.join(' ')})`
}

function inMessage(text: string): string {
  return text.replace(/[\\[\]:]/g, (letter) => `\\${letter}`)
}

/** Inside single quotes nothing has a meaning but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
