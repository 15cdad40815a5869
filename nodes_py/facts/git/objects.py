"""Reads commits and trees, loose and packed. Ours, since ComfyUI brings no git library to rely on."""

from __future__ import annotations

import mmap
import struct
import zlib
from pathlib import Path

_KINDS = {1: "commit", 2: "tree", 3: "blob", 4: "tag"}
_MAX_BYTES = 32 << 20


class ObjectStore:
    """Not shared between threads. `close()` lets go of the packs: Windows cannot delete an open file."""

    def __init__(self, common_dir: Path) -> None:
        self._folders = _object_folders(common_dir / "objects")
        self._packs: list[_Pack] | None = None

    def read(self, object_id: str) -> tuple[str, bytes] | None:
        """(kind, content), or None when it is not here: shallow, partial, or a form we do not read."""
        try:
            return self._read(object_id)
        except (OSError, ValueError, IndexError, struct.error, zlib.error, RecursionError):
            return None

    def _read(self, object_id: str) -> tuple[str, bytes] | None:
        for folder in self._folders:
            try:
                data = _inflate((folder / object_id[:2] / object_id[2:]).read_bytes())
            except FileNotFoundError:
                continue
            head, _, content = data.partition(b"\0")
            return head.split(b" ")[0].decode("ascii"), content
        if self._packs is None:
            self._packs = [
                _Pack(path) for folder in self._folders for path in (folder / "pack").glob("*.idx")
            ]
        for pack in self._packs:
            offset = pack.find(bytes.fromhex(object_id))
            if offset is not None:
                return self._at(pack, offset)
        return None

    def _at(self, pack: _Pack, offset: int) -> tuple[str, bytes] | None:
        kind, content, base = pack.entry(offset)
        if base is None:
            return _KINDS[kind], content
        found = self._at(pack, base) if isinstance(base, int) else self._read(base.hex())
        return (found[0], _apply_delta(found[1], content)) if found else None

    def close(self) -> None:
        for pack in self._packs or ():
            pack.close()
        self._packs = None


class _Pack:
    def __init__(self, index_path: Path) -> None:
        self._maps = [_map(index_path), _map(index_path.with_suffix(".pack"))]
        self._index, self._pack = self._maps
        if self._index[:8] != b"\xfftOc\0\0\0\x02":
            raise ValueError("only version 2 of the index is read")
        self._count = struct.unpack_from(">I", self._index, 8 + 255 * 4)[0]

    def find(self, key: bytes) -> int | None:
        low = struct.unpack_from(">I", self._index, 8 + (key[0] - 1) * 4)[0] if key[0] else 0
        high = struct.unpack_from(">I", self._index, 8 + key[0] * 4)[0]
        names = 8 + 1024
        while low < high:
            middle = (low + high) // 2
            name = self._index[names + middle * 20 : names + middle * 20 + 20]
            if name == key:
                return self._offset(names + self._count * 24, middle)
            low, high = (middle + 1, high) if name < key else (low, middle)
        return None

    def _offset(self, table: int, position: int) -> int:
        offset = struct.unpack_from(">I", self._index, table + position * 4)[0]
        if offset & 0x80000000:
            offset = struct.unpack_from(
                ">Q", self._index, table + self._count * 4 + (offset & 0x7FFFFFFF) * 8
            )[0]
        return offset

    def entry(self, offset: int) -> tuple[int, bytes, int | bytes | None]:
        """(kind, content or delta, offset or id of the delta's base)."""
        start = offset
        byte = self._pack[offset]
        kind, size, shift = (byte >> 4) & 7, byte & 15, 4
        while byte & 0x80:
            offset += 1
            byte = self._pack[offset]
            size |= (byte & 0x7F) << shift
            shift += 7
        offset += 1
        base: int | bytes | None = None
        if kind == 6:
            byte = self._pack[offset]
            back = byte & 0x7F
            while byte & 0x80:
                offset += 1
                byte = self._pack[offset]
                back = ((back + 1) << 7) | (byte & 0x7F)
            offset += 1
            base = start - back
        elif kind == 7:
            base = self._pack[offset : offset + 20]
            offset += 20
        if size > _MAX_BYTES:
            raise ValueError("too large to be a commit or a tree")
        stream = zlib.decompressobj()
        content = b""
        while not stream.eof and offset < len(self._pack):
            # A commit is a few hundred bytes: small slices, since slicing copies.
            step = 1024 if size < 2048 else 65536
            content += stream.decompress(self._pack[offset : offset + step])
            offset += step
        return kind, content, base

    def close(self) -> None:
        for mapped in self._maps:
            mapped.close()


def _object_folders(objects: Path) -> list[Path]:
    folders, queue = [], [objects]
    while queue and len(folders) < 10:
        folder = queue.pop()
        folders.append(folder)
        try:
            lines = (folder / "info" / "alternates").read_text(encoding="utf-8").splitlines()
        except OSError:
            continue
        queue += [folder / line for line in lines if line and not line.startswith("#")]
    return folders


def _map(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _inflate(data: bytes) -> bytes:
    content = zlib.decompressobj().decompress(data, _MAX_BYTES)
    if len(content) >= _MAX_BYTES:
        raise ValueError("too large to be a commit or a tree")
    return content


def _apply_delta(base: bytes, delta: bytes) -> bytes:
    position = 0
    for _ in range(2):
        while delta[position] & 0x80:
            position += 1
        position += 1
    out = bytearray()
    while position < len(delta):
        code = delta[position]
        position += 1
        if not code & 0x80:
            out += delta[position : position + code]
            position += code
            continue
        numbers = [0, 0]
        for bit in range(7):
            if code & (1 << bit):
                which, shift = (0, bit * 8) if bit < 4 else (1, (bit - 4) * 8)
                numbers[which] |= delta[position] << shift
                position += 1
        start, size = numbers[0], numbers[1] or 0x10000
        out += base[start : start + size]
    return bytes(out)
