"""Full paths of this machine in text widgets: where the workflow runs, nothing is at them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from .widgets import Value


@dataclass
class LocalPath:
    # The last part alone: the whole would reveal folders and user names.
    name: str
    input: str
    node_ids: list[str] = field(default_factory=list)


def find_local_paths(values: list[Value]) -> list[LocalPath]:
    found: dict[tuple[str, str], LocalPath] = {}
    for value in values:
        if value.combos or value.is_upload or not _is_here(value.text):
            continue
        name = os.path.basename(os.path.normpath(value.text))  # noqa: PTH119
        known = found.setdefault((value.text, value.input), LocalPath(name, value.input))
        if value.node_id not in known.node_ids:
            known.node_ids.append(value.node_id)
    return list(found.values())


def _is_here(text: str) -> bool:
    # Never \\server\share: Windows would log in to whatever server a downloaded workflow names.
    if len(text) > 4096 or not os.path.isabs(text) or text[:2].replace("\\", "/") == "//":  # noqa: PTH117
        return False
    # "/" and "/tmp" are there everywhere, and prompts begin with a slash too.
    if len([part for part in text.replace("\\", "/").split("/") if part]) < 2:
        return False
    try:
        return os.path.exists(text)  # noqa: PTH110
    except (OSError, ValueError):
        return False
