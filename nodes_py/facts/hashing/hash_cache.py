"""Cached hashes: one small SQLite file, which two processes may share and anyone may delete."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import astuple
from pathlib import Path

from .file_hash import Hashed, Signature, sign

_NAME = "hashes-1.sqlite"
_KEPT_ROWS = 20_000
_KEPT_SECONDS = 365 * 24 * 3600
_WAITS = (0, 0.02, 0.1, 0.5)
_TABLE = """
CREATE TABLE IF NOT EXISTS hashes (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
  inode TEXT NOT NULL, sha256 TEXT NOT NULL, seen INTEGER NOT NULL
) WITHOUT ROWID
"""


class HashCache:
    """Thread-safe: a connection for each use. What cannot be written is cached for this process alone."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._own: dict[str, tuple[Signature, str]] = {}
        self._pruned = False

    def find(self, path: str, found: os.stat_result) -> str | None:
        return self.find_all({path: found}).get(path)

    def find_all(self, files: dict[str, os.stat_result]) -> dict[str, str]:
        """Path to hash, for each file whose content is still the one that was hashed."""
        known: dict[str, str] = {}
        rows = self._rows(files)
        for path, found in files.items():
            for signature, digest in rows.get(path, ()):
                if signature == sign(found):
                    known[path] = digest
        return known

    def find_last(self, path: str) -> list[tuple[Signature, str]]:
        """What was hashed at this path, where nothing may be now."""
        return self._rows([path]).get(path, [])

    def _rows(self, paths: Iterable[str]) -> dict[str, list[tuple[Signature, str]]]:
        found = {path: [self._own[key]] for path in paths if (key := _key(path)) in self._own}
        rows: dict[str, tuple[Signature, str]] = {}
        try:
            with self._open(create=False) as database:
                for path in paths if database else ():
                    row = database.execute(
                        "SELECT size, mtime_ns, ctime_ns, inode, sha256 FROM hashes WHERE path = ?",
                        (_key(path),),
                    ).fetchone()
                    if row:
                        rows[path] = (Signature(row[0], row[1], row[2], int(row[3])), row[4])
        except (sqlite3.Error, OSError, ValueError):
            return found
        for path, row in rows.items():
            found.setdefault(path, []).append(row)
        return found

    def store(self, path: str, hashed: Hashed) -> None:
        self.store_all({path: hashed})

    def store_all(self, files: dict[str, Hashed]) -> None:
        """In one transaction: each opens the file and waits for the disk."""
        settled = {_key(path): hashed for path, hashed in files.items() if hashed.settled}
        if not settled:
            return
        rows = [_row(key, hashed) for key, hashed in settled.items()]
        for wait in _WAITS:
            time.sleep(wait)
            try:
                self._write(rows)
            except sqlite3.OperationalError as error:
                # Whoever creates the file locks all others out for a moment, whatever their timeout.
                if "locked" in str(error):
                    continue
                break
            except (sqlite3.Error, OSError):
                break
            for key in settled:
                self._own.pop(key, None)
            return
        self._own.update({key: (hashed.signature, hashed.sha256) for key, hashed in settled.items()})

    def _write(self, rows: list[tuple[object, ...]]) -> None:
        with self._open(create=True) as database:
            if database is None:
                raise OSError
            with database:
                database.executemany("INSERT OR REPLACE INTO hashes VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
                self._prune(database)

    def _prune(self, database: sqlite3.Connection) -> None:
        """Once in a process: the table grows by a few rows a day."""
        if self._pruned:
            return
        self._pruned = True
        database.execute("DELETE FROM hashes WHERE seen < ?", (_now() - _KEPT_SECONDS,))
        database.execute(
            "DELETE FROM hashes WHERE path IN (SELECT path FROM hashes ORDER BY seen DESC LIMIT -1 OFFSET ?)",
            (_KEPT_ROWS,),
        )

    @contextmanager
    def _open(self, create: bool) -> Iterator[sqlite3.Connection | None]:
        file = self._folder / _NAME if self._folder else None
        if file is None or (not create and not file.exists()):
            yield None
            return
        if create:
            file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=5)) as database:
            if create:
                # Readers do not wait for a writer. Where the drive cannot, SQLite stays with what it can.
                database.execute("PRAGMA journal_mode = WAL")
                database.execute(_TABLE)
            yield database


def _key(path: str) -> str:
    # A name on disk may hold bytes that are no text; SQLite takes none.
    return os.path.realpath(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _row(key: str, hashed: Hashed) -> tuple[object, ...]:
    size, mtime_ns, ctime_ns, inode = astuple(hashed.signature)
    return key, size, mtime_ns, ctime_ns, str(inode), hashed.sha256, _now()


def _now() -> int:
    return int(time.time())
