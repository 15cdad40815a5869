#!/usr/bin/env bash
# npm run truth: see __main__.py. Names of kinds (models, classes, pins, stale) measure these alone.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash test/python.sh
PYTHONPATH=test/nodes_py/support:. exec .venv/bin/python test/truth "$@"
