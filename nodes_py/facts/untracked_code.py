"""Code in a pack's folder that its commit lacks, and that the pack imports all the same.

Git lists untracked files, and most of them are no edits: notes, results, what other tools leave. Code that an
import reads is one: it is not where the commit is installed.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from .git.ignore_rules import parse_ignore
from .git.layout import find_layout, read_text
from .models.model_folders import to_posix
from .tracked_files import read_tracked

_MAX_ENTRIES, _MAX_PARSED, _MAX_BYTES = 20_000, 500, 2 << 20
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages", "venv", "env"})
_CODE = (".py", ".pyd", ".so")


def imports_untracked(folder: Path, modules: Mapping[str, Any], skip: frozenset[str] = frozenset()) -> bool:
    """`modules`: the loaded ones. `skip`: top-level folders of data. Where it cannot be told: no."""
    layout, tracked = find_layout(folder), read_tracked(folder)
    if layout is None or tracked is None or not tracked.is_complete:
        return False
    found = [path for path in _code_in(folder, tracked.submodules | skip) if path not in tracked.files]
    untracked = set(_without_ignored(found, folder, layout.common_dir))
    if not untracked:
        return False
    return _is_loaded(folder, untracked, modules) or _is_imported(folder, untracked, tracked.files)


def _code_in(folder: Path, skip: frozenset[str]) -> Iterator[str]:
    """POSIX, below the folder. What is a repository of its own is not a part of it."""
    left = _MAX_ENTRIES
    for here, folders, names in os.walk(folder):
        below = to_posix(os.path.relpath(here, folder))
        prefix = "" if below == "." else f"{below}/"
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


def _is_imported(folder: Path, untracked: set[str], tracked: Iterable[str]) -> bool:
    """By a relative import in code of the commit, whether it has run yet or not."""
    words = {_name_of(path).encode() for path in untracked}
    for path in [path for path in sorted(tracked) if path.endswith(".py")][:_MAX_PARSED]:
        try:
            with (folder / path).open("rb") as file:
                source = file.read(_MAX_BYTES)
            if any(word in source for word in words) and not untracked.isdisjoint(_imports_of(source, path)):
                return True
        # Other people's code, in every state that it can be in.
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return False


def _name_of(path: str) -> str:
    """What an import calls it: a package goes by its folder's name."""
    folder, _, file = path.rpartition("/")
    name = file.partition(".")[0]
    return folder.rpartition("/")[2] if name == "__init__" else name


def _imports_of(source: bytes, path: str) -> Iterator[str]:
    """The files that its relative imports may read."""
    package = path.split("/")[:-1]
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ImportFrom) or not 0 < node.level <= len(package) + 1:
            continue
        base = package[: len(package) + 1 - node.level]
        inside = (node.module or "").split(".") if node.module else []
        for name in node.names:
            target = [*base, *inside, name.name]
            for end in range(len(base) + 1, len(target) + 1):
                module = "/".join(target[:end])
                yield f"{module}.py"
                yield f"{module}/__init__.py"
