"""Files below ComfyUI's input folder: the facts name them, the relay sends them. Nothing outside is read."""

import os
import posixpath
import stat
from pathlib import Path
from typing import BinaryIO

# Runflow takes no larger file.
MAX_FILE_BYTES = 50 * 1024 * 1024


class OutsideFolder(Exception):
    pass


class FileMissing(Exception):
    pass


def find_inside(folder: Path, name: str) -> str | None:
    """The real path, if it lies below the folder: a link that leads out does not, as in ComfyUI's `/view`."""
    try:
        # As texts first, so that the disk is not asked about what lies elsewhere: on Windows that could be a
        # server to log in to.
        plain = os.path.abspath(folder)  # noqa: PTH100 - keeps symlinks
        real = os.path.realpath(folder)
        if not any(_is_below(root, os.path.normpath(os.path.join(root, name))) for root in (plain, real)):  # noqa: PTH118
            return None
        path = os.path.realpath(os.path.join(real, name))  # noqa: PTH118 - realpath of both, compared as texts
        return path if _is_below(real, path) else None
    except (OSError, ValueError):
        return None


def name_inside(folder: Path, name: str) -> str | None:
    """What a name is called below the folder, with `/`: `../input/a.png` is `a.png`. As it is
    written, where it does not climb: a link below the folder keeps its name."""
    found = find_inside(folder, name)
    if found is None:
        return None
    posix = name.replace("\\", "/")
    if ".." not in posix.split("/") and not os.path.isabs(name):  # noqa: PTH117
        return posixpath.normpath(posix)
    return os.path.relpath(found, os.path.realpath(folder)).replace(os.sep, "/")


def _is_below(root: str, path: str) -> bool:
    root, path = os.path.normcase(root), os.path.normcase(path)
    return path != root and os.path.commonpath((root, path)) == root


def open_inside(folder: Path, name: str) -> BinaryIO:
    """Raises OutsideFolder and FileMissing."""
    path = find_inside(folder, name)
    if path is None or os.path.isabs(name):  # noqa: PTH117
        raise OutsideFolder
    try:
        # The checked path, and no link put there since; a pipe must not block the thread for ever.
        flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, os.O_RDONLY | flags)
    except OSError:
        raise FileMissing from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise FileMissing
    return os.fdopen(descriptor, "rb", buffering=0)
