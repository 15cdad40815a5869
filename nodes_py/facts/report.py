"""What this install says about a workflow. Nothing is hashed here: files are looked at, hashes remembered."""

from __future__ import annotations

import os
import time
from typing import Any

from ..version import VERSION
from .commit_search.code_sources import Source, apart, read_comfyui, read_packs
from .commit_search.commit_cache import PinMemory
from .environment import describe_comfyui, describe_system, list_packages
from .hashing.hash_cache import HashCache
from .hashing.hash_targets import Needs, find_needs, stat_file
from .install import Install
from .models.declared_hashes import Claim, read_claims
from .models.find_models import FoundModel, claims_of
from .models.model_folders import is_weight
from .models.model_header import check_model
from .packs import find_packs

# For the local edits of all packs together. Past it they are unknown, and known at the next look.
_GIT_SECONDS = 0.15


def describe(prompt: dict[str, Any], stated_models: list[dict[str, Any]], install: Install) -> dict[str, Any]:
    used = find_packs(prompt, install)
    needs = find_needs(prompt, stated_models, install)
    found = {
        file: stat_file(file) for file in [*(m.file for m in needs.models), *(f.file for f in needs.files)]
    }
    there = {file: stat for file, stat in found.items() if file and stat}
    known = apart("hash cache", lambda: HashCache(install.cache_dir).find_all(there), {})
    deadline, memory = time.monotonic() + _GIT_SECONDS, PinMemory(install.cache_dir)
    return {
        "version": VERSION,
        "packs": [_describe_pack(pack) for pack in read_packs(used, install, memory, deadline)],
        "missing_classes": [
            {"class_type": class_type, "node_ids": node_ids} for class_type, node_ids in used.missing.items()
        ],
        "comfyui": describe_comfyui(read_comfyui(install, memory, deadline), install),
        "packages": apart("packages", list_packages, []),
        "models": [_describe_model(model, needs, there, known) for model in needs.models],
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
            {"name": path.name, "input": path.input, "node_ids": path.node_ids} for path in needs.local_paths
        ],
        "system": describe_system(),
    }


def _describe_pack(pack: Source) -> dict[str, Any]:
    git = pack.pinned.git
    place = None if pack.is_known else apart(pack.directory or "", lambda: next(pack.addresses(), None), None)
    return {
        "directory": pack.directory,
        "origin": git.origin,
        "commit": git.commit,
        "dirty": git.dirty,
        "hoisted_from": pack.hoisted_from,
        "pin": pack.pinned.known,
        "pushed": git.pushed,
        "stranger": pack.pinned.stranger,
        "named_origin": place and place.origin,
        "empty_submodules": list(git.empty_submodules),
        "node_ids": pack.node_ids,
        "classes": pack.classes,
    }


def _describe_model(
    model: FoundModel, needs: Needs, there: dict[str, os.stat_result], known: dict[str, str]
) -> dict[str, Any]:
    found = there.get(model.file or "")
    sha256 = known.get(model.file or "")
    claims = [entry.claim for entry in claims_of(model, needs.stated, needs.folders)]
    if model.file and found:
        claims += apart(model.key, lambda: read_claims(model.file or ""), [])
    problem = check_model(model.file, found) if model.file and found else "unreadable"
    problem = problem if model.file else "missing"
    stated = _stated_hash(claims, sha256)
    if problem is None and sha256 and stated and stated != sha256:
        problem = "hash-differs"
    return {
        "path": model.key,
        "value": model.value,
        "input": model.input,
        "node_ids": model.node_ids,
        "size_bytes": found.st_size if found else None,
        "sha256": sha256,
        "url": next((claim.url for claim in claims if claim.url), None),
        "problem": problem,
        "stated_sha256": stated,
        "part_of": model.part_of,
        "weights": is_weight(model.key),
    }


def _stated_hash(claims: list[Claim], sha256: str | None) -> str | None:
    """One that disagrees with the file says more than one that agrees."""
    stated = [claim.sha256 for claim in claims if claim.sha256]
    return next((digest for digest in stated if sha256 and digest != sha256), stated[0] if stated else None)
