"""Does a branch of the remote hold this commit, as the clone knows it? Runflow only fetches what one does."""

from __future__ import annotations

import heapq
import re

from .layout import GitLayout
from .objects import ObjectStore
from .refs import read_remote_branches, read_shallow
from .work import OBJECT_STEPS, TooMuchWork, Work

_COMMITTER = re.compile(rb"^committer .* (\d+) [+-]\d{4}$", re.MULTILINE)
_PARENT = re.compile(rb"^parent ([0-9a-f]{40})$", re.MULTILINE)
# Clocks differ between authors: a child may claim to be older than its parent.
_SLACK_SECONDS = 2 * 24 * 3600

_known: dict[tuple[str, str, frozenset[str]], bool] = {}


def is_pushed(layout: GitLayout, remote: str | None, commit: str) -> bool | None:
    """`remote`: the one whose address is the origin. What only another remote holds is not there."""
    tips = set(read_remote_branches(layout, remote).values())
    if not tips:
        return None
    if commit in tips:
        return True
    key = (str(layout.common_dir), commit, frozenset(tips))
    if key not in _known:
        store = ObjectStore(layout.common_dir)
        try:
            answer = False if _is_ahead(store, commit, tips) else None
            if answer is None:
                answer = _walk(store, commit, tips, read_shallow(layout), Work())
        except TooMuchWork:
            answer = None
        finally:
            store.close()
        if answer is None:
            return None
        _known[key] = answer
    return _known[key]


def find_holders(layout: GitLayout, remote: str | None, commit: str) -> list[str]:
    """The remote's branches that hold it, as the clone knows it: those that stand at it first."""
    branches = read_remote_branches(layout, remote)
    at = [name for name, tip in branches.items() if tip == commit]
    store, shallow, work = ObjectStore(layout.common_dir), read_shallow(layout), Work()
    others: list[str] = []
    try:
        for name, tip in branches.items():
            if tip != commit and _walk(store, commit, {tip}, shallow, work):
                others.append(name)
    except TooMuchWork:
        pass
    finally:
        store.close()
    return at + others


def _is_ahead(store: ObjectStore, commit: str, tips: set[str], limit: int = 100) -> bool:
    """Every tip is an ancestor: local commits on top, provable in a shallow clone too."""
    missing, queue, seen = set(tips), [commit], {commit}
    while queue and missing and len(seen) < limit:
        read = _read_commit(store, queue.pop(0))
        for parent in read[1] if read else ():
            missing.discard(parent)
            if parent not in seen:
                seen.add(parent)
                queue.append(parent)
    return not missing


def _walk(store: ObjectStore, commit: str, tips: set[str], shallow: set[str], work: Work) -> bool | None:
    own = _read_commit(store, commit)
    if own is None:
        return None
    oldest = own[0] - _SLACK_SECONDS
    queue: list[tuple[int, str]] = []
    seen = set(tips)
    complete = True
    for tip in tips:
        heapq.heappush(queue, (-(1 << 62), tip))
    while queue:
        work.spend(OBJECT_STEPS)
        _, current = heapq.heappop(queue)
        read = _read_commit(store, current)
        if read is None:
            complete = False
            continue
        date, parents = read
        if commit in parents:
            return True
        if date < oldest:
            continue
        if current in shallow:
            complete = False
            continue
        for parent in parents:
            if parent not in seen:
                seen.add(parent)
                heapq.heappush(queue, (-date, parent))
    return False if complete else None


def _read_commit(store: ObjectStore, commit: str) -> tuple[int, list[str]] | None:
    found = store.read(commit)
    if found is None or found[0] != "commit":
        return None
    head = found[1].split(b"\n\n", 1)[0]
    date = _COMMITTER.search(head)
    return (int(date[1]) if date else 0), [match.decode("ascii") for match in _PARENT.findall(head)]
