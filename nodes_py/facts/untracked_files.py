"""A file on offer that lies in a pack's folder and is no part of the pack: fonts, styles, tables of colours.

The pack is installed from its commit there, so what somebody put beside its code is not.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .models.model_folders import is_weight, to_posix
from .packs import Pack
from .tracked_files import read_tracked
from .widgets import Value

_MAX_ENTRIES, _MAX_VALUES = 20_000, 500
_SKIPPED = frozenset({".git", "__pycache__", "node_modules", "venv", ".venv"})
_CODE = (".py", ".pyc", ".pyd", ".so")


@dataclass
class UntrackedFile:
    # Below the pack's folder.
    path: str
    directory: str
    input: str
    node_ids: list[str] = field(default_factory=list)


def find_untracked_files(values: Iterable[Value], packs: Iterable[Pack]) -> list[UntrackedFile]:
    by_class = {name: pack for pack in packs for name in pack.classes if pack.path.is_dir()}
    folders: dict[Path, _PackFolder] = {}
    found: dict[tuple[str, str, str], UntrackedFile] = {}
    for value in list(_chosen(values, by_class))[:_MAX_VALUES]:
        pack = by_class[value.class_type]
        folder = folders.setdefault(pack.path, _PackFolder(pack.path))
        path = folder.find_untracked(value)
        if path is not None:
            one = UntrackedFile(path, pack.directory, value.input)
            found.setdefault((pack.directory, path, value.input), one).node_ids.append(value.node_id)
    return list(found.values())


def _chosen(values: Iterable[Value], by_class: dict[str, Pack]) -> Iterator[Value]:
    """Of lists. Weights are the affair of those who look for models."""
    for value in values:
        if value.class_type not in by_class or value.is_upload or is_weight(value.text):
            continue
        if any(value.text in (combo.options or ()) for combo in value.combos):
            yield value


class _PackFolder:
    def __init__(self, path: Path) -> None:
        self._path = path
        tracked = read_tracked(path)
        if tracked is not None and not tracked.is_complete:
            tracked = None
        self._tracked = None if tracked is None else tracked.files
        # By the last part of their path, and by that without its ending.
        self._names: dict[str, list[str]] = {}
        self._stems: dict[str, list[str]] = {}
        for inside in () if tracked is None else {*tracked.files, *_walk(path, tracked.submodules)}:
            name = inside.rpartition("/")[2]
            self._names.setdefault(name, []).append(inside)
            self._stems.setdefault(os.path.splitext(name)[0], []).append(inside)  # noqa: PTH122

    def find_untracked(self, value: Value) -> str | None:
        """None too where the pack has a file of this name of its own."""
        text = to_posix(value.text).strip("/")
        found = self._ending_with(text, self._names)
        if not found and self._are_stems(value):
            found = self._ending_with(text, self._stems)
        if not found or self._tracked is None or any(path in self._tracked for path in found):
            return None
        return min(found, key=len)

    def _ending_with(self, text: str, by_name: dict[str, list[str]]) -> list[str]:
        listed = by_name.get(text.rpartition("/")[2], ())
        if by_name is self._stems:
            return [path for path in listed if f"/{os.path.splitext(path)[0]}".endswith(f"/{text}")]  # noqa: PTH122
        return [path for path in listed if f"/{path}".endswith(f"/{text}")]

    def _are_stems(self, value: Value) -> bool:
        """A word that is on offer is the name of a file only where the others are too."""
        options = {option for combo in value.combos for option in combo.options or ()}
        named = [option for option in options if to_posix(option).rpartition("/")[2] in self._stems]
        return len(named) > max(1, len(options) / 2)


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
