"""The definitions of the classes in a prompt, as far as ComfyUI judges a prompt by them.

One entry for each class, and for each form of a class whose inputs depend on what the node holds. Whatever is
odd about a class, its entry says that it cannot be judged.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from ..install import Install
from ..packs import nodes_by_class
from ..widgets import UPLOADS, Definitions
from .choices import read_choices
from .dynamic_inputs import Input, expand, is_dynamic, is_newer_form, read_plain
from .own_validation import OwnValidation, read_own_validation
from .socket_types import describe_outputs, describe_type
from .unreadable import is_unreadable

# Whether another check looks at this value of this node: model and input files have their own.
IsClaimed = Callable[[str, Any], bool]
# Of an input of a class: the folder of models that its empty list would show.
EmptyFolder = Callable[[Any, str], "str | None"]
_Nodes = dict[str, Mapping[str, Any]]
_LONGEST_DEFAULT = 200


def describe_classes(
    prompt: Mapping[str, Any],
    install: Install,
    definitions: Definitions,
    is_claimed: IsClaimed,
    folder_of_empty: EmptyFolder,
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for class_type, node_ids in nodes_by_class(prompt).items():
        live = install.classes.get(class_type)
        if live is None:
            continue
        nodes: _Nodes = {node_id: _held(prompt.get(node_id)) for node_id in node_ids}
        sections = definitions.sections(class_type)
        unreadable = is_unreadable(sections, definitions.failure(class_type))
        try:
            forms = list(_describe_forms(live, sections, nodes, is_claimed, folder_of_empty))
        # Other people's code, in every state that it can be in.
        except Exception:
            forms = [{"node_ids": node_ids, "outputs": None, "judges_types": False, "inputs": None}]
        is_output = getattr(live, "OUTPUT_NODE", False) is True
        takes_lists = bool(getattr(live, "INPUT_IS_LIST", False))
        found += [
            {
                "class_type": class_type,
                "output_node": is_output,
                "takes_lists": takes_lists,
                "unreadable": unreadable,
                **form,
                **({"inputs": None} if unreadable else {}),
            }
            for form in forms
        ]
    return found


def _describe_forms(
    live: Any, sections: Any, nodes: _Nodes, is_claimed: IsClaimed, folder_of_empty: EmptyFolder
) -> Iterator[dict[str, Any]]:
    if not isinstance(sections, Mapping):
        raise TypeError
    own = read_own_validation(live)
    outputs = describe_outputs(live)
    for members, inputs in _forms(sections, nodes, is_newer_form(live)):
        described = (
            _describe_input(name, one, own, members, is_claimed, partial(folder_of_empty, live))
            for name, one in inputs.items()
        )
        yield {
            "node_ids": list(members),
            "outputs": outputs,
            "judges_types": own.judges_types,
            "inputs": [one for one in described if one is not None],
        }


def _forms(
    sections: Mapping[str, Any], nodes: _Nodes, is_newer: bool
) -> Iterator[tuple[_Nodes, dict[str, Input]]]:
    if not is_newer or not is_dynamic(sections):
        yield nodes, read_plain(sections)
        return
    forms: dict[Any, tuple[_Nodes, dict[str, Input]]] = {}
    for node_id, held in nodes.items():
        inputs = expand(sections, held)
        shape = tuple((name, one.required, id(one.spec)) for name, one in inputs.items())
        forms.setdefault(shape, ({}, inputs))[0][node_id] = held
    yield from forms.values()


def _describe_input(
    name: str,
    one: Input,
    own: OwnValidation,
    nodes: _Nodes,
    is_claimed: IsClaimed,
    folder_of_empty: Callable[[str], str | None],
) -> dict[str, Any] | None:
    spec = one.spec
    if not isinstance(spec, list | tuple) or not spec:
        return None
    flags = spec[1] if len(spec) > 1 and isinstance(spec[1], Mapping) else {}
    choices = read_choices(spec, flags)
    held = list(_literals(name, nodes)) if choices else []
    absent = [
        value
        for node_id, literal in held
        for value in choices.absent_of(literal)
        if not is_claimed(node_id, value)
    ]
    absent_in = [node_id for node_id, literal in held if choices.lacks(literal)]
    return {
        "name": name,
        "required": one.required,
        "type": describe_type(spec[0]),
        "lazy": bool(flags.get("lazy")),
        "judged_by_class": own.judges(name),
        "min": _bound(flags.get("min")),
        "max": _bound(flags.get("max")),
        "step": _bound(flags.get("step")),
        "choices": choices.describe(absent, absent_in) if choices else None,
        "empty_folder": folder_of_empty(name) if choices and choices.is_empty else None,
        "upload": any(flags.get(flag) for flag in UPLOADS),
        "default": _default_text(flags.get("default")),
    }


def _literals(name: str, nodes: _Nodes) -> Iterator[tuple[str, Any]]:
    for node_id, held in nodes.items():
        value = held.get(name)
        # A list is a link, or what ComfyUI takes for one.
        if name not in held or isinstance(value, list):
            continue
        if isinstance(value, Mapping) and "__value__" in value:
            value = value["__value__"]
        yield node_id, value


def _bound(value: Any) -> str | None:
    """As text: a browser rounds the ends of 64 bits."""
    if isinstance(value, int):
        return str(int(value))
    return repr(float(value)) if isinstance(value, float) and math.isfinite(value) else None


def _default_text(value: Any) -> str | None:
    """What a person has not typed. A long one is no password, and every class may bring many."""
    return value if isinstance(value, str) and 0 < len(value) <= _LONGEST_DEFAULT else None


def _held(node: Any) -> Mapping[str, Any]:
    inputs = node.get("inputs") if isinstance(node, Mapping) else None
    return inputs if isinstance(inputs, Mapping) else {}
