"""ComfyUI-Manager's list of which repository provides which classes, read from its folder."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..git.urls import to_https
from ..install import Install
from .github_api import is_on_github

_FILE = "extension-node-map.json"
_MAX_BYTES = 32 << 20
# What a download of a branch adds to the name of its folder.
_BRANCHES = ("-main", "-master")

# What was read last of each file, with the file's time and size.
_read: dict[str, tuple[tuple[int, int], dict[str, frozenset[str]]]] = {}


def find_in_manager_map(directory: str, classes: list[str], install: Install) -> str | None:
    """The one repository that lists all these classes; of several, the one with the name of the folder."""
    if not classes:
        return None
    for path in _map_files(install):
        found = [origin for origin, listed in _load(path).items() if listed.issuperset(classes)]
        if len(found) > 1:
            found = [origin for origin in found if origin.rsplit("/", 1)[1].lower() == plain_name(directory)]
        if len(found) == 1:
            return found[0]
    return None


def plain_name(directory: str) -> str:
    """Of the repository that a folder was unpacked from, in lower case."""
    name = directory.lower()
    return next((name.removesuffix(branch) for branch in _BRANCHES if name.endswith(branch)), name)


def _map_files(install: Install) -> Iterator[Path]:
    for root in install.pack_roots:
        try:
            folders = [folder for folder in Path(root).iterdir() if folder.name.lower() == "comfyui-manager"]
        except OSError:
            continue
        yield from (folder / _FILE for folder in folders)
    # Newer ComfyUI takes it as a package.
    try:
        package = importlib.util.find_spec("comfyui_manager")
    except ValueError:
        # Another pack has put something of that name where imports are kept.
        package = None
    for folder in (package.submodule_search_locations or ()) if package else ():
        yield Path(folder) / _FILE


def _load(path: Path) -> dict[str, frozenset[str]]:
    try:
        found = path.stat()
        state = (found.st_mtime_ns, found.st_size)
        known = _read.get(str(path))
        if known is None or known[0] != state:
            text = path.read_text(encoding="utf-8") if found.st_size <= _MAX_BYTES else "{}"
            known = _read[str(path)] = (state, dict(_entries(json.loads(text))))
    except (OSError, ValueError):
        return {}
    return known[1]


def _entries(data: Any) -> Iterator[tuple[str, frozenset[str]]]:
    for url, entry in data.items() if isinstance(data, Mapping) else ():
        origin = to_https(url)
        classes = entry[0] if isinstance(entry, list) and entry else None
        if origin and is_on_github(origin) and isinstance(classes, list):
            yield origin, frozenset(name for name in classes if isinstance(name, str))
