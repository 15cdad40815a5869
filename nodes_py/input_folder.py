"""Files below ComfyUI's input folder: the facts name them, the relay sends them. Nothing outside is read."""

import os
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
    root = os.path.realpath(folder)
    try:
        path = os.path.realpath(os.path.join(root, name))  # noqa: PTH118 - realpath of both, compared as texts
        return path if path != root and os.path.commonpath((root, path)) == root else None
    except (OSError, ValueError):
        return None


def open_input_file(folder: Path, name: str) -> BinaryIO:
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
