"""Which ranges of versions end below what runs here, and which exclude each other."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.specifiers import Specifier, SpecifierSet
from packaging.version import Version

_CEILINGS = ("<", "<=", "==", "~=", "===")


def ends_below(specifier: SpecifierSet, version: Version) -> bool:
    """Builds and pre-releases of the last version that it allows are no other version."""
    return any(_ends_below(clause, version) for clause in specifier)


def _ends_below(clause: Specifier, version: Version) -> bool:
    if clause.operator not in _CEILINGS or clause.contains(version, prereleases=True):
        return False
    bound = Version(clause.version.removesuffix(".*"))
    if clause.operator == "<":
        return version >= bound
    return Version(version.base_version) > Version(bound.base_version)


def exclude_each_other(specifiers: Iterable[SpecifierSet]) -> bool:
    """Whether no version fits all. It is enough to try the ends of ranges, and what comes just after."""
    asked = list(specifiers)
    tried = {"0", *(each for one in asked for clause in one for each in _candidates(clause))}
    return not any(all(one.contains(each, prereleases=True) for one in asked) for each in tried)


def _candidates(clause: Specifier) -> list[str]:
    text = clause.version.removesuffix(".*")
    version = Version(text)
    after = f"{version.base_version}.0.0.0.1"
    if text == clause.version:
        return [text, after]
    # The whole line of releases may be excluded.
    return [text, after, ".".join(map(str, [*version.release[:-1], version.release[-1] + 1]))]
