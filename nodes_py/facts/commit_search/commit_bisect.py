"""Which of many commits has these files, when nothing says where to start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def find_equal(commits: Sequence[T], differences: Callable[[T], int]) -> int | None:
    """The index of one without differences.

    A commit changes few files, so those near the right one differ in few: the gap next to the best one so
    far is halved first. In the end all were compared, whatever the history looks like.
    """
    if not commits:
        return None
    compared: dict[int, int] = {}
    pending = list(dict.fromkeys((0, len(commits) - 1)))
    while True:
        for index in pending:
            compared[index] = differences(commits[index])
            if compared[index] == 0:
                return index
        known = sorted(compared)
        gaps = [(low, high) for low, high in zip(known, known[1:], strict=False) if high - low > 1]
        if not gaps:
            return None
        # Far from the right one every file differs: there the widest gap says most.
        low, high = min(gaps, key=lambda gap: (min(compared[gap[0]], compared[gap[1]]), gap[0] - gap[1]))
        pending = [(low + high) // 2]
