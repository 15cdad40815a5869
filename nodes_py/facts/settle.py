"""One source of code, and what the host of its repository says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from .content import COMFYUI_DATA, TooLarge, read_content
from .pin_memory import PinMemory
from .pins import MAX_REQUESTS, Pin, Reason, find_pin
from .repository_host import Get, Private
from .sources import Source
from .stranger import Answer, ask_stranger

Problem = Reason | Answer | Literal["too-large", "unreadable"]
# Places that are tried for one pack: they mostly agree, and each costs questions.
_MAX_PLACES = 3


@dataclass(frozen=True)
class Asker:
    get: Get
    memory: PinMemory
    is_cancelled: Callable[[], bool]


def settle(source: Source, more_places: Iterable[str], asker: Asker) -> dict[str, Any]:
    """Raises Cancelled, RateLimited and Unreachable: then nothing more is to be had from the host."""
    git = source.pinned.git
    if git.origin and git.commit:
        answer = _ask(git.origin, git.commit, asker, source.pinned.was_fetched)
        return _result(source, git.origin, git.commit, None if answer == "fetches" else answer)
    named = source.addresses() if source.folder else iter(())
    places = list(islice(dict.fromkeys([*named, *more_places]), _MAX_PLACES))
    for place in places if git.commit else ():
        # Whoever has this very commit is where it comes from.
        if _ask(place, git.commit or "", asker) == "fetches":
            return _result(source, place, git.commit, None)
    return _search(source, places, asker)


def _ask(origin: str, commit: str, asker: Asker, was_fetched: bool = False) -> Answer:
    answer = ask_stranger(origin, commit, asker.get, asker.is_cancelled, was_fetched)
    asker.memory.keep_answer(origin, commit, answer)
    return answer


def _search(source: Source, places: list[str], asker: Asker) -> dict[str, Any]:
    first = places[0] if places else None
    if source.folder is None or first is None:
        return _result(source, None, None, "no-origin")
    try:
        found = _find(source.folder, places, asker, is_comfyui=source.directory is None)
    except TooLarge:
        found = "too-large"
    except (OSError, ValueError):
        found = "unreadable"
    if isinstance(found, Pin):
        return _result(source, found.origin, found.commit, None)
    return _result(source, first, None, found)


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
        except Private:
            found = "private"
        if isinstance(found, Pin):
            asker.memory.keep(content, found)
            return found
        problems.add(found)
    # What was compared says more than what could not be.
    order: list[Problem] = ["too-many", "no-match", "private"]
    return next((problem for problem in order if problem in problems), "no-origin")


def _result(
    source: Source, origin: str | None, commit: str | None, problem: Problem | None
) -> dict[str, Any]:
    return {"directory": source.directory, "origin": origin, "commit": commit, "problem": problem}
