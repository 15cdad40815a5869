#!/usr/bin/env bash
# npm test: the gates, then the browser tests; with --slow what npm run check:slow runs, too. Goes on after a failure,
# so that the last line counts everything.
set -uo pipefail
cd "$(dirname "$0")/.."
reports=$PWD/.cache/reports
rm -rf "$reports"

failed=0
bash test/check.sh || failed=1
bash test/python.sh || failed=1
SUMMARY_FILE="$reports/browser.json" node_modules/.bin/vitest run --config vitest.browser.config.ts \
  --reporter=default --reporter=./test/summary-reporter.ts || failed=1
if [ "${1:-}" = --slow ]; then
  SUMMARY_FILE="$reports/slow.json" node_modules/.bin/vitest run --config vitest.slow.config.ts \
    --reporter=default --reporter=./test/summary-reporter.ts || failed=1
fi

if [ "$failed" -ne 0 ]; then echo "A gate or a test failed: see above." >&2; fi
node_modules/.bin/tsx test/closing-line.ts "$reports" || failed=1
exit "$failed"
