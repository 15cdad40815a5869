"""What a file of ComfyUI's input folder may be, for the facts that name it and the relay that sends it."""

import os
from pathlib import Path

# Runflow takes no larger file.
MAX_FILE_BYTES = 50 * 1024 * 1024


def find_inside(folder: Path, name: str) -> str | None:
    """The real path, if it lies below the folder: a link that leads out does not, for `/view` neither."""
    root = os.path.realpath(folder)
    try:
        path = os.path.realpath(os.path.join(root, name))  # noqa: PTH118 - realpath of both, compared as texts
        return path if path != root and os.path.commonpath((root, path)) == root else None
    except (OSError, ValueError):
        return None
