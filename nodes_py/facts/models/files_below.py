"""The files below ComfyUI's folder of models, wherever they lie in it."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from .model_folders import is_weight

# Of weights, and of what else lies there.
_MAX_FOLDERS, _MAX_FILES = 4_000, 100_000


class FilesBelow:
    """POSIX, as seen from there. Caches of repositories are left out: their loaders take other names."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def has(self, path: str) -> bool:
        return path in self._all

    def ending_with(self, text: str) -> Iterator[str]:
        """Those of this name, and in these folders where it names some."""
        for path in self._by_name.get(text.rpartition("/")[2], ()):
            if path == text or path.endswith(f"/{text}"):
                yield path

    def in_folder(self, folder: str) -> list[str]:
        """The names of the files in one folder, and none in those below it."""
        return self._by_folder.get(folder.rstrip("/"), [])

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(_walk(self._root))

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for path in self._all:
            found[path.rpartition("/")[2]].append(path)
        return found

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for path in self._all:
            folder, _, name = path.rpartition("/")
            found[folder].append(name)
        return found


def _walk(root: Path) -> Iterator[str]:
    waiting, seen, weights, others = [""], set(), 0, 0
    while waiting and len(seen) < _MAX_FOLDERS and weights < _MAX_FILES:
        inside = waiting.pop(0)
        real = os.path.realpath(root / inside)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(os.scandir(root / inside), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith((".", "models--")):
                continue
            if entry.is_dir():
                waiting.append(f"{inside}{entry.name}/")
            elif is_weight(entry.name) and entry.is_file():
                weights += 1
                yield f"{inside}{entry.name}"
            elif others < _MAX_FILES and entry.is_file():
                others += 1
                yield f"{inside}{entry.name}"
