"""What this install knows about a workflow. Nothing is hashed here: the hashes come from the cache."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Any

from ..version import VERSION
from .commit_search.code_sources import Source, or_default, read_comfyui, read_packs
from .commit_search.commit_cache import CommitCache
from .definitions.describe_classes import describe_classes
from .definitions.partner_nodes import find_partner_nodes
from .environment import (
    describe_comfyui,
    describe_package_sources,
    describe_packages,
    describe_system,
    list_packages,
)
from .failed_packs import find_failed_packs
from .forecast.describe import describe_conflicts
from .foreign_values import Used, find_used
from .hashing.hash_cache import HashCache
from .hashing.hash_targets import Needs, find_needs, stat_file
from .install import Install
from .listed_paths import find_listed_paths
from .models.declared_hashes import choose_stated, find_problem, read_declared
from .models.empty_lists import folder_of_empty
from .models.find_models import FoundModel, declared_for
from .models.model_choosers import find_choosers
from .models.model_folders import is_weight, to_posix
from .models.model_header import check_model
from .models.same_file import find_offered, find_same
from .models.unplaced_models import Unplaced
from .models.weights_in_packs import place_in_packs
from .node_replacements import replace_nodes
from .packs import UsedClasses
from .untracked_files import find_untracked_files


def describe(prompt: dict[str, Any], stated_models: list[dict[str, Any]], install: Install) -> dict[str, Any]:
    replaced = replace_nodes(prompt, install.classes, install.replacements)
    prompt = replaced.prompt
    needs = find_needs(prompt, stated_models, install)
    used = find_used(prompt, needs.values, install)
    packages = or_default("packages", list_packages, [])
    found = {
        file: stat_file(file) for file in [*(m.file for m in needs.models), *(f.file for f in needs.files)]
    }
    stats = {file: stat for file, stat in found.items() if file and stat}
    hashes = HashCache(install.cache_dir)
    known = or_default("hash cache", lambda: hashes.find_all(stats), {})
    cache = CommitCache(install.cache_dir)
    packs = read_packs(used.classes, install, cache)
    return {
        "version": VERSION,
        "packs": [_describe_pack(pack) for pack in packs],
        "missing_classes": [
            {"class_type": class_type, "node_ids": node_ids}
            for class_type, node_ids in used.classes.missing.items()
        ],
        "replaced_classes": [
            {"class_type": old, "runs_as": new, "node_ids": replaced.node_ids[old]}
            for old, new in replaced.classes.items()
        ],
        "comfyui": describe_comfyui(read_comfyui(install, cache), install),
        "failed_packs": or_default("failed packs", lambda: _describe_failed(used, install), []),
        "packages": describe_packages(packages),
        "package_sources": describe_package_sources(packages),
        "package_conflicts": or_default(
            "requirements of packs", lambda: describe_conflicts(packs, packages), []
        ),
        "models": [
            _describe_model(model, needs, stats, known, partial(_find_same, prompt, needs, hashes))
            for model in needs.models
        ],
        "files": [
            {
                "path": file.path,
                "value": file.value,
                "input": file.input,
                "node_ids": file.node_ids,
                "size_bytes": file.size_bytes,
                "mime_type": file.mime_type,
                "sha256": known.get(file.file or ""),
                "problem": file.problem,
            }
            for file in needs.files
        ],
        "local_paths": [
            {"name": path.name, "input": path.input, "is_sent": path.is_sent, "node_ids": path.node_ids}
            for path in needs.local_paths
        ],
        "unplaced_models": or_default(
            "unplaced models", lambda: _describe_unplaced(needs.unplaced, used.classes), []
        ),
        "model_choosers": or_default(
            "model choosers", lambda: _describe_choosers(prompt, install, needs, used.classes), []
        ),
        "untracked_files": or_default("untracked files", lambda: _describe_untracked(needs, used), []),
        "listed_paths": or_default("listed paths", lambda: _describe_listed(needs, used), []),
        "foreign_values": [
            {
                "class_type": one.class_type,
                "input": one.input,
                "value": one.value,
                "node_ids": one.node_ids,
            }
            for one in used.unplaced
        ],
        "partner_nodes": [
            {"class_type": one.class_type, "service": one.service, "node_ids": one.node_ids}
            for one in find_partner_nodes(prompt, install, needs.definitions)
        ],
        "definitions": or_default(
            "definitions",
            lambda: describe_classes(
                replaced.without(),
                install,
                needs.definitions,
                _own_checks(needs),
                partial(folder_of_empty, folders=needs.folders),
            ),
            [],
        ),
        "system": describe_system(),
        # Of a page that may not be answered in full: why.
        "limited": None,
    }


def _own_checks(needs: Needs) -> Callable[[str, Any], bool]:
    """Whether a value of a node is a model or an input file, about which more is known than a list says."""
    named: dict[str, set[str]] = {}
    for each in [*needs.models, *needs.files]:
        path = each.key if isinstance(each, FoundModel) else each.path
        for node_id in each.node_ids:
            named.setdefault(node_id, set()).update((to_posix(each.value), path))

    def is_claimed(node_id: str, value: Any) -> bool:
        if not isinstance(value, str) or node_id not in named:
            return False
        text = to_posix(value)
        return any(path == text or path.endswith("/" + text) for path in named[node_id]) and text != ""

    return is_claimed


def _describe_failed(used: Used, install: Install) -> list[dict[str, Any]]:
    return [
        {"directory": pack.directory, "state": pack.state, "classes": pack.classes}
        for pack in find_failed_packs(used.classes.missing, install)
    ]


def _describe_untracked(needs: Needs, used: Used) -> list[dict[str, Any]]:
    return [
        {"path": one.path, "directory": one.directory, "input": one.input, "node_ids": one.node_ids}
        for one in find_untracked_files(needs.values, used.classes.packs)
    ]


def _describe_listed(needs: Needs, used: Used) -> list[dict[str, Any]]:
    found = find_listed_paths(needs.values, used.classes.packs)
    return [{"value": one.value, "node_ids": one.node_ids} for one in found]


def _describe_pack(pack: Source) -> dict[str, Any]:
    git = pack.known_commit.git
    hint = (
        None
        if pack.is_known
        else or_default(pack.directory or "", lambda: next(pack.origin_hints(), None), None)
    )
    return {
        "directory": pack.directory,
        "root": pack.root,
        "origin": git.origin,
        "commit": git.commit,
        "dirty": git.dirty,
        "git_problem": git.problem,
        "origin_unread": git.origin is None and git.origin_unread,
        "hoisted_from": pack.hoisted_from,
        "commit_source": pack.known_commit.commit_source,
        "pushed": git.pushed,
        "public_access": pack.known_commit.public_access,
        "named_origin": hint and hint.origin,
        "empty_submodules": list(git.empty_submodules),
        "node_ids": pack.node_ids,
        "classes": pack.classes,
    }


def _find_same(
    prompt: dict[str, Any], needs: Needs, hashes: HashCache, model: FoundModel, stated: str | None
) -> str | None:
    return find_same(
        model, stated, needs.folders, lambda: find_offered(model, prompt, needs.definitions), hashes
    )


def _describe_model(
    model: FoundModel,
    needs: Needs,
    stats: dict[str, os.stat_result],
    known: dict[str, str],
    same_as: Callable[[FoundModel, str | None], str | None],
) -> dict[str, Any]:
    found = stats.get(model.file or "")
    sha256 = known.get(model.file or "")
    declared = [entry.declared for entry in declared_for(model, needs.stated, needs.folders)]
    if model.file and found:
        declared += or_default(model.key, lambda: read_declared(model.file or ""), [])
    problem = check_model(model.file, found) if model.file and found else "unreadable"
    problem = problem if model.file else "missing"
    stated = choose_stated(declared, sha256)
    if problem is None and sha256 and stated and stated != sha256:
        problem = "hash-differs"
    return {
        "path": model.key,
        "value": model.value,
        "input": model.input,
        "node_ids": model.node_ids,
        "size_bytes": found.st_size if found else None,
        "sha256": sha256,
        "url": next((each.url for each in declared if each.url), None),
        "problem": problem,
        "stated_sha256": stated,
        "stated_problem": find_problem(declared),
        "same_as": None if model.file else or_default(model.key, lambda: same_as(model, stated), None),
        "part_of": model.part_of,
        "weights": is_weight(model.key),
    }


def _describe_unplaced(unplaced: list[Unplaced], used: UsedClasses) -> list[dict[str, Any]]:
    """Without those that come with a pack's repository."""
    found = []
    for model in unplaced:
        packs = [pack.path for pack in used.packs if not set(pack.node_ids).isdisjoint(model.node_ids)]
        in_pack = None if model.is_path else place_in_packs(model.name, packs)
        where = "path" if model.is_path else "pack" if in_pack else "unknown"
        if in_pack != "tracked":
            found.append(
                {"name": model.name, "input": model.input, "where": where, "node_ids": model.node_ids}
            )
    return found


def _describe_choosers(
    prompt: dict[str, Any], install: Install, needs: Needs, used: UsedClasses
) -> list[dict[str, Any]]:
    told = {node_id for each in (*needs.models, *needs.unplaced) for node_id in each.node_ids}
    found = find_choosers(prompt, install, needs.definitions, used, needs.values, told)
    return [{"class_type": each.class_type, "node_ids": each.node_ids} for each in found]
