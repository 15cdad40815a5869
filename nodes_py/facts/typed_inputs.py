"""Files of ComfyUI's input folder that somebody typed into a text: relative to it, or to ComfyUI.

Nobody knows how the node looks for them there, so they travel and are asked about.
"""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass

from ..input_folder import find_inside, name_inside
from .install import Install
from .models.model_folders import to_posix
from .path_shapes import bare

_MAX_LENGTH = 300
_TO_INPUT = re.compile(r"(?:comfyui/)?input/+", re.IGNORECASE)


@dataclass(frozen=True)
class TypedInput:
    # Below the input folder.
    name: str
    is_folder: bool


def find_typed_input(text: str, install: Install) -> TypedInput | None:
    path = to_posix(bare(text))
    if not path or len(path) > _MAX_LENGTH or re.search(r"[\x00-\x1f\x7f]", path):
        return None
    # A name alone is no path, whatever lies in the input folder.
    if "/" not in path:
        return None
    for name in _below_input(path, install):
        found, inside = find_inside(install.input_dir, name), name_inside(install.input_dir, name)
        if found is None or inside is None:
            continue
        if os.path.isfile(found):  # noqa: PTH113
            return TypedInput(inside, False)
        if os.path.isdir(found):  # noqa: PTH112
            return TypedInput(inside, True)
    return None


def _below_input(path: str, install: Install) -> list[str]:
    """What it may be called there; the input folder itself is none."""
    own = to_posix(str(install.input_dir)).rstrip("/") + "/"
    if path.startswith(own):
        return [path[len(own) :]]
    if path.startswith(("/", "~")) or re.match(r"[A-Za-z]:", path):
        return []
    plain = posixpath.normpath(path)
    match = _TO_INPUT.match(plain)
    return [name for name in (plain[match.end() :] if match else "", plain) if name not in ("", ".")]
