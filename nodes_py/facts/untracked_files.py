"""A file on offer that lies in a pack's folder and is no part of the pack: fonts, styles, tables of colours.

The pack is installed from its commit there, so what somebody put beside its code is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .models.model_folders import is_weight
from .pack_folder import PackFolder
from .packs import Pack
from .widgets import Value, is_offered

_MAX_VALUES = 500


@dataclass
class UntrackedFile:
    # Below the pack's folder.
    path: str
    directory: str
    input: str
    node_ids: list[str] = field(default_factory=list)


def find_untracked_files(values: Iterable[Value], packs: Iterable[Pack]) -> list[UntrackedFile]:
    by_class = {name: pack for pack in packs for name in pack.classes if pack.path.is_dir()}
    folders: dict[Path, PackFolder] = {}
    found: dict[tuple[str, str, str], UntrackedFile] = {}
    for value in list(_chosen(values, by_class))[:_MAX_VALUES]:
        pack = by_class[value.class_type]
        folder = folders.setdefault(pack.path, PackFolder(pack.path))
        path = folder.find_untracked(value)
        if path is not None:
            one = UntrackedFile(path, pack.directory, value.input)
            found.setdefault((pack.directory, path, value.input), one).node_ids.append(value.node_id)
    return list(found.values())


def _chosen(values: Iterable[Value], by_class: dict[str, Pack]) -> Iterator[Value]:
    """Of lists. Weights are the affair of those who look for models."""
    for value in values:
        if value.class_type not in by_class or value.is_upload or is_weight(value.text):
            continue
        if is_offered(value):
            yield value
