"""sha256 of a file, in pieces, so that ComfyUI goes on meanwhile."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass

# Fits the cache of a processor, where the bytes still are when they are hashed.
CHUNK_BYTES = 1 << 20
_TRIES = 3


class Cancelled(Exception):
    pass


class KeptChanging(Exception):
    """The file was written to each time it was read."""


@dataclass(frozen=True)
class Signature:
    """Distinguishes one content of a file from the next. A rewrite can reset size and mtime, not ctime."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


def sign(found: os.stat_result) -> Signature:
    return Signature(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


@dataclass(frozen=True)
class Hashed:
    sha256: str
    signature: Signature
    # False: the file was written so shortly before that a next write could bear the same times.
    settled: bool


def hash_file(
    path: str,
    progress: Callable[[int], None],
    is_cancelled: Callable[[], bool],
    now_ns: Callable[[], int],
) -> Hashed:
    """`progress` gets the bytes of each piece, negative when the reading starts again."""
    buffer = memoryview(bytearray(CHUNK_BYTES))
    for _ in range(_TRIES):
        started = now_ns()
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a path as the loader gave it
            before = sign(os.fstat(file.fileno()))
            digest, done = hashlib.sha256(), 0
            # Not past its size: a file that a download appends to would be followed for hours.
            while done <= before.size and (count := file.readinto(buffer)):
                if is_cancelled():
                    raise Cancelled
                digest.update(buffer[:count])
                done += count
                progress(count)
            after = sign(os.fstat(file.fileno()))
        # By its name too: the file may have been replaced under the open one.
        if before == after == sign(os.stat(path)) and done == before.size:  # noqa: PTH116
            return Hashed(digest.hexdigest(), before, _is_settled(before, started))
        progress(-done)
    raise KeptChanging


def _is_settled(signature: Signature, started_ns: int) -> bool:
    newest = max(signature.mtime_ns, signature.ctime_ns)
    # Whole seconds: a file system that counts in steps of up to two. Else the kernel's tick, a few ms.
    coarse = signature.mtime_ns % 1_000_000_000 == 0 or signature.ctime_ns % 1_000_000_000 == 0
    return started_ns - newest > (2_500_000_000 if coarse else 100_000_000)
