"""What HEAD and the branches of a checkout stand at."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from .binary import ask_git
from .layout import GitLayout, read_text
from .unknown import GitUnknown

_COMMIT = re.compile(r"^[0-9a-f]{40}$")


def read_head(layout: GitLayout) -> tuple[str | None, str | None]:
    """The commit that is checked out, and the branch's ref, None when the head is detached.

    Raises GitUnknown where the branches are kept in a form that neither we nor a `git` here reads."""
    if layout.ref_format != "files":
        return _ask_for_head(layout)
    text = (read_text(layout.git_dir / "HEAD") or "").strip()
    branch = None
    for _ in range(5):
        if not text.startswith("ref:"):
            break
        ref = text[4:].strip()
        branch = branch or ref
        text = _read_ref(layout, ref) or ""
    return (text.lower() if _COMMIT.match(text.lower()) else None), branch


def read_remote_branches(layout: GitLayout, remote: str | None) -> dict[str, str]:
    """Where the remote's branches stand, as of the last fetch."""
    if not remote or ".." in remote.split("/"):
        return {}
    below = f"refs/remotes/{remote}/"
    if layout.ref_format != "files":
        return _ask_for_branches(layout, below)
    packed = _packed_refs(layout)
    tips = {ref.removeprefix(below): commit for ref, commit in packed if ref.startswith(below)}
    root = layout.common_dir / below
    for folder, _, names in os.walk(root):
        for path in (Path(folder, name) for name in names):
            text = (read_text(path, 200) or "").strip()
            if _COMMIT.match(text):
                tips[path.relative_to(root).as_posix()] = text
    return dict(sorted(tips.items()))


def read_shallow(layout: GitLayout) -> set[str]:
    """Commits whose parents were not fetched."""
    return set((read_text(layout.common_dir / "shallow") or "").split())


def _read_ref(layout: GitLayout, ref: str) -> str | None:
    if ".." in ref.split("/") or not ref.startswith("refs/"):
        return None
    for base in (layout.git_dir, layout.common_dir):
        text = read_text(base / ref)
        if text is not None:
            return text.strip()
    return dict(_packed_refs(layout)).get(ref)


def _packed_refs(layout: GitLayout) -> Iterator[tuple[str, str]]:
    for line in (read_text(layout.common_dir / "packed-refs") or "").splitlines():
        commit, _, ref = line.strip().partition(" ")
        if _COMMIT.match(commit) and ref:
            yield ref, commit


def _ask_for_head(layout: GitLayout) -> tuple[str | None, str | None]:
    commit = _ask(layout, "rev-parse", "--verify", "--quiet", "HEAD")
    if commit is None or not _COMMIT.match(commit):
        raise GitUnknown("reftable")
    return commit, _ask(layout, "symbolic-ref", "--quiet", "HEAD")


def _ask_for_branches(layout: GitLayout, below: str) -> dict[str, str]:
    listed = _ask(layout, "for-each-ref", "--format=%(objectname) %(refname)", below) or ""
    lines = (line.partition(" ") for line in listed.splitlines())
    # HEAD is another name of one of the others.
    found = {ref.removeprefix(below): commit for commit, _, ref in lines if _COMMIT.match(commit)}
    return {name: commit for name, commit in found.items() if name != "HEAD"}


def _ask(layout: GitLayout, *arguments: str) -> str | None:
    said = ask_git(layout.work_dir, *arguments)
    return None if said is None else said.decode("utf-8", "replace").strip()
