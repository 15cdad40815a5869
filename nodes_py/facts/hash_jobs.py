"""Hashing what a workflow needs, in threads of our own: started, polled, cancelled."""

from __future__ import annotations

import os
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .hash_cache import HashCache
from .hashing import Cancelled, KeptChanging, hash_file
from .install import Install
from .targets import Target, find_targets

_WORKERS = 2
_KEPT_SECONDS = 15 * 60
_KEPT_JOBS = 50


@dataclass
class _Job:
    state: str = "running"
    bytes_done: int = 0
    bytes_total: int = 0
    # Those being read now; the first is shown.
    reading: list[str] = field(default_factory=list)
    hashes: dict[str, dict[str, str]] = field(default_factory=lambda: {"models": {}, "files": {}})
    message: str | None = None
    queue: list[Target] = field(default_factory=list)
    ended: float | None = None
    cancel: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)


class HashJobs:
    def __init__(self, install: Install, now_ns: Callable[[], int] = time.time_ns) -> None:
        self._install = install
        self._cache = HashCache(install.cache_dir)
        self._now_ns = now_ns
        self._jobs: dict[str, _Job] = {}
        self._lock = threading.Lock()
        # Over all jobs: two tabs at once do not read four files side by side from one disk.
        self._slots = threading.Semaphore(_WORKERS)

    def start(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> str:
        job, job_id = _Job(), uuid.uuid4().hex
        with self._lock:
            self._prune()
            self._jobs[job_id] = job
        # Daemons: closing ComfyUI waits for no hash.
        threading.Thread(target=self._run, args=(job, prompt, stated_models), daemon=True).start()
        return job_id

    def read(self, job_id: str) -> dict[str, Any] | None:
        job = self._jobs.get(job_id)
        if job is None:
            return None
        with job.lock:
            return {
                "state": job.state,
                "bytes_done": job.bytes_done,
                "bytes_total": job.bytes_total,
                "file": job.reading[0] if job.reading and job.state == "running" else None,
                "models": dict(job.hashes["models"]),
                "files": dict(job.hashes["files"]),
                "message": job.message,
            }

    def cancel(self, job_id: str) -> dict[str, Any] | None:
        job = self._jobs.get(job_id)
        if job is not None:
            _end(job, "cancelled")
        return self.read(job_id)

    def _run(self, job: _Job, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> None:
        try:
            targets = find_targets(prompt, stated_models, self._install)
            known = self._cache.find_all({target.file: target.found for target in targets})
        except Exception:
            _end(job, "failed", "What this workflow needs could not be listed. Look into ComfyUI's log.")
            raise
        with job.lock:
            for target in targets:
                job.bytes_total += target.found.st_size
                if target.file in known:
                    job.hashes[target.kind][target.path] = known[target.file]
                    job.bytes_done += target.found.st_size
                else:
                    job.queue.append(target)
            # Taken from the end. The largest first: two threads are then busy to the end.
            job.queue.sort(key=lambda target: target.found.st_size)
        workers = [
            threading.Thread(target=self._work, args=(job,), daemon=True)
            for _ in range(min(_WORKERS, len(job.queue)))
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        _end(job, "done")

    def _work(self, job: _Job) -> None:
        while True:
            with self._slots:
                with job.lock:
                    if job.cancel.is_set() or not job.queue:
                        return
                    target = job.queue.pop()
                    job.reading.append(target.path)
                try:
                    self._hash(job, target)
                finally:
                    with job.lock:
                        job.reading.remove(target.path)

    def _hash(self, job: _Job, target: Target) -> None:
        def progress(count: int) -> None:
            with job.lock:
                job.bytes_done += count if job.state == "running" else 0

        try:
            hashed = hash_file(target.file, progress, job.cancel.is_set, self._now_ns)
        except Cancelled:
            return
        except KeptChanging:
            _end(
                job,
                "failed",
                f"{target.path} changed while it was read. Try again when nothing writes to it.",
            )
        except OSError as error:
            reason = (os.strerror(error.errno) if error.errno else "unknown error").lower()
            _end(job, "failed", f"{target.path} could not be read: {reason}.")
        else:
            self._cache.keep(target.file, hashed)
            with job.lock:
                job.hashes[target.kind][target.path] = hashed.sha256

    def _prune(self) -> None:
        ended = sorted((job.ended, job_id) for job_id, job in self._jobs.items() if job.ended is not None)
        for number, (when, job_id) in enumerate(ended):
            if number < len(ended) - _KEPT_JOBS or time.monotonic() - when > _KEPT_SECONDS:
                del self._jobs[job_id]


def _end(job: _Job, state: str, message: str | None = None) -> None:
    """The first end counts."""
    with job.lock:
        if job.ended is None:
            job.state, job.message, job.ended = state, message, time.monotonic()
            if state != "done":
                job.cancel.set()
