"""Which of ComfyUI's folders of custom nodes a pack lies in, by its role: no path of this machine is told."""

from __future__ import annotations

import os
from pathlib import Path

from .install import Install


def root_number(pack: Path, install: Install) -> int | None:
    """0: ComfyUI's own `custom_nodes`. 1 and more: the others, in ComfyUI's order. None: in none of them."""
    own = {_key(folder / "custom_nodes") for folder in (install.comfy_dir, install.models_dir.parent)}
    # With --base-directory the source has a folder of that name too: the one that is in use counts.
    others = [key for key in dict.fromkeys(map(_key, install.pack_roots)) if key not in own]
    key = _key(pack.parent)
    if key in own:
        return 0
    return others.index(key) + 1 if key in others else None


def _key(folder: str | Path) -> str:
    return os.path.normcase(os.path.abspath(folder))  # noqa: PTH100 - keeps symlinks
