"""Which of many commits has these files, when nothing says where to start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def find_equal(commits: Sequence[T], misses: Callable[[T], int]) -> int | None:
    """The index of one without misses.

    A commit changes few files, so those near the right one miss few: the gap beside the best known is halved
    first. In the end all were asked, whatever the history looks like.
    """
    if not commits:
        return None
    asked: dict[int, int] = {}
    waiting = list(dict.fromkeys((0, len(commits) - 1)))
    while True:
        for index in waiting:
            asked[index] = misses(commits[index])
            if asked[index] == 0:
                return index
        known = sorted(asked)
        gaps = [(low, high) for low, high in zip(known, known[1:], strict=False) if high - low > 1]
        if not gaps:
            return None
        # Far from the right one all of them miss everything: there the widest gap says most.
        low, high = min(gaps, key=lambda gap: (min(asked[gap[0]], asked[gap[1]]), gap[0] - gap[1]))
        waiting = [(low + high) // 2]
