"""Is a model file what its name says? Its first bytes show it. A broken one fails every run."""

from __future__ import annotations

import json
import os
import struct
from typing import BinaryIO

_LFS = b"version https://git-lfs.github.com/spec/"
_HTML = (b"<!doctype html", b"<html", b"<?xml", b"<head")
_MAX_HEADER = 100 << 20
_TABLE_BYTES = 16 << 20

_known: dict[tuple[str, int, int, int, int], str | None] = {}


def check_model(path: str, found: os.stat_result) -> str | None:
    key = (path, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    if key not in _known:
        if len(_known) > 10_000:
            _known.clear()
        try:
            _known[key] = _check(path, found.st_size)
        except OSError:
            return "unreadable"
    return _known[key]


def _check(path: str, size: int) -> str | None:
    if size == 0:
        return "empty"
    with open(path, "rb") as file:  # noqa: PTH123 - a path as the loader gave it
        head = file.read(512)
        if head.startswith(_LFS):
            return "lfs-pointer"
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
            return "html-page"
        if path.lower().endswith((".safetensors", ".sft")):
            return _check_safetensors(head, file, size)
        if path.lower().endswith(".gguf") and not head.startswith(b"GGUF"):
            return "damaged"
    return None


def _check_safetensors(head: bytes, file: BinaryIO, size: int) -> str | None:
    if size < 8:
        return "truncated"
    length = struct.unpack("<Q", head[:8])[0]
    if length > _MAX_HEADER or head[8:9] not in (b"{", b""):
        return "damaged"
    if 8 + length > size:
        return "truncated"
    file.seek(8)
    table = file.read(min(length, _TABLE_BYTES))
    end = _scan(table)
    if length <= _TABLE_BYTES and (end is None or 8 + length + end > size):
        end = _parse(table)
        if end is None:
            return "damaged"
    return "truncated" if end is not None and 8 + length + end > size else None


def _scan(table: bytes) -> int | None:
    """The largest end of all `"data_offsets":[start,end]`, not parsed: a table may have megabytes.
    None where the text is ambiguous, as with a tensor of that name."""
    end, position, mark = None, 0, b'"data_offsets"'
    while (position := table.find(mark, position)) >= 0:
        close = table.find(b"]", position)
        if close < 0:
            break
        try:
            end = max(end or 0, int(table[position:close].rpartition(b",")[2]))
        except ValueError:
            return None
        position = close
    return end


def _parse(table: bytes) -> int | None:
    try:
        # The hook lets other threads run: json's C code alone holds them up to its end.
        header = json.loads(table, object_hook=lambda found: found)
        tensors = [tensor for name, tensor in header.items() if name != "__metadata__"]
        return max((int(tensor["data_offsets"][1]) for tensor in tensors), default=0)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return None
