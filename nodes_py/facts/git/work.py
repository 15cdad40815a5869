"""Bounds what one question about a checkout may cost."""

from __future__ import annotations

# One step is about one look at a file. As many take a second or two.
MAX_STEPS = 300_000
OBJECT_STEPS = 10
_BYTES_A_STEP = 4096


class TooMuchWork(Exception):
    pass


class Work:
    """Counts steps, not time: a busy machine gives the same answer as an idle one.

    For the same reason what is remembered costs as much as what is not.
    """

    def __init__(self, steps: int = MAX_STEPS) -> None:
        self._left = steps

    def spend(self, steps: int = 1) -> None:
        self._left -= steps
        if self._left < 0:
            raise TooMuchWork

    def spend_on_bytes(self, size: int) -> None:
        self.spend(1 + size // _BYTES_A_STEP)
