"""Where a pack without commit or origin may come from: places to look, proof of nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..git.layout import read_remains
from ..git.urls import to_https
from ..install import Install
from .github_api import is_kept
from .manager_map import find_in_manager_map
from .pack_files import Content
from .search import named_origin

_FILE = "pyproject.toml"


class Place(NamedTuple):
    origin: str
    # The pack's own word, or that of who needs it: else a guess, from what others say of such packs.
    is_own: bool


def find_address(folder: Path) -> str | None:
    """What the folder's own file names, if the host keeps it."""
    return next((place.origin for place in _kept([(_of_file(folder), True)])), None)


def find_addresses(
    folder: Path, others: Iterable[str | None], classes: list[str], install: Install
) -> Iterator[Place]:
    """Its own word first. The later ones are only looked up where somebody asks for more than the first."""

    def all_places() -> Iterator[tuple[str | None, bool]]:
        yield _of_file(folder), True
        for other in others:
            yield other, True
        yield to_https(read_remains(folder)), True
        yield find_in_manager_map(folder.name, classes, install), False

    return _kept(all_places())


def _kept(places: Iterable[tuple[str | None, bool]]) -> Iterator[Place]:
    seen: set[str] = set()
    for origin, is_own in places:
        if origin and is_kept(origin) and origin.lower() not in seen:
            seen.add(origin.lower())
            yield Place(origin, is_own)


def _of_file(folder: Path) -> str | None:
    try:
        return named_origin(Content(folder, {_FILE: (folder / _FILE).lstat()}))
    except OSError:
        return None
