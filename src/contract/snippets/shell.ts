import type { Call } from './call.ts'
import { DEADLINE_MINUTES, ENDED, TRIES } from './call.ts'
import { hasFiles, quote } from './literals.ts'
import { MEDIA_TYPES } from './media-types.ts'

/** A program for bash, with curl and jq. The key is in no command line, which every user of a machine can read. */
export function shell(call: Call): string {
  const values = Object.create(null) as Record<string, unknown>
  const files: [string, string][] = []
  for (const [name, value] of call.input)
    if ('file' in value) files.push([name, value.file])
    else values[name] = value.value
  const sendsFiles = hasFiles(call.input)
  return `#!/usr/bin/env bash
# Calls ${call.slug}, waits for the run, and saves its files.
# Needs bash, curl and jq:  RUNFLOW_API_KEY=... bash call.sh
# A run goes on when this stops. To take it up again:  bash call.sh RUN_ID
set -uo pipefail

api=${quote(call.api)}
runs=${quote(call.url)}
request_seconds=60
wait_seconds=$((${DEADLINE_MINUTES} * 60))
pause_seconds=1
run_id=\${1:-}

stop() {
  # What a server says may hold signs that command a terminal.
  printf '%s\\n' "\${1//[[:cntrl:]]/ }" >&2
  [ -z "$run_id" ] || echo "To take the run up again: bash call.sh $run_id" >&2
  exit "\${2:-1}"
}

command -v curl > /dev/null || stop 'curl is not installed.'
command -v jq > /dev/null || stop 'jq is not installed: https://jqlang.org'
[ -n "\${RUNFLOW_API_KEY:-}" ] || stop 'RUNFLOW_API_KEY is not set. Make an API key in the Runflow dashboard.'
is_id() { [[ $1 =~ ^[A-Za-z0-9_-]{1,100}$ ]]; }
if [ -n "$run_id" ] && ! is_id "$run_id"; then
  run_id=
  stop 'This is not the id of a run.'
fi
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
trap 'stop "Stopped waiting. A run that was started goes on, and costs money." 130' INT

# The options of curl that carry the key: read from here, not from the command line.
key_header() { printf 'header = "Authorization: Bearer %s"\\n' "$RUNFLOW_API_KEY"; }
no_header() { :; }

# send REPEATS HEADERS [CURL OPTIONS]: sends one request, and again after a 429, and with REPEATS=trouble also
# after a 5xx or no answer. What comes is in the file "$answer". Status 000: no answer, or none that can be read.
send() {
  local repeats=$1 headers=$2 attempt=1
  shift 2
  while :; do
    status=$("$headers" | curl -sS --globoff --config - --proto '=http,https' --max-time "$request_seconds" -o "$answer" \\
      -w '%{http_code}' "$@" 2> /dev/null) || status=000
    if [[ $status == 2* && $headers == key_header ]]; then
      jq -e . "$answer" > /dev/null 2>&1 || status=000
    fi
    [[ $status == 2* ]] && return 0
    [[ $status == 429 || ( $repeats == trouble && ( $status == 000 || $status == 5* ) ) ]] || return 1
    [ "$attempt" -lt ${TRIES} ] || return 1
    sleep "$(jq -n "$pause_seconds * pow(2; $attempt - 1) + $pause_seconds * $RANDOM / 32767")"
    attempt=$((attempt + 1))
  done
}

# No file crosses the network in clear because an answer says so.
check_address() {
  [[ $1 == https://* || $1 =~ ^http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]+)?/ ]] || stop "$1 is not https."
}

ask() { send trouble key_header -H 'Content-Type: application/json' "$@"; }
problem() { [ "$status" = 000 ] && echo 'no answer' || echo "HTTP $status: $(head -c 300 "$answer")"; }
${sendsFiles ? upload() : ''}
# Starts one run and never two: where the answer is lost, the run is looked for by its reference.
start() {
  local input reference look
  input=${quote(JSON.stringify(values))}
${files.length > 0 ? '  # upload sends a file that lies here. An https address works in its place.\n' : ''}${files.map(([name, file]) => `  upload ${quote(file)}\n  input=$(jq -c --arg id ${quote(name)} --arg file "$uploaded" '.[$id] = $file' <<< "$input")\n`).join('')}  reference="call-$(date +%s)-$$-$RANDOM$RANDOM"
  # To be called back in place of waiting, add callback_url here, and check what arrives there with its
  # Runflow-Signature.
  jq -n --argjson input "$input" --arg ref "$reference" '{input: $input, client_ref: $ref}' > "$answer.body"
  send busy key_header -X POST -H 'Content-Type: application/json' --data-binary @"$answer.body" "$runs"
  rm -f "$answer.body"
  [[ $status == 4* ]] && stop "No run was started. $(problem)"
  [[ $status == 2* ]] && run_id=$(jq -r '.run_id? // .id? // empty' "$answer")
  is_id "$run_id" || run_id=
  for look in 1 2 3 4 5; do
    [ -z "$run_id" ] || return 0
    if ask -G --data-urlencode "q=client_ref.eq:'$reference'" "$api/v1/runs"; then
      run_id=$(jq -r --arg ref "$reference" 'first(.items[]? | select(.client_ref? == $ref) | .id) // empty' "$answer" 2> /dev/null)
      is_id "$run_id" || run_id=
    fi
    [ -n "$run_id" ] || sleep "$((2 * pause_seconds))"
  done
  [ -n "$run_id" ] || stop "Runflow did not say whether a run was started, which would cost money. \\
Look for $reference among your runs before you call again."
}

[ -n "$run_id" ] || start
echo "$run_id"

state=
deadline=$((SECONDS + wait_seconds))
until [[ ' ${ENDED.join(' ')} ' == *" $state "* && -n $state ]]; do
  [ "$SECONDS" -le "$deadline" ] || stop 'The wait is over, and the run goes on.'
  [ -z "$state" ] || sleep "$((2 * pause_seconds))"
  if ask "$api/v1/runs/$run_id"; then
    state=$(jq -r '.status_code? // "unknown"' "$answer")
    state=\${state:-unknown}
  elif [[ $status == 4* && $status != 429 ]]; then
    # Anything else is an outage, which loses no run: it is asked for again.
    stop "The run cannot be read. $(problem)"
  else
    state=unknown
  fi
done
run=$(cat "$answer")

# Saves each file as RUN_ID/OUTPUT_ID/NAME. One output can have several files.
safe_name() { printf %s "$1" | LC_ALL=C tr -c 'A-Za-z0-9._-' _ | sed 's/^\\.*//' | tail -c 100; }
count=$(jq '.output.outputs // [] | arrays | length' <<< "$run" 2> /dev/null)
[ -n "$count" ] || stop 'What Runflow answered cannot be read: it names its files in no list.'
for ((at = 0; at < count; at++)); do
  url=$(jq -r --argjson at "$at" '.output.outputs[$at].url' <<< "$run")
  output=$(safe_name "$(jq -r --argjson at "$at" '.output.outputs[$at].output_id' <<< "$run")")
  folder=$run_id/\${output:-output}
  name=\${url%%\\?*}
  name=$(safe_name "\${name##*/}")
  file=$folder/$((at + 1))-\${name:-file}
  for query in '' '?add_signature=true' last; do
    check_address "$url"
    send trouble no_header "$url" && break
    [[ $query != last && $status == 4* ]] || stop "A file cannot be read. $(problem)"
    # Addresses of results expire: the run is read again, which gives fresh ones.
    ask "$api/v1/runs/$run_id$query" || stop "The run cannot be read. $(problem)"
    url=$(jq -r --argjson at "$at" --arg url "$url" '.output.outputs[$at].url // $url' "$answer")
  done
  mkdir -p "$folder" && cp "$answer" "$file" || stop "$file cannot be written."
  echo "$file"
done

case $state in
  succeeded) ;;
  partial_succeeded) stop 'Some of the outputs did not come.' ;;
  *) stop "The run is $state: $(jq -r '.failure_message // "no reason was given"' <<< "$run")" ;;
esac
`
}

function upload(): string {
  const byType = new Map<string, string[]>()
  for (const [end, type] of Object.entries(MEDIA_TYPES)) byType.set(type, [...(byType.get(type) ?? []), end])
  const cases = [...byType].map(
    ([type, ends]) => `    ${ends.map((end) => `*.${end}`).join(' | ')}) type=${type} ;;\n`,
  )
  return `
# upload FILE: sends a file of at most 50 MiB, and leaves what to call the endpoint with in $uploaded.
upload() {
  local type url asset
  [ -r "$1" ] || stop "$1 cannot be read."
  case \${1,,} in
${cases.join('')}    *) type=application/octet-stream ;;
  esac
  ask -X POST "$api/v1/asset-uploads" --data-binary "$(jq -cn --arg name "\${1##*/}" --arg type "$type" \\
    --argjson size "$(wc -c < "$1")" '{filename: $name, mime_type: $type, size_bytes: $size}')" ||
    stop "$1 cannot be uploaded. $(problem)"
  asset=$(jq -r .asset_id "$answer")
  url=$(jq -r .upload_url "$answer")
  check_address "$url"
  # The address is the permission: no key goes there.
  send trouble no_header -X PUT -H "Content-Type: $type" --data-binary @"$1" "$url" ||
    stop "$1 cannot be uploaded. $(problem)"
  ask -X POST "$api/v1/asset-uploads/$asset/confirmations" --data-binary '{}' ||
    stop "$1 cannot be uploaded. $(problem)"
  uploaded=runflow://assets/$asset
}
`
}
