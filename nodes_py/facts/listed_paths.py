"""Values of lists that hold a backslash and travel with `/`: what Windows wrote, and ComfyUI elsewhere
compares letter by letter.

Only those that are known to be paths: `\\d+` is a choice too. Models and input files have their own facts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from .pack_folder import PackFolder
from .packs import Pack
from .widgets import Value, is_offered

_MAX_VALUES = 5_000


@dataclass
class ListedPath:
    value: str
    node_ids: list[str] = field(default_factory=list)


def find_listed_paths(values: Iterable[Value], packs: Iterable[Pack]) -> list[ListedPath]:
    by_class = {name: pack.path for pack in packs for name in pack.classes if pack.path.is_dir()}
    folders: dict[Path, PackFolder] = {}
    known: dict[tuple[str, str, str], bool] = {}
    found: dict[str, ListedPath] = {}
    for value in values:
        if "\\" not in value.text or value.is_upload or not is_offered(value):
            continue
        key = value.class_type, value.input, value.text
        if key not in known:
            if len(known) == _MAX_VALUES:
                break
            known[key] = _is_path(value, by_class, folders)
        if known[key]:
            one = found.setdefault(value.text, ListedPath(value.text))
            if value.node_id not in one.node_ids:
                one.node_ids.append(value.node_id)
    return list(found.values())


def _is_path(value: Value, by_class: dict[str, Path], folders: dict[Path, PackFolder]) -> bool:
    # The list has it with `/`: the workflow comes from a machine that has not.
    if not any(combo.listed.has(value.text) for combo in value.combos):
        return True
    path = by_class.get(value.class_type)
    if path is None:
        return False
    return bool(folders.setdefault(path, PackFolder(path)).find(value))
