"""The English sentence of a refusal, for front ends that do not know its code yet."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).resolve().parents[1] / "locales" / "en" / "refusals.json"


@cache
def _sentences() -> dict[str, str]:
    try:
        return json.loads(_FILE.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def say(code: str, params: dict[str, Any]) -> str:
    text = _sentences().get(code, code)
    for name, value in params.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text
