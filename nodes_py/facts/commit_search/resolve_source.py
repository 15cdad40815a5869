"""The commit and the public repository of one source of code, as its host answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from ..git.checkout import find_branches
from .code_sources import Source
from .commit_cache import CommitCache
from .github_api import Get, NoAnswer, NoSuchCommit, Private
from .origin_hints import OriginHint
from .pack_files import COMFYUI_DATA, TooLarge, read_pack_files
from .public_access import PublicAccess, check_public_access
from .search import MAX_REQUESTS, CommitRef, Reason, find_commit

# not-there: private or absent, where the repository was a guess. no-answer: the host failed at it.
Problem = Reason | PublicAccess | Literal["too-large", "unreadable", "not-there", "no-answer"]
# Repositories that are tried for one pack: the hints mostly agree, and each costs requests.
_MAX_HINTS = 3
# Branches that are checked for one commit, once the default one does not hold it.
_MAX_BRANCHES = 3


@dataclass(frozen=True)
class SearchContext:
    get: Get
    cache: CommitCache
    is_cancelled: Callable[[], bool]


def resolve_source(source: Source, more_origins: Iterable[str], context: SearchContext) -> dict[str, Any]:
    """Raises Cancelled, RateLimited and Unreachable: the host then answers nothing more."""
    git = source.known_commit.git
    if git.origin and git.commit:
        return _result(source, git.origin, git.commit, _check_access(source, git.origin, context))
    named = source.origin_hints() if source.folder else iter(())
    guessed = (OriginHint(origin, False) for origin in more_origins)
    by_origin: dict[str, OriginHint] = {}
    for hint in [*named, *guessed]:
        by_origin.setdefault(hint.origin.lower(), hint)
    hints = list(islice(by_origin.values(), _MAX_HINTS))
    for hint in hints if git.commit else ():
        # The repository that has this very commit is its origin.
        if _check_access(source, hint.origin, context) is None:
            return _result(source, hint.origin, git.commit, None)
    return _search(source, hints, context)


def _check_access(source: Source, origin: str, context: SearchContext) -> Problem | None:
    commit, folder = source.known_commit.git.commit or "", source.folder

    def branches() -> Iterable[str]:
        return find_branches(folder, commit)[:_MAX_BRANCHES] if folder else ()

    try:
        access = check_public_access(origin, commit, context.get, context.is_cancelled, branches)
    except NoAnswer:
        return "no-answer"
    context.cache.store_access(origin, commit, access, source.known_commit.was_fetched)
    return None if access == "public" else access


def _search(source: Source, hints: list[OriginHint], context: SearchContext) -> dict[str, Any]:
    first = hints[0] if hints else None
    if source.folder is None or first is None:
        return _result(source, None, None, "no-origin")
    origins = [hint.origin for hint in hints]
    try:
        found = _find(source, source.folder, origins, context)
    except TooLarge:
        found = "too-large"
    except (OSError, ValueError):
        found = "unreadable"
    if isinstance(found, CommitRef):
        return _result(source, found.origin, found.commit, None)
    if found == "private" and not first.is_own:
        found = "not-there"
    return _result(source, first.origin, None, found)


def _find(source: Source, folder: Path, origins: list[str], context: SearchContext) -> CommitRef | Problem:
    is_comfyui = source.directory is None
    recorded = source.recorded()
    pack_files = read_pack_files(folder, COMFYUI_DATA if is_comfyui else frozenset())
    cached = context.cache.find(pack_files)
    if cached:
        return cached
    requests, problems = 0, set[Problem]()

    def counted(path: str) -> Any:
        nonlocal requests
        requests += 1
        return context.get(path)

    for origin in origins:
        try:
            found: CommitRef | Problem = find_commit(
                pack_files,
                origin,
                counted,
                context.is_cancelled,
                is_pack=not is_comfyui,
                max_requests=MAX_REQUESTS - requests,
                likely=[ref.commit for ref in recorded if ref.origin.lower() == origin.lower()],
            )
        except (Private, NoSuchCommit):
            found = "private"
        except NoAnswer:
            found = "no-answer"
        if isinstance(found, CommitRef):
            context.cache.store(pack_files, found)
            context.cache.store_access(found.origin, found.commit, "public")
            return found
        problems.add(found)
    # A comparison says more than a failure to compare.
    order: list[Problem] = ["too-many", "no-match", "no-answer", "private"]
    return next((problem for problem in order if problem in problems), "no-origin")


def _result(
    source: Source, origin: str | None, commit: str | None, problem: Problem | None
) -> dict[str, Any]:
    return {
        "directory": source.directory,
        "root": source.root,
        "origin": origin,
        "commit": commit,
        "problem": problem,
    }
