"""Paths of a machine in the values of a prompt: where the workflow runs, nothing is at them.

A path is known by its shape alone. Outside ComfyUI's own folders the disk is not asked: otherwise anybody
who reaches ComfyUI could learn which paths exist, and Windows would log in to any server that a downloaded
workflow names.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from .files import names_file_itself
from .install import Install
from .path_shapes import bare, is_full_path, is_relative_path, parts_of, paths_in_text
from .typed_inputs import find_typed_input
from .widgets import Value, names_result

# A workflow of 2,000 nodes has far fewer texts.
_MAX_TEXTS, _MAX_FOUND = 20_000, 500


@dataclass
class LocalPath:
    # The last part alone: the whole would reveal folders and user names.
    name: str
    input: str
    # What it names is among the files and models that are sent.
    is_sent: bool = False
    node_ids: list[str] = field(default_factory=list)


def find_local_paths(
    values: Iterable[Value], install: Install, is_sent: Callable[[str], bool] = lambda _: False
) -> list[LocalPath]:
    """`is_sent`: whether what a text names travels. Nobody knows how the node looks for it there."""
    own = own_folders(install)
    found: dict[tuple[str, str], LocalPath] = {}
    seen: dict[tuple[str, bool], list[str]] = {}
    for value in values:
        if value.is_upload or names_file_itself(value, install):
            continue
        asked = value.text, bool(value.combos) or names_result(value)
        if asked not in seen:
            if len(seen) == _MAX_TEXTS:
                break
            seen[asked] = list(_paths_of(*asked, own, install, is_sent))
        for path in seen[asked]:
            key = path, value.input
            if key not in found and len(found) == _MAX_FOUND:
                break
            if key not in found:
                found[key] = LocalPath(_last_part(path), value.input, is_sent(path))
            known = found[key]
            if value.node_id not in known.node_ids:
                known.node_ids.append(value.node_id)
    return list(found.values())


def _last_part(path: str) -> str:
    parts = parts_of(path)
    return next((part for part in reversed(parts) if part not in (".", "..")), parts[-1])


def is_local_path(text: str, own_folders: Iterable[str] = ()) -> bool:
    return is_full_path(bare(text), own_folders)


def _paths_of(
    text: str, full_only: bool, own: list[str], install: Install, is_sent: Callable[[str], bool]
) -> Iterator[str]:
    """`full_only`: of a list, or of a result's name, whose relative paths begin in a folder of their own."""
    if not any(sign in text for sign in "/\\%$"):
        return
    if full_only:
        path = bare(text)
        if is_full_path(path, own):
            yield path
        return
    found = list(paths_in_text(text, own))
    path = bare(text)
    if not found and (is_relative_path(path) or find_typed_input(text, install) or is_sent(text)):
        found = [path]
    yield from found


def own_folders(install: Install) -> list[str]:
    """ComfyUI's own, wherever they lie: it tells them to anybody itself."""
    folders = (
        *(install.comfy_dir, install.models_dir, install.input_dir, install.output_dir, install.temp_dir),
        *install.pack_roots,
    )
    return [folder for folder in (str(each).rstrip(os.sep) for each in folders) if folder]
