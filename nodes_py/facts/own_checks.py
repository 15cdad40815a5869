"""Which values of a prompt have a check of their own, so that the list they come from need not judge them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .hashing.hash_targets import Needs
from .models.find_models import FoundModel
from .models.model_folders import to_posix


def own_checks(needs: Needs) -> Callable[[str, Any], bool]:
    """Whether a value of a node is a model or an input file, about which more is known than a list says."""
    named: dict[str, set[str]] = {}
    for each in [*needs.models, *needs.files]:
        path = each.key if isinstance(each, FoundModel) else each.path
        for node_id in each.node_ids:
            named.setdefault(node_id, set()).update((to_posix(each.value), path))

    def is_claimed(node_id: str, value: Any) -> bool:
        if not isinstance(value, str) or node_id not in named:
            return False
        text = to_posix(value)
        return any(path == text or path.endswith("/" + text) for path in named[node_id]) and text != ""

    return is_claimed
