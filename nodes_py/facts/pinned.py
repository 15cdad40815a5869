"""How a folder's commit is known: from its git, or as it was found by content before."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from .content import TooLarge, read_content
from .git import GitFacts, read_git
from .pin_memory import PinMemory

Known = Literal["git", "content", "none"]


def read_pinned(
    folder: Path, memory: PinMemory, deadline: float, skip: frozenset[str] = frozenset()
) -> tuple[GitFacts, Known]:
    git = read_git(folder, deadline)
    if git.commit:
        return git, "git"
    if not memory.is_empty:
        try:
            pin = memory.find(read_content(folder, skip))
        except (OSError, TooLarge):
            pin = None
        if pin:
            # Equal to a commit that the public repository gave out: no edits, and fetchable.
            return GitFacts(pin.origin, pin.commit, False, True), "content"
    return git, "none"
