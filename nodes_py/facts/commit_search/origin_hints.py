"""Repositories that a pack without commit or origin may come from: where to look, no proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..git.layout import read_remains
from ..git.urls import to_https
from ..install import Install
from .github_api import is_on_github
from .manager_map import find_in_manager_map
from .pack_files import PackFiles
from .search import read_named_origin
from .snapshots import find_in_snapshots

_FILE = "pyproject.toml"


class OriginHint(NamedTuple):
    origin: str
    # Named by the pack itself or by the pack that needs it. Else a guess, from lists of packs.
    is_own: bool


def find_own_origin(folder: Path) -> str | None:
    """What the folder's own file names, if it is on GitHub."""
    return next((hint.origin for hint in _on_github([(_of_file(folder), True)])), None)


def find_origin_hints(
    folder: Path, others: Iterable[str | None], classes: list[str], install: Install
) -> Iterator[OriginHint]:
    """The pack's own first. The later ones are looked up only when the caller asks for more than one."""

    def all_hints() -> Iterator[tuple[str | None, bool]]:
        yield _of_file(folder), True
        for other in others:
            yield other, True
        yield to_https(read_remains(folder)), True
        yield from ((noted.origin, False) for noted in find_in_snapshots(folder.name, install))
        yield find_in_manager_map(folder.name, classes, install), False

    return _on_github(all_hints())


def _on_github(hints: Iterable[tuple[str | None, bool]]) -> Iterator[OriginHint]:
    seen: set[str] = set()
    for origin, is_own in hints:
        if origin and is_on_github(origin) and origin.lower() not in seen:
            seen.add(origin.lower())
            yield OriginHint(origin, is_own)


def _of_file(folder: Path) -> str | None:
    try:
        return read_named_origin(PackFiles(folder, {_FILE: (folder / _FILE).lstat()}))
    except OSError:
        return None
