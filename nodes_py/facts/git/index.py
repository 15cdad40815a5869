"""Reads `.git/index`, versions 2 to 4: what was tracked, and what its files looked like.

An index that holds only a part (split, sparse) is put together by the `git` binary, where there is one.
"""

from __future__ import annotations

import os
import stat
import struct
from dataclasses import dataclass
from functools import cached_property

from .binary import ask_git
from .layout import GitLayout

_FIXED = struct.Struct(">10I20sH")


@dataclass(frozen=True)
class IndexEntry:
    path: bytes
    object_id: str
    mode: int
    size: int
    mtime: tuple[int, int]
    # assume-unchanged or skip-worktree: git itself does not look at the file, which need not be there.
    ignored: bool
    # Left by a merge that is not finished.
    conflicted: bool


@dataclass(frozen=True)
class Index:
    entries: list[IndexEntry]
    mtime: tuple[int, int]
    # Id of the tree that the index would write, where git has noted it.
    tree_id: str | None

    @cached_property
    def kinds(self) -> dict[str, int]:
        """Path to the format bits of its mode."""
        return {os.fsdecode(entry.path): stat.S_IFMT(entry.mode) for entry in self.entries}


# What was read last of each, with the file's own signature: each report of facts asks for all of them again.
_known: dict[str, tuple[tuple[int, int, int, int], Index]] = {}
_KEPT_ENTRIES = 200_000


class _OtherForm(Exception):
    """Whole, but of a form that is not read here."""


def read_index(layout: GitLayout) -> Index | None:
    """None where there is none, or in a form that neither we nor a `git` here reads."""
    path = layout.git_dir / "index"
    try:
        with path.open("rb") as file:
            found = os.fstat(file.fileno())
            signature = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            known = _known.get(str(path))
            if known is not None and known[0] == signature:
                return known[1]
            data = file.read()
        index = _parse(data, divmod(found.st_mtime_ns, 1_000_000_000))
        _remember(str(path), signature, index)
        return index
    except _OtherForm:
        return _ask_for_index(layout)
    except (OSError, struct.error, IndexError, ValueError):
        return None


def _remember(path: str, signature: tuple[int, int, int, int], index: Index | None) -> None:
    if index is None:
        return
    if sum(len(each.entries) for _, each in list(_known.values())) + len(index.entries) > _KEPT_ENTRIES:
        _known.clear()
    _known[path] = (signature, index)


def _ask_for_index(layout: GitLayout) -> Index | None:
    """Without the times of the files, so each is compared by its content."""
    listed = ask_git(layout.work_dir, "ls-files", "--stage", "-v", "-z")
    if listed is None:
        return None
    entries = []
    try:
        for line in filter(None, listed.split(b"\0")):
            head, _, path = line.partition(b"\t")
            tag, mode, object_id, stage = head.decode("ascii").split(" ")
            # Lower case is assume-unchanged, S is skip-worktree.
            is_ignored = tag.islower() or tag == "S"
            entries.append(IndexEntry(path, object_id, int(mode, 8), -1, (0, 0), is_ignored, stage != "0"))
    except ValueError:
        return None
    return Index(entries, (0, 0), None)


def _parse(data: bytes, mtime: tuple[int, int]) -> Index | None:
    signature, version, count = struct.unpack_from(">4sII", data)
    if signature != b"DIRC":
        return None
    if version not in (2, 3, 4):
        raise _OtherForm
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


def _with_extensions(data: bytes, position: int, entries: list[IndexEntry], mtime: tuple[int, int]) -> Index:
    tree_id = None
    while position + 8 <= len(data) - 20:
        name, size = struct.unpack_from(">4sI", data, position)
        body = data[position + 8 : position + 8 + size]
        position += 8 + size
        if name in (b"link", b"sdir"):
            raise _OtherForm
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
