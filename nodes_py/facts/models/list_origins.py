"""Which of ComfyUI's model folders a list was made of. Each list is looked through once, whoever has it."""

from __future__ import annotations

from collections.abc import Iterable

from ..option_list import OptionList
from ..widgets import Spec
from .model_folders import ModelFolders

_Lists = tuple[OptionList, ...]


class ListOrigins:
    def __init__(self, folders: ModelFolders) -> None:
        self._folders = folders
        self._origins: dict[_Lists, list[str]] = {}
        self._equal: dict[_Lists, list[str]] = {}
        self._fits: dict[tuple[OptionList, str], tuple[bool, bool]] = {}

    def origins_of(self, combos: Iterable[Spec]) -> list[str]:
        """By the very strings, most frequent first."""
        lists = _lists_of(combos)
        if lists not in self._origins:
            options = [option for each in lists for option in each.options]
            self._origins[lists] = self._folders.origins_of(options)
        return self._origins[lists]

    def folders_of_same_weights(self, combos: Iterable[Spec]) -> list[str]:
        lists = _lists_of(combos)
        if lists not in self._equal:
            weights = frozenset().union(*(each.weights for each in lists))
            names = self._folders.names if weights else ()
            self._equal[lists] = [name for name in names if weights == self._folders.posix_names(name)]
        return self._equal[lists]

    def are_all_of(self, folder: str, combo: Spec) -> bool:
        return self._fit(folder, combo)[0]

    def lie_in(self, folder: str, combo: Spec) -> bool:
        return self._fit(folder, combo)[1]

    def _fit(self, folder: str, combo: Spec) -> tuple[bool, bool]:
        key = combo.listed, folder
        if key not in self._fits:
            names, weights = self._folders.posix_names(folder), combo.listed.weights
            self._fits[key] = names == weights, weights <= names
        return self._fits[key]


def _lists_of(combos: Iterable[Spec]) -> _Lists:
    return tuple(combo.listed for combo in combos)
