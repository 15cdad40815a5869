"""What the host answered is remembered: a yes for ever, a no for an hour, as it may be pushed by then."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from time import time
from typing import Any

from .content import Content
from .pins import Pin
from .stranger import ANSWERS, Answer

_NAME = "pins-1.sqlite"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS pins (folder TEXT PRIMARY KEY, fingerprint TEXT NOT NULL,"
    " origin TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS answers (origin TEXT, hash TEXT, answer TEXT NOT NULL,"
    " asked REAL NOT NULL, PRIMARY KEY (origin, hash)) WITHOUT ROWID",
)
_NO_SECONDS = 3600


class PinMemory:
    """What cannot be written is not remembered: the next click asks again."""

    def __init__(self, folder: Path | None, now: Callable[[], float] = time) -> None:
        self._file = folder / _NAME if folder else None
        self._now = now

    @property
    def is_empty(self) -> bool:
        return self._file is None or not self._file.exists()

    def find(self, content: Content) -> Pin | None:
        row = self._read(
            "SELECT origin, hash FROM pins WHERE folder = ? AND fingerprint = ?",
            (str(content.folder), content.fingerprint()),
        )
        return Pin(row[0], row[1]) if row else None

    def keep(self, content: Content, pin: Pin) -> None:
        row = (str(content.folder), content.fingerprint(), pin.origin, pin.commit)
        self._write("INSERT OR REPLACE INTO pins VALUES (?, ?, ?, ?)", row)

    def find_answer(self, origin: str, commit: str) -> Answer | None:
        row = self._read("SELECT answer, asked FROM answers WHERE origin = ? AND hash = ?", (origin, commit))
        if row is None or row[0] not in ANSWERS:
            return None
        is_kept = row[0] == "fetches" or 0 <= self._now() - row[1] < _NO_SECONDS
        return row[0] if is_kept else None

    def keep_answer(self, origin: str, commit: str, answer: Answer) -> None:
        row = (origin, commit, answer, self._now())
        self._write("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", row)

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
