"""Official templates, and the classes of a real server with the model lists of an install of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import official_captures
from facts_support import Home

# Core loaders that no template uses, or whose list was empty on the captured server.
_KNOWN = {
    ("TripleCLIPLoader", "clip_name1"): "text_encoders",
    ("TripleCLIPLoader", "clip_name2"): "text_encoders",
    ("TripleCLIPLoader", "clip_name3"): "text_encoders",
    ("CLIPVisionLoader", "clip_name"): "clip_vision",
    ("UpscaleModelLoader", "model_name"): "upscale_models",
    ("StyleModelLoader", "style_model_name"): "style_models",
    ("GLIGENLoader", "gligen_name"): "gligen",
    ("HypernetworkLoader", "hypernetwork_name"): "hypernetworks",
    ("PhotoMakerLoader", "photomaker_model_name"): "photomaker",
    ("LoadMediaPipeFaceLandmarker", "model_name"): "detection",
}

Pick = tuple[str, str]
Lists = Callable[[str], list[str]]


def read_templates() -> list[dict[str, Any]]:
    """Those that state their models, without the ones whose values slid in the capture."""
    rows = official_captures.read_templates()
    return [row for row in rows if row["stated_models"] and not row["skewed"]]


def find_loaders(rows: list[dict[str, Any]], definitions: dict[str, Any]) -> dict[Pick, str]:
    """Class and input to the folder whose list it offers: what the templates show, then all that offered the
    same list on the captured server, which had a file in most folders."""
    loaders = dict(_KNOWN)
    for row in rows:
        for entry in row["stated_models"]:
            for node_id in entry["nodes"]:
                node = row["output"].get(node_id, {})
                for name, value in node.get("inputs", {}).items():
                    if value == entry["name"] and node.get("class_type") in definitions:
                        loaders[node["class_type"], name] = entry["directory"]
    by_list = {
        frozenset(options): loaders[pick]
        for pick, options in _combos(definitions)
        if pick in loaders and any(map(_is_file, options))
    }
    for pick, options in _combos(definitions):
        folder = by_list.get(frozenset(options))
        if folder and any(map(_is_file, options)):
            loaders.setdefault(pick, folder)
    return loaders


def make_class(home: Home, definition: dict[str, Any], loaders: dict[Pick, str], lists: Lists) -> None:
    """Registers one class that lists its folders when it is asked, as ComfyUI's loaders do."""
    inputs = {}
    for section in ("required", "optional"):
        for name, raw in (definition["input"].get(section) or {}).items():
            folder = loaders.get((definition["name"], name))
            inputs[name] = _lister(raw, folder, lists) if folder else tuple(raw)
    home.loader(definition["name"], **inputs)


def _lister(raw: list[Any], folder: str, lists: Lists) -> Callable[[], tuple[Any, ...]]:
    # What the class offers beside files ("pixel_space"), it offers here too.
    own = [option for option in _options(raw) or () if not _is_file(option)]
    if isinstance(raw[0], list):
        return lambda: (lists(folder) + own, *raw[1:])
    return lambda: ("COMBO", {**raw[1], "options": lists(folder) + own})


def _combos(definitions: dict[str, Any]) -> Iterator[tuple[Pick, list[str]]]:
    for definition in definitions.values():
        for section in ("required", "optional"):
            for name, raw in (definition["input"].get(section) or {}).items():
                options = _options(raw)
                if options is not None:
                    yield (definition["name"], name), options


def _options(raw: list[Any]) -> list[str] | None:
    if not raw:
        return None
    options = raw[0] if isinstance(raw[0], list) else raw[1].get("options") if raw[0] == "COMBO" else None
    return [option for option in options if isinstance(option, str)] if options is not None else None


def _is_file(option: str) -> bool:
    return option.endswith(".safetensors")
