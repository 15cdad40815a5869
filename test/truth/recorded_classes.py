"""The classes of a recorded server as classes of an install of ours, and the prompts that it takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import official_captures

_CAPTURES = Path(__file__).resolve().parents[1] / "captures"

# The recording does not say which classes judge a list themselves: the first is filled in the browser.
JUDGED_BY_CLASS = {"CustomCombo", "ModelAttentionBackend"}


def class_of(name: str, definition: dict[str, Any]) -> type:
    own: dict[str, Any] = {}
    if name in JUDGED_BY_CLASS:
        own["VALIDATE_INPUTS"] = classmethod(lambda cls, **kwargs: True)
    # The newer form is told by what only its inputs have.
    if '_V3"' in json.dumps(definition["input"]):
        own["GET_BASE_CLASS"] = classmethod(lambda _: object)
    return type(
        name,
        (),
        {
            "INPUT_TYPES": classmethod(lambda _: definition["input"]),
            "RETURN_TYPES": tuple(definition["output"]),
            "OUTPUT_IS_LIST": tuple(definition["output_is_list"]),
            "OUTPUT_NODE": definition["output_node"],
            "INPUT_IS_LIST": definition.get("is_input_list", False),
            **own,
        },
    )


def sound_prompts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Of the official templates and the captures, without those whose values slid in the capture."""
    for row in official_captures.read_templates():
        if not row["skewed"]:
            yield row["name"], row["output"]
    for file in sorted(_CAPTURES.glob("*.json")):
        prompt = json.loads(file.read_text("utf-8"))["output"]
        if prompt:
            yield f"capture {file.stem}", prompt
