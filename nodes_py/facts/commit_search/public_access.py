"""Can a commit be fetched from its origin without a login? Asks the host of the repository."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, get_args

from .github_api import Cancelled, Get, NoSuchCommit, Private, Repository

# unknown: the host knows the commit, and none of the branches that were checked has it.
PublicAccess = Literal["public", "private", "unpushed", "unknown"]
ACCESS_VALUES: tuple[PublicAccess, ...] = get_args(PublicAccess)


def check_public_access(
    origin: str,
    commit: str,
    get: Get,
    is_cancelled: Callable[[], bool] = lambda: False,
    branches: Callable[[], Iterable[str]] = lambda: (),
) -> PublicAccess:
    """One request where it is public, as it mostly is; a few more else.

    `branches`: those of the origin that the clone has the commit from. They are checked as well: the clone
    may be old, and the host keeps what no branch holds any more.
    Raises Cancelled, ValueError for an address on another host, and what the host raises.
    """
    repository = Repository(origin, get)

    def holds(check: Callable[[], bool]) -> bool:
        _check(is_cancelled)
        try:
            return check()
        except (Private, NoSuchCommit):
            return False

    _check(is_cancelled)
    try:
        if repository.is_behind("HEAD", commit):
            return "public"
    except (Private, NoSuchCommit):
        try:
            _check(is_cancelled)
            repository.check_commit(commit)
        except NoSuchCommit:
            return "unpushed"
        except Private:
            return _is_readable(repository, is_cancelled)
    # The host stores the commits of all forks together, but a clone only gets what a branch holds.
    if holds(lambda: repository.is_head_of_branch(commit)):
        return "public"
    for branch in branches():
        if holds(lambda branch=branch: repository.is_behind(branch, commit)):
            return "public"
    return "unknown"


def _is_readable(repository: Repository, is_cancelled: Callable[[], bool]) -> PublicAccess:
    _check(is_cancelled)
    try:
        repository.check_readable()
    except Private:
        return "private"
    return "unpushed"


def _check(is_cancelled: Callable[[], bool]) -> None:
    if is_cancelled():
        raise Cancelled
