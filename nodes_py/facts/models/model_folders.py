"""ComfyUI's model folders: which of them a list of names came from, and where a name lies."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..install import Install

WEIGHT_SUFFIXES = (
    *(".safetensors", ".sft", ".ckpt", ".pt", ".pt2", ".pth", ".bin", ".pkl", ".gguf", ".onnx", ".engine"),
    *(".trt", ".npz", ".msgpack", ".h5", ".tflite", ".task", ".torchscript", ".jit", ".patch"),
)
_NO_MODELS = frozenset({"custom_nodes", "datasets"})
# In ComfyUI's own repository, below models/configs: they come with its commit.
_OWN_CONFIGS = frozenset(
    {f"v1-inference{end}.yaml" for end in ("", "_clip_skip_2", "_clip_skip_2_fp16", "_fp16")}
    | {f"v2-inference{end}.yaml" for end in ("", "-v", "-v_fp32", "_fp32")}
    | {"anything_v3.yaml", "v1-inpainting-inference.yaml", "v2-inpainting-inference.yaml"}
)


@dataclass(frozen=True)
class Located:
    # None: one that ComfyUI was not told of.
    folder: str | None
    file: str
    # POSIX path below models/, as the loader sees it.
    key: str


class ModelFolders:
    def __init__(self, install: Install) -> None:
        self._install = install
        self.names: dict[str, list[str]] = {}
        self._origin: dict[int, str | None] = {}
        self._sets: dict[str, set[str]] = {}
        for folder in install.folder_types():
            if folder in _NO_MODELS:
                continue
            try:
                self.names[folder] = list(install.filename_list(folder))
            except Exception:
                self.names[folder] = []
            for name in self.names[folder]:
                # Two folders never share a string object; if they did, it would prove nothing.
                self._origin[id(name)] = None if id(name) in self._origin else folder

    def origin_of(self, option: str) -> str | None:
        """The folder whose list this very string object comes from. ComfyUI remembers its lists and hands out
        the same objects, so a combo that was built from one is known exactly, whatever its names are."""
        return self._origin.get(id(option))

    def origins_of(self, options: Iterable[str]) -> list[str]:
        """Most frequent first."""
        counted = Counter(self._origin.get(id(option)) for option in options)
        return [folder for folder, _ in counted.most_common() if folder is not None]

    def posix_names(self, folder: str) -> set[str]:
        if folder not in self._sets:
            self._sets[folder] = {to_posix(name) for name in self.names.get(folder, ())}
        return self._sets[folder]

    def locate(self, folder: str, name: str) -> Located | None:
        for spelled in dict.fromkeys((name, to_posix(name))):
            try:
                file = self._install.full_path(folder, spelled)
                key = self._key(folder, file) if file else None
            except (OSError, ValueError, KeyError):
                continue
            if file and key:
                return Located(folder, file, key)
        return None

    @property
    def models_dir(self) -> Path:
        return self._install.models_dir

    def roots(self) -> Iterator[tuple[str, str, str]]:
        """Type, folder below models/ that stands for it there, path."""
        for folder in self.names:
            for root in self._roots(folder):
                yield folder, self._below_models(root) or self.canonical_folder(folder), root

    def comes_with_source(self, key: str, file: str) -> bool:
        """A file that is no weight and lies in ComfyUI's own repository or in a pack's."""
        if is_weight(file):
            return False
        folder, _, name = key.partition("/")
        in_pack = any(
            _relative(os.path.realpath(file), os.path.realpath(r)) for r in self._install.pack_roots
        )
        return in_pack or (folder == "configs" and name in _OWN_CONFIGS)

    def is_called(self, folder: str, name: str) -> bool:
        """Whether a type goes by this name: its own, or that of one of its roots."""
        names = [folder, *(Path(root).name for root in self._roots(folder))]
        name = name.lower()
        return any(each.lower() == name for each in names) or folder.lower().endswith(f"_{name}")

    def lists(self, path: str) -> bool:
        """Whether a type lists the file at this path below models/."""
        return any(
            below and path.startswith(f"{below}/") and path[len(below) + 1 :] in self.posix_names(folder)
            for folder, roots in self._below.items()
            for below in roots
        )

    @cached_property
    def _below(self) -> dict[str, list[str | None]]:
        return {folder: [self._below_models(root) for root in self._roots(folder)] for folder in self.names}

    def key_of_missing(self, folder: str | None, name: str) -> str:
        posix = "/".join(part for part in to_posix(name).split("/") if part not in ("", ".", ".."))
        return f"{self.canonical_folder(folder)}/{posix}" if folder else posix

    def canonical_folder(self, folder: str) -> str:
        """The folder below models/ that stands for a type: its namesake, else a namesake of another type."""
        below = [part for part in map(self._below_models, self._roots(folder)) if part]
        named = [part for part in below if part == folder] or [part for part in below if part in self.names]
        if named or below:
            return (named or below)[0]
        # An alias without a root below models/: what it shares its root with.
        mine = set(self._roots(folder))
        for other in self.names:
            shares = mine & set(self._roots(other))
            if other != folder and shares and other in map(self._below_models, self._roots(other)):
                return other
        return folder

    def known_folder(self, directory: str) -> str | None:
        """The type that a workflow names: by its own name or by a folder of that name below models/."""
        name = to_posix(directory).strip("/")
        if name in self.names:
            return name
        for folder in self.names:
            if name in map(self._below_models, self._roots(folder)):
                return folder
        return None

    def _key(self, folder: str, file: str) -> str | None:
        for root in self._roots(folder):
            inside = _relative(file, root)
            if inside:
                return f"{self._below_models(root) or self.canonical_folder(folder)}/{inside}"
        # Outside every root of this type: not a model, whatever the name was.
        return None

    def _below_models(self, root: str) -> str | None:
        models = str(self._install.models_dir)
        return _relative(root, models) or _relative(os.path.realpath(root), os.path.realpath(models))

    def _roots(self, folder: str) -> list[str]:
        try:
            return self._install.folder_roots(folder)
        except (KeyError, OSError):
            return []


def _relative(path: str, root: str) -> str | None:
    try:
        inside = Path(os.path.abspath(path)).relative_to(os.path.abspath(root))  # noqa: PTH100 - keeps symlinks
    except ValueError:
        return None
    return inside.as_posix() if inside.parts else None


def to_posix(name: str) -> str:
    return name.replace("\\", "/")


def is_weight(name: str) -> bool:
    return name.lower().endswith(WEIGHT_SUFFIXES) and "://" not in name
