"""The facts for a page that is not known here: what ComfyUI tells anybody, and nothing from the disk."""

from __future__ import annotations

from typing import Any

from ..version import VERSION
from .environment import describe_system
from .install import Install
from .packs import nodes_by_class

_PARENT = "custom_nodes."
_UNKNOWN = {
    "origin": None,
    "commit": None,
    "dirty": None,
    "git_problem": None,
    "origin_unread": False,
    "commit_source": "none",
    "pushed": None,
    "public_access": None,
}


def describe_limited(prompt: dict[str, Any], install: Install, reason: dict[str, Any]) -> dict[str, Any]:
    """`reason`: the code and params of the refusal, which the front end says in place of a deploy."""
    packs: dict[str, dict[str, Any]] = {}
    missing: list[dict[str, Any]] = []
    for class_type, node_ids in nodes_by_class(prompt).items():
        live = install.classes.get(class_type)
        if live is None:
            missing.append({"class_type": class_type, "node_ids": node_ids})
            continue
        # As `/object_info` names it: the name that the class claims, which may be another pack's.
        module = getattr(live, "RELATIVE_PYTHON_MODULE", None)
        if not isinstance(module, str) or not module.startswith(_PARENT):
            continue
        directory = module.removeprefix(_PARENT)
        pack = packs.setdefault(directory, {"directory": directory, "node_ids": [], "classes": []})
        pack["node_ids"] += node_ids
        pack["classes"].append(class_type)
    unknown_pack = {
        **_UNKNOWN,
        "root": None,
        "hoisted_from": None,
        "named_origin": None,
        "empty_submodules": [],
    }
    return {
        "version": VERSION,
        "packs": [{**unknown_pack, **packs[name]} for name in sorted(packs, key=str.lower)],
        "missing_classes": missing,
        "replaced_classes": [],
        "comfyui": {**_UNKNOWN, "version": install.comfy_version},
        "failed_packs": [],
        "packages": [],
        "package_sources": [],
        "package_conflicts": [],
        "models": [],
        "files": [],
        "local_paths": [],
        "unplaced_models": [],
        "model_choosers": [],
        "untracked_files": [],
        "listed_paths": [],
        "foreign_values": [],
        "partner_nodes": [],
        # A class may list folders to give its own.
        "definitions": [],
        "system": describe_system(),
        "limited": reason,
    }
