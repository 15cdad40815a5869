"""Which files are a pack's own, as its git index says, or ComfyUI-Manager's list of what it unpacked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .git.index import read_index
from .git.layout import GitLayout, find_layout
from .models.model_folders import to_posix

# Of a release, which has no `.git`.
_TRACKING = ".tracking"
_MAX_LIST = 4 << 20
_FOLDER, _SUBMODULE = 0o040000, 0o160000


@dataclass(frozen=True)
class TrackedFiles:
    """Below the folder of the pack, with `/`."""

    files: frozenset[str]
    submodules: frozenset[str] = frozenset()
    # False: the list names whole folders, and says nothing of the files in them.
    is_complete: bool = True


def read_tracked(pack: Path) -> TrackedFiles | None:
    """None where nothing says which files are the pack's own."""
    try:
        layout = find_layout(pack)
        if layout is None:
            unpacked = read_unpacked(pack)
            return None if unpacked is None else TrackedFiles(unpacked)
        return read_tracked_in(layout)
    except (OSError, ValueError):
        return None


def read_tracked_in(layout: GitLayout) -> TrackedFiles | None:
    index = read_index(layout)
    if index is None:
        return None
    submodules = frozenset(inside for inside, kind in index.kinds.items() if kind == _SUBMODULE)
    return TrackedFiles(frozenset(index.kinds), submodules, _FOLDER not in index.kinds.values())


def read_unpacked(pack: Path) -> frozenset[str] | None:
    """What ComfyUI-Manager lists, where it has written a list."""
    try:
        with (pack / _TRACKING).open("rb") as file:
            lines = file.read(_MAX_LIST).decode("utf-8", "replace").splitlines()
    except (OSError, ValueError):
        return None
    return frozenset(to_posix(line.strip()).removeprefix("./") for line in lines)
