#!/usr/bin/env bash
# Makes .venv with what test/requirements.txt asks for; does nothing when it is there. Progress goes to stderr.
set -euo pipefail
cd "$(dirname "$0")/.."

wanted=$(git hash-object test/requirements.txt)
stamp=.venv/.requirements
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ]; then exit 0; fi

python=${PYTHON:-python3}
echo "Making the Python environment in .venv (once)" >&2
# One at a time: two commands started side by side would install over each other.
mkdir -p .cache
exec 9>.cache/python.lock
if command -v flock >/dev/null; then flock 9; fi
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ]; then exit 0; fi

if ! [ -x .venv/bin/python ] && ! "$python" -m venv .venv >&2; then
  rm -rf .venv
  echo "Python cannot make a virtual environment here. On Debian and Ubuntu: apt-get install python3-venv" >&2
  exit 1
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement test/requirements.txt >&2
echo "$wanted" > "$stamp"
