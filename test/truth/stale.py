"""Is a remembered hash ever that of bytes which are gone? Thousands of rewrites that hide themselves."""

from __future__ import annotations

import hashlib
import mmap
import os
import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nodes_py.facts.hashing.file_hash import hash_file
from nodes_py.facts.hashing.hash_cache import HashCache

SIZE = 40
# A file that was written a moment ago is not remembered: each round waits until all of them are old enough.
REST = 0.15


@dataclass
class Score:
    stale: int = 0
    rewrites: int = 0
    # Rewrites of a file whose hash was known before: of others nothing could be stale.
    remembered: int = 0

    @property
    def line(self) -> str:
        return f"stale {self.stale}/{self.rewrites}"


def measure_stale(
    base: Path, cache: HashCache, rewrites: int = 10_000, rounds: int = 8, seed: int = 11
) -> Score:
    chance = random.Random(seed)
    each = rewrites // rounds
    files = [_make(base / f"folder {number % 7}" / f"{number}.bin", chance) for number in range(each)]
    score = Score()
    for _ in range(rounds):
        time.sleep(REST)
        for path in files:
            _remember(cache, path, chance)
        known = cache.find_all({str(path): path.stat() for path in files})
        score.remembered += len(known)
        for path in files:
            score.rewrites += 1
            _rewrite(path, chance)
            score.stale += _is_stale(cache, path)
    return score


def _make(path: Path, chance: random.Random) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(chance.randbytes(SIZE))
    if chance.random() < 0.2:
        link = path.with_suffix(".link")
        link.symlink_to(path)
        return link
    return path


def _remember(cache: HashCache, path: Path, chance: random.Random) -> None:
    written_meanwhile = chance.random() < 0.02

    def progress(count: int) -> None:
        nonlocal written_meanwhile
        if written_meanwhile and count > 0:
            written_meanwhile = False
            _rewrite(path, chance)

    cache.store(str(path), hash_file(str(path), progress, lambda: False, time.time_ns))


def _is_stale(cache: HashCache, path: Path) -> bool:
    found = cache.find(str(path), path.stat())
    return found is not None and found != hashlib.sha256(path.read_bytes()).hexdigest()


def _rewrite(path: Path, chance: random.Random) -> None:
    """The same size, and mostly the same times as well."""
    before, content = path.stat(), bytearray(path.read_bytes())
    content[chance.randrange(SIZE)] ^= 1 + chance.randrange(255)
    chance.choice(WAYS)(path, bytes(content))
    if chance.random() < 0.8:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _whole(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _in_place(path: Path, content: bytes) -> None:
    with path.open("r+b") as file:
        file.write(content)


def _mapped(path: Path, content: bytes) -> None:
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as mapped:
        mapped[:] = content


def _longer_and_cut(path: Path, content: bytes) -> None:
    path.write_bytes(content + b"x")
    os.truncate(path, SIZE)


def _renamed_over(path: Path, content: bytes) -> None:
    """A download that takes the old file's place, and over a link the link's."""
    other = path.with_suffix(".part")
    other.write_bytes(content)
    shutil.copystat(path, other)
    other.replace(path)


def _deleted_and_made(path: Path, content: bytes) -> None:
    """The new file often gets the inode of the old one."""
    target = path.resolve()
    target.unlink()
    target.write_bytes(content)


def _by_a_hard_link(path: Path, content: bytes) -> None:
    twin = path.with_suffix(".twin")
    os.link(path.resolve(), twin)
    _in_place(twin, content)
    twin.unlink()


def _swapped_for_a_hard_link(path: Path, content: bytes) -> None:
    twin = path.with_suffix(".twin")
    twin.write_bytes(content)
    path.unlink()
    os.link(twin, path)
    twin.unlink()


def _moved_away_and_copied_back(path: Path, content: bytes) -> None:
    target = path.resolve()
    away = target.with_suffix(".away")
    target.rename(away)
    shutil.copy2(away, target)
    _in_place(target, content)
    away.unlink()


def _by_a_link_to_another(path: Path, content: bytes) -> None:
    other = path.with_suffix(f".{time.monotonic_ns()}")
    other.write_bytes(content)
    shutil.copystat(path, other)
    path.unlink()
    path.symlink_to(other)


WAYS: list[Callable[[Path, bytes], None]] = [
    _whole,
    _in_place,
    _mapped,
    _longer_and_cut,
    _renamed_over,
    _deleted_and_made,
    _by_a_hard_link,
    _swapped_for_a_hard_link,
    _moved_away_and_copied_back,
    _by_a_link_to_another,
]
