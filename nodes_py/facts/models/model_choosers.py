"""Nodes that load models which no widget names: by a preset, a repository's name, or always the same ones.

Which models these are, only their code knows. Said only where a node gives something that has to be loaded
and was not given to it, or where its code fetches models; and never of ComfyUI's own nodes, which name their
files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import Any

from ..definitions.socket_types import describe_outputs
from ..install import Install
from ..packs import UsedClasses
from ..widgets import Definitions, Value
from .model_folders import is_weight

_PLAIN = frozenset(
    {"IMAGE", "MASK", "LATENT", "CONDITIONING", "INT", "FLOAT", "STRING", "BOOLEAN", "AUDIO", "VIDEO"}
    | {"SIGMAS", "NOISE", "SAMPLER", "COMBO"}
)
_CORE = frozenset(
    {"MODEL", "CLIP", "VAE", "CLIP_VISION", "CONTROL_NET", "STYLE_MODEL", "GLIGEN", "UPSCALE_MODEL"}
    | {"LATENT_UPSCALE_MODEL", "PHOTOMAKER", "MODEL_PATCH", "AUDIO_ENCODER"}
)
_LOADED = re.compile(r"(?!.*3D)(?:.*MODEL|(?!VIDEO|AUDIO).*_(?:CLIP|VAE|TEXT_?ENCODER))")
# What code calls to fetch a model.
_FETCHES = frozenset(
    {"from_pretrained", "from_single_file", "hf_hub_download", "snapshot_download", "cached_download"}
    | {"load_file_from_url", "load_state_dict_from_url"}
)
_MOST_FUNCTIONS = 300
# Code that has been loaded does not change before the next start.
_fetching: dict[int, tuple[Any, bool]] = {}


@dataclass
class Chooser:
    class_type: str
    node_ids: list[str] = field(default_factory=list)


def find_choosers(
    prompt: Mapping[str, Any],
    install: Install,
    definitions: Definitions,
    used: UsedClasses,
    values: Iterable[Value],
    told: set[str],
) -> list[Chooser]:
    """`told`: the nodes of which a model is listed, or asked about."""
    silent = told | {value.node_id for value in values if _names_weights(value)}
    finder = _Finder(prompt, install, definitions)
    found: dict[str, Chooser] = {}
    for pack in used.packs:
        for node_id in pack.node_ids:
            node = prompt.get(node_id)
            if node_id not in silent and isinstance(node, Mapping) and finder.chooses(node):
                class_type = str(node.get("class_type"))
                found.setdefault(class_type, Chooser(class_type)).node_ids.append(node_id)
    return list(found.values())


def _names_weights(value: Value) -> bool:
    """A list with weights in it too: what is chosen there, even nothing, is all that the node loads."""
    return is_weight(value.text) or any(one.listed.weights for one in value.combos)


class _Finder:
    def __init__(self, prompt: Mapping[str, Any], install: Install, definitions: Definitions) -> None:
        self._prompt, self._install, self._definitions = prompt, install, definitions
        self._folders = {_plain_name(folder) for folder in install.folder_types()}

    def chooses(self, node: Mapping[str, Any]) -> bool:
        class_type = str(node.get("class_type"))
        live = self._install.classes.get(class_type)
        given = node.get("inputs")
        if live is None or not isinstance(given, Mapping):
            return False
        try:
            return self._gives_what_was_loaded(class_type, live, given) or _fetches(live)
        # Other people's code, in every state that it can be in.
        except Exception:
            return False

    def _gives_what_was_loaded(self, class_type: str, live: Any, given: Mapping[str, Any]) -> bool:
        linked = set(self._linked_types(given))
        made = {kind for kind in _output_types(live) if self._is_loaded(kind)} - linked
        specs = [spec for specs in self._definitions.inputs(class_type).values() for spec in specs]
        # What is of another type may carry it through.
        if not all(kind in _PLAIN or (kind and self._is_loaded(kind)) for kind in linked):
            return False
        if linked <= _PLAIN:
            # What it takes too, it passes on.
            is_new = not made <= {kind for spec in specs for kind in spec.type.split(",")}
        else:
            # Made of the models that it was given, unless there is a folder of models for it.
            is_new = any(_plain_name(kind) in self._folders for kind in made - _CORE)
        return is_new and (not linked or any(spec.options for spec in specs))

    def _is_loaded(self, kind: str) -> bool:
        return kind in _CORE or bool(_LOADED.fullmatch(kind)) or _plain_name(kind) in self._folders

    def _linked_types(self, given: Mapping[str, Any]) -> Iterator[str | None]:
        for value in given.values():
            if not isinstance(value, list) or len(value) != 2 or str(value[0]) not in self._prompt:
                continue
            source, slot = self._prompt[str(value[0])], value[1]
            class_type = source.get("class_type") if isinstance(source, Mapping) else None
            types = [each["type"] for each in describe_outputs(self._install.classes.get(class_type)) or ()]
            yield types[slot] if isinstance(slot, int) and slot < len(types) else None


def _output_types(live: Any) -> Iterator[str]:
    for output in describe_outputs(live) or ():
        if output["type"]:
            yield output["type"]


def _plain_name(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _fetches(live: Any) -> bool:
    known = _fetching.get(id(live))
    if known is None or known[0] is not live:
        if len(_fetching) > 5_000:
            _fetching.clear()
        _fetching[id(live)] = known = live, any(not _FETCHES.isdisjoint(names) for names in _names_used(live))
    return known[1]


def _names_used(live: Any) -> Iterator[set[str]]:
    """By the code of a class, and of what it calls in its own pack."""
    package = _package_of(live)
    waiting, seen = [live], set()
    while waiting and len(seen) < _MOST_FUNCTIONS:
        one = waiting.pop()
        if id(one) in seen or _package_of(one) != package:
            continue
        seen.add(id(one))
        if isinstance(one, type):
            waiting += [base for base in one.__mro__[1:] if base is not object]
            waiting += [getattr(each, "__func__", each) for each in vars(one).values()]
        elif isinstance(one, FunctionType):
            names = set(_names_in(one.__code__))
            yield names
            waiting += [one.__globals__[name] for name in names if name in one.__globals__]


def _names_in(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names_in(constant)


def _package_of(one: Any) -> str | None:
    """ComfyUI registers a pack under its path, without dots: what is in it comes behind the first."""
    module = getattr(one, "__module__", None) if isinstance(one, type | FunctionType) else None
    return module.partition(".")[0] if isinstance(module, str) else None
