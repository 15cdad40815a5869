"""A file below ComfyUI's input folder, opened by the path the facts gave it. Nothing outside can be named."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from .guard import Refused
from .input_folder import find_inside


def open_input_file(folder: Path, name: str) -> BinaryIO:
    """Where links lead out of the folder the file is outside, as it is for ComfyUI's own `/view`."""
    path = find_inside(folder, name)
    if path is None or os.path.isabs(name):  # noqa: PTH117
        raise Refused(403, "file-outside", f"{name[:500]} is not below ComfyUI's input folder.")
    missing = Refused(404, "file-missing", f"{name[:500]} is not in ComfyUI's input folder any more.")
    try:
        # The checked path and no link put in its place since; a pipe must not keep the thread for ever.
        flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, os.O_RDONLY | flags)
    except OSError:
        raise missing from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise missing
    return os.fdopen(descriptor, "rb", buffering=0)
