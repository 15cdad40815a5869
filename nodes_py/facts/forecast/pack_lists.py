"""The lists of one pack, read again when one of them has changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..small_file import Stamp, stamp_of
from .pyproject import FILE, read_project
from .requirement_lines import Line, read_requirement_files

_REQUIREMENTS = "requirements.txt"
_MAX_KNOWN = 2_000


@dataclass(frozen=True)
class PackLists:
    requirements: list[Line]
    # Counted where requirements.txt, which is what installers read, does not name the package.
    project: list[Line]
    python: Line | None


_known: dict[Path, tuple[dict[Path, Stamp], PackLists]] = {}


def read_lists(folder: Path) -> PackLists:
    """The same object while nothing has changed."""
    known = _known.get(folder)
    if known and all(stamp_of(path) == stamp for path, stamp in known[0].items()):
        return known[1]
    # Before the files are read: what is written meanwhile is read the next time.
    stamps = {path: stamp_of(path) for path in (folder / _REQUIREMENTS, folder / FILE)}
    lines, seen = read_requirement_files(folder, _REQUIREMENTS)
    project = read_project(folder)
    lists = PackLists(lines, project.lines, project.python)
    if len(_known) >= _MAX_KNOWN:
        _known.clear()
    _known[folder] = ({**{path: stamp_of(path) for path in seen}, **stamps}, lists)
    return lists
