"""Models that a text names: `embedding:name` and `<lora:name>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model_folders import Located, ModelFolders, to_posix

_EMBEDDING = re.compile(r"(?:(?<=[\s(,])|^)embedding:([^\s()<\[,]+)")
_LORA_TAG = re.compile(r"<lora:([^:<>]+)(?::[^<>]*)?>", re.IGNORECASE)
# What ComfyUI tries after an embedding's name.
_ENDINGS = ("", ".safetensors", ".pt", ".bin")


def find_in_text(text: str, folders: ModelFolders) -> Iterator[tuple[str, Located]]:
    """A name that leads nowhere is ignored by ComfyUI, here as there: no finding."""
    for name in _EMBEDDING.findall(text) if "embedding:" in text else ():
        located = _embedding(name, folders)
        if located:
            yield f"embedding:{name}", located
    for name in _LORA_TAG.findall(text) if "<" in text else ():
        located = folders.locate("loras", name) or locate_stem("loras", name, folders)
        if located:
            yield f"<lora:{name}>", located


def _embedding(name: str, folders: ModelFolders) -> Located | None:
    # `(embedding:name:1.2)` ends in a weight, but a name may hold a colon of its own.
    for spelled in filter(None, (name, name.rpartition(":")[0])):
        for ending in _ENDINGS:
            located = folders.locate("embeddings", spelled + ending)
            if located:
                return located
        # ComfyUI looks through the subfolders too.
        tails = tuple(f"/{to_posix(spelled)}{ending}" for ending in _ENDINGS)
        for listed in folders.names.get("embeddings", ()):
            if to_posix(listed).endswith(tails):
                return folders.locate("embeddings", listed)
    return None


def locate_stem(folder: str, name: str, folders: ModelFolders) -> Located | None:
    """By base name without its ending, as the packs that take such names do; never one of several."""
    posix_name = to_posix(name)
    matches = []
    for listed in folders.names.get(folder, ()):
        posix = to_posix(listed)
        stem = posix.rpartition(".")[0]
        if posix_name in (stem, stem.split("/")[-1], posix.split("/")[-1]):
            matches.append(listed)
    return folders.locate(folder, matches[0]) if len(matches) == 1 else None
