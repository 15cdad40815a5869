"""The id that git gives to a file's content, and the ids it would have with other line endings."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path


def blob_id(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def blob_ids(path: Path, limit: int = 64 << 20) -> Iterator[str]:
    """First of the bytes as they are, then with the line endings another system would have checked out."""
    if path.is_symlink():
        yield blob_id(os.fsencode(path.readlink()).replace(b"\\", b"/"))
        return
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise ValueError("too large to compare")
    yield blob_id(content)
    # Git converts no file that looks binary.
    if b"\0" not in content[:8000] and b"\n" in content:
        unix = content.replace(b"\r\n", b"\n")
        if unix != content:
            yield blob_id(unix)
        yield blob_id(unix.replace(b"\n", b"\r\n"))
    if len(content) > 1024:
        # A file that git LFS checked out: the repository holds its pointer.
        digest = hashlib.sha256(content).hexdigest()
        yield blob_id(
            f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {len(content)}\n".encode()
        )
