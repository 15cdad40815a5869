"""The conflicts among the used packs' lists, remembered until a list or an installed package changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..commit_search.code_sources import Source
from ..environment import Package

if TYPE_CHECKING:
    from .conflicts import Conflict
    from .here import Here
    from .pack_lists import PackLists

_last: tuple[list[Any], list[Any]] | None = None


def describe_conflicts(packs: Iterable[Source], packages: list[Package]) -> list[dict[str, Any]]:
    """Nothing where `packaging` is absent, which ComfyUI brings with transformers. It reads names, versions
    and markers: a reading of our own would be wrong somewhere."""
    try:
        from .here import read_here
        from .twins import modules_of
    except ImportError:
        return []
    here = read_here(packages, lambda package: modules_of(package.distribution))
    return describe_found(packs, here, [(each.name, each.version) for each in packages])


def describe_found(packs: Iterable[Source], here: Here, installed: Any) -> list[dict[str, Any]]:
    from .conflicts import find_conflicts
    from .pack_lists import read_lists

    global _last
    read: dict[Path, tuple[Source, PackLists]] = {}
    for pack in packs:
        # A single file has no lists.
        if pack.folder is not None and pack.folder not in read:
            read[pack.folder] = (pack, read_lists(pack.folder))
    sources = [source for source, _ in read.values()]
    lists = [each for _, each in read.values()]
    state = [installed, here.python, *map(id, lists)]
    # Together with the lists: an id is theirs only while they are there.
    last = _last
    if last is None or last[0] != state:
        last = (state, [find_conflicts(lists, here), lists])
        _last = last
    return [_describe(conflict, sources) for conflict in last[1][0]]


def _describe(conflict: Conflict, sources: list[Source]) -> dict[str, Any]:
    places = sorted({place for place, _ in conflict.claims})
    return {
        "kind": conflict.kind,
        "packages": list(conflict.packages),
        "module": conflict.module,
        "here": conflict.here,
        "claims": [
            {"directory": sources[place].directory or "", "file": claim.file, "requirement": claim.shown}
            for place, claim in conflict.claims
        ],
        "node_ids": list(dict.fromkeys(node_id for place in places for node_id in sources[place].node_ids)),
    }
