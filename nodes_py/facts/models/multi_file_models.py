"""Models that are a folder: lists that name folders, and which files of one its loader reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..option_list import OptionList
from ..widgets import Value
from .model_folders import ModelFolders, is_weight, to_posix

_NONE = frozenset({"", "none", "[none]", "null"})
# What a folder that is a model begins with, in the layouts of diffusers and transformers.
_MARKS = ("model_index.json", "config.json", "params.json")
# ComfyUI's own lists of these name files, which people sort into folders called after kinds of models.
_OF_FILES = frozenset(
    {"checkpoints", "clip", "clip_vision", "controlnet", "diffusion_models", "embeddings", "gligen"}
    | {"hypernetworks", "latent_upscale_models", "loras", "model_patches", "style_models", "text_encoders"}
    | {"unet", "upscale_models", "vae", "vae_approx"}
)
# For people, next to the model; or half a download.
_NOT_READ = frozenset(
    {".md", ".rst", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".mp4", ".webm"}
    | {".part", ".tmp", ".incomplete", ".crdownload", ".aria2", ".lock"}
)
_CORE_CLASS, _CORE_FOLDER, _CORE_MARK = "DiffusersLoader", "diffusers", "model_index.json"
_UNET = tuple(
    f"diffusion_pytorch_model{end}" for end in (".fp16.safetensors", ".safetensors", ".fp16.bin", ".bin")
)
_CLIP = ("model.fp16.safetensors", "model.safetensors", "pytorch_model.fp16.bin", "pytorch_model.bin")
# ComfyUI's own loader takes the first of these names in each part, and of the rest nothing.
_CORE_PARTS = (("unet", _UNET), ("vae", _UNET), ("text_encoder", _CLIP), ("text_encoder_2", _CLIP))
_CORE_OPTIONAL = "text_encoder_2"


@dataclass(frozen=True)
class Part:
    # POSIX path below models/.
    key: str
    # None: missing.
    file: str | None


@dataclass(frozen=True)
class MultiFileModel:
    folder: str | None
    key: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class _Root:
    folder: str | None
    # Its name below models/.
    name: str
    path: str


@dataclass(frozen=True)
class _Offer:
    """What a list offers, and which roots it was found to be made of."""

    choices: frozenset[str]
    first: str | None
    is_of: dict[_Root, tuple[bool, bool]] = field(default_factory=dict)


class MultiFileModels:
    def __init__(self, folders: ModelFolders) -> None:
        self._folders = folders
        self._roots: list[_Root] = []
        self._children: dict[str, set[str]] = {}
        self._offers: dict[OptionList, _Offer] = {}

    def find(self, value: Value) -> MultiFileModel | None:
        """None where the value names no folder, or one whose list proves nothing: `flux` among the choices of
        a node is not the folder loras/flux."""
        text = to_posix(value.text)
        if is_weight(text) or text.lower() in _NONE:
            return None
        for combo in value.combos:
            is_core = value.class_type == _CORE_CLASS
            root = self._of_core(text) if is_core else self._of_list(text, self._offer_of(combo.listed))
            if root and _inside(root.path, text) != Path(root.path):
                return _describe(root, text, value.class_type)
        return None

    def _of_core(self, text: str) -> _Root | None:
        roots = [root for root in self._list_roots() if root.folder == _CORE_FOLDER]
        there = (root for root in roots if _has_mark(_inside(root.path, text), (_CORE_MARK,)))
        return next(there, roots[0] if roots else None)

    def _offer_of(self, listed: OptionList) -> _Offer:
        if listed not in self._offers:
            choices = frozenset(each for each in listed.posix if each.lower() not in _NONE)
            self._offers[listed] = _Offer(choices, min(choices, default=None))
        return self._offers[listed]

    def _of_list(self, text: str, offer: _Offer) -> _Root | None:
        # A folder that is gone lay where those lie that are still on offer.
        name = text if text in offer.choices else offer.first
        return next((root for root in self._list_roots() if name and self._proves(root, name, offer)), None)

    def _proves(self, root: _Root, name: str, offer: _Offer) -> bool:
        """Whether the list is made of this root's folders."""
        if name.split("/")[0] not in self._children[root.path]:
            return False
        path = _inside(root.path, name)
        if not path.is_dir():
            return False
        if root not in offer.is_of:
            offer.is_of[root] = self._is_made_of(root, offer.choices)
        are_there, are_all = offer.is_of[root]
        return are_there and (_has_mark(path, _MARKS) or (root.folder not in _OF_FILES and are_all))

    def _is_made_of(self, root: _Root, choices: frozenset[str]) -> tuple[bool, bool]:
        """Whether all of them are there, and whether they are all there is."""
        siblings = [each for each in self._roots if each.folder == root.folder] if root.folder else [root]
        are_there = all(any(_inside(each.path, one).exists() for each in siblings) for one in choices)
        children = set().union(*(self._children[each.path] for each in siblings))
        return are_there, len(choices) > 1 and children <= choices

    def _list_roots(self) -> list[_Root]:
        if not self._roots:
            self._roots = [_Root(*root) for root in self._folders.roots()]
            known, models = {root.path for root in self._roots}, self._folders.models_dir
            # Some packs read a folder below models/ that ComfyUI does not know of.
            unknown = [name for name in sorted(_folders_in(str(models))) if str(models / name) not in known]
            self._roots += [_Root(None, name, str(models / name)) for name in unknown]
            self._children = {root.path: _folders_in(root.path) for root in self._roots}
        return self._roots


def _describe(root: _Root, text: str, class_type: str) -> MultiFileModel:
    path = _inside(root.path, text)
    key = f"{root.name}/{path.relative_to(root.path).as_posix()}"
    if not path.is_dir():
        return MultiFileModel(root.folder, key, (Part(key, None),))
    names = _read_by_core(path) if class_type == _CORE_CLASS else _read_by_others(path)
    parts = (Part(f"{key}/{name}", str(path / name) if there else None) for name, there in names)
    return MultiFileModel(root.folder, key, tuple(parts))


def _read_by_core(path: Path) -> Iterator[tuple[str, bool]]:
    yield _CORE_MARK, (path / _CORE_MARK).is_file()
    for part, names in _CORE_PARTS:
        found = next((name for name in names if (path / part / name).exists()), None)
        if found or part != _CORE_OPTIONAL:
            yield f"{part}/{found or names[1]}", found is not None


def _read_by_others(path: Path) -> Iterator[tuple[str, bool]]:
    """Everything that a loader may read: which of it, only the pack knows."""
    seen = set()
    for folder, folders, files in os.walk(path, followlinks=True):
        real = os.path.realpath(folder)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in (Path(folder) / name for name in sorted(files)):
            if not _is_for_people(file) and (is_weight(file.name) or _has_content(file)):
                yield file.relative_to(path).as_posix(), True


def _is_for_people(file: Path) -> bool:
    name = file.name
    return name.startswith((".", "LICENSE")) or file.suffix.lower() in _NOT_READ


def _has_content(file: Path) -> bool:
    """An empty file that is not a weight is a placeholder."""
    try:
        return file.stat().st_size > 0
    except OSError:
        return False


def _has_mark(path: Path, marks: Iterable[str]) -> bool:
    return any((path / mark).is_file() for mark in marks)


def _inside(root: str, name: str) -> Path:
    """Never out of the root, whatever the value says, nor on another drive."""
    parts = name.replace(":", "_").split("/")
    return Path(root, *(part for part in parts if part not in ("", ".", "..")))


def _folders_in(path: str) -> set[str]:
    try:
        with os.scandir(path) as entries:
            return {each.name for each in entries if not each.name.startswith(".") and each.is_dir()}
    except OSError:
        return set()
