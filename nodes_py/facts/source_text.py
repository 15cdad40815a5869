"""Which Python files hold a text as a constant, as far as their source shows it.

Files are searched and never run. The bounds count bytes and files, not time.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_MAX_FILE, _MAX_BYTES, _MAX_FILES = 4 << 20, 96 << 20, 8_000
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages", "venv", "env"})


class SourceText:
    """One budget for all that is asked of it."""

    def __init__(self) -> None:
        self._bytes = self._files = 0

    @property
    def is_exhausted(self) -> bool:
        return self._bytes >= _MAX_BYTES or self._files >= _MAX_FILES

    def find(self, texts: Iterable[str], files: Iterable[str]) -> set[str]:
        """Those that stand in quotes in one of the files."""
        open_texts = {text: _spellings(text) for text in texts}
        found: set[str] = set()
        for file in files:
            if not open_texts or self.is_exhausted:
                break
            content = self._read(file)
            here = [text for text, quoted in open_texts.items() if any(each in content for each in quoted)]
            found.update(here)
            for text in here:
                del open_texts[text]
        return found

    def _read(self, file: str) -> bytes:
        self._files += 1
        try:
            with open(file, "rb") as opened:  # noqa: PTH123 - thousands of them
                content = opened.read(_MAX_FILE)
        except OSError:
            return b""
        self._bytes += len(content)
        return content


def _spellings(text: str) -> tuple[bytes, ...]:
    plain = text.encode("utf-8", "surrogatepass")
    return b'"' + plain + b'"', b"'" + plain + b"'"


def python_files(path: Path) -> Iterator[str]:
    """Of a folder and those below it, or the file itself."""
    if path.is_file():
        yield str(path)
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED and not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.join(folder, name)  # noqa: PTH118
