"""What the host answered, cached: *public* without an end, anything else for an hour, as it may change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from time import time
from typing import Any

from .pack_files import PackFiles
from .public_access import ACCESS_VALUES, PublicAccess
from .search import CommitRef

_NAME = "pins-2.sqlite"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS pins (folder TEXT PRIMARY KEY, fingerprint TEXT NOT NULL,"
    " origin TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS answers (origin TEXT, hash TEXT, answer TEXT NOT NULL,"
    " asked REAL NOT NULL, fetched INTEGER NOT NULL, PRIMARY KEY (origin, hash)) WITHOUT ROWID",
)
# The words in the file are those of release 0.1, whose files are still read.
_STORED: dict[str, str] = {"public": "fetches", "unknown": "unsure"}
_LOADED = {stored: access for access, stored in _STORED.items()}
_NEGATIVE_SECONDS = 3600
# A repository can become private: an older *public* still counts, and a click checks again.
_PUBLIC_SECONDS = 7 * 24 * 3600


class CommitCache:
    """What cannot be written is not cached: the next click asks again."""

    def __init__(self, folder: Path | None, now: Callable[[], float] = time) -> None:
        self._file = folder / _NAME if folder else None
        self._now = now

    @property
    def is_empty(self) -> bool:
        return self._file is None or not self._file.exists()

    def find(self, pack_files: PackFiles) -> CommitRef | None:
        row = self._read(
            "SELECT origin, hash FROM pins WHERE folder = ? AND fingerprint = ?",
            (str(pack_files.folder), pack_files.fingerprint()),
        )
        return CommitRef(row[0], row[1]) if row else None

    def store(self, pack_files: PackFiles, found: CommitRef) -> None:
        row = (str(pack_files.folder), pack_files.fingerprint(), found.origin, found.commit)
        self._write("INSERT OR REPLACE INTO pins VALUES (?, ?, ?, ?)", row)

    def find_access(self, origin: str, commit: str, was_fetched: bool = False) -> PublicAccess | None:
        """`was_fetched`: the clone has it from the origin. If it had not when asked, it was pushed since."""
        row = self._find_row(origin, commit)
        if row is None or row[0] not in ACCESS_VALUES:
            return None
        access, asked, had_fetched = row
        if access == "public":
            return access
        is_pushed_since = was_fetched and not had_fetched and access != "private"
        return access if self._is_within(asked, _NEGATIVE_SECONDS) and not is_pushed_since else None

    def is_public_outdated(self, origin: str, commit: str) -> bool:
        row = self._find_row(origin, commit)
        return row is not None and row[0] == "public" and not self._is_within(row[1], _PUBLIC_SECONDS)

    def find_origin(self, commit: str) -> str | None:
        """Where it is public. A commit id names its content, so this holds for every clone."""
        query = "SELECT origin FROM answers WHERE hash = ? AND answer = 'fetches' ORDER BY asked DESC"
        row = self._read(query, (commit,))
        return row[0] if row else None

    def store_access(self, origin: str, commit: str, access: PublicAccess, was_fetched: bool = False) -> None:
        row = (origin, commit, _STORED.get(access, access), self._now(), was_fetched)
        self._write("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)", row)

    def _find_row(self, origin: str, commit: str) -> Any:
        query = "SELECT answer, asked, fetched FROM answers WHERE origin = ? AND hash = ?"
        row = self._read(query, (origin, commit))
        return row and (_LOADED.get(row[0], row[0]), *row[1:])

    def _is_within(self, asked: float, seconds: float) -> bool:
        return 0 <= self._now() - asked < seconds

    def _read(self, query: str, values: Iterable[str]) -> Any:
        if self._file is None or self.is_empty:
            return None
        try:
            with closing(sqlite3.connect(self._file, timeout=5)) as database:
                return database.execute(query, tuple(values)).fetchone()
        except sqlite3.Error:
            return None

    def _write(self, query: str, row: tuple[Any, ...]) -> None:
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._file, timeout=5)) as database, database:
                for table in _TABLES:
                    database.execute(table)
                database.execute(query, row)
        except (sqlite3.Error, OSError):
            return
