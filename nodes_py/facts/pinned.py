"""How a folder's commit is known: from its git, or found by content before; and what a stranger gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from .content import TooLarge, read_content
from .git import GitFacts, read_git
from .pin_memory import PinMemory
from .stranger import Answer

Known = Literal["git", "content", "none"]


@dataclass(frozen=True)
class Pinned:
    git: GitFacts = GitFacts()
    known: Known = "none"
    # None: the host was not asked, or it said no more than an hour ago.
    stranger: Answer | None = None
    # The clone has the commit from a branch of its origin.
    was_fetched: bool = False


def read_pinned(
    folder: Path,
    memory: PinMemory,
    deadline: float,
    skip: frozenset[str] = frozenset(),
    find_address: Callable[[], str | None] = lambda: None,
) -> Pinned:
    """`find_address`: asked for a commit without an origin; a place to look, until the host has it there."""
    git = read_git(folder, deadline)
    if git.commit and git.origin:
        return with_answer(git, memory)
    address = find_address() if git.commit else None
    if git.commit and address:
        answered = with_answer(replace(git, origin=address), memory)
        if answered.stranger == "fetches":
            return answered
    if not memory.is_empty:
        try:
            pin = memory.find(read_content(folder, skip))
        except (OSError, TooLarge):
            pin = None
        if pin:
            # Equal to a commit that the public repository gave out: no edits, and fetchable.
            return Pinned(GitFacts(pin.origin, pin.commit, False, True), "content", "fetches")
    return Pinned(git, "git" if git.commit else "none")


def with_answer(git: GitFacts, memory: PinMemory) -> Pinned:
    """What the host said of a commit wins over what the clone believes."""
    answer = memory.find_answer(git.origin or "", git.commit or "")
    pushed = {"fetches": True, "unpushed": False}.get(answer or "", git.pushed)
    return Pinned(replace(git, pushed=pushed), "git", answer, git.pushed is True)
