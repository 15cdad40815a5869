"""Pinning by content on the artist's click: in a thread, polled and cancelled like a hash job."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .content import TooLarge, read_content
from .git import read_git
from .hoisted import find_hoisted
from .install import Install
from .jobs import Job, Jobs
from .named_address import find_address
from .packs import find_packs
from .pin_memory import PinMemory
from .pins import COMFYUI_DATA, Cancelled, Pin, find_pin
from .repository_host import Get, Private, RateLimited, Unreachable, get_over_https

# Said before anything is asked.
HOST = "api.github.com"
COMFYUI_ORIGIN = "https://github.com/comfyanonymous/ComfyUI"


@dataclass
class _Job(Job):
    results: list[dict[str, Any]] = field(default_factory=list)
    total: int = 0
    directory: str | None = None
    # Seconds since 1970, when the host's limit ends.
    retry_at: int | None = None


@dataclass(frozen=True)
class _Unpinned:
    # None: ComfyUI itself.
    directory: str | None
    path: Path
    # Addresses beside the one that its own file names.
    named: tuple[str | None, ...] = ()


class PinJobs:
    def __init__(self, install: Install, get: Get = get_over_https) -> None:
        self._install = install
        self._get = get
        self._memory = PinMemory(install.cache_dir)
        self._jobs: Jobs[_Job] = Jobs()

    def start(self, prompt: dict[str, Any]) -> str:
        job = _Job()
        return self._jobs.start(job, lambda: self._run(job, prompt))

    def read(self, job_id: str) -> dict[str, Any] | None:
        job = self._jobs.find(job_id)
        if job is None:
            return None
        with job.lock:
            return {
                "state": job.state,
                "host": HOST,
                "done": len(job.results),
                "total": job.total,
                "directory": job.directory if job.state == "running" else None,
                "results": [dict(result) for result in job.results],
                "retry_at": job.retry_at,
                "message": job.message,
            }

    def cancel(self, job_id: str) -> dict[str, Any] | None:
        self._jobs.cancel(job_id)
        return self.read(job_id)

    def _run(self, job: _Job, prompt: dict[str, Any]) -> None:
        try:
            unpinned = list(self._find_unpinned(prompt))
            with job.lock:
                job.total = len(unpinned)
            for each in unpinned:
                with job.lock:
                    job.directory = each.directory or "ComfyUI"
                result = self._pin(each, job.cancel.is_set)
                with job.lock:
                    job.results.append(result)
        except Cancelled:
            return
        except RateLimited as limited:
            job.retry_at = limited.reset
            job.end("failed", _limit_message(limited.reset))
        except Unreachable:
            job.end("failed", f"{HOST} did not answer. Check the network and try again.")
        except Exception:
            job.end("failed", "The packs could not be compared. Look into ComfyUI's log.")
            raise
        job.end("done")

    def _find_unpinned(self, prompt: dict[str, Any]) -> Iterator[_Unpinned]:
        deadline = time.monotonic()
        packs = find_packs(prompt, self._install).packs
        folders: list[tuple[str, Path, str | None]] = [(pack.directory, pack.path, None) for pack in packs]
        for each in find_hoisted(packs, self._install):
            if each.path:
                folders.append((each.directory, each.path, each.named_origin))
        for directory, path, named in folders:
            git = read_git(path, deadline) if path.is_dir() else None
            if git and git.commit is None:
                yield _Unpinned(directory, path, (git.origin, named))
        if read_git(self._install.comfy_dir, deadline).commit is None:
            yield _Unpinned(None, self._install.comfy_dir)

    def _pin(self, unpinned: _Unpinned, is_cancelled: Callable[[], bool]) -> dict[str, Any]:
        found: Pin | str
        is_comfyui = unpinned.directory is None
        origin = None
        try:
            content = read_content(unpinned.path, COMFYUI_DATA if is_comfyui else frozenset())
            origin = COMFYUI_ORIGIN if is_comfyui else find_address(unpinned.path, *unpinned.named)
            remembered = self._memory.find(content)
            found = remembered or find_pin(content, origin, self._get, is_cancelled, whole=not is_comfyui)
            if isinstance(found, Pin) and remembered is None:
                self._memory.keep(content, found)
        except Private:
            found = "private"
        except TooLarge:
            found = "too-large"
        except (OSError, ValueError):
            found = "unreadable"
        pin = found if isinstance(found, Pin) else None
        return {
            "directory": unpinned.directory,
            "origin": origin,
            "commit": pin.commit if pin else None,
            "problem": None if pin else found,
        }


def _limit_message(reset: int | None) -> str:
    when = f" It answers again at {time.strftime('%H:%M', time.localtime(reset))}." if reset else ""
    return f"{HOST} answers 60 questions an hour without a login, and they are used up.{when} Try again then."
