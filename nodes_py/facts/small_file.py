"""A file of a pack, read whole or not at all: half of a list says something else than its author does."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

_MAX_BYTES = 1 << 20
# Modification time, size and number of the file. None: there is none to read.
Stamp = tuple[int, int, int] | None


def stamp_of(path: Path) -> Stamp:
    """A pipe under the name of a file would never end."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def read_small(path: Path) -> bytes | None:
    if stamp_of(path) is None:
        return None
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError:
        return None
    return content if len(content) <= _MAX_BYTES else None


def read_toml(path: Path) -> dict[str, Any]:
    """Empty where it cannot be read."""
    content = read_small(path)
    if content is None:
        return {}
    try:
        import tomllib
    except ImportError:
        # Python 3.10: pip's environments nearly always have the package it came from.
        try:
            import tomli as tomllib
        except ImportError:
            return {}
    try:
        return tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return {}
