"""Classes that ComfyUI no longer has: it runs others in their place, as whoever renamed them says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

# What ComfyUI was told about a class. Of several, the first counts.
Replacements = Callable[[str], Iterable[Any] | None]


@dataclass
class Replaced:
    # As ComfyUI runs it. Of the nodes that are replaced, class and inputs are the new ones.
    prompt: dict[str, Any]
    # The new class by the old one, and the nodes that have the old one.
    classes: dict[str, str] = field(default_factory=dict)
    node_ids: dict[str, list[str]] = field(default_factory=dict)

    def without(self) -> dict[str, Any]:
        """The nodes that run as they are written."""
        gone = {node_id for ids in self.node_ids.values() for node_id in ids}
        return {node_id: node for node_id, node in self.prompt.items() if node_id not in gone}


def replace_nodes(prompt: Mapping[str, Any], classes: Mapping[str, Any], known: Replacements) -> Replaced:
    """A node keeps its class where ComfyUI would fail to replace it: it is missing then."""
    replaced = Replaced(dict(prompt))
    for node_id, node in prompt.items():
        old = node.get("class_type") if isinstance(node, Mapping) else None
        inputs = node.get("inputs") if isinstance(node, Mapping) else None
        if not isinstance(old, str) or old in classes or not isinstance(inputs, Mapping):
            continue
        rule = next(iter(known(old) or ()), None)
        new = getattr(rule, "new_node_id", None)
        if not isinstance(new, str) or new not in classes:
            continue
        mapped = _map_inputs(inputs, getattr(rule, "input_mapping", None) or ())
        if mapped is None:
            continue
        replaced.prompt[node_id] = {**node, "class_type": new, "inputs": mapped}
        replaced.classes[old] = new
        replaced.node_ids.setdefault(old, []).append(node_id)
    return replaced


def _map_inputs(inputs: Mapping[str, Any], mapping: Iterable[Mapping[str, Any]]) -> dict[str, Any] | None:
    """None: it names an input that is not there, or is no mapping that ComfyUI could read."""
    mapped: dict[str, Any] = {}
    try:
        for each in mapping:
            if "set_value" in each:
                mapped[each["new_id"]] = each["set_value"]
            elif "old_id" in each:
                mapped[each["new_id"]] = inputs[each["old_id"]]
    except (KeyError, TypeError):
        return None
    return mapped
