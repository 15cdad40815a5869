import type { CompletedCommand } from './completion-model.ts'
import { ALLOWED } from './completion-model.ts'
import type { Takes } from './options.ts'

/** Stands for a value that only its user knows. */
const NOTHING = 'nothing'

/** For bash from 3.2 on, which macOS has. Nothing is asked over the network, so no names of endpoints are completed. */
export function bashCompletion(commands: CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const options = commands.map(
    ({ name, options }) =>
      `    ${name}) options="${options.flatMap(({ flags }) => flags[0] ?? []).join(' ')}" ;;`,
  )
  return `${LOCAL_PARTS}
_runflow_takes() {
  case "$1" in
${takesLines(commands).join('\n')}
    "help 1") takes="${names}" ;;
    *) takes="" ;;
  esac
}
_runflow_verb() {
  case "$verb" in
${options.join('\n')}
    "") options="--help --version --json"; takes="${names} help" ;;
  esac
}
${MAIN_PART}`
}

/** One line for each kind of value, with every option and place that takes it. */
function takesLines(commands: CompletedCommand[]): string[] {
  const patterns = new Map<string, string[]>()
  const add = (takes: Takes | null, pattern: string) => {
    const value = takes === null ? NOTHING : typeof takes === 'string' ? takes : takes.join(' ')
    patterns.set(value, [...(patterns.get(value) ?? []), pattern])
  }
  for (const { name, options, positionals } of commands) {
    for (const { flags, value } of options)
      if (value !== null) for (const flag of flags) add(value.takes, `"${name} ${flag}"`)
    for (const [at, { takes, several }] of positionals.entries())
      add(takes, several ? `"${name} "[1-9]*` : `"${name} ${at + 1}"`)
  }
  return [...patterns].map(([value, all]) => `    ${all.join('|')}) takes="${value}" ;;`)
}

/** bash splits words at `:`, `=` and `@` too: what stands without a blank between is put together again. */
const LOCAL_PARTS = `_runflow_words_of_line() {
  local at part gap rest="\${COMP_LINE:0:COMP_POINT}"
  words=()
  for ((at = 0; at <= COMP_CWORD; at++)); do
    part="\${COMP_WORDS[at]}"
    gap="\${rest%%[![:space:]]*}"
    if [ "$at" -gt 0 ] && [ -z "$gap" ]; then words[\${#words[@]}-1]+="$part"; else words+=("$part"); fi
    rest="\${rest#"$gap"}"
    rest="\${rest#"$part"}"
  done
}
_runflow_add() {
  local one
  while IFS= read -r one; do COMPREPLY+=("$1$one"); done
}
_runflow_paths() {
  _runflow_add "$1" < <(compgen -f -- "$2")
  compopt -o filenames 2>/dev/null
}
_runflow_value() {
  case "$1" in
    ${NOTHING}|"") ;;
    path) _runflow_paths "$2" "$3" ;;
    at-path) case "$3" in @*|*=@*) _runflow_paths "$2\${3%%@*}@" "\${3#*@}" ;; esac ;;
    codes)
      case "$3" in *,*) set -- "$1" "$2\${3%,*}," "\${3##*,}" ;; esac
      _runflow_add "$2" < <(compgen -W "${ALLOWED.join(' ')}" -- "$3")
      compopt -o nospace 2>/dev/null ;;
    *) _runflow_add "$2" < <(compgen -W "$1" -- "$3") ;;
  esac
}`

/** What was typed before decides what comes now: the value of an option, an option, or the next of the places. */
const MAIN_PART = `_runflow() {
  local words verb="" place=0 before="" takes="" options="" head="" at cur
  _runflow_words_of_line
  COMPREPLY=()
  cur="\${words[\${#words[@]}-1]}"
  for ((at = 1; at < \${#words[@]} - 1; at++)); do
    takes=""
    case "\${words[at]}" in
      -*=*) ;;
      -*) before="\${words[at]}"; _runflow_takes "\${verb:-list} $before"
        if [ -n "$takes" ]; then at=$((at + 1)); fi ;;
      *) if [ -z "$verb" ]; then verb="\${words[at]}"; else place=$((place + 1)); fi ;;
    esac
  done
  # Past the word before the cursor: that one is an option whose value comes now.
  if [ "$at" -ge "\${#words[@]}" ] && [ -n "$takes" ]; then
    _runflow_value "$takes" "" "$cur"
  else
    takes=""
    _runflow_verb
    case "$cur" in
      -*=*) _runflow_takes "$verb \${cur%%=*}"; _runflow_value "$takes" "\${cur%%=*}=" "\${cur#*=}" ;;
      -*) _runflow_add "" < <(compgen -W "$options" -- "$cur") ;;
      *)
        if [ -n "$verb" ]; then _runflow_takes "$verb $((place + 1))"; fi
        _runflow_value "$takes" "" "$cur" ;;
    esac
  fi
  # Only what stands behind the last of these is replaced, and an @ with it.
  case "$cur" in
    *@*) head="\${cur%@*}" ;;
    *[:=]*) head="\${cur%"\${cur##*[:=]}"}" ;;
  esac
  if [ -n "$head" ]; then COMPREPLY=("\${COMPREPLY[@]#"$head"}"); fi
}
complete -F _runflow runflow
`
