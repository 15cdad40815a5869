"""The type of a socket as text. Two that ComfyUI takes for equal have the same one, or share a part of it."""

from __future__ import annotations

import hashlib
import json
from enum import Enum
from typing import Any

# Which types go together is the front end's affair, or that of a form which takes several.
_OPEN = {"COMFY_MATCHTYPE_V3", "COMFY_DYNAMICSLOT_V3"}
# Compared as a whole: they fit where the very same stands, or anything does.
_NO_TEXTS = (list, tuple, dict, int, float, type(None))


def describe_type(kind: Any) -> str | None:
    """None: anything fits, or it is not known what does."""
    if type(kind) in _NO_TEXTS:
        # A list is the older form of a choice: an output of one fits where the very same is offered.
        text = json.dumps(kind, default=str, sort_keys=True)
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        return f"[{digest}]" if type(kind) is list else f"({type(kind).__name__} {digest})"
    if isinstance(kind, Enum):
        kind = kind.value
    if not isinstance(kind, str) or kind in _OPEN:
        return None
    # Packs make texts that are equal to all others, or to a few: only they know to which.
    if type(kind).__eq__ is not str.__eq__ or type(kind).__ne__ is not str.__ne__:
        return None
    return str.__str__(kind)


def describe_outputs(live: Any) -> list[dict[str, Any]] | None:
    types = getattr(live, "RETURN_TYPES", None)
    # Of a text, where a comma was forgotten, each letter is one. Lists that have every place are not asked.
    if types is not None and type(types) not in (list, tuple, str):
        return None
    lists = getattr(live, "OUTPUT_IS_LIST", None) or ()
    return [
        {"type": describe_type(kind), "list": number < len(lists) and bool(lists[number])}
        for number, kind in enumerate(types or ())
    ]
