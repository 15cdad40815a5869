"""Where a pack whose commit is not known says that it comes from: a place to look, proof of nothing."""

from __future__ import annotations

from pathlib import Path

from .content import Content
from .pins import named_origin
from .repository_host import repository_path

_FILE = "pyproject.toml"


def find_address(folder: Path, *others: str | None) -> str | None:
    """What its own file names, else the first of the others that the host keeps."""
    for origin in (_of_file(folder), *others):
        try:
            if origin and repository_path(origin):
                return origin
        except ValueError:
            continue
    return None


def _of_file(folder: Path) -> str | None:
    try:
        return named_origin(Content(folder, {_FILE: (folder / _FILE).lstat()}))
    except OSError:
        return None
