"""What a class judges by itself: ComfyUI leaves that to it, and so do we."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .dynamic_inputs import is_newer_form


@dataclass(frozen=True)
class OwnValidation:
    names: frozenset[str] = frozenset()
    # It takes whatever there is.
    takes_all: bool = False

    def judges(self, name: str) -> bool:
        return self.takes_all or name in self.names

    @property
    def judges_types(self) -> bool:
        """It asks which types come over the links, by name: `**kwargs` does not."""
        return "input_types" in self.names


def read_own_validation(live: Any) -> OwnValidation:
    function = _function_of(live)
    if function is None:
        return OwnValidation()
    known = inspect.getfullargspec(function)
    return OwnValidation(frozenset(known.args), known.varkw is not None)


def _function_of(live: Any) -> Callable[..., Any] | None:
    if not is_newer_form(live):
        return getattr(live, "VALIDATE_INPUTS", None)
    # Each has one from the base class, which stands for none.
    base = live.GET_BASE_CLASS()
    for each in live.mro():
        if each is base:
            return None
        if "validate_inputs" in vars(each):
            return getattr(live, "validate_inputs", None)
    return None
