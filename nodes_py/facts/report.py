"""What this install says about a workflow. Nothing is hashed here: files are looked at, hashes remembered."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from ..version import VERSION
from .environment import describe_comfyui, describe_system, list_packages
from .git import GitFacts
from .hash_cache import HashCache
from .hoisted import HoistedPack, find_hoisted
from .install import Install
from .model_claims import Claim, read_claims
from .model_folders import is_weight
from .model_header import check_model
from .models import FoundModel, claims_of
from .named_address import find_address
from .packs import Pack, UsedClasses, find_packs
from .pin_memory import PinMemory
from .pinned import Known, read_pinned
from .targets import Needs, find_needs, stat_file

_T = TypeVar("_T")
# For the local edits of all packs together. Past it they are unknown, and known at the next look.
_GIT_SECONDS = 0.15
_OWN_FOLDER = Path(__file__).resolve().parents[2]


def describe(prompt: dict[str, Any], stated_models: list[dict[str, Any]], install: Install) -> dict[str, Any]:
    used = find_packs(prompt, install)
    needs = find_needs(prompt, stated_models, install)
    found = {
        file: stat_file(file) for file in [*(m.file for m in needs.models), *(f.file for f in needs.files)]
    }
    there = {file: stat for file, stat in found.items() if file and stat}
    known = _guard("hash cache", lambda: HashCache(install.cache_dir).find_all(there), {})
    deadline = time.monotonic() + _GIT_SECONDS
    return {
        "version": VERSION,
        "packs": _describe_packs(used, install, deadline),
        "missing_classes": [
            {"class_type": class_type, "node_ids": node_ids} for class_type, node_ids in used.missing.items()
        ],
        "comfyui": describe_comfyui(install, deadline),
        "packages": _guard("packages", list_packages, []),
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


def _describe_packs(used: UsedClasses, install: Install, deadline: float) -> list[dict[str, Any]]:
    memory = PinMemory(install.cache_dir)
    packs = [_describe_pack(pack, memory, deadline) for pack in used.packs]
    hoisted: list[HoistedPack] = _guard("comfy-env", lambda: find_hoisted(used.packs, install), [])
    return packs + [_describe_hoisted(pack, memory, deadline) for pack in hoisted]


def _describe_pack(pack: Pack, memory: PinMemory, deadline: float) -> dict[str, Any]:
    # A single file has no repository of its own.
    git, known = _read(pack.path, memory, deadline) if pack.path.is_dir() else (GitFacts(), "none")
    origin = git.origin
    if origin is None and git.commit and pack.path.resolve() == _OWN_FOLDER:
        # A copy without a remote, as one is made to work on it. Of ourselves we know where we are published.
        origin = find_address(pack.path)
    return {
        "directory": pack.directory,
        "origin": origin,
        "commit": git.commit,
        "dirty": git.dirty,
        "hoisted_from": None,
        "pin": known,
        "pushed": git.pushed,
        "named_origin": find_address(pack.path, git.origin) if git.commit is None else None,
        "empty_submodules": list(git.empty_submodules),
        "node_ids": pack.node_ids,
        "classes": pack.classes,
    }


def _describe_hoisted(pack: HoistedPack, memory: PinMemory, deadline: float) -> dict[str, Any]:
    git, known = _read(pack.path, memory, deadline) if pack.path else (GitFacts(), "none")
    if git.commit is None:
        git = GitFacts(git.origin or pack.named_origin, None if pack.path else pack.named_commit)
    return {
        "directory": pack.directory,
        "origin": git.origin,
        "commit": git.commit,
        "dirty": git.dirty,
        "hoisted_from": pack.parent.directory,
        # Named by its parent's list, it is pinned as git would.
        "pin": "git" if git.commit and known == "none" else known,
        "pushed": git.pushed,
        "named_origin": find_address(pack.path, git.origin) if pack.path and git.commit is None else None,
        "empty_submodules": list(git.empty_submodules),
        "node_ids": list(pack.parent.node_ids),
        "classes": [],
    }


def _read(path: Path, memory: PinMemory, deadline: float) -> tuple[GitFacts, Known]:
    return _guard(path.name, lambda: read_pinned(path, memory, deadline), (GitFacts(), "none"))


def _describe_model(
    model: FoundModel, needs: Needs, there: dict[str, os.stat_result], known: dict[str, str]
) -> dict[str, Any]:
    found = there.get(model.file or "")
    sha256 = known.get(model.file or "")
    claims = [entry.claim for entry in claims_of(model, needs.stated, needs.folders)]
    if model.file and found:
        claims += _guard(model.key, lambda: read_claims(model.file or ""), [])
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


def _guard(what: str, ask: Callable[[], _T], otherwise: _T) -> _T:
    """One pack's or model's trouble is its own: the others are still described."""
    try:
        return ask()
    except Exception as error:
        logging.warning("Runflow: %s could not be read: %s", what, type(error).__name__)
        return otherwise
