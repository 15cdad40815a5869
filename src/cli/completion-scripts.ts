type Described = { name: string; summary: string; options: { name: string; description: string }[] }

/** Names of commands and options, and files for everything else. */
export function bashCompletion(commands: Described[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const cases = commands.map(({ name, options }) => `    ${name}) options="${optionsOf(options)}" ;;`)
  return `_runflow() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names} help" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _runflow runflow
`
}

export function zshCompletion(commands: Described[]): string {
  const names = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`)
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ name: option, description }) => {
      const about = description.replace(/[\\[\]:]/g, (letter) => `\\${letter}`)
      return quote(`--${option}[${about}]`)
    })
    return `    ${name}) _arguments ${specs.join(' ')} '*:file:_files' ;;`
  })
  return `#compdef runflow
_runflow() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2]" in
${cases.join('\n')}
  esac
}
compdef _runflow runflow
`
}

function optionsOf(options: Described['options']): string {
  return options.map(({ name }) => `--${name}`).join(' ')
}

/** Inside single quotes nothing has a meaning but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
