"""Loads packs as ComfyUI does: by path, under a mangled name, into one flat table of classes."""

import importlib.util
import sys
import traceback
from pathlib import Path

import nodes


def link_pack(base: Path, pack: str) -> None:
    """Puts a pack into custom_nodes by a link. `NAME=DIR` gives it another folder name than its own."""
    name, _, folder = pack.rpartition("=")
    source = Path(folder).resolve()
    link = base / "custom_nodes" / (name or source.name)
    if not link.exists():
        link.symlink_to(source, target_is_directory=True)


def load_packs(base: Path) -> None:
    core = set(nodes.NODE_CLASS_MAPPINGS)
    for folder in sorted((base / "custom_nodes").iterdir()):
        if folder.name.endswith(".disabled") or folder.name == "__pycache__":
            continue
        if (folder / "__init__.py").is_file() or folder.suffix == ".py":
            _load_pack(folder, core)


def _load_pack(path: Path, core: set[str]) -> None:
    single_file = path.is_file()
    mangled = str(path.with_suffix("")) if single_file else str(path).replace(".", "_x_")
    entry = path if single_file else path / "__init__.py"
    try:
        spec = importlib.util.spec_from_file_location(mangled, entry)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules[mangled] = module
        spec.loader.exec_module(module)
    except Exception:
        # A pack that fails is reported and left out; the others go on.
        traceback.print_exc()
        return
    folder = path.parent if single_file else path
    nodes.LOADED_MODULE_DIRS[path.stem] = str(folder)
    web_directory = getattr(module, "WEB_DIRECTORY", None)
    if web_directory is not None and (folder / web_directory).is_dir():
        nodes.EXTENSION_WEB_DIRS[path.stem] = str((folder / web_directory).absolute())
    for name, node_class in getattr(module, "NODE_CLASS_MAPPINGS", {}).items():
        if name not in core:
            nodes.NODE_CLASS_MAPPINGS[name] = node_class
            node_class.RELATIVE_PYTHON_MODULE = f"custom_nodes.{path.stem}"
    nodes.NODE_DISPLAY_NAME_MAPPINGS.update(getattr(module, "NODE_DISPLAY_NAME_MAPPINGS", {}))
