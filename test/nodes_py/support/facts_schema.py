"""Our answers compared with test/contract/local/facts.schema.json, as far as JSON Schema is used there."""

import json
import re
from pathlib import Path
from typing import Any

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "contract" / "local" / "facts.schema.json").read_text("utf-8")
)
_KNOWN = {"$ref", "type", "enum", "pattern", "minimum", "items", "properties", "required"}
_KNOWN |= {"additionalProperties", "description", "title", "$schema", "$defs"}
_TYPES: dict[str, Any] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def find_faults(value: Any, schema: dict[str, Any] = SCHEMA, where: str = "facts") -> list[str]:
    """Where a value is not of the written shape."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    assert set(schema) <= _KNOWN, f"{where}: a keyword that this does not know"
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{where}: {value!r}"]
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(_TYPES[name](value) for name in types):
        return [f"{where}: {value!r} is not {' or '.join(types)}"]
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        return [f"{where}: {value!r}"]
    if isinstance(value, int) and value < schema.get("minimum", value):
        return [f"{where}: {value!r}"]
    if isinstance(value, list):
        return [fault for item in value for fault in find_faults(item, schema["items"], f"{where}[]")]
    if not isinstance(value, dict):
        return []
    fields, others = schema.get("properties", {}), schema["additionalProperties"]
    faults = [f"{where}.{name} is missing" for name in schema.get("required", ()) if name not in value]
    for name, inner in value.items():
        field, at = fields.get(name, others), f"{where}.{name}"
        faults += find_faults(inner, field, at) if field else [f"{at} is not written"]
    return faults
