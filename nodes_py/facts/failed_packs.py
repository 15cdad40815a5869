"""Packs that are in custom_nodes and gave ComfyUI no node: those whose code names a class that is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from .install import Install
from .packs import installed_packs, module_name
from .source_text import SourceText, python_files

_PARENT = "custom_nodes."
_OFF = ".disabled"
_MAX_CLASSES = 200


@dataclass(frozen=True)
class FailedPack:
    directory: str
    # failed: its import did, or it was put there after the start. disabled: it was switched off.
    state: Literal["failed", "disabled"]
    classes: list[str]


def find_failed_packs(missing: Iterable[str], install: Install) -> list[FailedPack]:
    wanted = [name for name in missing if name][:_MAX_CLASSES]
    if not wanted:
        return []
    source, found = SourceText(), []
    for path, state in _suspects(install):
        classes = source.find(wanted, python_files(path))
        if classes:
            name = path.name.removesuffix(_OFF)
            found.append(FailedPack(name, state, [each for each in wanted if each in classes]))
    return found


def _suspects(install: Install) -> Iterator[tuple[Path, Literal["failed", "disabled"]]]:
    """A pack that gives any node was imported."""
    modules = (getattr(live, "RELATIVE_PYTHON_MODULE", None) for live in install.classes.values())
    loaded = {
        module.removeprefix(_PARENT)
        for module in modules
        if isinstance(module, str) and module.startswith(_PARENT)
    }
    for path in installed_packs(install):
        # ComfyUI-Manager's own folder of packs that are off.
        if not path.name.startswith(".") and module_name(path) not in loaded:
            yield path, "failed"
    for root in install.pack_roots:
        yield from ((path, "disabled") for path in _disabled(Path(root)))


def _disabled(root: Path) -> Iterator[Path]:
    for folder in (root, root / _OFF):
        try:
            paths = sorted(folder.iterdir())
        except OSError:
            continue
        is_off = folder.name == _OFF
        yield from (path for path in paths if path.name != _OFF and (is_off or path.suffix == _OFF))
