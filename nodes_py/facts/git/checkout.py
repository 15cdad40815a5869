"""What a checkout's `.git` says, without a git binary wherever it can be read so."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from .dirty import is_dirty
from .index import read_index
from .layout import GitLayout, find_layout, read_remote
from .reachability import find_holders, is_pushed
from .refs import read_head
from .unknown import GitProblem, GitUnknown
from .urls import to_https


@dataclass(frozen=True)
class GitFacts:
    origin: str | None = None
    commit: str | None = None
    # None in both: unknown, which is not the same as no.
    dirty: bool | None = None
    pushed: bool | None = None
    empty_submodules: tuple[str, ...] = ()
    # Why the commit, or whether there are edits, is unknown although there is a `.git`.
    problem: GitProblem | None = None
    # An origin is named, and it is none that others can read: an ssh alias, a folder of this machine.
    origin_unread: bool = False


def read_git(work_dir: Path) -> GitFacts:
    try:
        layout = find_layout(work_dir)
        if layout is None:
            return GitFacts()
        commit, branch, problem = _read_head(layout)
        remote, url = read_remote(layout, branch)
        origin = to_https(url)
        found = GitFacts(origin, commit, problem=problem, origin_unread=origin is None and bool(url))
    except (OSError, ValueError):
        return GitFacts()
    if commit is None:
        return found
    try:
        pushed = is_pushed(layout, remote, commit)
    except (OSError, ValueError):
        pushed = None
    try:
        empty = _find_empty_submodules(layout)
    except OSError:
        empty = ()
    try:
        dirty = is_dirty(layout, commit)
    except GitUnknown as unknown:
        return replace(found, pushed=pushed, empty_submodules=empty, problem=unknown.problem)
    return replace(found, dirty=dirty, pushed=pushed, empty_submodules=empty)


def _read_head(layout: GitLayout) -> tuple[str | None, str | None, GitProblem | None]:
    if layout.object_format != "sha1":
        return None, None, "sha256"
    try:
        commit, branch = read_head(layout)
    except GitUnknown as unknown:
        return None, None, unknown.problem
    return commit, branch, None if commit else "no-commit"


def find_branches(work_dir: Path, commit: str) -> list[str]:
    """The branches of the origin that the clone has this commit from, likely ones first."""
    try:
        layout = find_layout(work_dir)
        if layout is None:
            return []
        _, branch = read_head(layout)
        remote, _ = read_remote(layout, branch)
        found = find_holders(layout, remote, commit)
    except (OSError, ValueError, GitUnknown):
        return []
    here = (branch or "").removeprefix("refs/heads/")
    return sorted(found, key=lambda name: name != here)


def _find_empty_submodules(layout: GitLayout) -> tuple[str, ...]:
    """Never fetched: a clone without `--recursive` leaves their folders empty."""
    # The index of a large checkout has megabytes: only where there are submodules at all.
    if not (layout.work_dir / ".gitmodules").is_file():
        return ()
    index = read_index(layout)
    paths = [os.fsdecode(entry.path) for entry in index.entries if _is_submodule(entry.mode)] if index else []
    return tuple(path for path in paths if _is_empty(layout, path))


def _is_submodule(mode: int) -> bool:
    return stat.S_IFMT(mode) == 0o160000


def _is_empty(layout: GitLayout, path: str) -> bool:
    folder = layout.work_dir / path
    return folder.is_dir() and not any(folder.iterdir())
