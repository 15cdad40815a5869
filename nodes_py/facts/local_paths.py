"""Full paths of a machine in text widgets: where the workflow runs, nothing is at them.

A path is known by its shape alone. The disk is not asked: otherwise anybody who reaches ComfyUI could learn
which paths exist, and Windows would log in to any server that a downloaded workflow names.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .install import Install
from .widgets import Value

# A workflow of 2,000 nodes has far fewer texts; longer ones are prompts.
_MAX_TEXTS, _MAX_LENGTH, _MAX_FOUND = 20_000, 1024, 500

# What lies at the root of a disk on Linux, on macOS and in the containers that people rent. A text such as
# /imagine/a/cat begins with none of them.
_ROOTS = frozenset(
    (
        *("app", "applications", "comfyui", "content", "data", "dev", "etc", "home", "kaggle", "library"),
        *("media", "mnt", "nfs", "notebooks", "opt", "private", "root", "run", "runpod-volume", "srv"),
        *("stable-diffusion", "storage", "tmp", "users", "usr", "var", "volume", "volume1", "volume2"),
        *("volumes", "workdir", "workspace", "workspaces"),
    )
)
_UNUSUAL = re.compile(r"[\x00-\x1f\x7f]")
_WINDOWS = re.compile(r'[A-Za-z]:[\\/][^<>:"|?*\s\\/][^<>:"|?*]*')
_SHARE = re.compile(r"\\\\[\w.$-]+\\[^\s\\/][^\\/]*(?:\\.*)?")
_HOME = re.compile(r"~[\w.-]*[\\/][^\s\\/].*")
_FIRST = re.compile(r"[\w.@+-]+")
_ENDING = re.compile(r"[^.\s].*\.(?=\d*[A-Za-z])[A-Za-z0-9]{1,12}")


@dataclass
class LocalPath:
    # The last part alone: the whole would reveal folders and user names.
    name: str
    input: str
    node_ids: list[str] = field(default_factory=list)


def find_local_paths(values: Iterable[Value], install: Install) -> list[LocalPath]:
    own = _own_folders(install)
    found: dict[tuple[str, str], LocalPath] = {}
    seen: dict[str, bool] = {}
    for value in values:
        if value.combos or value.is_upload:
            continue
        if value.text not in seen:
            if len(seen) == _MAX_TEXTS:
                break
            seen[value.text] = is_local_path(value.text, own)
        key = (value.text, value.input)
        if not seen[value.text] or (key not in found and len(found) == _MAX_FOUND):
            continue
        known = found.setdefault(key, LocalPath(_last_part(value.text), value.input))
        if value.node_id not in known.node_ids:
            known.node_ids.append(value.node_id)
    return list(found.values())


def is_local_path(text: str, own_folders: Iterable[str] = ()) -> bool:
    if len(text) > _MAX_LENGTH or _UNUSUAL.search(text):
        return False
    path = _bare(text)
    if _WINDOWS.fullmatch(path) or _SHARE.fullmatch(path) or _HOME.fullmatch(path):
        return True
    return _is_posix_path(path, own_folders)


def _bare(text: str) -> str:
    """Without the quotes that Windows copies along, and without what marks a path as a URL or as long."""
    path = text.strip(" ")
    if len(path) > 1 and path[0] == path[-1] and path[0] in "\"'":
        path = path[1:-1]
    if path[:7].lower() == "file://":
        path = path[7:].removeprefix("localhost")
        return path[1:] if re.match(r"/[A-Za-z]:/", path) else path
    return path.removeprefix("\\\\?\\")


def _is_posix_path(path: str, own_folders: Iterable[str]) -> bool:
    # //host/x is the address of a web page.
    if not path.startswith("/") or path.startswith("//"):
        return False
    parts = [part for part in path.split("/") if part]
    # "/" and "/tmp" are there everywhere, and prompts begin with a slash too.
    if len(parts) < 2 or not _FIRST.fullmatch(parts[0]) or any(part != part.strip() for part in parts):
        return False
    if any(path.startswith(folder + "/") for folder in own_folders):
        return True
    return parts[0].lower() in _ROOTS or _ENDING.fullmatch(parts[-1]) is not None


def _own_folders(install: Install) -> list[str]:
    """ComfyUI's own, wherever they lie: it tells them to anybody itself."""
    folders = (
        *(install.comfy_dir, install.models_dir, install.input_dir, install.output_dir, install.temp_dir),
        *install.pack_roots,
    )
    return [folder for folder in (str(each).rstrip(os.sep) for each in folders) if folder]


def _last_part(text: str) -> str:
    parts = [part for part in re.split(r"[\\/]", _bare(text)) if part]
    return parts[-1] if parts else ""
