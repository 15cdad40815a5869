"""The files a workflow needs, as ComfyUI's own folders resolve them: no path comes from the client."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from ..files import FoundFile, find_files
from ..install import Install
from ..local_paths import LocalPath, find_local_paths
from ..models.declared_hashes import Stated, parse_stated
from ..models.find_models import FoundModel, find_models
from ..models.model_folders import ModelFolders
from ..models.model_header import check_model
from ..models.typed_models import find_typed_model
from ..models.unplaced_models import Unplaced, find_unplaced
from ..node_replacements import replace_nodes
from ..typed_inputs import find_typed_input
from ..widgets import Definitions, Value, read_values


@dataclass(frozen=True)
class Target:
    kind: Literal["models", "files"]
    # As the facts name it.
    path: str
    file: str
    found: os.stat_result


@dataclass
class Needs:
    models: list[FoundModel]
    files: list[FoundFile]
    stated: list[Stated]
    folders: ModelFolders
    local_paths: list[LocalPath]
    definitions: Definitions
    unplaced: list[Unplaced]
    values: list[Value]


def find_needs(prompt: dict[str, Any], stated_models: list[dict[str, Any]], install: Install) -> Needs:
    # The folders first: while their lists are remembered, the nodes offer the same strings.
    folders = ModelFolders(install)
    definitions = Definitions(install)
    values = list(read_values(prompt, definitions))
    stated = parse_stated(stated_models)
    models, files = find_models(values, stated, folders), find_files(values, install)
    local_paths = find_local_paths(values, install, _are_sent(models, files, folders, install))
    unplaced = find_unplaced(values, _names_by_node(models))
    return Needs(models, files, stated, folders, local_paths, definitions, unplaced, values)


def _are_sent(
    models: list[FoundModel], files: list[FoundFile], folders: ModelFolders, install: Install
) -> Callable[[str], bool]:
    """Whether what a text names is among them."""
    paths = {file.path for file in files if file.problem is None}
    keys = {model.key for model in models if model.file}

    def is_sent(text: str) -> bool:
        typed = find_typed_input(text, install)
        if typed is not None and typed.is_folder:
            return any(path.startswith(f"{typed.name}/") for path in paths)
        located = find_typed_model(text, folders) if typed is None else None
        return (typed is not None and typed.name in paths) or (located is not None and located.key in keys)

    return is_sent


def _names_by_node(models: list[FoundModel]) -> Callable[[str, str], bool]:
    found = {(node_id, model.key.rpartition("/")[2]) for model in models for node_id in model.node_ids}
    return lambda node_id, name: (node_id, name) in found


def find_targets(
    prompt: dict[str, Any], stated_models: list[dict[str, Any]], install: Install
) -> list[Target]:
    replaced = replace_nodes(prompt, install.classes, install.replacements)
    needs = find_needs(replaced.prompt, stated_models, install)
    targets = []
    for model in needs.models:
        found = stat_file(model.file)
        if model.file and found and check_model(model.file, found) is None:
            targets.append(Target("models", model.key, model.file, found))
    for file in needs.files:
        found = stat_file(file.file)
        if file.file and found and file.problem is None:
            targets.append(Target("files", file.path, file.file, found))
    return targets


def stat_file(file: str | None) -> os.stat_result | None:
    try:
        return os.stat(file) if file else None  # noqa: PTH116 - a path as the loader gave it
    except OSError:
        return None
