#!/usr/bin/env bash
# The development host: the real front end and our real pack, without a ComfyUI. See test/devhost/README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bash "$here/../python.sh"
exec "$here/../../.venv/bin/python" "$here/main.py" "$@"
