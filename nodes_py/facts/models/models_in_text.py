"""Models that a text names: `embedding:name` and `<lora:name>`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice

from .model_folders import Located, ModelFolders, to_posix
from .weighted_pieces import weighted_pieces

# Words of a piece of the text that has one weight, as ComfyUI's tokenizer reads them.
_EMBEDDING = re.compile(r"(?:^|(?<=\s))embedding:(?:(?!\sembedding:)\s)*(\S+)")
_LORA_TAG = re.compile(r"<lora:([^:<>]+)(?::[^<>]*)?>", re.IGNORECASE)
# Of one text. Each is looked for among all that the folder has.
_MOST_NAMES = 500
# What ComfyUI tries after an embedding's name.
_ENDINGS = ("", ".safetensors", ".pt", ".bin")


def find_in_text(text: str, folders: ModelFolders) -> Iterator[tuple[str, Located]]:
    """A name that leads nowhere is ignored by ComfyUI, here as there: no finding."""
    named = _embedding_names(text) if "embedding:" in text else ()
    for name in islice(dict.fromkeys(named), _MOST_NAMES):
        for spelled in _spellings(name):
            located = _embedding(spelled, folders)
            if located:
                yield f"embedding:{spelled}", located
                break
    for name in islice(dict.fromkeys(_LORA_TAG.findall(text) if "<" in text else ()), _MOST_NAMES):
        located = folders.locate("loras", name) or locate_stem("loras", name, folders)
        if located:
            yield f"<lora:{name}>", located


def _embedding_names(text: str) -> Iterator[str]:
    """Escaped brackets are letters; all others give a weight to what is in them."""
    escaped = text.replace("\\)", "\0\1").replace("\\(", "\0\2")
    for piece in weighted_pieces(escaped):
        yield from _EMBEDDING.findall(piece.replace("\0\1", ")").replace("\0\2", "("))


def _spellings(name: str) -> Iterator[str]:
    """Newer releases end the name at `<` and `[`, older ones take them as letters of it."""
    cut = re.split(r"[<\[]", name, maxsplit=1)[0]
    yield from dict.fromkeys(each for one in (name, cut) for each in (one, one.strip(",")) if each)


def _embedding(name: str, folders: ModelFolders) -> Located | None:
    if os.path.isabs(name):  # noqa: PTH117
        return None
    for ending in _ENDINGS:
        located = folders.locate("embeddings", name + ending)
        if located:
            return located
    # ComfyUI looks through the subfolders too.
    tails = tuple(f"/{to_posix(name)}{ending}" for ending in _ENDINGS)
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
