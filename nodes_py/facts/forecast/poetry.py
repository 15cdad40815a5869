"""A dependency in Poetry's own words, in those of pip."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from packaging.version import InvalidVersion, Version

_CLAUSE = re.compile(r"\s*(\^|~=|~|={2,3}|!=|<=|>=|<|>|=)?\s*([^\s,<>=!~^|;]+)\s*,?")


class Unknown(Exception):
    """Nothing that pip could say."""


def to_requirement(name: str, entry: Any) -> str | None:
    """None: not asked for."""
    if isinstance(entry, str):
        return f"{name}{to_specifier(entry)}"
    if not isinstance(entry, Mapping):
        raise Unknown
    if entry.get("optional"):
        return None
    extras = entry.get("extras")
    named = f"{name}[{','.join(map(str, extras))}]" if isinstance(extras, list) and extras else name
    version, url = entry.get("version"), entry.get("url")
    if isinstance(url, str):
        named = f"{named} @ {url}"
    elif isinstance(version, str):
        named += to_specifier(version)
    markers = " and ".join(_markers(entry))
    return f"{named} ; {markers}" if markers else named


def _markers(entry: Mapping[str, Any]) -> list[str]:
    found = []
    for key, written in (("markers", "({})"), ("platform", 'sys_platform == "{}"')):
        value = entry.get(key)
        if isinstance(value, str):
            found.append(written.format(value))
    python = entry.get("python")
    if isinstance(python, str):
        for clause in filter(None, to_specifier(python).split(",")):
            operator, version = re.split(r"(?<=[<>=~])(?=[^<>=~])", clause, maxsplit=1)
            found.append(f'python_full_version {operator} "{version}"')
    return found


def to_specifier(constraint: str) -> str:
    text = constraint.strip()
    if text in ("", "*"):
        return ""
    clauses, place = [], 0
    while place < len(text):
        found = _CLAUSE.match(text, place)
        # Alternatives (||), too.
        if not found:
            raise Unknown
        clauses.append(_to_clauses(found[1] or "", found[2]))
        place = found.end()
    return ",".join(clauses)


def _to_clauses(operator: str, version: str) -> str:
    if version == "*":
        raise Unknown
    if operator in ("", "="):
        return f"=={version}"
    if operator not in ("^", "~"):
        return f"{operator}{version}"
    try:
        release = Version(version).release
    except InvalidVersion:
        raise Unknown from None
    # ^ lets all but the first figure that is not zero move, ~ the last one.
    first = next((place for place, part in enumerate(release) if part), len(release) - 1)
    fixed = first if operator == "^" else min(1, len(release) - 1)
    above = [*release[:fixed], release[fixed] + 1]
    return f">={version},<{'.'.join(map(str, above))}"
