"""What the facts need to know of the running ComfyUI, as data and callables: tests pass their own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .node_replacements import Replacements


@dataclass(frozen=True)
class Install:
    # ComfyUI's live class table. The same object, so packs that load later are seen.
    classes: Mapping[str, Any]
    modules: Mapping[str, Any]
    pack_roots: tuple[str, ...]
    # The folder_paths functions of the same meaning; a folder type is a name such as "loras".
    folder_types: Callable[[], Iterable[str]]
    folder_roots: Callable[[str], list[str]]
    filename_list: Callable[[str], list[str]]
    full_path: Callable[[str, str], str | None]
    models_dir: Path
    input_dir: Path
    output_dir: Path
    temp_dir: Path
    comfy_dir: Path
    comfy_version: str | None
    # Where the hash cache may live. None: nothing is kept between two starts.
    cache_dir: Path | None
    # Of a class that is gone, what ComfyUI runs in its place.
    replacements: Replacements = lambda _: None


def from_comfyui() -> Install:
    import folder_paths
    import nodes

    # Desktop and --base-directory keep models and packs away from the source.
    base = Path(folder_paths.base_path)
    comfy_dir = base if (base / "comfyui_version.py").is_file() else Path(nodes.__file__).resolve().parent
    return Install(
        classes=nodes.NODE_CLASS_MAPPINGS,
        modules=sys.modules,
        pack_roots=tuple(folder_paths.get_folder_paths("custom_nodes")),
        folder_types=lambda: list(folder_paths.folder_names_and_paths),
        folder_roots=folder_paths.get_folder_paths,
        filename_list=folder_paths.get_filename_list,
        full_path=folder_paths.get_full_path,
        models_dir=Path(folder_paths.models_dir),
        input_dir=Path(folder_paths.get_input_directory()),
        output_dir=Path(folder_paths.get_output_directory()),
        temp_dir=Path(folder_paths.get_temp_directory()),
        comfy_dir=comfy_dir,
        comfy_version=_comfy_version(),
        cache_dir=_cache_dir(folder_paths),
        replacements=_replacements,
    )


def _replacements(class_type: str) -> Iterable[Any] | None:
    # An older ComfyUI replaces nothing.
    server = sys.modules.get("server")
    manager = getattr(
        getattr(getattr(server, "PromptServer", None), "instance", None), "node_replace_manager", None
    )
    found = getattr(manager, "get_replacement", lambda _: None)(class_type)
    return found if isinstance(found, list) else None


def _comfy_version() -> str | None:
    try:
        from comfyui_version import __version__
    except ImportError:
        return None
    return str(__version__)


def _cache_dir(folder_paths: Any) -> Path | None:
    # Not reachable by ComfyUI's user-data routes, unlike a user's own folder.
    system = getattr(folder_paths, "get_system_user_directory", None)
    try:
        return Path(system("runflow")) if system else None
    except (OSError, ValueError):
        return None
