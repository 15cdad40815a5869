"""Values that a pack added to a list of ComfyUI's own: samplers, schedulers and their like.

Such a pack has to travel although none of its nodes is used. What ComfyUI offers by itself stands in its
source, so a value that does not is another's, unless the list is put together at run time: of those nothing
is said.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..input_folder import find_inside
from .commit_search.code_sources import or_default
from .install import Install
from .models.model_folders import to_posix
from .packs import Pack, PackFinder, UsedClasses, find_packs, in_order
from .registered_samplers import find_registered, is_sampler_list
from .source_text import SourceText, python_files
from .widgets import Value

_OWN_PACK = Path(__file__).resolve().parents[2]
_SAMPLERS = "comfy/samplers.py"
_CORE_FOLDERS = ("comfy", "comfy_extras", "comfy_api", "comfy_api_nodes", "comfy_execution", "app")
# A file's name is the affair of those who look for models and input files.
_FILE_NAME = re.compile(r".*\.[A-Za-z][A-Za-z0-9]{0,11}")
_WORD = re.compile(r"(?=.*[^\W\d_]).{3,100}")
_MAX_OPTIONS, _MAX_JUDGED = 1000, 2000
# What was found in the source of code that has been loaded, which does not change before the next start.
_seen: dict[tuple[str, str], bool] = {}


@dataclass
class ForeignValue:
    class_type: str
    input: str
    value: str
    options: tuple[str, ...]
    node_ids: list[str] = field(default_factory=list)


@dataclass
class Used:
    classes: UsedClasses
    # Those that no pack could be named for.
    unplaced: list[ForeignValue]


def find_used(prompt: Mapping[str, Any], values: Iterable[Value], install: Install) -> Used:
    """The packs of a prompt: those of its classes, and those that added a value to a list of another's."""
    finder = PackFinder(install)
    classes = find_packs(prompt, install, finder)
    judge = _Judge(install, finder, {pack.path for pack in classes.packs})
    nothing: Placed = ([], [])
    placed, unplaced = or_default(
        "foreign values", lambda: judge.place(_candidates(values, install)), nothing
    )
    packs = {pack.path: pack for pack in classes.packs}
    for path, value in placed:
        pack = packs.setdefault(path, Pack(path))
        pack.node_ids += [node_id for node_id in value.node_ids if node_id not in pack.node_ids]
    return Used(UsedClasses(in_order(packs.values()), classes.missing), unplaced)


def _candidates(values: Iterable[Value], install: Install) -> list[ForeignValue]:
    found: dict[tuple[str, str, str], ForeignValue | None] = {}
    for value in values:
        if not value.combos:
            continue
        key = value.class_type, value.input, value.text
        if key not in found:
            if len(found) == _MAX_JUDGED:
                break
            options = _options_with(value, install)
            found[key] = ForeignValue(*key, options) if options else None
        known = found[key]
        if known is not None:
            known.node_ids.append(value.node_id)
    return [one for one in found.values() if one is not None]


def _options_with(value: Value, install: Install) -> tuple[str, ...] | None:
    """The list that offers a value, if it is none of files."""
    options = next((combo.options for combo in value.combos if combo.listed.has(value.text)), None)
    if options is None or value.is_upload or len(options) > _MAX_OPTIONS:
        return None
    text = to_posix(value.text)
    is_word = _WORD.fullmatch(text) and not _FILE_NAME.fullmatch(text) and not _is_input(text, install)
    return options if is_word else None


def _is_input(text: str, install: Install) -> bool:
    path = find_inside(install.input_dir, text)
    return path is not None and os.path.exists(path)  # noqa: PTH110


Placed = tuple[list[tuple[Path, ForeignValue]], list[ForeignValue]]


class _Judge:
    def __init__(self, install: Install, finder: PackFinder, used: set[Path]) -> None:
        self._install, self._finder, self._used = install, finder, used
        self._source = SourceText()
        self._samplers = str(install.comfy_dir / _SAMPLERS)
        self._samplers_folder = os.path.dirname(self._samplers) + os.sep  # noqa: PTH120

    def place(self, values: list[ForeignValue]) -> Placed:
        placed: list[tuple[Path, ForeignValue]] = []
        unplaced: list[ForeignValue] = []
        for value in self._not_beside_their_class(values):
            registered = find_registered(value.value, value.options, self._install.modules)
            path = next(iter(self._finder.holders(registered)), None) if registered else None
            if path:
                if path not in self._used:
                    placed.append((path, value))
                continue
            if registered and registered.startswith(self._samplers_folder):
                continue
            if not self._is_written_out(value) or self._is_core(value.value):
                continue
            holders = self._packs_with(value.value)
            if self._source.is_exhausted or self._used.intersection(holders):
                continue
            if len(holders) == 1:
                placed.append((holders[0], value))
            elif holders or is_sampler_list(value.options, self._install.modules):
                unplaced.append(value)
        return placed, unplaced

    def _not_beside_their_class(self, values: list[ForeignValue]) -> list[ForeignValue]:
        """Nearly all values stand in the file of their class, or are ComfyUI's own samplers."""
        by_file: dict[tuple[str, ...], set[str]] = {}
        for value in values:
            by_file.setdefault(self._files_of(value), set()).add(value.value)
        own = {files: self._source.find(texts, files) for files, texts in by_file.items()}
        return [value for value in values if value.value not in own[self._files_of(value)]]

    def _files_of(self, value: ForeignValue) -> tuple[str, ...]:
        live = self._install.classes.get(value.class_type)
        return *self._finder.module_files_of(live), self._samplers

    def _is_written_out(self, value: ForeignValue) -> bool:
        """Whether the list is ComfyUI's own, and most of it stands in the code beside the class."""
        live = self._install.classes.get(value.class_type)
        if live is None or self._finder.find(value.class_type, live) is not None:
            return False
        options = {option for option in value.options if _WORD.fullmatch(option)}
        return len(self._source.find(options, self._files_of(value))) >= max(2, len(options) / 2)

    def _is_core(self, text: str) -> bool:
        folder = self._install.comfy_dir

        def files() -> Iterable[str]:
            yield from (str(file) for file in sorted(folder.glob("*.py")))
            for name in _CORE_FOLDERS:
                yield from python_files(folder / name)

        return self._stands_in(text, str(folder), files())

    def _packs_with(self, text: str) -> list[Path]:
        # Two names of one folder are one pack.
        packs = {os.path.realpath(path): path for path in self._finder.loaded}
        return [
            path
            for real, path in packs.items()
            if real != str(_OWN_PACK) and self._stands_in(text, real, python_files(path))
        ]

    def _stands_in(self, text: str, place: str, files: Iterable[str]) -> bool:
        if (place, text) not in _seen:
            found = text in self._source.find([text], files)
            if self._source.is_exhausted:
                return found
            if len(_seen) > 20_000:
                _seen.clear()
            _seen[place, text] = found
        return _seen[place, text]
