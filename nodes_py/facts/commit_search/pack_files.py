"""The files of a pack's folder with the ids git gives them, to compare with a public repository."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from ..git.blob import blob_ids
from ..tracked_files import read_unpacked

# Written by Python, the system or ComfyUI-Manager, never by an author.
_NOISE_FOLDERS = {"__pycache__", ".git", "node_modules", ".venv", "venv"}
_NOISE_FILES = {".DS_Store", "Thumbs.db", "desktop.ini", ".tracking"}
_EDITORS = (".idea/", ".vscode/")
_CODE = (".py", ".pyd", ".so", ".js", ".mjs", ".css", ".toml")
# Folders that lie next to ComfyUI's source and are not part of it.
COMFYUI_DATA = frozenset(
    {"custom_nodes", "models", "input", "output", "temp", "user", "web", "python_embeded"}
)
_MAX_FILES = 20_000
_MAX_BYTES = 512 << 20


class TooLarge(Exception):
    pass


@dataclass
class PackFiles:
    folder: Path
    # POSIX path to stat, for each file that its author may have made.
    stats: dict[str, os.stat_result]
    _ids: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def ids(self, path: str) -> tuple[str, ...]:
        """The blob ids that this file may have in a repository: as it is, and with other line endings."""
        if path not in self._ids:
            self._ids[path] = tuple(blob_ids(self.folder / path))
        return self._ids[path]

    def read(self, path: str) -> str | None:
        try:
            return (self.folder / path).read_text(encoding="utf-8") if path in self.stats else None
        except (OSError, ValueError):
            return None

    def fingerprint(self) -> str:
        """Changes whenever a file does. By stat: cheap enough for every report of facts."""
        digest = hashlib.sha256()
        for path in sorted(self.stats):
            found = self.stats[path]
            line = f"{path}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ctime_ns}\n"
            digest.update(line.encode(errors="replace"))
        return digest.hexdigest()


def read_pack_files(folder: Path, skip: frozenset[str] = frozenset()) -> PackFiles:
    """`skip`: top-level folders of data. Raises TooLarge, and OSError where the folder cannot be read."""
    files: dict[str, os.stat_result] = {}
    total = 0
    root = str(folder)
    for here, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _NOISE_FOLDERS)
        if here == root:
            folders[:] = [name for name in folders if name not in skip]
        linked = [name for name in folders if _is_link(Path(here) / name)]
        for name in [*names, *linked]:
            if name in _NOISE_FILES or name.endswith((".pyc", ".pyo")):
                continue
            path = Path(here) / name
            files[path.relative_to(folder).as_posix()] = found = path.lstat()
            total += found.st_size
        if len(files) > _MAX_FILES or total > _MAX_BYTES:
            raise TooLarge
    return PackFiles(folder, _without_data(folder, files))


def _without_data(folder: Path, files: dict[str, os.stat_result]) -> dict[str, os.stat_result]:
    """ComfyUI-Manager lists what an archive held. What came later is data, unless it is code."""
    tracked = read_unpacked(folder)
    if tracked is None:
        return files
    return {
        path: found
        for path, found in files.items()
        if path in tracked or path.endswith(_CODE) or is_linked_folder(folder / path)
    }


def is_linked_folder(path: Path) -> bool:
    """os.walk stays out of it, but Python imports from it: one entry, as in git, whatever it holds."""
    return _is_link(path) and path.is_dir()


def _is_link(path: Path) -> bool:
    # On Windows, a Python without isjunction walks into junctions as into folders.
    is_junction = getattr(os.path, "isjunction", None)
    return path.is_symlink() or (is_junction is not None and is_junction(path))


def is_editor_file(path: str) -> bool:
    """What an editor leaves in a folder, unless the author has committed it."""
    return path.startswith(_EDITORS)
