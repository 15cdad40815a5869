"""Which files below ComfyUI's input folder a prompt reads: exact references, contained, never a substring."""

from __future__ import annotations

import mimetypes
import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from ..input_folder import MAX_FILE_BYTES, find_inside, name_inside
from .install import Install
from .models.model_folders import is_weight, to_posix
from .option_list import OptionList
from .typed_inputs import find_typed_input
from .widgets import Spec, Value, is_offered

_ANNOTATED = re.compile(r"^(?P<name>.+?) ?\[(?P<type>input|output|temp)\]$", re.DOTALL)
_EMPTY = ("", "none", "None", "[none]")
_MAX_FILES = 2000
# Of a list, the first of which are looked for.
_MOST_TRIED = 200

# The same on every system: Windows reads its own types from the registry.
_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".avif": "image/avif",
    ".exr": "image/x-exr",
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
    ".mkv": "video/x-matroska",
    ".wav": "audio/wav",
    ".mp3": "audio/mpeg",
    ".flac": "audio/flac",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".m4a": "audio/mp4",
    ".glb": "model/gltf-binary",
    ".gltf": "model/gltf+json",
    ".obj": "model/obj",
    ".stl": "model/stl",
    ".json": "application/json",
    ".txt": "text/plain",
    ".zip": "application/zip",
    ".pdf": "application/pdf",
}


@dataclass
class FoundFile:
    path: str
    value: str
    input: str
    # None where there is nothing to read: missing, or not in the input folder.
    file: str | None
    problem: str | None
    size_bytes: int | None
    node_ids: list[str] = field(default_factory=list)

    @property
    def mime_type(self) -> str:
        ending = os.path.splitext(self.path)[1].lower()  # noqa: PTH122
        return _TYPES.get(ending) or mimetypes.guess_type(self.path)[0] or "application/octet-stream"


def find_files(values: list[Value], install: Install) -> list[FoundFile]:
    found: dict[tuple[str, str | None], FoundFile] = {}
    # Hundreds of nodes have the same list and the same value of it.
    looked_up: dict[tuple[str, str, bool, str], list[FoundFile]] = {}
    lists = _InputLists(install)
    for value in values:
        asked = value.class_type, value.input, bool(value.key), value.text
        if asked not in looked_up:
            looked_up[asked] = list(_find(value, install, lists))
        for file in looked_up[asked]:
            known = found.setdefault((file.path, file.problem), file)
            if value.node_id not in known.node_ids:
                known.node_ids.append(value.node_id)
    return list(found.values())


def _find(value: Value, install: Install, lists: _InputLists) -> Iterator[FoundFile]:
    text = value.text
    if text in _EMPTY:
        return
    annotated = _ANNOTATED.match(text)
    if value.is_upload or _is_file_input(value, install):
        folder_type = next(
            (str(spec.flags["image_folder"]) for spec in value.specs if spec.flags.get("image_folder")),
            "input",
        )
        yield _describe(value, folder_type, install)
    elif value.combos:
        yield from _from_list(value, install, lists)
    elif (
        annotated
        and "\n" not in text
        and (value.key or _exists(annotated["name"], annotated["type"], install))
    ):
        yield _describe(value, "input", install)
    elif any("FILE_3D" in spec.type for spec in value.specs) and _exists(text, "input", install):
        # A viewer's own text: it may as well name a result of an earlier run.
        yield _describe(value, "input", install)
    else:
        yield from _typed(value, install)


def _typed(value: Value, install: Install) -> Iterator[FoundFile]:
    """A text that somebody typed: what cannot be sent is only asked about, as a path of this machine."""
    typed = find_typed_input(value.text, install)
    if typed is None:
        return
    if typed.is_folder:
        yield from (each for each in _describe_folder(value, typed.name, install) if each.problem is None)
        return
    file, problem, size = _read(typed.name, "input", install)
    if problem is None:
        yield FoundFile(typed.name, value.text, value.input, file, None, size)


def names_file_itself(value: Value, install: Install) -> bool:
    """Whether the node is known to look in the input folder for what this text names."""
    return _is_file_input(value, install) or any("FILE_3D" in spec.type for spec in value.specs)


def _is_file_input(value: Value, install: Install) -> bool:
    live = install.classes.get(value.class_type)
    return value.input == "file_name" and (
        getattr(live, "RUNFLOW_IO", None) == "input" and getattr(live, "RUNFLOW_TYPE", None) == "FILE"
    )


class _InputLists:
    """Which lists offer what lies in the input folder, without saying so."""

    def __init__(self, install: Install) -> None:
        self._install = install
        self._known: dict[tuple[OptionList, bool], bool] = {}

    def is_one(self, combos: list[Spec], folders: bool) -> bool:
        return all(self._is_of_input(combo.listed, folders) for combo in combos)

    def _is_of_input(self, listed: OptionList, folders: bool) -> bool:
        key = listed, folders
        if key not in self._known:
            sample = islice((each for each in listed.options if each not in _EMPTY), _MOST_TRIED)
            self._known[key] = all(_exists(each, "input", self._install, folders) for each in sample)
        return self._known[key]


def _from_list(value: Value, install: Install, lists: _InputLists) -> Iterator[FoundFile]:
    if is_weight(value.text) or not is_offered(value):
        return
    for folders in (False, True):
        if lists.is_one(value.combos, folders) and _exists(value.text, "input", install, folders):
            if folders:
                yield from _describe_folder(value, to_posix(value.text), install)
            else:
                yield _describe(value, "input", install)
            return


def _describe_folder(value: Value, folder_name: str, install: Install) -> Iterator[FoundFile]:
    """A node that reads a whole folder: each file in it is sent."""
    path = find_inside(install.input_dir, folder_name)
    if path is None:
        yield FoundFile(folder_name, value.text, value.input, None, "outside", None)
        return
    root = os.path.realpath(install.input_dir)
    names: list[str] = []
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        names += [os.path.join(folder, name) for name in sorted(files) if not name.startswith(".")]  # noqa: PTH118
        if len(names) > _MAX_FILES:
            break
    if len(names) > _MAX_FILES:
        yield FoundFile(folder_name, value.text, value.input, None, "too-large", None)
        return
    for name in names:
        inside = to_posix(os.path.relpath(name, root))
        file, problem, size = _read(inside, "input", install)
        yield FoundFile(inside, value.text, value.input, file, problem, size)


def _describe(value: Value, folder_type: str, install: Install) -> FoundFile:
    annotated = _ANNOTATED.match(value.text)
    name = annotated["name"] if annotated else value.text
    file, problem, size = _read(name, annotated["type"] if annotated else folder_type, install)
    if problem is None and _is_of_this_machine(to_posix(name)):
        file, problem, size = None, "outside", None
    inside = None if problem == "outside" else name_inside(install.input_dir, to_posix(name))
    return FoundFile(inside or to_posix(name), value.text, value.input, file, problem, size)


def _is_of_this_machine(name: str) -> bool:
    """Into the input folder by a full path, or by what the folders above it are called here. `../input/x` is
    the same everywhere."""
    plain = posixpath.normpath(name)
    return os.path.isabs(name) or re.match(r"\.\./(?!input/(?!\.\.))", plain) is not None  # noqa: PTH117


def _read(name: str, folder_type: str, install: Install) -> tuple[str | None, str | None, int | None]:
    if folder_type in ("output", "temp"):
        return None, folder_type, None
    path = find_inside(install.input_dir, to_posix(name))
    if path is None:
        return None, "outside", None
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None, "missing", None
    if not Path(path).is_file():
        return None, "missing", None
    if found.st_size == 0:
        return None, "empty", 0
    if found.st_size > MAX_FILE_BYTES:
        return None, "too-large", found.st_size
    return path, None, found.st_size


def _exists(name: str, folder_type: str, install: Install, folder: bool = False) -> bool:
    annotated = _ANNOTATED.match(name)
    root = {"input": install.input_dir, "output": install.output_dir, "temp": install.temp_dir}[
        annotated["type"] if annotated else folder_type
    ]
    path = find_inside(root, to_posix(annotated["name"] if annotated else name))
    if path is None:
        return False
    return os.path.isdir(path) if folder else os.path.isfile(path)  # noqa: PTH112, PTH113
