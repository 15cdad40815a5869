"""Weights on offer of which nobody knows where they lie."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..widgets import Value, is_offered
from .model_folders import to_posix

# Weights by their ending alone. Others are also other things: a `.patch`, a `.task`.
_SURE = (".safetensors", ".sft", ".ckpt", ".pt", ".pth", ".bin", ".gguf", ".onnx")
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")


@dataclass
class Unplaced:
    """`name`: of a full path its last part."""

    name: str
    input: str
    is_path: bool
    node_ids: list[str] = field(default_factory=list)


def find_unplaced(values: Iterable[Value], placed: Callable[[str, str], bool]) -> list[Unplaced]:
    """Weights that are on offer and of which nobody knows where they lie. `placed`: whether a model of this
    file name was found at a node."""
    found: dict[tuple[str, str], Unplaced] = {}
    for value in values:
        text = to_posix(value.text)
        name = text.rpartition("/")[2]
        if not value.combos or value.is_upload or not name.lower().endswith(_SURE) or "://" in text:
            continue
        # Nearly all of them are placed, and lists are long.
        if placed(value.node_id, name) or not is_offered(value):
            continue
        is_path = _ABSOLUTE.match(text) is not None
        new = Unplaced(name if is_path else text, value.input, is_path)
        known = found.setdefault((text, value.input), new)
        if value.node_id not in known.node_ids:
            known.node_ids.append(value.node_id)
    return list(found.values())
