"""Models that a text names: `embedding:name` and `<lora:name>`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from .model_folders import Located, ModelFolders, to_posix

# Words of a piece of the text that has one weight, as ComfyUI's tokenizer reads them.
_EMBEDDING = re.compile(r"(?:^|[ \n])embedding:(?:(?![ \n]embedding:)\s)*(\S+)")
_LORA_TAG = re.compile(r"<lora:([^:<>]+)(?::[^<>]*)?>", re.IGNORECASE)
# Each level is read once more; nobody writes that many.
_MOST_BRACKETS = 40
_BRACKET = re.compile("[()]")
# What ComfyUI tries after an embedding's name.
_ENDINGS = ("", ".safetensors", ".pt", ".bin")


def find_in_text(text: str, folders: ModelFolders) -> Iterator[tuple[str, Located]]:
    """A name that leads nowhere is ignored by ComfyUI, here as there: no finding."""
    for name in _embedding_names(text) if "embedding:" in text else ():
        for spelled in dict.fromkeys((name, name.strip(","))):
            located = _embedding(spelled, folders)
            if located:
                yield f"embedding:{spelled}", located
                break
    for name in _LORA_TAG.findall(text) if "<" in text else ():
        located = folders.locate("loras", name) or locate_stem("loras", name, folders)
        if located:
            yield f"<lora:{name}>", located


def _embedding_names(text: str) -> Iterator[str]:
    """Escaped brackets are letters; all others give a weight to what is in them."""
    escaped = text.replace("\\)", "\0\1").replace("\\(", "\0\2")
    for piece in _pieces(escaped):
        yield from _EMBEDDING.findall(piece.replace("\0\1", ")").replace("\0\2", "("))


def _pieces(text: str) -> Iterator[str]:
    """Each with its own weight: `(a:1.2)` without the brackets and the number."""
    waiting = [(part, 0) for part in _split_at_brackets(text)[::-1]]
    while waiting:
        part, depth = waiting.pop()
        if len(part) < 2 or part[0] != "(" or part[-1] != ")" or depth == _MOST_BRACKETS:
            yield part
            continue
        inner = part[1:-1]
        head, _, weight = inner.rpartition(":")
        parts = _split_at_brackets(head if head and _is_float(weight) else inner)
        waiting += [(each, depth + 1) for each in parts[::-1]]


def _split_at_brackets(text: str) -> list[str]:
    """What stands in outer brackets, with these, and what stands between them. As ComfyUI counts, a bracket
    that closes nothing makes the depth negative."""
    parts, start, depth = [], 0, 0
    for match in _BRACKET.finditer(text):
        at = match.start()
        if match[0] == "(":
            if depth == 0:
                parts.append(text[start:at])
                start = at
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                parts.append(text[start : at + 1])
                start = at + 1
    return [part for part in (*parts, text[start:]) if part]


def _is_float(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


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
