"""The pictures and files of callers that runs put into the input folder, each run into a folder of its own.

They come by ComfyUI's own upload, which takes nothing away again. No path is taken here: only ids of ours.
"""

from __future__ import annotations

import contextlib
import json
import re
import stat
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

PREFIX = "runflow-run-"
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
# A run that is being prepared stands in no queue yet, and another ComfyUI may share this folder.
QUIET_SECONDS = 600.0


class RunFiles:
    """`find_prompts`: those that are queued or running here."""

    def __init__(
        self, find_folder: Callable[[], Path], find_prompts: Callable[[], Iterable[Any]] = lambda: ()
    ) -> None:
        self._find_folder, self._find_prompts = find_folder, find_prompts

    def remove(self, run_id: str) -> int | None:
        """How many files went. None: this is no id of ours."""
        return _remove(self._find_folder() / f"{PREFIX}{run_id}") if _ID.fullmatch(run_id) else None

    def remove_ended(self, now: float | None = None) -> int:
        """Those of runs that nothing is left of: their program was killed, say."""
        before = (time.time() if now is None else now) - QUIET_SECONDS
        old = [folder for folder in self._find_ours() if _changed_at(folder) <= before]
        # Written out only where there is something to look for: prompts may be long.
        queued = json.dumps(list(self._find_prompts()), default=str) if old else ""
        return sum(_remove(folder) for folder in old if folder.name not in queued)

    def remove_ended_at_start(self) -> None:
        """Now, and once more when what may still be in use now has been quiet for long enough."""
        self._remove_ended_quietly()
        later = threading.Timer(QUIET_SECONDS + 1, self._remove_ended_quietly)
        later.daemon = True
        later.start()

    def _remove_ended_quietly(self) -> None:
        with contextlib.suppress(OSError):
            self.remove_ended()

    def _find_ours(self) -> list[Path]:
        named = self._find_folder().glob(f"{PREFIX}*")
        return [path for path in named if _ID.fullmatch(path.name.removeprefix(PREFIX)) and _is_folder(path)]


def _remove(folder: Path) -> int:
    """The files in it, and it, where nothing else is in it. A link goes, never what it leads to."""
    if not _is_folder(folder):
        return 0
    removed = 0
    for path in list(folder.iterdir()):
        if not _is_folder(path):
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
                removed += 1
    # Somebody's folder in it stays, and it with that.
    with contextlib.suppress(OSError):
        folder.rmdir()
    return removed


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def _changed_at(folder: Path) -> float:
    try:
        return folder.lstat().st_mtime
    except OSError:
        return float("inf")
