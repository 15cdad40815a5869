"""Code in a pack's folder that its commit lacks, and that the pack imports all the same.

Git lists untracked files, and most of them are no edits: notes, results, what other tools leave. Code that an
import reads is one: it is not where the commit is installed.
"""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .git.ignore_rules import parse_ignore
from .git.layout import find_layout, read_text
from .models.model_folders import to_posix
from .tracked_files import read_tracked_in

_MAX_ENTRIES, _MAX_PARSED, _MAX_BYTES = 20_000, 500, 2 << 20
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages", "venv", "env"})
_CODE = (".py", ".pyd", ".so")


def imports_untracked(folder: Path, modules: Mapping[str, Any], skip: frozenset[str] = frozenset()) -> bool:
    """`modules`: the loaded ones. `skip`: top-level folders of data. Where it cannot be told: no."""
    layout = find_layout(folder)
    tracked = read_tracked_in(layout) if layout else None
    if layout is None or tracked is None or not tracked.is_complete:
        return False
    found = [path for path in _code_in(folder, tracked.submodules | skip) if path not in tracked.files]
    untracked = set(_without_ignored(found, folder, layout.common_dir)) if found else set()
    if not untracked:
        return False
    return _is_loaded(folder, untracked, modules) or _is_imported(folder, untracked, tracked.files, modules)


def _code_in(folder: Path, skip: frozenset[str]) -> Iterator[str]:
    """POSIX, below the folder. What is a repository of its own is not a part of it."""
    left, start = _MAX_ENTRIES, len(str(folder))
    for here, folders, names in os.walk(folder):
        below = to_posix(here[start:]).lstrip("/")
        prefix = f"{below}/" if below else ""
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _SKIPPED
            and prefix + name not in skip
            and not os.path.lexists(os.path.join(here, name, ".git"))  # noqa: PTH118
        )
        for name in sorted(names):
            left -= 1
            if left < 0:
                return
            if name.endswith(_CODE):
                yield prefix + name


def _without_ignored(paths: list[str], folder: Path, git_dir: Path) -> Iterator[str]:
    """A rule of a folder below that takes one back is not followed: then nothing is said."""
    rules = {"": [parse_ignore(read_text(git_dir / "info" / "exclude", 1 << 20) or "")]}
    for path in paths:
        parts = path.split("/")
        above = ["".join(f"{part}/" for part in parts[:depth]) for depth in range(len(parts))]
        for each in above:
            if each not in rules or (each == "" and len(rules[each]) == 1):
                text = read_text(folder / each / ".gitignore", 1 << 20) or ""
                rules.setdefault(each, []).append(parse_ignore(text))
        if not any(ignores(path[len(each) :]) for each in above for ignores in rules[each]):
            yield path


def _is_loaded(folder: Path, untracked: set[str], modules: Mapping[str, Any]) -> bool:
    files = {os.path.realpath(folder / path) for path in untracked}
    names = {os.path.basename(file) for file in files}  # noqa: PTH119
    for module in list(modules.values()):
        # Some modules import others when they are asked for what they lack.
        file = getattr(module, "__dict__", {}).get("__file__")
        if isinstance(file, str) and os.path.basename(file) in names and os.path.realpath(file) in files:  # noqa: PTH119
            return True
    return False


def _is_imported(
    folder: Path, untracked: set[str], tracked: Iterable[str], modules: Mapping[str, Any]
) -> bool:
    """By an import in code of the commit, whether it has run yet or not. One by an absolute name finds a file
    of the pack only where that has put its folder among those that Python searches, or names ComfyUI's."""
    words = {_name_of(path).encode() for path in untracked}
    is_searched, by_name = False, set[str]()
    for path in [path for path in sorted(tracked) if path.endswith(".py")][:_MAX_PARSED]:
        try:
            with (folder / path).open("rb") as file:
                source = file.read(_MAX_BYTES)
            is_searched = is_searched or b"sys.path" in source
            if not any(word in source for word in words):
                continue
            tree = ast.parse(source)
            if not untracked.isdisjoint([*_relative_imports(tree, path), *_imports_below(tree, folder.name)]):
                return True
            by_name.update(_absolute_imports(tree, path, modules))
        # Other people's code, in every state that it can be in.
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return is_searched and not untracked.isdisjoint(by_name)


def _name_of(path: str) -> str:
    """What an import calls it: a package goes by its folder's name."""
    folder, _, file = path.rpartition("/")
    name = file.partition(".")[0]
    return folder.rpartition("/")[2] if name == "__init__" else name


def _relative_imports(tree: ast.AST, path: str) -> Iterator[str]:
    """The files that they may read."""
    package = path.split("/")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and 0 < node.level <= len(package) + 1:
            base = package[: len(package) + 1 - node.level]
            inside = (node.module or "").split(".") if node.module else []
            for name in node.names:
                yield from _files_of([*base, *inside, name.name], len(base))


def _imports_below(tree: ast.AST, folder: str) -> Iterator[str]:
    """By the name that the folder has from ComfyUI's own: `custom_nodes.pack.module`."""
    for parts in _absolute_names(tree):
        if parts[:2] == ["custom_nodes", folder]:
            yield from _files_of(parts[2:], 0)


def _absolute_imports(tree: ast.AST, path: str, modules: Mapping[str, Any]) -> Iterator[str]:
    """The files that they may read beside the code or in the pack, where no other module has the name."""
    package = path.split("/")[:-1]
    for parts in _absolute_names(tree):
        if parts[0] not in sys.stdlib_module_names and parts[0] not in modules:
            yield from _files_of(parts, 0)
            yield from _files_of([*package, *parts], len(package))


def _absolute_names(tree: ast.AST) -> Iterator[list[str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".") for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from ([*node.module.split("."), name.name] for name in node.names)


def _files_of(target: list[str], base: int) -> Iterator[str]:
    """Of a module and of each package around it, but for the first `base` parts."""
    for end in range(base + 1, len(target) + 1):
        module = "/".join(target[:end])
        yield f"{module}.py"
        yield f"{module}/__init__.py"
