"""Models that somebody typed into a text: `loras/x.safetensors`, below one of ComfyUI's folders of models.

Nobody knows how the node looks for them there, so they travel and are asked about.
"""

from __future__ import annotations

import os
import re

from ..path_shapes import bare, names_file
from .model_folders import Located, ModelFolders, to_posix

_MAX_LENGTH = 300
_ABOVE = re.compile(r"(?:\./+)*(?:comfyui/+)?models/+", re.IGNORECASE)


def find_typed_model(text: str, folders: ModelFolders) -> Located | None:
    """A name alone is no path, whatever the folders hold."""
    path = to_posix(bare(text))
    if len(path) > _MAX_LENGTH or not path.isprintable() or not names_file(path):
        return None
    inside = _ABOVE.sub("", path, count=1) if _ABOVE.match(path) else path
    parts = inside.split("/")
    if len(parts) < 2 or any(part in ("", ".", "..") or ":" in part for part in parts):
        return None
    folder = folders.known_folder(parts[0])
    located = folders.locate(folder, "/".join(parts[1:])) if folder else None
    if located:
        return located
    file = os.path.join(folders.models_dir, *parts)  # noqa: PTH118 - as the loader would
    return Located(None, file, inside) if os.path.isfile(file) else None  # noqa: PTH113
