"""One fault in a sound prompt, of every kind that ComfyUI refuses, where it looks: above an output node."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Iterator
from typing import Any

# What the check calls it, the node and the input that it has to name, and the node's inputs with the fault.
Fault = tuple[str, str, str, dict[str, Any]]
_PLAIN = re.compile(r"[A-Z][A-Z_]*")
_OURS = {"input_id", "output_id"}


class Sound:
    """A sound prompt, with the definitions that hold for it."""

    def __init__(self, prompt: dict[str, Any], definitions: list[dict[str, Any]]) -> None:
        self.prompt = prompt
        self.by_node = {node_id: one for one in definitions for node_id in one["node_ids"]}
        outputs = [node_id for node_id, one in self.by_node.items() if one["output_node"]]
        self.looked_at: dict[str, None] = dict.fromkeys(outputs)
        for node_id in outputs:
            self.looked_at |= dict.fromkeys(self.above(node_id))

    def inputs(self, node_id: str) -> list[dict[str, Any]]:
        return (self.by_node.get(node_id) or {}).get("inputs") or []

    def links(self, node_id: str) -> Iterator[tuple[dict[str, Any], list[Any]]]:
        for each in self.inputs(node_id):
            value = self.prompt[node_id]["inputs"].get(each["name"])
            if isinstance(value, list) and value[0] in self.prompt:
                yield each, value

    def above(self, node_id: str) -> list[str]:
        found = {node_id: None}
        queue = [node_id]
        for each in queue:
            for _, (source, _slot) in self.links(each):
                if source not in found:
                    found[source] = None
                    queue.append(source)
        return queue[1:]


def make_fault(sound: Sound, chance: random.Random, kind: str, is_file: Any) -> Fault | None:
    """None: there is no place for this one."""
    places = [
        (kind_of, node_id, name, value)
        for node_id in sound.looked_at
        for kind_of, name, value in _places(sound, node_id, chance, kind, is_file)
    ]
    if not places:
        return None
    code, node_id, name, value = chance.choice(places)
    held = dict(sound.prompt[node_id]["inputs"])
    if value is _GONE:
        del held[name]
    else:
        held[name] = value
    return code, node_id, name, held


_GONE = object()
KINDS = (
    *("missing", "gone", "slot", "list", "type", "self", "circle"),
    *("choice", "below", "above", "text", "nothing"),
)


def _places(
    sound: Sound, node_id: str, chance: random.Random, kind: str, is_file: Any
) -> Iterator[tuple[str, str, Any]]:
    node = sound.prompt[node_id]
    held = node["inputs"]
    for each in sound.inputs(node_id):
        name, value = each["name"], held.get(each["name"])
        if name not in held or name in _OURS:
            continue
        is_link = isinstance(value, list)
        # A choice that brings other inputs is not looked at where it is not known.
        if each["type"] in (None, "COMFY_DYNAMICCOMBO_V3") and not is_link:
            continue
        number = each["type"] in ("INT", "FLOAT") and node["class_type"] != "RunflowInputInt"
        if kind == "missing" and each["required"]:
            yield "input-missing", name, _GONE
        elif kind == "gone":
            yield "link-broken", name, ["no such node", 0]
        elif kind == "list":
            yield "link-broken", name, chance.choice([[], [1, 2, 3], ["a"]])
        elif kind == "slot" and is_link and (sound.by_node.get(value[0]) or {}).get("outputs"):
            yield "link-broken", name, [value[0], 99]
        elif kind == "type" and _PLAIN.fullmatch(each["type"] or ""):
            other = _another(sound, each["type"], chance)
            if other:
                yield "type-mismatch", name, other
        elif kind == "self" and is_link:
            yield "prompt-cycle", name, [node_id, 0]
        elif kind == "circle" and is_link:
            readers = [reader for reader in sound.looked_at if node_id in sound.above(reader)]
            if readers:
                yield "prompt-cycle", name, [chance.choice(readers), 0]
        elif kind in ("choice", "below", "above") and each["judged_by_class"]:
            continue
        elif kind == "choice" and each["choices"] and not is_file(node["class_type"], each):
            yield "value-not-offered", name, chance.choice(["no such value", "", 123456789, None])
        elif kind in ("below", "above") and number:
            beyond = _beyond(each["min"], -1) if kind == "below" else _beyond(each["max"], 1)
            if beyond is not None:
                yield "value-out-of-range", name, beyond
        elif kind == "text" and number:
            yield "value-not-number", name, chance.choice(["euler", "", "1,5", "0x10"])
        elif kind == "nothing" and number:
            yield "value-not-number", name, None


def _beyond(limit: str | None, step: int) -> Any:
    if limit is None:
        return None
    bound = float(limit) if "." in limit or "e" in limit else int(limit)
    # What a browser writes for a number that it cannot hold exactly.
    beyond = bound + step if abs(bound) < 2**53 else bound * 2
    return beyond if math.isfinite(beyond) else None


def _another(sound: Sound, wanted: str, chance: random.Random) -> list[Any] | None:
    found = [
        [node_id, slot]
        for node_id, one in sound.by_node.items()
        for slot, output in enumerate(one["outputs"] or ())
        if output["type"] != wanted and _PLAIN.fullmatch(output["type"] or "")
    ]
    return chance.choice(found) if found else None
