"""What the lists of the used packs say that may not go together: one conflict for each package."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations
from typing import Literal

from packaging.specifiers import SpecifierSet

from .claims import Claim, read_bound, read_claim
from .here import Here
from .pack_lists import PackLists
from .ranges import ends_below, exclude_each_other
from .requirement_lines import Line
from .twins import find_families

Kind = Literal["twins", "ranges", "ceiling", "system", "python"]
_MAX_CONFLICTS, _MAX_PAIRS = 50, 2_000
# The place of a pack in the list that was asked about, with what it asks for.
Asked = tuple[int, Claim]


@dataclass(frozen=True)
class Conflict:
    kind: Kind
    # Normalised names. None for the Python of a whole pack.
    packages: tuple[str, ...]
    # What two packages share.
    module: str | None
    # The version that runs here, where that matters.
    here: str | None
    claims: tuple[Asked, ...]


def find_conflicts(packs: Sequence[PackLists], here: Here) -> list[Conflict]:
    by_name: dict[str, list[Asked]] = {}
    bounds: list[Asked] = []
    # Most lists have the same lines.
    read = cache(partial(read_claim, here=here))
    for place, lists in enumerate(packs):
        bound = lists.python and read_bound(lists.python, here)
        if bound:
            bounds.append((place, bound))
        for claim in _claims_of(lists, read):
            by_name.setdefault(claim.name, []).append((place, claim))
    conflicts = [*_find_twins(by_name, here), *_find_by_package(by_name, here)]
    if bounds:
        conflicts.append(Conflict("python", (), None, here.python, tuple(bounds)))
    return conflicts[:_MAX_CONFLICTS]


def _claims_of(lists: PackLists, read: Callable[[Line], tuple[str | None, Claim | None]]) -> Iterator[Claim]:
    named: set[str | None] = set()
    for line in lists.requirements:
        name, claim = read(line)
        named.add(name)
        if claim:
            yield claim
    for line in lists.project:
        name, claim = read(line)
        if claim and name not in named:
            yield claim


def _find_twins(by_name: Mapping[str, list[Asked]], here: Here) -> Iterator[Conflict]:
    """A pack that asks for two of them itself goes with whoever asks for one of these."""
    for module, family in find_families(by_name, here):
        members: dict[int, set[str]] = {}
        for name in family & by_name.keys():
            for place, _ in by_name[name]:
                members.setdefault(place, set()).add(name)
        kinds = {frozenset(names) for names in members.values()}
        apart = {kind for one, other in combinations(kinds, 2) if not one & other for kind in (one, other)}
        places = {place for place, names in members.items() if frozenset(names) in apart}
        if places:
            names = sorted({name for kind in apart for name in kind})
            asked = [each for name in names for each in by_name[name] if each[0] in places]
            yield Conflict("twins", tuple(names), module, None, _once(asked))


def _find_by_package(by_name: Mapping[str, list[Asked]], here: Here) -> Iterator[Conflict]:
    pairs = _Pairs()
    for name in sorted(by_name):
        for kind in ("system", "python"):
            refused = [each for each in by_name[name] if each[1].refused == kind]
            if refused:
                shown = here.python if kind == "python" else None
                yield Conflict(kind, (name,), None, shown, _once(refused))
        asked = [each for each in by_name[name] if each[1].refused is None]
        version = here.version(name)
        below = [each for each in asked if version and ends_below(each[1].specifier, version)]
        apart = pairs.find(asked)
        if apart or below:
            told = [each for each in asked if each[0] in apart or each in below]
            told = [each for each in told if each in below or str(each[1].specifier)]
            kind = "ranges" if apart else "ceiling"
            yield Conflict(kind, (name,), None, here.versions.get(name), _once(told))


class _Pairs:
    """One budget for all packages: nobody's lists are so long, and no list may keep ComfyUI busy."""

    def __init__(self) -> None:
        self._left = _MAX_PAIRS

    def find(self, asked: Iterable[Asked]) -> set[int]:
        """The packs whose ranges another pack's exclude."""
        ranges: dict[int, SpecifierSet] = {}
        for place, claim in asked:
            ranges[place] = ranges.get(place, SpecifierSet()) & claim.specifier
        kinds = {str(each): each for each in ranges.values()}
        # Ranges of which any two meet have a version in common, so that pairs are looked at only now.
        if len(kinds) < 2 or len(kinds) > self._left or not exclude_each_other(kinds.values()):
            return set()
        # One that excludes itself says nothing about others.
        self._left -= len(kinds)
        sane = {text: each for text, each in kinds.items() if not exclude_each_other([each])}
        apart: set[str] = set()
        for (one, first), (other, second) in combinations(sane.items(), 2):
            self._left -= 1
            if self._left < 0:
                return set()
            if exclude_each_other([first, second]):
                apart |= {one, other}
        return {place for place, each in ranges.items() if str(each) in apart}


def _once(asked: Iterable[Asked]) -> tuple[Asked, ...]:
    found = {(place, claim.file, claim.shown): (place, claim) for place, claim in asked}
    return tuple(found[key] for key in sorted(found))
