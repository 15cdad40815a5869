"""ComfyUI itself, the installed packages, and the machine (which is shown and never sent)."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
import sys
from dataclasses import dataclass
from typing import Any

from .commit_search.code_sources import Source
from .install import Install
from .package_sources import PackageSource, read_package_source


@dataclass(frozen=True)
class Package:
    name: str
    version: str
    # None: installed by its name, as far as is known.
    source: PackageSource | None
    distribution: importlib.metadata.Distribution


_packages: tuple[tuple[Any, ...], list[Package]] | None = None


def describe_comfyui(source: Source, install: Install) -> dict[str, Any]:
    git = source.known_commit.git
    return {
        "origin": git.origin,
        "commit": git.commit,
        "dirty": git.dirty,
        "git_problem": git.problem,
        "origin_unread": git.origin is None and git.origin_unread,
        "version": install.comfy_version,
        "commit_source": source.known_commit.commit_source,
        "pushed": git.pushed,
        "public_access": source.known_commit.public_access,
    }


def list_packages() -> list[Package]:
    """Each once: the first on the path is the one that Python imports."""
    global _packages
    # Installing or removing one changes the folder that they lie in.
    state = tuple((folder, _mtime(folder)) for folder in sys.path)
    if _packages is None or _packages[0] != state:
        _packages = (state, _read_packages())
    return list(_packages[1])


def _read_packages() -> list[Package]:
    found: dict[str, Package] = {}
    for distribution in importlib.metadata.distributions():
        try:
            name, version = _name_and_version(distribution)
            key = re.sub(r"[-_.]+", "-", name or "").lower()
            if name and version and key not in found:
                found[key] = Package(name, version, read_package_source(distribution), distribution)
        except Exception:
            continue
    return [found[key] for key in sorted(found)]


def describe_packages(packages: list[Package]) -> list[dict[str, str]]:
    return [{"name": package.name, "version": package.version} for package in packages]


def describe_package_sources(packages: list[Package]) -> list[dict[str, str | None]]:
    return [
        {"name": package.name, "kind": package.source.kind, "address": package.source.address}
        for package in packages
        if package.source
    ]


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
