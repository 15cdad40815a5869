"""The official templates' prompts and ComfyUI's own definitions. Others wrote them, so they lie beside this
repository and not in it; no other Python file names that folder."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

_FOLDER = Path(__file__).resolve().parents[4] / "shared" / "captures"
_TEMPLATES, _DEFINITIONS = _FOLDER / "templates.jsonl.gz", _FOLDER / "object_info.json.gz"

ARE_HERE = _TEMPLATES.is_file() and _DEFINITIONS.is_file()
ABSENT = "needs the official templates, which are not part of this repository"
needs_official_templates = pytest.mark.skipif(not ARE_HERE, reason=ABSENT)


def read_templates() -> list[dict[str, Any]]:
    """One row for each template: its prompt, the models that it states, and the values that slid."""
    lines = gzip.decompress(_TEMPLATES.read_bytes()).decode().strip().split("\n")
    return [json.loads(line) for line in lines]


def read_definitions() -> dict[str, Any]:
    """What a real server answered to `/object_info`."""
    return json.loads(gzip.decompress(_DEFINITIONS.read_bytes()))
