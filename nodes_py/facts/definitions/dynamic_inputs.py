"""The inputs of one node. Those of newer classes depend on what the node holds: a choice brings inputs of its
own, a list grows. Their names here are those of the prompt, `outer.inner`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SECTIONS = ("required", "optional")
_GROWS, _CHOICE, _SLOT = "COMFY_AUTOGROW_V3", "COMFY_DYNAMICCOMBO_V3", "COMFY_DYNAMICSLOT_V3"
# Of the same family by their names, and plain inputs.
_PLAIN = {"COMFY_MATCHTYPE_V3", "COMFY_MULTITYPED_V3"}
_MAX_DEPTH, _MAX_INPUTS = 8, 1000


class CannotJudgeError(Exception):
    """The class has a form that is not known here, so nothing is said of it."""


@dataclass(frozen=True)
class Input:
    required: bool
    # As the class gave it: the same object for each node, if the same input.
    spec: Any


def is_newer_form(live: Any) -> bool:
    """ComfyUI expands these alone: in a class of the older form, the same word is a type like any other."""
    return hasattr(live, "GET_BASE_CLASS")


def is_dynamic(sections: Mapping[str, Any]) -> bool:
    return any(_kind_of(spec) is not None for _, _, spec in _specs(sections))


def read_plain(sections: Mapping[str, Any]) -> dict[str, Input]:
    found: dict[str, Input] = {}
    for required, name, spec in _specs(sections):
        _put(found, name, Input(required, spec))
    return found


def expand(sections: Mapping[str, Any], held: Mapping[str, Any]) -> dict[str, Input]:
    """`held`: the node's inputs in the prompt."""
    found: dict[str, Input] = {}
    _add(sections, "", held, found, 0)
    return found


def _add(
    sections: Mapping[str, Any], prefix: str, held: Mapping[str, Any], into: dict[str, Input], depth: int
) -> None:
    if depth > _MAX_DEPTH:
        raise CannotJudgeError
    for required, name, spec in _specs(sections):
        full = prefix + name
        kind = _kind_of(spec)
        if kind == _GROWS:
            for inner, needed, inner_spec in _grown(spec[1]["template"]):
                _put(into, f"{full}.{inner}", Input(needed, inner_spec))
        elif kind is None:
            _put(into, full, Input(required, spec))
        elif full in held:
            inner = spec[1]["inputs"] if kind == _SLOT else _chosen(spec[1]["options"], held[full])
            # A choice that is not known brings nothing, itself included: ComfyUI does not look at it then.
            if inner is not None:
                _add(inner, f"{full}.", held, into, depth + 1)
                _put(into, full, Input(required, spec))


def _put(into: dict[str, Input], name: str, found: Input) -> None:
    # In both sections, it is required.
    if name not in into or found.required:
        into[name] = found
    if len(into) > _MAX_INPUTS:
        raise CannotJudgeError


def _grown(template: Mapping[str, Any]) -> Iterator[tuple[str, bool, Any]]:
    section, spec = next(
        (section, next(iter(inputs.values()))) for section, inputs in template["input"].items() if inputs
    )
    if _kind_of(spec) is not None:
        raise CannotJudgeError
    names = template.get("names")
    if names is None:
        names = [f"{template['prefix']}{number}" for number in range(min(template["max"], _MAX_INPUTS))]
    for number, name in enumerate(names):
        yield name, section == "required" and number < template["min"], spec


def _chosen(options: list[Mapping[str, Any]], key: Any) -> Mapping[str, Any] | None:
    return next((option["inputs"] for option in options if option["key"] == key), None)


def _specs(sections: Mapping[str, Any]) -> Iterator[tuple[bool, str, Any]]:
    for section in _SECTIONS:
        # Some packs give a dict that pretends to hold every name: what it really holds is what counts.
        inputs = sections.get(section) or {}
        for name in list(inputs):
            yield section == "required", str(name), inputs[name]


def _kind_of(spec: Any) -> str | None:
    """None: one input with one name."""
    kind = spec[0] if isinstance(spec, list | tuple) and spec else None
    if not isinstance(kind, str) or not kind.startswith("COMFY_") or not kind.endswith("_V3"):
        return None
    if kind in _PLAIN:
        return None
    if kind not in (_GROWS, _CHOICE, _SLOT):
        raise CannotJudgeError
    return str(kind)
