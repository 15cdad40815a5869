"""The commit of a folder: from its git, or found by content before. And whether it is public."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ..git.checkout import GitFacts, read_git
from .commit_cache import CommitCache
from .pack_files import TooLarge, read_pack_files
from .public_access import PublicAccess

CommitSource = Literal["git", "content", "none"]


@dataclass(frozen=True)
class KnownCommit:
    git: GitFacts = GitFacts()
    commit_source: CommitSource = "none"
    # None: not checked, or the last negative answer is too old.
    public_access: PublicAccess | None = None
    # The clone has the commit from a branch of its origin.
    was_fetched: bool = False


def read_known_commit(
    folder: Path,
    cache: CommitCache,
    skip: frozenset[str] = frozenset(),
) -> KnownCommit:
    git = read_git(folder)
    if git.commit and not git.origin:
        git = replace(git, origin=cache.find_origin(git.commit))
    if git.commit and git.origin:
        return with_access(git, cache)
    if not cache.is_empty:
        try:
            found = cache.find(read_pack_files(folder, skip))
        except (OSError, TooLarge):
            found = None
        if found:
            # Equal to a commit of the public repository: no edits, and it could be fetched then.
            return with_access(GitFacts(found.origin, found.commit, False, True), cache, "content")
    return KnownCommit(git, "git" if git.commit else "none")


def with_access(git: GitFacts, cache: CommitCache, commit_source: CommitSource = "git") -> KnownCommit:
    """What the host answered about a commit wins over what the clone says."""
    was_fetched = git.pushed is True
    access = cache.find_access(git.origin or "", git.commit or "", was_fetched)
    pushed = {"public": True, "unpushed": False}.get(access or "", git.pushed)
    return KnownCommit(replace(git, pushed=pushed), commit_source, access, was_fetched)
