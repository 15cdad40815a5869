"""Submodules that were never fetched: a clone without `--recursive` leaves their folders empty."""

from __future__ import annotations

import os
import stat

from .index import read_index
from .layout import GitLayout


def empty_submodules(layout: GitLayout) -> tuple[str, ...]:
    # The index of a large checkout has megabytes: only where there are submodules at all.
    if not (layout.work_dir / ".gitmodules").is_file():
        return ()
    index = read_index(layout.git_dir / "index")
    paths = [os.fsdecode(entry.path) for entry in index.entries if _is_submodule(entry.mode)] if index else []
    return tuple(path for path in paths if _is_empty(layout, path))


def _is_submodule(mode: int) -> bool:
    return stat.S_IFMT(mode) == 0o160000


def _is_empty(layout: GitLayout, path: str) -> bool:
    folder = layout.work_dir / path
    return folder.is_dir() and not any(folder.iterdir())
