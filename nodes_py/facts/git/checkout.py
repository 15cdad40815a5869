"""What a checkout's `.git` says, without a git binary."""

from __future__ import annotations

import os
import stat
import time
from dataclasses import dataclass
from pathlib import Path

from .dirty import is_dirty
from .index import read_index
from .layout import GitLayout, find_layout, read_head, read_remote
from .reachability import find_holders, is_pushed
from .urls import to_https


@dataclass(frozen=True)
class GitFacts:
    origin: str | None = None
    commit: str | None = None
    # None in both: unknown, which is not the same as no.
    dirty: bool | None = None
    pushed: bool | None = None
    empty_submodules: tuple[str, ...] = ()


def read_git(work_dir: Path, deadline: float | None = None) -> GitFacts:
    """`deadline` (time.monotonic) bounds what needs many files: after it, dirty and pushed are unknown."""
    limit = time.monotonic() + 2 if deadline is None else deadline
    try:
        layout = find_layout(work_dir)
        if layout is None:
            return GitFacts()
        commit, branch = read_head(layout)
        remote, url = read_remote(layout, branch)
        origin = to_https(url)
    except (OSError, ValueError):
        return GitFacts()
    if commit is None:
        return GitFacts(origin=origin)
    try:
        pushed = is_pushed(layout, remote, commit, limit)
    except (OSError, ValueError):
        pushed = None
    try:
        empty = _find_empty_submodules(layout)
    except OSError:
        empty = ()
    return GitFacts(origin, commit, is_dirty(layout, commit, limit), pushed, empty)


def find_branches(work_dir: Path, commit: str) -> list[str]:
    """The branches of the origin that the clone has this commit from, likely ones first."""
    try:
        layout = find_layout(work_dir)
        if layout is None:
            return []
        _, branch = read_head(layout)
        remote, _ = read_remote(layout, branch)
        found = find_holders(layout, remote, commit, time.monotonic() + 2)
    except (OSError, ValueError):
        return []
    here = (branch or "").removeprefix("refs/heads/")
    return sorted(found, key=lambda name: name != here)


def _find_empty_submodules(layout: GitLayout) -> tuple[str, ...]:
    """Never fetched: a clone without `--recursive` leaves their folders empty."""
    # The index of a large checkout has megabytes: only where there are submodules at all.
    if not (layout.work_dir / ".gitmodules").is_file():
        return ()
    index = read_index(layout.git_dir / "index")
    paths = [os.fsdecode(entry.path) for entry in index.entries if _is_submodule(entry.mode)] if index else []
    return tuple(path for path in paths if _is_empty(layout, path))


def _is_submodule(mode: int) -> bool:
    return stat.S_IFMT(mode) == 0o160000


def _is_empty(layout: GitLayout, path: str) -> bool:
    folder = layout.work_dir / path
    return folder.is_dir() and not any(folder.iterdir())
