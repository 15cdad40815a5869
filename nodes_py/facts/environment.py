"""ComfyUI itself, the installed packages, and the machine (which is shown and never sent)."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
import sys
from typing import Any

from .commit_search.code_sources import Source
from .install import Install

_packages: tuple[tuple[Any, ...], list[dict[str, str]]] | None = None


def describe_comfyui(source: Source, install: Install) -> dict[str, Any]:
    git = source.known_commit.git
    return {
        "origin": git.origin,
        "commit": git.commit,
        "dirty": git.dirty,
        "git_problem": git.problem,
        "version": install.comfy_version,
        "commit_source": source.known_commit.commit_source,
        "pushed": git.pushed,
        "public_access": source.known_commit.public_access,
    }


def list_packages() -> list[dict[str, str]]:
    """Name and version of each, once: the first on the path is the one that Python imports."""
    global _packages
    # Installing or removing one changes the folder that they lie in.
    state = tuple((folder, _mtime(folder)) for folder in sys.path)
    if _packages is None or _packages[0] != state:
        _packages = (state, _read_packages())
    return [dict(package) for package in _packages[1]]


def _read_packages() -> list[dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for distribution in importlib.metadata.distributions():
        try:
            name, version = _name_and_version(distribution)
        except Exception:
            continue
        if name and version:
            found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), {"name": name, "version": version})
    return [found[key] for key in sorted(found)]


def _name_and_version(distribution: importlib.metadata.Distribution) -> tuple[str | None, str | None]:
    # Parsing the whole text, as `.metadata` does, takes most of a second for some hundred packages.
    text = distribution.read_text("METADATA") or distribution.read_text("PKG-INFO")
    head = (text or "").split("\n\n", 1)[0]
    name = re.search(r"^Name:\s*(\S+)\s*$", head, re.MULTILINE)
    version = re.search(r"^Version:\s*(\S+)\s*$", head, re.MULTILINE)
    return (name[1] if name else None), (version[1] if version else None)


def _mtime(folder: str) -> int:
    try:
        return os.stat(folder or ".").st_mtime_ns  # noqa: PTH116
    except OSError:
        return 0


def describe_system() -> dict[str, str | None]:
    cuda, gpu = _graphics()
    return {"python": platform.python_version(), "os": platform.system(), "cuda": cuda, "gpu": gpu}


def _graphics() -> tuple[str | None, str | None]:
    # Never imported for this: where ComfyUI runs, it is there.
    torch = sys.modules.get("torch")
    try:
        cuda = torch.version.cuda
        return cuda, torch.cuda.get_device_name(0) if cuda and torch.cuda.is_initialized() else None
    except Exception:
        return None, None
