"""Weights that a node offers in a list of its own making: where they lie, or that nobody can tell."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..widgets import Value
from .model_folders import Located, ModelFolders, is_weight, to_posix

# Weights by their ending alone. Others are also other things: a `.patch`, a `.task`.
_SURE = (".safetensors", ".sft", ".ckpt", ".pt", ".pth", ".bin", ".gguf", ".onnx")
_NONE = frozenset({"", "none", "[none]", "null", "auto", "default"})
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")
_MAX_FOLDERS, _MAX_FILES, _MOST_PREFIXES = 4_000, 100_000, 3


class OfferedWeights:
    """Of lists that hold none of ComfyUI's own strings: a node joined two of them, cut the names, or looked
    into a folder by itself."""

    def __init__(self, folders: ModelFolders) -> None:
        self._folders = folders

    def place(self, value: Value) -> list[Located]:
        """Several only where one name lies in several folders that nobody told ComfyUI of."""
        text = to_posix(value.text)
        # Most lists are of no files at all.
        if not is_weight(text) and text not in self._cut_names:
            return []
        options = {to_posix(option) for combo in value.combos for option in combo.options or ()}
        if not is_weight(text):
            return self._by_cut_names(text, {each for each in options if each.lower() not in _NONE})
        weights = {option for option in options if is_weight(option)}
        known = self._by_prefix(text, weights) or self._by_cut_names(text, weights)
        return known or self._below_models(text, weights)

    def _by_prefix(self, text: str, weights: set[str]) -> list[Located]:
        """`bbox/name`, of a node that joins the lists of several types: a type lists what is in all of its
        roots, wherever they lie."""
        parts = text.split("/")
        for depth in range(1, min(len(parts), _MOST_PREFIXES + 1)):
            prefix, tail = "/".join(parts[:depth]) + "/", "/".join(parts[depth:])
            tails = {each.removeprefix(prefix) for each in weights if each.startswith(prefix)}
            ranked = []
            for folder in self._folders.names:
                names = self._folders.posix_names(folder)
                is_called = self._folders.is_called(folder, parts[depth - 1])
                if tail in names and (is_called or (tails == names and len(tails) > 1)):
                    ranked.append((is_called, tails == names, -len(names), folder))
            located = self._folders.locate(max(ranked)[3], tail) if ranked else None
            if located:
                return [located]
        return []

    def _by_cut_names(self, text: str, offered: set[str]) -> list[Located]:
        """Names without their folder, their ending or both: only where the list has all of a folder's and no
        other."""
        for folder in sorted(self._cut_names.get(text, ())):
            names = self._folders.posix_names(folder)
            for cut in _CUTS:
                meant = [name for name in names if cut(name) == text]
                if len(offered) > 1 and len(meant) == 1 and {cut(name) for name in names} == offered:
                    located = self._folders.locate(folder, meant[0])
                    if located:
                        return [located]
        return []

    def _below_models(self, text: str, weights: set[str]) -> list[Located]:
        """In a folder of ComfyUI's models that it was not told of: nothing else puts a file of that name
        there. In one that it knows, the list has to be made of that folder's files: a name is soon somewhere
        by chance."""
        if _ABSOLUTE.match(text) or any(part in ("", ".", "..") for part in text.split("/")):
            return []
        ranked = []
        for path in self._by_name.get(_without_folder(text), ()):
            if path != text and not path.endswith(f"/{text}"):
                continue
            folder = path[: len(path) - len(text)]
            is_whole = all(folder + each in self._below for each in weights)
            is_told = self._folders.lists(path)
            if not is_told or (is_whole and len(weights) > 1):
                ranked.append(((is_told, not is_whole, path.count("/")), path))
        best = min((rank for rank, _ in ranked), default=None)
        root = self._folders.models_dir
        return [Located(None, str(root / path), path) for rank, path in sorted(ranked) if rank == best]

    @cached_property
    def _cut_names(self) -> dict[str, set[str]]:
        """Each name as it may be shown, with the types that have it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for folder in self._folders.names:
            for name in self._folders.posix_names(folder):
                for cut in _CUTS:
                    found[cut(name)].add(folder)
        return found

    @cached_property
    def _below(self) -> set[str]:
        return set(_walk(self._folders.models_dir))

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for path in self._below:
            found[_without_folder(path)].append(path)
        return found


def _without_ending(name: str) -> str:
    return name.rpartition(".")[0] or name


def _without_folder(name: str) -> str:
    return name.rpartition("/")[2]


_CUTS: tuple[Callable[[str], str], ...] = (
    _without_folder,
    _without_ending,
    lambda name: _without_ending(_without_folder(name)),
)


def _walk(root: Path) -> Iterator[str]:
    """Weights below a folder, POSIX. Caches of repositories are left out: their loaders take other names."""
    waiting, seen, count = [""], set(), 0
    while waiting and len(seen) < _MAX_FOLDERS and count < _MAX_FILES:
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
                count += 1
                yield f"{inside}{entry.name}"


@dataclass
class Unplaced:
    """`name`: of a full path its last part."""

    name: str
    input: str
    is_path: bool
    node_ids: list[str] = field(default_factory=list)


def find_unplaced(values: Iterable[Value], placed: Callable[[str, str], bool]) -> list[Unplaced]:
    """Weights that are on offer and of which nobody knows where they lie. `placed`: whether a model of this
    file name was found at a node."""
    found: dict[tuple[str, str], Unplaced] = {}
    for value in values:
        text = to_posix(value.text)
        name = _without_folder(text)
        if not value.combos or value.is_upload or not name.lower().endswith(_SURE) or "://" in text:
            continue
        is_offered = any(to_posix(option) == text for combo in value.combos for option in combo.options or ())
        if not is_offered or placed(value.node_id, name):
            continue
        is_path = _ABSOLUTE.match(text) is not None
        new = Unplaced(name if is_path else text, value.input, is_path)
        known = found.setdefault((text, value.input), new)
        if value.node_id not in known.node_ids:
            known.node_ids.append(value.node_id)
    return list(found.values())
