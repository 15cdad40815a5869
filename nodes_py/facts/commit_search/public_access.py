"""Can somebody without a login fetch a commit from its origin? What the host of the repository answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, get_args

from .github_api import Cancelled, Get, NoSuchCommit, Private, Repository

# unsure: the host knows the commit, and none of the branches that were asked has it.
Answer = Literal["fetches", "private", "unpushed", "unsure"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)


def ask_stranger(
    origin: str,
    commit: str,
    get: Get,
    is_cancelled: Callable[[], bool] = lambda: False,
    branches: Callable[[], Iterable[str]] = lambda: (),
) -> Answer:
    """One question where the answer is yes, as it mostly is; a few more else.

    `branches`: those of the origin that the clone has the commit from. They are asked as well: the clone may
    be old, and the host keeps what no branch holds any more. Raises Cancelled, ValueError for an address on
    another host, and what the host raises.
    """
    repository = Repository(origin, get)

    def is_so(ask: Callable[[], bool]) -> bool:
        _check(is_cancelled)
        try:
            return ask()
        except (Private, NoSuchCommit):
            return False

    _check(is_cancelled)
    try:
        if repository.is_behind("HEAD", commit):
            return "fetches"
    except (Private, NoSuchCommit):
        try:
            _check(is_cancelled)
            repository.check_commit(commit)
        except NoSuchCommit:
            return "unpushed"
        except Private:
            return _is_readable(repository, is_cancelled)
    # The commits of all forks are one store over there, but a clone only gets what a branch holds.
    if is_so(lambda: repository.is_head_of_branch(commit)):
        return "fetches"
    for branch in branches():
        if is_so(lambda branch=branch: repository.is_behind(branch, commit)):
            return "fetches"
    return "unsure"


def _is_readable(repository: Repository, is_cancelled: Callable[[], bool]) -> Answer:
    _check(is_cancelled)
    try:
        repository.check_readable()
    except Private:
        return "private"
    return "unpushed"


def _check(is_cancelled: Callable[[], bool]) -> None:
    if is_cancelled():
        raise Cancelled
