"""Reads `.git/index`, versions 2 to 4: what was tracked, and what its files looked like."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_FIXED = struct.Struct(">10I20sH")


@dataclass(frozen=True)
class IndexEntry:
    path: bytes
    object_id: str
    mode: int
    size: int
    mtime: tuple[int, int]
    # assume-unchanged or skip-worktree: git itself does not look at the file.
    ignored: bool
    # Left by a merge that is not finished.
    conflicted: bool


@dataclass(frozen=True)
class Index:
    entries: list[IndexEntry]
    mtime: tuple[int, int]
    # Id of the tree that the index would write, where git has noted it.
    tree_id: str | None


def read_index(path: Path) -> Index | None:
    """None where there is none, or in a form that holds only a part (split, sparse)."""
    try:
        data = path.read_bytes()
        mtime_ns = path.stat().st_mtime_ns
        return _parse(data, divmod(mtime_ns, 1_000_000_000))
    except (OSError, struct.error, IndexError, ValueError):
        return None


def _parse(data: bytes, mtime: tuple[int, int]) -> Index | None:
    signature, version, count = struct.unpack_from(">4sII", data)
    if signature != b"DIRC" or version not in (2, 3, 4):
        return None
    entries: list[IndexEntry] = []
    position, path = 12, b""
    for _ in range(count):
        start = position
        fields = _FIXED.unpack_from(data, position)
        position += _FIXED.size
        flags, extended = fields[11], 0
        if flags & 0x4000:
            extended = struct.unpack_from(">H", data, position)[0]
            position += 2
        if version == 4:
            drop, position = _varint(data, position)
            end = data.index(b"\0", position)
            path = path[: len(path) - drop] + data[position:end]
            position = end + 1
        else:
            end = data.index(b"\0", position)
            path = data[position:end]
            position = start + ((end - start) // 8 + 1) * 8
        entries.append(
            IndexEntry(
                path=path,
                object_id=fields[10].hex(),
                mode=fields[6],
                size=fields[9],
                mtime=(fields[2], fields[3]),
                ignored=bool(flags & 0x8000 or extended & 0x4000),
                conflicted=bool(flags & 0x3000),
            )
        )
    return _with_extensions(data, position, entries, mtime)


def _with_extensions(
    data: bytes, position: int, entries: list[IndexEntry], mtime: tuple[int, int]
) -> Index | None:
    tree_id = None
    while position + 8 <= len(data) - 20:
        name, size = struct.unpack_from(">4sI", data, position)
        body = data[position + 8 : position + 8 + size]
        position += 8 + size
        if name in (b"link", b"sdir"):
            return None
        if name == b"TREE":
            # "<empty path>\0<entries> <subtrees>\n<id>"; -1 entries: changed since, no id.
            counts, _, rest = body[body.index(b"\0") + 1 :].partition(b"\n")
            if not counts.startswith(b"-"):
                tree_id = rest[:20].hex()
    return Index(entries, mtime, tree_id)


def _varint(data: bytes, position: int) -> tuple[int, int]:
    byte = data[position]
    value = byte & 0x7F
    while byte & 0x80:
        position += 1
        byte = data[position]
        value = ((value + 1) << 7) | (byte & 0x7F)
    return value, position + 1
