"""The `git` binary, for checkouts in a form that is not read here. It reads, and runs nothing of theirs.

The commands below look at names and ids: they start no hook, no filter and no pager, and fetch nothing. A
repository's own settings may name programs all the same, so those are switched off. Whose folder it is, `git`
checks itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_SECONDS = 30
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.pager": "cat",
    "credential.helper": "",
    "protocol.allow": "never",
}
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}


def ask_git(work_dir: Path, *arguments: str) -> bytes | None:
    """What it prints. None where there is no `git`, or one that cannot or may not read this."""
    binary = _find()
    if binary is None:
        return None
    settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
    command = [binary, "--no-pager", "-C", str(work_dir), *settings, *arguments]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            env=_environment(work_dir),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None


def _find() -> str | None:
    found = shutil.which("git")
    # Windows looks into the current folder first: what lies there is not asked.
    if found is None or not os.path.isabs(found) or Path(found).parent == Path.cwd():  # noqa: PTH117
        return None
    return found


def _environment(work_dir: Path) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    # The folder's own `.git` or none: a pack inside a checkout of ComfyUI is not a part of it.
    above = {str(work_dir.parent), os.path.realpath(work_dir.parent)}
    return {**inherited, **_ENVIRONMENT, "GIT_CEILING_DIRECTORIES": os.pathsep.join(sorted(above))}
