"""Pins that were found are remembered for ever, for exactly the files that they were found for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from .content import Content
from .pins import Pin

_NAME = "pins-1.sqlite"
_TABLE = (
    "CREATE TABLE IF NOT EXISTS pins (folder TEXT PRIMARY KEY, fingerprint TEXT NOT NULL,"
    " origin TEXT NOT NULL, hash TEXT NOT NULL) WITHOUT ROWID"
)


class PinMemory:
    """What cannot be written is not remembered: the next click asks again."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / _NAME if folder else None

    @property
    def is_empty(self) -> bool:
        return self._file is None or not self._file.exists()

    def find(self, content: Content) -> Pin | None:
        if self._file is None or self.is_empty:
            return None
        try:
            with closing(sqlite3.connect(self._file, timeout=5)) as database:
                row = database.execute(
                    "SELECT origin, hash FROM pins WHERE folder = ? AND fingerprint = ?",
                    (str(content.folder), content.fingerprint()),
                ).fetchone()
        except sqlite3.Error:
            return None
        return Pin(row[0], row[1]) if row else None

    def keep(self, content: Content, pin: Pin) -> None:
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._file, timeout=5)) as database, database:
                database.execute(_TABLE)
                row = (str(content.folder), content.fingerprint(), pin.origin, pin.commit)
                database.execute("INSERT OR REPLACE INTO pins VALUES (?, ?, ?, ?)", row)
        except (sqlite3.Error, OSError):
            return
