"""One source of code, and what the host of its repository says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from ..git.checkout import find_branches
from .code_sources import Source
from .commit_cache import PinMemory
from .github_api import Get, NoAnswer, NoSuchCommit, Private
from .origin_hints import Place
from .pack_files import COMFYUI_DATA, TooLarge, read_content
from .public_access import Answer, ask_stranger
from .search import MAX_REQUESTS, Pin, Reason, find_pin

# not-there: private or absent, at a place that was a guess. no-answer: the host failed at this repository.
Problem = Reason | Answer | Literal["too-large", "unreadable", "not-there", "no-answer"]
# Places that are tried for one pack: they mostly agree, and each costs questions.
_MAX_PLACES = 3
# Branches that are asked for one commit, once the default one does not hold it.
_MAX_BRANCHES = 3


@dataclass(frozen=True)
class Asker:
    get: Get
    memory: PinMemory
    is_cancelled: Callable[[], bool]


def settle(source: Source, more_places: Iterable[str], asker: Asker) -> dict[str, Any]:
    """Raises Cancelled, RateLimited and Unreachable: then nothing more is to be had from the host."""
    git = source.pinned.git
    if git.origin and git.commit:
        return _result(source, git.origin, git.commit, _ask(source, git.origin, asker))
    named = source.addresses() if source.folder else iter(())
    guessed = (Place(origin, False) for origin in more_places)
    by_origin: dict[str, Place] = {}
    for place in [*named, *guessed]:
        by_origin.setdefault(place.origin.lower(), place)
    places = list(islice(by_origin.values(), _MAX_PLACES))
    for place in places if git.commit else ():
        # Whoever has this very commit is where it comes from.
        if _ask(source, place.origin, asker) is None:
            return _result(source, place.origin, git.commit, None)
    return _search(source, places, asker)


def _ask(source: Source, origin: str, asker: Asker) -> Problem | None:
    commit, folder = source.pinned.git.commit or "", source.folder

    def branches() -> Iterable[str]:
        return find_branches(folder, commit)[:_MAX_BRANCHES] if folder else ()

    try:
        answer = ask_stranger(origin, commit, asker.get, asker.is_cancelled, branches)
    except NoAnswer:
        return "no-answer"
    asker.memory.keep_answer(origin, commit, answer, source.pinned.was_fetched)
    return None if answer == "fetches" else answer


def _search(source: Source, places: list[Place], asker: Asker) -> dict[str, Any]:
    first = places[0] if places else None
    if source.folder is None or first is None:
        return _result(source, None, None, "no-origin")
    origins = [place.origin for place in places]
    try:
        found = _find(source.folder, origins, asker, is_comfyui=source.directory is None)
    except TooLarge:
        found = "too-large"
    except (OSError, ValueError):
        found = "unreadable"
    if isinstance(found, Pin):
        return _result(source, found.origin, found.commit, None)
    if found == "private" and not first.is_own:
        found = "not-there"
    return _result(source, first.origin, None, found)


def _find(folder: Path, places: list[str], asker: Asker, is_comfyui: bool) -> Pin | Problem:
    content = read_content(folder, COMFYUI_DATA if is_comfyui else frozenset())
    remembered = asker.memory.find(content)
    if remembered:
        return remembered
    asked, problems = 0, set[Problem]()

    def counted(path: str) -> Any:
        nonlocal asked
        asked += 1
        return asker.get(path)

    for place in places:
        try:
            found: Pin | Problem = find_pin(
                content, place, counted, asker.is_cancelled, whole=not is_comfyui, most=MAX_REQUESTS - asked
            )
        except (Private, NoSuchCommit):
            found = "private"
        except NoAnswer:
            found = "no-answer"
        if isinstance(found, Pin):
            asker.memory.keep(content, found)
            asker.memory.keep_answer(found.origin, found.commit, "fetches")
            return found
        problems.add(found)
    # What was compared says more than what could not be.
    order: list[Problem] = ["too-many", "no-match", "no-answer", "private"]
    return next((problem for problem in order if problem in problems), "no-origin")


def _result(
    source: Source, origin: str | None, commit: str | None, problem: Problem | None
) -> dict[str, Any]:
    return {"directory": source.directory, "origin": origin, "commit": commit, "problem": problem}
