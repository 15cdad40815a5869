"""The files in a pack's folder that are no code, its own and those that somebody put there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from .models.model_folders import to_posix
from .option_list import OptionList
from .tracked_files import read_tracked
from .widgets import Value

_MAX_ENTRIES = 20_000
_SKIPPED = frozenset({".git", "__pycache__", "node_modules", "venv", ".venv"})
_CODE = (".py", ".pyc", ".pyd", ".so")


class PackFolder:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = read_tracked(path)
        # None: nothing says which files are the pack's own, or not of each.
        self._tracked = self._read.files if self._read is not None and self._read.is_complete else None
        self._stem_lists: dict[OptionList, bool] = {}

    def find_untracked(self, value: Value) -> str | None:
        """None too where the pack has a file of this name of its own."""
        if self._tracked is None:
            return None
        found = self.find(value)
        return None if any(path in self._tracked for path in found) else min(found, key=len, default=None)

    def find(self, value: Value) -> list[str]:
        """All that the value may name, below the pack's folder."""
        text = to_posix(value.text).strip("/")
        listed = self._names.get(text.rpartition("/")[2], ())
        found = [path for path in listed if f"/{path}".endswith(f"/{text}")]
        if found or not any(self._are_stems(combo.listed) for combo in value.combos):
            return found
        listed = self._stems.get(text.rpartition("/")[2], ())
        return [path for path in listed if f"/{_stem(path)}".endswith(f"/{text}")]

    def _are_stems(self, listed: OptionList) -> bool:
        """A word that is on offer is the name of a file only where the others are too."""
        if listed not in self._stem_lists:
            named = [option for option in listed.posix if option.rpartition("/")[2] in self._stems]
            self._stem_lists[listed] = len(named) > max(1, len(listed.posix) / 2)
        return self._stem_lists[listed]

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """By the last part of their path."""
        tracked = self._read.files if self._read else frozenset()
        submodules = self._read.submodules if self._read else frozenset()
        found: dict[str, list[str]] = {}
        for inside in {*tracked, *_walk(self._path, submodules)}:
            found.setdefault(inside.rpartition("/")[2], []).append(inside)
        return found

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, paths in self._names.items():
            found.setdefault(_stem(name), []).extend(paths)
        return found


def _stem(path: str) -> str:
    return os.path.splitext(path)[0]  # noqa: PTH122


def _walk(path: Path, submodules: frozenset[str]) -> Iterator[str]:
    """Files that are no code. A pack that keeps its results beside its code has any number of them."""
    left = _MAX_ENTRIES
    for folder, folders, names in os.walk(path):
        below = to_posix(os.path.relpath(folder, path))
        prefix = "" if below == "." else f"{below}/"
        folders[:] = sorted(
            name for name in folders if name not in _SKIPPED and prefix + name not in submodules
        )
        for name in sorted(names):
            left -= 1
            if left < 0:
                return
            if not name.endswith(_CODE):
                yield prefix + name
