"""Classes that ComfyUI itself fails to read when it validates: it refuses what has one above an output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SECTIONS = ("required", "optional")
# Others may only be raised here, in a thread that is not ComfyUI's own.
_EVERYWHERE = (OSError, LookupError, TypeError, AttributeError, NameError, ImportError)


def is_unreadable(sections: Any, failure: Exception | None) -> bool:
    """What INPUT_TYPES gave, or raised."""
    if failure is not None:
        return isinstance(failure, _EVERYWHERE)
    if not isinstance(sections, Mapping):
        # Of what only looks like a table, nothing is said.
        return sections is None or isinstance(sections, list | tuple | str | int | float)
    return any(_fails(sections.get(name, {})) for name in _SECTIONS)


def _fails(section: Any) -> bool:
    if isinstance(section, Mapping):
        return any(_is_no_input(section[name]) for name in list(section))
    # Names without a specification; an empty one is passed over.
    return (
        section is None or isinstance(section, int | float) or (isinstance(section, list) and bool(section))
    )


def _is_no_input(spec: Any) -> bool:
    if isinstance(spec, list | tuple):
        return not spec or (len(spec) > 1 and spec[1] is None)
    return spec is None or isinstance(spec, int | float)
