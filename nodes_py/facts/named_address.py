"""Where a pack without commit or origin may come from: places to look, proof of nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from .content import Content
from .git_layout import read_remains
from .install import Install
from .manager_map import find_in_manager_map
from .origins import to_https
from .pins import named_origin
from .repository_host import is_kept

_FILE = "pyproject.toml"


def find_address(folder: Path) -> str | None:
    """What the folder's own file names, if the host keeps it."""
    return next(_kept([_of_file(folder)]), None)


def find_addresses(
    folder: Path, others: Iterable[str | None], classes: list[str], install: Install
) -> Iterator[str]:
    """Its own word first. The later ones are only looked up where somebody asks for more than the first."""

    def all_places() -> Iterator[str | None]:
        yield _of_file(folder)
        yield from others
        yield to_https(read_remains(folder))
        yield find_in_manager_map(folder.name, classes, install)

    return _kept(all_places())


def _kept(places: Iterable[str | None]) -> Iterator[str]:
    seen: set[str] = set()
    for place in places:
        if place and is_kept(place) and place.lower() not in seen:
            seen.add(place.lower())
            yield place


def _of_file(folder: Path) -> str | None:
    try:
        return named_origin(Content(folder, {_FILE: (folder / _FILE).lstat()}))
    except OSError:
        return None
