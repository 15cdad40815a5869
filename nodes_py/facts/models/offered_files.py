"""Files of models that a node offers in a list of its own making: where they lie."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property

from ..option_list import OptionList
from ..path_shapes import names_file
from ..widgets import Value
from .files_below import FilesBelow
from .model_folders import Located, ModelFolders, is_weight, to_posix

_NONE = frozenset({"", "none", "[none]", "null", "auto", "default"})
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")
_MOST_PREFIXES = 3
# What nearly every folder of a model has, and many nodes name.
_IN_ALL = frozenset(
    {"config.json", "config.yaml", "merges.txt", "model_index.json", "params.json", "readme.md"}
    | {"preprocessor_config.json", "scheduler_config.json", "tokenizer.json", "tokenizer_config.json"}
    | {"vocab.json", "vocab.txt"}
)


class OfferedFiles:
    """Of lists that hold none of ComfyUI's own strings: a node joined two of them, cut the names, or looked
    into a folder by itself."""

    def __init__(self, folders: ModelFolders) -> None:
        self._folders = folders
        self._below = FilesBelow(folders.models_dir)
        self._offers: dict[tuple[OptionList, ...], _Offer] = {}
        self._cuts: dict[tuple[str, int], dict[str, list[str]]] = {}

    def place(self, value: Value) -> list[Located]:
        """Several only where one name lies in several folders that nobody told ComfyUI of."""
        text = to_posix(value.text)
        # Most lists are of no files at all.
        if not is_weight(text) and text not in self._cut_names and not names_file(text):
            return []
        lists = tuple(combo.listed for combo in value.combos)
        offer = self._offers.setdefault(lists, _Offer(lists))
        if not is_weight(text):
            cut = self._by_cut_names(text, offer.choices) if text in self._cut_names else []
            return cut or self._others_below_models(text, offer)
        known = self._by_prefix(text, offer) or self._by_cut_names(text, offer.weights)
        return known or self._below_models(text, offer)

    def _by_prefix(self, text: str, offer: _Offer) -> list[Located]:
        """`bbox/name`, of a node that joins the lists of several types: a type lists what is in all of its
        roots, wherever they lie."""
        parts = text.split("/")
        for depth in range(1, min(len(parts), _MOST_PREFIXES + 1)):
            tails, tail = offer.tails_of("/".join(parts[:depth]) + "/"), "/".join(parts[depth:])
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

    def _by_cut_names(self, text: str, offered: frozenset[str]) -> list[Located]:
        """Names without their folder, their ending or both: only where the list has all of a folder's and no
        other."""
        for folder in sorted(self._cut_names.get(text, ())):
            for number in range(len(_CUTS)):
                names = self._cut(folder, number)
                meant = names.get(text, ())
                if len(offered) > 1 and len(meant) == 1 and names.keys() == offered:
                    located = self._folders.locate(folder, meant[0])
                    if located:
                        return [located]
        return []

    def _below_models(self, text: str, offer: _Offer) -> list[Located]:
        """In a folder of ComfyUI's models that it was not told of: nothing else puts a file of that name
        there. In one that it knows, the list has to be made of that folder's files: a name is soon somewhere
        by chance."""
        if _leads_away(text):
            return []
        ranked = []
        for path in self._below.ending_with(text):
            folder = path[: len(path) - len(text)]
            is_whole = offer.is_all_in(folder, offer.weights, self._below)
            is_told = self._folders.lists(path)
            if not is_told or (is_whole and len(offer.weights) > 1):
                ranked.append(((is_told, not is_whole, path.count("/")), path))
        best = min((rank for rank, _ in ranked), default=None)
        return [self._at(path) for rank, path in sorted(ranked) if rank == best]

    def _others_below_models(self, text: str, offer: _Offer) -> list[Located]:
        """What is no weight has any name and any place: only where the list is one of this folder's files."""
        if _leads_away(text) or not names_file(text) or (len(offer.files) == 1 and text.lower() in _IN_ALL):
            return []
        ending = "." + text.rpartition(".")[2]
        found = []
        for path in sorted(self._below.ending_with(text)):
            folder = path[: len(path) - len(text)]
            beside = (each for each in self._below.in_folder(folder) if each.endswith(ending))
            is_listing = "/" in text or all(each in offer.files for each in beside)
            if is_listing and offer.is_all_in(folder, offer.files, self._below):
                found.append(self._at(path))
        return found

    def _at(self, path: str) -> Located:
        return Located(None, str(self._folders.models_dir / path), path)

    def _cut(self, folder: str, number: int) -> dict[str, list[str]]:
        key = folder, number
        if key not in self._cuts:
            found = self._cuts[key] = defaultdict(list)
            for name in self._folders.posix_names(folder):
                found[_CUTS[number](name)].append(name)
        return self._cuts[key]

    @cached_property
    def _cut_names(self) -> dict[str, set[str]]:
        """Each name as it may be shown, with the types that have it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for folder in self._folders.names:
            for name in self._folders.posix_names(folder):
                for cut in _CUTS:
                    found[cut(name)].add(folder)
        return found


class _Offer:
    """What the lists of one widget offer together, looked through once."""

    def __init__(self, lists: tuple[OptionList, ...]) -> None:
        self._lists = lists
        self._tails: dict[str, frozenset[str]] = {}
        self._is_all_in: dict[tuple[str, frozenset[str]], bool] = {}

    @cached_property
    def weights(self) -> frozenset[str]:
        return frozenset().union(*(each.weights for each in self._lists))

    @cached_property
    def choices(self) -> frozenset[str]:
        return frozenset(name for each in self._lists for name in each.posix if name.lower() not in _NONE)

    @cached_property
    def files(self) -> frozenset[str]:
        return frozenset(filter(names_file, self.choices))

    def tails_of(self, prefix: str) -> frozenset[str]:
        if prefix not in self._tails:
            tails = (each.removeprefix(prefix) for each in self.weights if each.startswith(prefix))
            self._tails[prefix] = frozenset(tails)
        return self._tails[prefix]

    def is_all_in(self, folder: str, names: frozenset[str], below: FilesBelow) -> bool:
        """A frozenset keeps its hash, so that asking again costs nothing."""
        key = folder, names
        if key not in self._is_all_in:
            self._is_all_in[key] = all(below.has(folder + name) for name in names)
        return self._is_all_in[key]


def _leads_away(text: str) -> bool:
    return _ABSOLUTE.match(text) is not None or any(part in ("", ".", "..") for part in text.split("/"))


def _without_ending(name: str) -> str:
    return name.rpartition(".")[0] or name


def _without_folder(name: str) -> str:
    return name.rpartition("/")[2]


_CUTS: tuple[Callable[[str], str], ...] = (
    _without_folder,
    _without_ending,
    lambda name: _without_ending(_without_folder(name)),
)
