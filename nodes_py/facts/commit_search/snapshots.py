"""What ComfyUI-Manager and Desktop have noted of an install: which repository and which commit a pack had.

A hint where to look. Packs are updated and copied by other means, so only their content tells the commit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..git.urls import to_https
from ..install import Install
from .manager_map import plain_name
from .search import CommitRef

_MAX_FILES, _MAX_BYTES = 20, 4 << 20
_COMMIT = re.compile(r"[0-9a-f]{40}")


def find_in_snapshots(directory: str | None, install: Install, origin: str | None = None) -> list[CommitRef]:
    """Newest first, each once. `directory` None: ComfyUI itself, of `origin`."""
    found: dict[tuple[str, str], CommitRef] = {}
    for snapshot in _read_all(install):
        entries = _of_comfyui(snapshot, origin) if directory is None else _of_pack(snapshot, directory)
        for entry in entries:
            found.setdefault((entry.origin.lower(), entry.commit), entry)
    return list(found.values())


def _of_comfyui(snapshot: Mapping[str, Any], origin: str | None) -> Iterator[CommitRef]:
    noted = snapshot.get("comfyui")
    yield from _entry(origin, noted.get("commit") if isinstance(noted, Mapping) else noted)


def _of_pack(snapshot: Mapping[str, Any], directory: str) -> Iterator[CommitRef]:
    name = plain_name(directory)
    cloned = snapshot.get("git_custom_nodes")
    for url, noted in cloned.items() if isinstance(cloned, Mapping) else ():
        origin = to_https(url) if isinstance(url, str) else None
        # The Manager clones into a folder of the repository's name.
        if origin and origin.rsplit("/", 1)[1].lower() == name and isinstance(noted, Mapping):
            yield from _entry(origin, noted.get("hash"))
    listed = snapshot.get("customNodes")
    for noted in listed if isinstance(listed, list) else ():
        if isinstance(noted, Mapping) and str(noted.get("dirName")).lower() == directory.lower():
            url = noted.get("url")
            yield from _entry(to_https(url) if isinstance(url, str) else None, noted.get("commit"))


def _entry(origin: str | None, commit: Any) -> Iterator[CommitRef]:
    if origin and isinstance(commit, str) and _COMMIT.fullmatch(commit):
        yield CommitRef(origin, commit)


def _read_all(install: Install) -> Iterator[Mapping[str, Any]]:
    files = []
    for folder in _folders(install):
        try:
            files += [(path.stat().st_mtime_ns, path) for path in folder.glob("*.json")]
        except OSError:
            continue
    for _, path in sorted(files, reverse=True)[:_MAX_FILES]:
        try:
            text = path.read_text("utf-8") if path.stat().st_size <= _MAX_BYTES else ""
            snapshot = json.loads(text)
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(snapshot, Mapping):
            yield snapshot


def _folders(install: Install) -> Iterator[Path]:
    user = install.cache_dir.parent if install.cache_dir else install.comfy_dir / "user"
    yield user / "__manager" / "snapshots"
    yield user / "default" / "ComfyUI-Manager" / "snapshots"
    for root in install.pack_roots:
        yield Path(root) / "ComfyUI-Manager" / "snapshots"
    # Desktop keeps ComfyUI in a folder of what it installs.
    for folder in (install.comfy_dir, install.comfy_dir.parent):
        yield folder / ".launcher" / "snapshots"
