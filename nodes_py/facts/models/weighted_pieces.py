"""A prompt in pieces that have one weight each, as ComfyUI's tokenizer cuts it.

ComfyUI reads each level of brackets anew. Here each letter is read once, whatever the depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_BRACKET = re.compile("[()]")


def weighted_pieces(text: str) -> Iterator[str]:
    """Without the brackets, nor the number of `(a:1.2)`."""
    brackets = [match.start() for match in _BRACKET.finditer(text)]
    reader = _Reader(text, brackets)
    for start, end in _split(text, brackets):
        yield from reader.read(start, end)


def _split(text: str, brackets: list[int]) -> Iterator[tuple[int, int]]:
    """What stands in outer brackets, with these, and what stands between them. As ComfyUI counts, a bracket
    that closes nothing makes the depth negative."""
    start = depth = 0
    for at in brackets:
        if text[at] == "(":
            if depth == 0:
                yield start, at
                start = at
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                yield start, at + 1
                start = at + 1
    yield start, len(text)


class _Reader:
    def __init__(self, text: str, brackets: list[int]) -> None:
        self._text, self._brackets = text, brackets
        self._next = 0
        self._before = dict(pairwise(brackets[::-1]))
        self._partner: dict[int, int] = {}
        opened: list[int] = []
        for at in brackets:
            if text[at] == "(":
                opened.append(at)
            elif opened:
                self._partner[opened.pop()] = at

    def read(self, start: int, end: int) -> Iterator[str]:
        """Parts from left to right: each bracket is passed once."""
        if not self._is_weighted(start, end):
            yield from self._piece(start, end)
            return
        waiting = [self._inside(start, end)]
        while waiting:
            start, end = waiting.pop()
            opens = self._next_from(start)
            # Within a bracket, none closes that did not open there.
            if opens >= end:
                yield from self._piece(start, end)
                continue
            yield from self._piece(start, opens)
            closes = self._partner.get(opens, end)
            # One that nothing closes reaches to the end.
            part_end = min(closes + 1, end)
            waiting.append((part_end, end))
            if self._is_weighted(opens, part_end):
                waiting.append(self._inside(opens, part_end))
            else:
                yield from self._piece(opens, part_end)
                self._next_from(part_end)

    def _next_from(self, start: int) -> int:
        while self._next < len(self._brackets) and self._brackets[self._next] < start:
            self._next += 1
        return self._brackets[self._next] if self._next < len(self._brackets) else len(self._text)

    def _piece(self, start: int, end: int) -> Iterator[str]:
        if start < end:
            yield self._text[start:end]

    def _is_weighted(self, start: int, end: int) -> bool:
        return end - start >= 2 and self._text[start] == "(" and self._text[end - 1] == ")"

    def _inside(self, start: int, end: int) -> tuple[int, int]:
        start, end = start + 1, end - 1
        # A number has no brackets.
        colon = self._text.rfind(":", max(start, self._before.get(end, 0) + 1), end)
        return start, colon if colon > start and _is_float(self._text[colon + 1 : end]) else end


def _is_float(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
