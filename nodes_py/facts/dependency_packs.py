"""Packs that a used pack depends on: the tables of comfy-env's `comfy-env-root.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .git.urls import to_https
from .install import Install
from .packs import Pack, is_pack_name
from .small_file import read_toml

_FILE = "comfy-env-root.toml"
# Newer releases of comfy-env renamed the table.
_TABLES = ("node_reqs", "node_packs")


@dataclass(frozen=True)
class DependencyPack:
    directory: str
    # Where it lies, None when it is not installed: then only what the file names is known.
    path: Path | None
    named_origin: str | None
    named_commit: str | None
    parent: Pack


def find_dependency_packs(packs: list[Pack], install: Install) -> list[DependencyPack]:
    known = {pack.directory.lower() for pack in packs}
    found: list[DependencyPack] = []
    queue = [(pack, pack.path) for pack in packs]
    while queue and len(found) < 200:
        parent, folder = queue.pop(0)
        for name, requirement in _read(folder / _FILE):
            if name.lower() in known:
                continue
            known.add(name.lower())
            path = _installed(name, install)
            origin, commit = _named(requirement)
            found.append(DependencyPack(path.name if path else name, path, origin, commit, parent))
            if path is not None:
                queue.append((parent, path))
    return found


def _read(path: Path) -> Iterator[tuple[str, Any]]:
    data = read_toml(path)
    for table in _TABLES:
        entries = data.get(table)
        for name, requirement in entries.items() if isinstance(entries, dict) else ():
            if is_pack_name(name):
                yield name, requirement


def _installed(name: str, install: Install) -> Path | None:
    for root in install.pack_roots:
        path = Path(root) / name
        if path.is_dir():
            return path
    return None


def _named(requirement: Any) -> tuple[str | None, str | None]:
    if isinstance(requirement, dict):
        commit = str(requirement.get("commit") or "").lower()
        known = commit if len(commit) == 40 and all(c in "0123456789abcdef" for c in commit) else None
        return _named(requirement.get("github") or requirement.get("repo"))[0], known
    if not isinstance(requirement, str):
        return None, None
    text = requirement.strip()
    if text.count("/") == 1 and ":" not in text:
        text = f"https://github.com/{text}"
    return to_https(text), None
