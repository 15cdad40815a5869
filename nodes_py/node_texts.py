"""What the nodes say in English: names, descriptions and tooltips stand once, in ComfyUI's own file for them.

Without that file, or with a broken one, the nodes work and say less.
"""

import json
import logging
from functools import cache
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

FILE = Path(__file__).resolve().parents[1] / "locales" / "en" / "nodeDefs.json"


class NodeTexts:
    """The texts of one class."""

    def __init__(self, entry: Any) -> None:
        self._entry = entry

    @property
    def display_name(self) -> str | None:
        return self._text("display_name")

    @property
    def description(self) -> str:
        return self._text("description") or ""

    def tooltip(self, input_name: str) -> str | None:
        return self._text("inputs", input_name, "tooltip")

    def output_tooltip(self, index: int) -> str:
        return self._text("outputs", str(index), "tooltip") or ""

    def _text(self, *path: str) -> str | None:
        found = self._entry
        for name in path:
            found = found.get(name) if isinstance(found, dict) else None
        return found if isinstance(found, str) else None


def texts_of(class_name: str) -> NodeTexts:
    return NodeTexts(_read(FILE).get(class_name))


@cache
def _read(file: Path) -> dict[str, Any]:
    try:
        texts = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        reason = type(error).__name__
        log.warning("Runflow: the nodes have no tooltips, %s cannot be read (%s).", file, reason)
        return {}
    return texts if isinstance(texts, dict) else {}
