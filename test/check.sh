#!/usr/bin/env bash
# Every gate, in one command. Goes on after one that fails, and says at the end which did.
set -uo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"
reports=$PWD/.cache/reports
mkdir -p "$reports"

failed=()
gate() {
  local name=$1
  shift
  echo "· $name" >&2
  "$@" || failed+=("$name")
}

what_ships() {
  local file missing=0
  local needed=(__init__.py nodes_py/ locales/ web/ example_workflows/ pyproject.toml README.md LICENSE CHANGELOG.md)
  for file in "${needed[@]}" web/runflow.js; do
    if [ -z "$(git ls-files "$file")" ]; then echo "not under version control, so it would not ship: $file" >&2; missing=1; fi
  done
  for file in $(git ls-files --cached --ignored --exclude-from=.comfyignore -- "${needed[@]}"); do
    echo "left out of the registry's archive by .comfyignore: $file" >&2
    missing=1
  done
  for file in $(git ls-files --cached --ignored --exclude-from=.comfyignore -- . | sort | comm -13 - <(git ls-files | sort)); do
    case $file in
      .comfyignore | __init__.py | nodes_py/* | locales/* | web/* | example_workflows/* | pyproject.toml | README.md | LICENSE | CHANGELOG.md) ;;
      *) echo "would ship in the registry's archive for nothing: $file" >&2; missing=1 ;;
    esac
  done
  return "$missing"
}

committed_web() {
  # Built bytes that differ from the committed ones reach nobody: artists clone, they do not build.
  git diff --exit-code --stat -- web && [ -z "$(git ls-files --others --exclude-standard -- web)" ] || {
    echo "web/ differs from what is committed: run npm run build and commit it" >&2
    return 1
  }
}

no_promises() {
  ! git grep -nE '\b(TODO|FIXME|XXX)\b' -- src nodes_py || { echo "do it, or file it where work is tracked" >&2; return 1; }
}

gate "Biome" biome ci
gate "no promises" no_promises
gate "sentences" npm run --silent text -- --check
gate "types" tsc --noEmit
gate "rules of import" depcruise src --config .dependency-cruiser.cjs
gate "unit tests" env SUMMARY_FILE="$reports/unit.json" vitest run --reporter=dot --reporter=./test/summary-reporter.ts
gate "bundle" vite build --logLevel warn
gate "committed bundle" committed_web
gate "bundle budget" tsx test/bundle.ts
gate "Python environment" bash test/python.sh
gate "ruff check" .venv/bin/ruff check
gate "ruff format" .venv/bin/ruff format --check
gate "Python tests" .venv/bin/python -m pytest test/nodes_py -q --junitxml="$reports/python.xml"
gate "what ships" what_ships

if [ "${#failed[@]}" -gt 0 ]; then
  printf 'failed gate: %s\n' "${failed[@]}" >&2
  exit 1
fi
