"""The widget values of a prompt, each with its specification in the node definitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .install import Install
from .option_list import NO_OPTIONS, OptionList

_SECTIONS = ("required", "optional")
# Rows of list-like widgets that are switched off say so under one of these.
_SWITCHES = ("on", "active", "enabled")
UPLOADS = ("image_upload", "audio_upload", "video_upload", "file_upload", "animated_image_upload")


@dataclass(frozen=True)
class Spec:
    type: str
    # None: not a combo. Else the very objects that the node gave, whose identity shows where they come from.
    options: tuple[str, ...] | None
    flags: Mapping[str, Any]

    @cached_property
    def listed(self) -> OptionList:
        return OptionList(self.options) if self.options else NO_OPTIONS


@dataclass(frozen=True)
class Value:
    """One text in one widget. `key` is the name it has inside a dict-shaped value."""

    node_id: str
    class_type: str
    input: str
    key: str | None
    text: str
    specs: tuple[Spec, ...]

    @property
    def combos(self) -> list[Spec]:
        return [spec for spec in self.specs if spec.options is not None]

    @property
    def is_upload(self) -> bool:
        """A widget whose button puts a file into ComfyUI's input folder."""
        return any(spec.flags.get(flag) for spec in self.specs for flag in UPLOADS)


def names_result(value: Value) -> bool:
    """`filename_prefix` and its like: where below the output folder a node writes."""
    return "prefix" in value.input.lower()


def is_offered(value: Value) -> bool:
    """Where `\\` is `/`."""
    return any(combo.listed.spellings_of(value.text) for combo in value.combos)


class Definitions:
    """INPUT_TYPES of each class, called once: it may list folders, and it is other people's code."""

    def __init__(self, install: Install) -> None:
        self._install = install
        self._by_class: dict[str, dict[str, list[Spec]]] = {}
        self._sections: dict[str, Any] = {}
        self._failures: dict[str, Exception] = {}

    def sections(self, class_type: str) -> Any:
        """What the class itself gave, whatever it is; None where it gave nothing."""
        if class_type not in self._sections:
            try:
                self._sections[class_type] = self._install.classes[class_type].INPUT_TYPES()
            except Exception as error:
                self._sections[class_type] = None
                self._failures[class_type] = error
        return self._sections[class_type]

    def failure(self, class_type: str) -> Exception | None:
        """What the class raised when it was asked."""
        self.sections(class_type)
        return self._failures.get(class_type)

    def inputs(self, class_type: str) -> Mapping[str, list[Spec]]:
        if class_type not in self._by_class:
            self._by_class[class_type] = self._read(class_type)
        return self._by_class[class_type]

    def specs(self, class_type: str, name: str) -> tuple[Spec, ...]:
        known = self.inputs(class_type)
        if name in known:
            return tuple(known[name])
        # "outer.inner" of a dynamic input; an input that grows numbers its inner names.
        outer, _, inner = name.partition(".")
        inner = inner.rpartition(".")[2]
        nested = [inner, inner.rstrip("0123456789")]
        return tuple(spec for part in nested if inner for spec in known.get(f"{outer}.{part}", ()))

    def _read(self, class_type: str) -> dict[str, list[Spec]]:
        found: dict[str, list[Spec]] = {}
        try:
            sections = self.sections(class_type)
            for section in _SECTIONS:
                for name, raw in (sections.get(section) or {}).items():
                    _collect(str(name), str(name), raw, found, 0)
        except Exception:
            return found
        return found


def _collect(outer: str, name: str, raw: Any, into: dict[str, list[Spec]], depth: int) -> None:
    if not isinstance(raw, list | tuple) or not raw or depth > 4:
        return
    kind, flags = raw[0], raw[1] if len(raw) > 1 and isinstance(raw[1], Mapping) else {}
    options: tuple[str, ...] | None = None
    if isinstance(kind, list | tuple):
        options, kind = _texts(kind), "COMBO"
    elif kind == "COMBO":
        options = _texts(flags.get("options") or ())
    else:
        _collect_nested(outer, flags, into, depth)
    into.setdefault(name, []).append(Spec(str(kind), options, flags))


def _collect_nested(outer: str, flags: Mapping[str, Any], into: dict[str, list[Spec]], depth: int) -> None:
    choices = flags.get("options")
    groups = [choice.get("inputs") for choice in choices or () if isinstance(choice, Mapping)]
    template = flags.get("template")
    if isinstance(template, Mapping):
        groups.append(template.get("input"))
    for group in groups:
        for section in _SECTIONS:
            for name, raw in ((group or {}).get(section) or {}).items():
                prefix = template.get("prefix") if isinstance(template, Mapping) else None
                names = template.get("names") if isinstance(template, Mapping) else None
                for inner in names or [prefix or name]:
                    _collect(outer, f"{outer}.{inner}", raw, into, depth + 1)


def _texts(options: Any) -> tuple[str, ...]:
    found = []
    for option in options if isinstance(options, list | tuple) else ():
        # Some packs give a name with its preview picture.
        if isinstance(option, Mapping):
            option = option.get("content", option.get("name"))
        if isinstance(option, str):
            found.append(option)
    return tuple(found)


def read_values(prompt: Mapping[str, Any], definitions: Definitions) -> Iterator[Value]:
    for node_id, node in prompt.items():
        if not isinstance(node, Mapping) or not isinstance(node.get("inputs"), Mapping):
            continue
        class_type = node.get("class_type")
        class_type = class_type if isinstance(class_type, str) else ""
        for name, value in node["inputs"].items():
            if _is_link(value, prompt):
                continue
            for key, text in _texts_in(value, None, 0):
                specs = definitions.specs(class_type, str(name))
                yield Value(str(node_id), class_type, str(name), key, text, specs)


def _is_link(value: Any, prompt: Mapping[str, Any]) -> bool:
    return (
        isinstance(value, list) and len(value) == 2 and isinstance(value[1], int) and str(value[0]) in prompt
    )


def _texts_in(value: Any, key: str | None, depth: int) -> Iterator[tuple[str | None, str]]:
    if depth > 8:
        return
    if isinstance(value, str):
        if value:
            yield key, value
    elif isinstance(value, Mapping):
        if any(value.get(switch) is False for switch in _SWITCHES):
            return
        for name, inner in value.items():
            yield from _texts_in(inner, key if name == "__value__" else str(name), depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts_in(inner, key, depth + 1)
