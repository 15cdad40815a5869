"""Nodes that call a paid service through the login of the person at the browser. No login travels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..install import Install
from ..packs import nodes_by_class
from ..widgets import Definitions

# What ComfyUI hands to a node from the session in the browser.
_LOGINS = frozenset({"AUTH_TOKEN_COMFY_ORG", "API_KEY_COMFY_ORG"})
# The first part of their category, in newer and in older releases: `partner/video/Kling`.
_CATEGORIES = ("partner", "api node")

_MODULE = re.compile(r"comfy_api_nodes\.(?:.*\.)?nodes_(\w+)")


@dataclass(frozen=True)
class PartnerNode:
    class_type: str
    # As ComfyUI's menu names it. None: its class does not say.
    service: str | None
    node_ids: list[str]


def find_partner_nodes(
    prompt: Mapping[str, Any], install: Install, definitions: Definitions
) -> Iterator[PartnerNode]:
    for class_type, node_ids in nodes_by_class(prompt).items():
        live = install.classes.get(class_type)
        if live is not None and _needs_login(live, definitions.sections(class_type)):
            yield PartnerNode(class_type, _service_of(live), node_ids)


def _needs_login(live: Any, sections: Any) -> bool:
    try:
        return getattr(live, "API_NODE", False) is True or bool(_hidden(sections) & _LOGINS)
    # Other people's code: of the newer form, the flag is asked of a schema.
    except Exception:
        return False


def _hidden(sections: Any) -> set[str]:
    """The kinds of what ComfyUI fills in: `{"auth": "AUTH_TOKEN_COMFY_ORG"}`, or a list with one in it."""
    hidden = sections.get("hidden") if isinstance(sections, Mapping) else None
    kinds = hidden.values() if isinstance(hidden, Mapping) else ()
    plain = (kind[0] if isinstance(kind, list | tuple) and kind else kind for kind in kinds)
    return {str(getattr(kind, "value", kind)) for kind in plain}


def _service_of(live: Any) -> str | None:
    try:
        parts = str(live.CATEGORY).split("/")
    except Exception:
        parts = []
    if len(parts) > 1 and parts[0].strip().lower() in _CATEGORIES:
        return parts[-1].strip() or None
    # ComfyUI's own lie in a file for each service.
    match = _MODULE.fullmatch(str(getattr(live, "__module__", "")))
    return match[1].replace("_", " ") if match else None
