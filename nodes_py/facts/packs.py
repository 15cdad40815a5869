"""From each class that a prompt uses to the folder that provides it, by the live class, never a claim."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType
from typing import Any

from .git.index import read_index
from .git.layout import find_layout
from .install import Install

_PARENT = "custom_nodes."
# Lies in custom_nodes/, but is tracked in ComfyUI's own repository.
_CORE_FILES = {"websocket_image_save.py"}


@dataclass
class Pack:
    path: Path
    node_ids: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)

    @property
    def directory(self) -> str:
        return self.path.name


@dataclass
class UsedClasses:
    packs: list[Pack]
    # class_type to node ids; a missing class may have no class_type: then "".
    missing: dict[str, list[str]]


def find_packs(prompt: Mapping[str, Any], install: Install, finder: PackFinder | None = None) -> UsedClasses:
    finder = finder or PackFinder(install)
    packs: dict[Path, Pack] = {}
    missing: dict[str, list[str]] = {}
    for class_type, node_ids in nodes_by_class(prompt).items():
        live = install.classes.get(class_type)
        if live is None:
            missing[class_type] = node_ids
            continue
        path = finder.find(class_type, live)
        if path is None:
            continue
        pack = packs.setdefault(path, Pack(path))
        pack.classes.append(class_type)
        pack.node_ids += node_ids
    return UsedClasses(in_order(packs.values()), missing)


def in_order(packs: Iterable[Pack]) -> list[Pack]:
    return sorted(packs, key=lambda pack: pack.directory.lower())


def nodes_by_class(prompt: Mapping[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node_id, node in prompt.items():
        class_type = node.get("class_type") if isinstance(node, dict) else None
        found.setdefault(class_type if isinstance(class_type, str) else "", []).append(str(node_id))
    return found


class PackFinder:
    """One look over the installed packs, for all that is asked of them."""

    def __init__(self, install: Install) -> None:
        self._install = install
        self._candidates: dict[str, list[Path]] = {}
        for path in installed_packs(install):
            self._candidates.setdefault(module_name(path), []).append(path)
        paths = [path for paths in self._candidates.values() for path in paths]
        self._by_name = {os.path.abspath(path): [path] for path in paths}  # noqa: PTH100 - keeps symlinks
        self._by_real_path = _real_paths(paths)
        self._held: dict[str, list[Path]] = {}
        self._loaded = {path: self._module_of(path) for path in paths}
        self._core_tracked: set[str] | None = None
        # Class name to the packs whose table gives it, with the class each gives.
        self._exports: dict[str, list[tuple[Path, Any]]] = {}
        for path, loaded in self._loaded.items():
            for class_type, live in _table(loaded):
                self._exports.setdefault(class_type, []).append((path, live))

    @property
    def loaded(self) -> list[Path]:
        """Those whose module ComfyUI's loader has registered."""
        return [path for path, module in self._loaded.items() if module is not None]

    def find(self, class_type: str, live: Any) -> Path | None:
        """None: ComfyUI's own."""
        try:
            path = self._find(class_type, live)
        except (OSError, AttributeError, TypeError, ValueError):
            return None
        return None if path is not None and self._is_core(path) else path

    def _find(self, class_type: str, live: Any) -> Path | None:
        module = getattr(live, "RELATIVE_PYTHON_MODULE", None) or "nodes"
        named = self._candidates.get(module.removeprefix(_PARENT), []) if module.startswith(_PARENT) else []
        # The pack whose own table gives this very class under this very name: the strongest proof, and
        # needed where two packs export one class, since the last to load has put its name on it.
        owners = [path for path, given in self._exports.get(class_type, ()) if given is live]
        for path in owners:
            if path in named or len(owners) == 1:
                return path
        # A pack of the newer form has no table: the file that the class was written in.
        files = list(self._files_of(live))
        holders = [path for file in files for path in self.holders(file)]
        for path in holders:
            if not module.startswith(_PARENT) or path in named or path in owners:
                return path
        # A pack that offers one of ComfyUI's own classes again has written its name on it.
        for file in self.module_files_of(live):
            if (
                not self.holders(file)
                and _contains(self._install.comfy_dir, file)
                and not self._in_a_root(file)
            ):
                return None
        # A pack whose table is there and lacks the class is not the one that gave it.
        possible = [path for path in named if not hasattr(self._loaded[path], "NODE_CLASS_MAPPINGS")] or named
        loaded = (path for path in possible if self._loaded[path] is not None)
        return next(loaded, possible[0]) if possible else None

    def _module_of(self, path: Path) -> Any:
        # The names under which ComfyUI's loader registers a folder and a single file.
        name = os.path.splitext(path)[0] if path.suffix == ".py" else str(path).replace(".", "_x_")  # noqa: PTH122
        module = self._install.modules.get(name)
        # `twin` and `twin.py` share one name: the module is that of the one loaded last.
        files = _module_files(module)
        return module if any(path in self.holders(file) for file in files) else None

    def _files_of(self, live: Any) -> Iterator[str]:
        """First where its methods were written: the name of its module may be another's by now."""
        for member in vars(live).values():
            function = member.__func__ if isinstance(member, classmethod | staticmethod) else member
            if isinstance(function, FunctionType) and os.path.isabs(function.__code__.co_filename):  # noqa: PTH117
                yield os.path.normpath(function.__code__.co_filename)
        yield from self.module_files_of(live)

    def module_files_of(self, live: Any) -> list[str]:
        return _module_files(self._install.modules.get(getattr(live, "__module__", "")))

    def holders(self, file: str) -> list[Path]:
        """The packs that a file lies in: by its name, else where links lead. One look for each file, not for
        each of some hundred packs."""
        if file not in self._held:
            self._held[file] = _lookup(file, self._by_name) or _lookup(
                os.path.realpath(file), self._by_real_path
            )
        return self._held[file]

    def _in_a_root(self, file: str) -> bool:
        return any(_contains(Path(root), file) for root in self._install.pack_roots)

    def _is_core(self, path: Path) -> bool:
        inside = path.parent == self._install.comfy_dir / "custom_nodes"
        if not inside and path.parent.resolve() != (self._install.comfy_dir / "custom_nodes").resolve():
            return False
        if path.name in _CORE_FILES:
            return True
        if path.suffix != ".py":
            return False
        if self._core_tracked is None:
            layout = find_layout(self._install.comfy_dir)
            index = read_index(layout) if layout else None
            self._core_tracked = {os.fsdecode(entry.path) for entry in index.entries} if index else set()
        return f"custom_nodes/{path.name}" in self._core_tracked


def installed_packs(install: Install) -> Iterable[Path]:
    """What ComfyUI's loader would try, over all roots."""
    for root in install.pack_roots:
        try:
            entries = sorted(os.scandir(root), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.name.endswith(".disabled") or entry.name == "__pycache__":
                continue
            if entry.name.endswith(".py") or entry.is_dir():
                yield Path(root) / entry.name


def module_name(path: Path) -> str:
    return path.stem if path.suffix == ".py" and path.is_file() else path.name


def _table(loaded: Any) -> list[tuple[str, Any]]:
    try:
        table = getattr(loaded, "NODE_CLASS_MAPPINGS", None)
        return list(table.items()) if isinstance(table, Mapping) else []
    except Exception:
        return []


def _module_files(module: Any) -> list[str]:
    file = getattr(module, "__file__", None)
    return [os.path.abspath(file)] if isinstance(file, str) else []  # noqa: PTH100 - keeps symlinks


def _real_paths(paths: Iterable[Path]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    roots: dict[Path, str] = {}
    for path in paths:
        root = roots.setdefault(path.parent, os.path.realpath(path.parent))
        real_path = os.path.realpath(path) if path.is_symlink() else os.path.join(root, path.name)  # noqa: PTH118
        found.setdefault(real_path, []).append(path)
    return found


def _lookup(file: str, folders: Mapping[str, list[Path]]) -> list[Path]:
    """The innermost folder counts."""
    while file:
        if file in folders:
            return folders[file]
        above = os.path.dirname(file)  # noqa: PTH120
        file = above if above != file else ""
    return []


def _contains(folder: Path, file: str) -> bool:
    return _is_below(os.path.abspath(folder), file) or _is_below(  # noqa: PTH100 - keeps symlinks
        os.path.realpath(folder), os.path.realpath(file)
    )


def _is_below(folder: str, file: str) -> bool:
    return file == folder or file.startswith(folder + os.sep)


_NAME = re.compile(r"^[\w.@+-][\w.@+ -]*$")


def is_pack_name(name: object) -> bool:
    """One path component: what a file of a pack names may not lead out of the folder of packs."""
    return isinstance(name, str) and bool(_NAME.match(name)) and name not in (".", "..")
