"""The host is asked on the artist's click: in a thread, polled and cancelled like a hash job."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..install import Install
from ..jobs import Job, Jobs
from ..packs import find_packs
from .code_sources import Source, read_comfyui, read_packs
from .commit_cache import PinMemory
from .github_api import Cancelled, Get, RateLimited, Unreachable, get_over_https, is_kept
from .resolve_source import Asker, settle

# Said before anything is asked.
HOST = "api.github.com"
# verify: whether a stranger can fetch the commits that are known. all: where the others are, too.
Want = Literal["verify", "all"]


@dataclass
class _Job(Job):
    results: list[dict[str, Any]] = field(default_factory=list)
    total: int = 0
    directory: str | None = None
    # Seconds since 1970, when the host's limit ends.
    retry_at: int | None = None


class PinJobs:
    def __init__(self, install: Install, get: Get = get_over_https) -> None:
        self._install = install
        self._get = get
        self._jobs: Jobs[_Job] = Jobs()

    def start(self, prompt: dict[str, Any], aux_ids: Mapping[str, str], want: Want) -> str:
        """`aux_ids`: node id to the `owner/name` that the workflow's file gives; a place to look."""
        job = _Job()
        return self._jobs.start(job, lambda: self._run(job, prompt, aux_ids, want))

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

    def _run(self, job: _Job, prompt: dict[str, Any], aux_ids: Mapping[str, str], want: Want) -> None:
        try:
            memory = PinMemory(self._install.cache_dir)
            asker = Asker(self._get, memory, job.cancel.is_set)
            sources = self._find_open(prompt, memory, want)
            with job.lock:
                job.total = len(sources)
            for source in sources:
                with job.lock:
                    job.directory = source.directory or "ComfyUI"
                named = [aux_ids[node_id] for node_id in source.node_ids if node_id in aux_ids]
                # Several repositories for one pack: the file contradicts itself.
                places = [f"https://github.com/{named[0]}"] if len(set(named)) == 1 else []
                result = settle(source, places, asker)
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

    def _find_open(self, prompt: dict[str, Any], memory: PinMemory, want: Want) -> list[Source]:
        """What the host can say more about. First what has no commit: that fails every run for sure."""
        used = find_packs(prompt, self._install)
        sources = read_packs(used, self._install, memory, deadline=None)
        sources.append(read_comfyui(self._install, memory, deadline=None))
        return sorted((source for source in sources if _is_open(source, memory, want)), key=_urgency)


def _is_open(source: Source, memory: PinMemory, want: Want) -> bool:
    git = source.pinned.git
    if not source.is_known:
        return want == "all"
    is_yes = source.pinned.stranger == "fetches"
    return is_kept(git.origin) and (not is_yes or memory.has_old_yes(git.origin or "", git.commit or ""))


def _urgency(source: Source) -> tuple[int, bool]:
    return bool(source.pinned.git.commit) + source.is_known, source.pinned.stranger == "fetches"


def _limit_message(reset: int | None) -> str:
    when = f" It answers again at {time.strftime('%H:%M', time.localtime(reset))}." if reset else ""
    return f"{HOST} answers 60 questions an hour without a login, and they are used up.{when} Try again then."
