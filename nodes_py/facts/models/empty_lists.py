"""Which folder of models a list would show, where it is empty: no name in it can say."""

from __future__ import annotations

from collections.abc import Iterator
from types import CodeType
from typing import Any

from .folder_hints import hinted_folders
from .model_folders import ModelFolders

# What a class of the older and of the newer form says its inputs in.
_FORMS = ("INPUT_TYPES", "define_schema")


def folder_of_empty(live: Any, name: str, folders: ModelFolders) -> str | None:
    """POSIX path below models/. None: not known, or not empty. The name of the input says which; where it
    says nothing, the only folder that the code of the class names. The two must not contradict each other."""
    empty = {folder for folder, names in folders.names.items() if not names}
    named = {text for text in _texts_of(live) if text in folders.names}
    hinted = next((folder for folder in hinted_folders(name) if folder in folders.names), None)
    folder = hinted or (next(iter(named)) if len(named) == 1 else None)
    if folder not in empty:
        return None
    below = folders.canonical_folder(folder)
    return below if not named or below in map(folders.canonical_folder, named) else None


def _texts_of(live: Any) -> Iterator[str]:
    for form in _FORMS:
        function = getattr(live, form, None)
        code = getattr(getattr(function, "__func__", function), "__code__", None)
        if isinstance(code, CodeType):
            yield from _texts_in(code)


def _texts_in(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield constant
        elif isinstance(constant, CodeType):
            yield from _texts_in(constant)
