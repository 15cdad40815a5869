"""How a folder's commit is known: from its git, or found by content before; and what a stranger gets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ..git.checkout import GitFacts, read_git
from .commit_cache import PinMemory
from .pack_files import TooLarge, read_content
from .public_access import Answer

Known = Literal["git", "content", "none"]


@dataclass(frozen=True)
class Pinned:
    git: GitFacts = GitFacts()
    known: Known = "none"
    # None: the host was not asked, or its no is too old.
    stranger: Answer | None = None
    # The clone has the commit from a branch of its origin.
    was_fetched: bool = False


def read_pinned(
    folder: Path,
    memory: PinMemory,
    deadline: float | None,
    skip: frozenset[str] = frozenset(),
) -> Pinned:
    git = read_git(folder, deadline)
    if git.commit and not git.origin:
        git = replace(git, origin=memory.find_origin(git.commit))
    if git.commit and git.origin:
        return with_answer(git, memory)
    if not memory.is_empty:
        try:
            pin = memory.find(read_content(folder, skip))
        except (OSError, TooLarge):
            pin = None
        if pin:
            # Equal to a commit that the public repository gave out: no edits, and fetchable then.
            return with_answer(GitFacts(pin.origin, pin.commit, False, True), memory, "content")
    return Pinned(git, "git" if git.commit else "none")


def with_answer(git: GitFacts, memory: PinMemory, known: Known = "git") -> Pinned:
    """What the host said of a commit wins over what the clone believes."""
    was_fetched = git.pushed is True
    answer = memory.find_answer(git.origin or "", git.commit or "", was_fetched)
    pushed = {"fetches": True, "unpushed": False}.get(answer or "", git.pushed)
    return Pinned(replace(git, pushed=pushed), known, answer, was_fetched)
