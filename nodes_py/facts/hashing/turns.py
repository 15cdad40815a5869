"""Who reads next, where more files are open than are read at a time."""

from __future__ import annotations

import contextlib
import heapq
import itertools
import threading
from collections.abc import Callable, Iterator

# Rarely enough for a disk with a head, which has to move to the other file.
TURN_BYTES = 32 << 20


class Turns:
    """Some read at a time: those with the most left, so that the last file is not read alone."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._changed = threading.Condition()
        # Those with most left first; of equal ones who waits longest.
        self._waiting: list[tuple[int, int]] = []
        self._arrivals = itertools.count()

    @contextlib.contextmanager
    def reading(self, left: int) -> Iterator[Callable[[int], None]]:
        """Holds a place. What it gives is called with the bytes left, now and then, and may wait."""
        self._take(left)
        try:
            yield self._let_others
        finally:
            self._leave()

    def _let_others(self, left: int) -> None:
        with self._changed:
            if not self._waiting or -self._waiting[0][0] <= left:
                return
        self._leave()
        self._take(left)

    def _take(self, left: int) -> None:
        with self._changed:
            me = (-left, next(self._arrivals))
            heapq.heappush(self._waiting, me)
            self._changed.wait_for(lambda: self._free > 0 and self._waiting[0] == me)
            heapq.heappop(self._waiting)
            self._free -= 1
            self._changed.notify_all()

    def _leave(self) -> None:
        with self._changed:
            self._free += 1
            self._changed.notify_all()
