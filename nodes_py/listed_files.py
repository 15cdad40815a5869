"""What lies in ComfyUI's input or output folder and below it, for whoever chooses a file there: names."""

from __future__ import annotations

import heapq
import os
import stat
from collections import deque
from pathlib import Path

from .input_folder import find_inside
from .run_files import PREFIX

# Of an output folder that somebody has filled for years: more than anybody looks through, and soon done.
MOST_FILES = 1000
MOST_DEPTH = 4
MOST_LOOKED_AT = 20_000


def list_files(folder: Path) -> list[str]:
    """With `/`, the newest first. The nearest folders are looked at first, and none behind a link. What is
    hidden, and what runs have put there, is left out."""
    found: list[tuple[float, str]] = []
    waiting = deque([("", 0)])
    left = MOST_LOOKED_AT
    while waiting and left > 0:
        below, depth = waiting.popleft()
        for name in _names_in(folder / below, left):
            left -= 1
            if not _is_shown(name, depth):
                continue
            path = f"{below}{name}"
            state = _state_of(folder, path)
            if state is None:
                continue
            if stat.S_ISREG(state.st_mode):
                found.append((state.st_mtime, path))
            elif depth < MOST_DEPTH and _is_own_folder(state):
                waiting.append((f"{path}/", depth + 1))
    return [path for _, path in heapq.nlargest(MOST_FILES, found)]


def _names_in(folder: Path, most: int) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry, _ in zip(entries, range(most), strict=False)]
    except OSError:
        return []


def _is_shown(name: str, depth: int) -> bool:
    # A name that is no text cannot be sent.
    is_text = name.isprintable() and "\\" not in name
    return is_text and not name.startswith(".") and not (depth == 0 and name.startswith(PREFIX))


def _state_of(folder: Path, path: str) -> os.stat_result | None:
    """Of a link to a file, that of the file, unless it lies elsewhere: ComfyUI does not give that out."""
    try:
        state = (folder / path).lstat()
        if not stat.S_ISLNK(state.st_mode):
            return state
        inside = find_inside(folder, path)
        target = Path(inside).lstat() if inside is not None else None
    except OSError:
        return None
    return target if target is not None and stat.S_ISREG(target.st_mode) else None


def _is_own_folder(state: os.stat_result) -> bool:
    """A junction of Windows is a folder to look at, and leads anywhere."""
    is_junction = getattr(state, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT
    return stat.S_ISDIR(state.st_mode) and not is_junction
