"""Weights that lie in the folder of the pack that offers them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from ..tracked_files import read_tracked
from .model_folders import to_posix

_MAX_FOLDERS = 2_000


def place_in_packs(name: str, packs: Iterable[Path]) -> Literal["tracked", "untracked"] | None:
    """`tracked`: it is part of what is published, and comes with it."""
    found = None
    for pack in packs:
        if _is_tracked(name, pack):
            return "tracked"
        if found is None and _is_inside(name, pack):
            found = "untracked"
    return found


def _is_tracked(name: str, pack: Path) -> bool:
    tracked = read_tracked(pack)
    end = to_posix(name)
    return tracked is not None and any(f"/{path}".endswith(f"/{end}") for path in tracked.files)


def _is_inside(name: str, pack: Path) -> bool:
    """Links are not followed: what they lead to is not the pack's."""
    for count, (folder, folders, _) in enumerate(os.walk(pack)):
        if count == _MAX_FOLDERS:
            return False
        folders[:] = [each for each in folders if not each.startswith(".") and each != "__pycache__"]
        if Path(folder, name).is_file():
            return True
    return False
