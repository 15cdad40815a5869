"""Of a model that is missing: what its list calls a file of the same content, wherever that lies."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from ..hashing.hash_cache import HashCache
from ..widgets import Definitions
from .declared_hashes import read_declared
from .find_models import FoundModel
from .model_folders import ModelFolders, to_posix

_MOST_FILES = 5_000


def find_same(
    model: FoundModel,
    stated: str | None,
    folders: ModelFolders,
    offered: Callable[[], list[str]],
    cache: HashCache,
) -> str | None:
    """By hashes that are remembered, or that a file beside it states. Nothing is hashed for it."""
    if model.folder is None:
        return None
    gone = [row for path in folders.paths_of(model.folder, model.value) for row in cache.find_last(path)]
    wanted = {stated} if stated else {digest for _, digest in gone}
    if not wanted:
        return None
    files: dict[str, tuple[str, os.stat_result]] = {}
    for name in offered()[:_MOST_FILES]:
        located = folders.locate(model.folder, name)
        if located:
            files[name] = located.file, os.stat(located.file)  # noqa: PTH116 - a path as the loader gave it
    known = cache.find_all(dict(files.values()))
    # A file that was moved keeps all but its path and the time of that.
    moved = {(each.size, each.mtime_ns, each.inode) for each, digest in gone if digest in wanted}
    base = to_posix(model.value).rpartition("/")[2]
    for name, (file, found) in files.items():
        if file in known:
            is_same = known[file] in wanted
        else:
            is_same = (found.st_size, found.st_mtime_ns, found.st_ino) in moved or (
                os.path.basename(file) == base  # noqa: PTH119
                and any(each.sha256 in wanted for each in read_declared(file))
            )
        if is_same:
            return name
    return None


def find_offered(model: FoundModel, prompt: Mapping[str, Any], definitions: Definitions) -> list[str]:
    """What all nodes that name it offer in its place."""
    lists: list[set[str]] = []
    for node_id in model.node_ids:
        specs = definitions.specs(str(prompt[node_id].get("class_type")), model.input)
        lists.append({option for spec in specs for option in spec.options or ()})
    return sorted(set.intersection(*lists)) if lists else []
