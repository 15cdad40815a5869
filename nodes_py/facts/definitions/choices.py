"""What a list offers, and which values of a prompt are not among it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from ..local_paths import is_local_path
from ..models.model_folders import to_posix

_MAX_LISTED, _MAX_LENGTH = 100, 200
_PLAIN = frozenset((str, int, float, bool, type(None)))


class Choices:
    """ComfyUI compares with `in`: `1` is `1.0` and `True`, and never `"1"`."""

    def __init__(self, options: list[Any] | tuple[Any, ...], flags: Mapping[str, Any]) -> None:
        self._options = options
        self._is_multiple = bool(flags.get("multiselect"))
        # A list of ten thousand is asked about by each node that has it.
        self._texts = {to_posix(option) for option in options if isinstance(option, str)}
        # Python's set compares these as `in` does. What else a list holds may be equal to anything.
        self._plain = {option for option in options if type(option) in _PLAIN}
        self._others = [option for option in options if type(option) not in _PLAIN]

    @property
    def is_empty(self) -> bool:
        return len(self._options) == 0

    def absent_of(self, value: Any) -> list[Any]:
        """Those that are not on offer, of a value that may be several: texts, numbers, yes and no."""
        return [one for one in self._each(value) if _is_scalar(one) and not self._has(one)]

    def lacks(self, value: Any) -> bool:
        """Whether an object or a list is given where none such is on offer."""
        return any(isinstance(one, list | dict) and one not in self._options for one in self._each(value))

    def _each(self, value: Any) -> list[Any]:
        return value if self._is_multiple and isinstance(value, list) else [value]

    def _has(self, value: Any) -> bool:
        # A value travels with `/`, whichever this machine writes.
        if (isinstance(value, str) and to_posix(value) in self._texts) or value in self._plain:
            return True
        return value in self._others

    def describe(self, absent: Iterable[Any], absent_in: list[str]) -> dict[str, Any]:
        return {
            "count": len(self._options),
            "listed": self._listed(),
            "absent": _distinct(absent),
            "absent_in": absent_in,
        }

    def _listed(self) -> list[Any] | None:
        """Only where it is short: lists of files have thousands. A path of this machine is told to nobody."""
        if len(self._options) > _MAX_LISTED:
            return None
        for option in self._options:
            if not _is_scalar(option):
                return None
            if isinstance(option, str) and (len(option) > _MAX_LENGTH or is_local_path(option)):
                return None
        return list(self._options)


def read_choices(spec: Any, flags: Mapping[str, Any]) -> Choices | None:
    """None: no list, or one that is filled elsewhere."""
    options = spec[0]
    if isinstance(options, str):
        # As ComfyUI asks: types that are equal to all others are so by `!=` alone.
        is_list = options == "COMBO"
        if not is_list or "remote" in flags:
            return None
        options = flags.get("options", [])
        return Choices(options, flags) if isinstance(options, list | tuple) else None
    # ComfyUI does not look into a tuple.
    return Choices(options, flags) if isinstance(options, list) else None


def _is_scalar(value: Any) -> bool:
    return (
        value is None or isinstance(value, str | int) or (isinstance(value, float) and math.isfinite(value))
    )


def _distinct(values: Iterable[Any]) -> list[Any]:
    # Python takes 1 for True.
    return list({(type(value), value): value for value in values}.values())
