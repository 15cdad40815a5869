"""Classes for ComfyUI's own nodes, made from their definitions. The canvas draws them; few can run."""

import gzip
import json
import sys
import types
from pathlib import Path
from typing import Any

import folder_paths
import nodes
from core_functions import FUNCTIONS, VALIDATIONS

Definition = dict[str, Any]


def read_definitions(file: Path) -> dict[str, Definition]:
    raw = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return json.loads(raw)


def register_core_classes(definitions: dict[str, Definition]) -> None:
    """Only what ComfyUI itself brings: a capture of a whole server also holds its packs."""
    for name, definition in definitions.items():
        if definition["python_module"].startswith("custom_nodes."):
            continue
        _add_module(definition["python_module"])
        nodes.NODE_CLASS_MAPPINGS[name] = _class_of(name, definition)
        nodes.NODE_DISPLAY_NAME_MAPPINGS[name] = definition.get("display_name") or name


def write_sources(definitions: dict[str, Definition]) -> None:
    """The choices of each class in a file where its source would be: what stands in no source is a pack's."""
    choices: dict[Path, dict[str, Any]] = {}
    for name, definition in definitions.items():
        if not definition["python_module"].startswith("custom_nodes."):
            choices.setdefault(_file_of(definition["python_module"]), {})[name] = definition["input"]
    for file, inputs in choices.items():
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"CHOICES = {inputs!r}\n", "utf-8")


def _class_of(name: str, definition: Definition) -> type:
    attributes = {
        "INPUT_TYPES": _input_types_of(definition),
        "RETURN_TYPES": tuple(definition["output"]),
        "RETURN_NAMES": tuple(definition["output_name"]),
        "FUNCTION": "run",
        "CATEGORY": definition["category"],
        "DESCRIPTION": definition.get("description", ""),
        "OUTPUT_NODE": definition["output_node"],
        "OUTPUT_IS_LIST": tuple(definition["output_is_list"]),
        "INPUT_IS_LIST": definition.get("is_input_list", False),
        "NODE_DEFINITION": definition,
        "__module__": definition["python_module"],
    }
    if _has_dynamic_inputs(definition["input"]):
        # What classes of the newer form have, and ComfyUI expands the inputs of these alone.
        attributes["GET_BASE_CLASS"] = classmethod(lambda cls: cls)
    if name in FUNCTIONS:
        attributes["run"] = staticmethod(FUNCTIONS[name])
    if name in VALIDATIONS:
        attributes["VALIDATE_INPUTS"] = staticmethod(VALIDATIONS[name])
    if definition["python_module"] != "nodes":
        attributes["RELATIVE_PYTHON_MODULE"] = definition["python_module"]
    return type(name, (), attributes)


def _has_dynamic_inputs(sections: dict[str, Any]) -> bool:
    specs = [spec for inputs in sections.values() if isinstance(inputs, dict) for spec in inputs.values()]
    return any(
        isinstance(spec, list) and str(spec[0]) in ("COMFY_AUTOGROW_V3", "COMFY_DYNAMICCOMBO_V3")
        for spec in specs
    )


def _input_types_of(definition: Definition) -> Any:
    def input_types(_: type) -> dict[str, Any]:
        return _fill_lists(definition["input"])

    file = str(_file_of(definition["python_module"]))
    input_types.__code__ = input_types.__code__.replace(co_filename=file)
    return classmethod(input_types)


def _file_of(module: str) -> Path:
    """Where a class comes from is learnt from these files: below ComfyUI, not in this pack."""
    return Path(folder_paths.base_path, *module.split(".")).with_suffix(".py")


def _add_module(name: str) -> None:
    if name not in sys.modules:
        module = types.ModuleType(name)
        module.__file__ = str(_file_of(name))
        sys.modules[name] = module


def _fill_lists(sections: dict[str, Any]) -> dict[str, Any]:
    return {
        section: {name: _fill_list(spec) for name, spec in inputs.items()}
        if isinstance(inputs, dict)
        else inputs
        for section, inputs in sections.items()
    }


def _fill_list(spec: list[Any]) -> list[Any]:
    """`{"models": FOLDER}` and `{"files": "input"}` in our definitions become the names that are there now.

    Choices come in two forms: `[[...], options]` and, in newer classes, `["COMBO", {"options": [...]}]`.
    """
    options = spec[1] if len(spec) > 1 and isinstance(spec[1], dict) else {}
    uploads = any(key.endswith("_upload") for key in options)
    if spec[0] == "COMBO":
        return ["COMBO", {**options, "options": _choices(options.get("options", []), uploads)}]
    if isinstance(spec[0], dict | list):
        return [_choices(spec[0], uploads), *spec[1:]]
    return spec


def _choices(source: Any, uploads: bool) -> list[Any]:
    if isinstance(source, dict):
        return folder_paths.get_filename_list(source["models"]) if "models" in source else _input_files()
    return sorted({*source, *_input_files()}) if uploads else source


def _input_files() -> list[str]:
    return sorted(path.name for path in Path(folder_paths.get_input_directory()).iterdir() if path.is_file())
