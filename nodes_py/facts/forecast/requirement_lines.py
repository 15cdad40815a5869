"""The lines of a requirements file as pip reads it: comments, continued lines, and files that it includes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..small_file import read_small

_MAX_FILES, _MAX_LINES, _MAX_LENGTH = 20, 2_000, 2_000
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_INCLUDE = re.compile(r"(?:-r\s*|--requirement(?:\s+|\s*=\s*))(\S.*)")
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    # Before that of UTF-16, which it begins with.
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


@dataclass(frozen=True)
class Line:
    # Below the pack's folder.
    file: str
    # One requirement as pip reads it.
    text: str
    # As its author wrote it, where that is another form.
    shown: str | None = None


def read_requirement_files(folder: Path, name: str) -> tuple[list[Line], list[Path]]:
    """With every file that was looked at."""
    root = folder.resolve()
    lines: list[Line] = []
    seen: set[Path] = set()
    queue = [folder / name]
    while queue and len(seen) < _MAX_FILES and len(lines) < _MAX_LINES:
        path = _inside(root, queue.pop(0))
        if path is None or path in seen:
            continue
        seen.add(path)
        content = read_small(path)
        for text in _lines(decode(content)) if content else ():
            included = _INCLUDE.fullmatch(text)
            if included:
                queue.append(path.parent / included[1].strip("\"'"))
            elif not text.startswith("-"):
                lines.append(Line(path.relative_to(root).as_posix(), text))
    return lines[:_MAX_LINES], sorted(seen)


def _inside(root: Path, path: Path) -> Path | None:
    """Not followed out of the pack, nor to an address."""
    try:
        found = path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None
    return found if found.is_relative_to(root) else None


def decode(content: bytes) -> str:
    """Old lists are in whatever their author's editor wrote."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _lines(text: str) -> Iterator[str]:
    """Without comments and without what is for pip alone, such as hashes."""
    begun: list[str] = []
    for raw in [*text.splitlines(), ""]:
        is_comment = raw.lstrip().startswith("#")
        if raw.endswith("\\") and not is_comment:
            begun.append(raw[:-1])
            continue
        whole = "".join([*begun, " " if is_comment else "", raw])
        begun.clear()
        whole = _COMMENT.sub("", whole).strip() if len(whole) <= _MAX_LENGTH else ""
        if whole.startswith("-"):
            yield whole
        elif whole:
            yield _without_options(whole)


def _without_options(text: str) -> str:
    words = text.split()
    options = next((place for place, word in enumerate(words) if word.startswith("-")), len(words))
    return " ".join(words[:options])
