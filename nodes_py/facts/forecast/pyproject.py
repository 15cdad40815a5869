"""What a pack's `pyproject.toml` asks for: the standard's table, or else Poetry's. Extras are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..small_file import read_toml
from .poetry import Unknown, to_requirement, to_specifier
from .requirement_lines import Line

FILE = "pyproject.toml"
_MAX_LINES, _MAX_LENGTH = 2_000, 2_000


@dataclass(frozen=True)
class Project:
    lines: list[Line]
    # The versions of Python that it names, as pip writes them and as its author did.
    python: Line | None


def read_project(folder: Path) -> Project:
    data = read_toml(folder / FILE)
    project, poetry = _table(data, "project"), _table(data, "tool", "poetry", "dependencies")
    listed = project.get("dependencies")
    if isinstance(listed, list):
        texts = [text for text in listed if isinstance(text, str) and len(text) <= _MAX_LENGTH]
        lines = [Line(FILE, text.strip()) for text in texts]
    else:
        lines = list(_read_poetry(poetry))
    bound = project.get("requires-python")
    if isinstance(bound, str):
        return Project(lines[:_MAX_LINES], Line(FILE, bound, f"requires-python {bound}"))
    bound = poetry.get("python")
    try:
        python = Line(FILE, to_specifier(bound), f"python {bound}") if isinstance(bound, str) else None
    except Unknown:
        python = None
    return Project(lines[:_MAX_LINES], python)


def _table(data: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    found: Any = data
    for name in names:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def _read_poetry(entries: Mapping[str, Any]) -> Iterator[Line]:
    for name, entry in entries.items():
        if name.lower() == "python":
            continue
        # A list has one entry for each kind of machine.
        for one in entry if isinstance(entry, list) else [entry]:
            try:
                text = to_requirement(name, one)
            except Unknown:
                continue
            version = one.get("version") if isinstance(one, Mapping) else one
            if text and len(text) <= _MAX_LENGTH:
                yield Line(FILE, text, f"{name} {version}" if version else None)
