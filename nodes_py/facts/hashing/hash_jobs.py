"""Hashing what a workflow needs, in threads of our own: started, waited for, cancelled."""

from __future__ import annotations

import errno
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..install import Install
from ..jobs import Job, Jobs
from .file_hash import Cancelled, Hashed, KeptChanging, hash_file
from .hash_cache import HashCache
from .hash_targets import Target, find_targets
from .turns import TURN_BYTES, Turns

# Read at a time, over all jobs: two tabs at once do not read four files side by side from one disk.
_READ = 2
# Begun at a time: three of one size are read by two in one and a half times the time of one, not in two.
_OPEN = 3
_LARGE_BYTES = 64 << 20


@dataclass
class _Job(Job):
    bytes_done: int = 0
    bytes_total: int = 0
    # Those being read now; the first is shown.
    reading: list[str] = field(default_factory=list)
    hashes: dict[str, dict[str, str]] = field(default_factory=lambda: {"models": {}, "files": {}})
    queue: list[Target] = field(default_factory=list)
    # Hashed, and not in the cache yet.
    fresh: dict[str, Hashed] = field(default_factory=dict)


class HashJobs(Jobs[_Job]):
    def __init__(self, install: Install, now_ns: Callable[[], int] = time.time_ns) -> None:
        super().__init__()
        self._install = install
        self._cache = HashCache(install.cache_dir)
        self._now_ns = now_ns
        self._turns = Turns(_READ)

    def start(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> str:
        job = _Job()
        return self._start(job, lambda: self._run(job, prompt, stated_models))

    def describe(self, job: _Job) -> dict[str, Any]:
        return {
            "state": job.state,
            "bytes_done": job.bytes_done,
            "bytes_total": job.bytes_total,
            "file": job.reading[0] if job.reading and job.state == "running" else None,
            "models": dict(job.hashes["models"]),
            "files": dict(job.hashes["files"]),
        }

    def _run(self, job: _Job, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> None:
        try:
            targets = find_targets(prompt, stated_models, self._install)
            known = self._cache.find_all({target.file: target.found for target in targets})
        except Exception:
            job.fail("hash-unlisted")
            raise
        with job.lock:
            for target in targets:
                job.bytes_total += target.found.st_size
                if target.file in known:
                    job.hashes[target.kind][target.path] = known[target.file]
                    job.bytes_done += target.found.st_size
                else:
                    job.queue.append(target)
            # Taken from the end. Files first, as they are sent while models are read; of each the largest,
            # so that all threads are busy to the end.
            job.queue.sort(key=lambda target: (target.kind == "files", target.found.st_size))
            job.changed()
        workers = [
            threading.Thread(target=self._work, args=(job,), daemon=True)
            for _ in range(min(_OPEN, len(job.queue)))
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        self._remember(job)
        job.end("done")

    def _work(self, job: _Job) -> None:
        while True:
            with job.lock:
                if job.cancel.is_set() or not job.queue:
                    return
                target = job.queue.pop()
            # What is sent meanwhile goes before any model.
            left = target.found.st_size if target.kind == "models" else sys.maxsize
            with self._turns.reading(left) as let_others:
                with job.lock:
                    job.reading.append(target.path)
                    job.changed()
                try:
                    self._hash(job, target, let_others)
                finally:
                    with job.lock:
                        job.reading.remove(target.path)

    def _hash(self, job: _Job, target: Target, let_others: Callable[[int], None]) -> None:
        left = turn = target.found.st_size

        def progress(count: int) -> None:
            nonlocal left, turn
            left -= count
            with job.lock:
                if job.state == "running":
                    job.bytes_done += count
                    job.changed()
            if target.kind == "models" and turn - left >= TURN_BYTES:
                turn = left
                let_others(left)

        try:
            hashed = hash_file(target.file, progress, job.cancel.is_set, self._now_ns)
        except Cancelled:
            return
        except KeptChanging:
            job.fail("file-keeps-changing", path=target.path)
        except OSError as error:
            job.fail("file-unreadable", path=target.path, reason=_name(error))
        else:
            with job.lock:
                job.fresh[target.file] = hashed
                job.hashes[target.kind][target.path] = hashed.sha256
                job.changed()
            # Small ones are hashed again sooner than one is written down: they go together.
            if target.found.st_size >= _LARGE_BYTES:
                self._remember(job)

    def _remember(self, job: _Job) -> None:
        with job.lock:
            fresh, job.fresh = job.fresh, {}
        self._cache.store_all(fresh)


def _name(error: OSError) -> str:
    """The system's own name for it, which is the same in all languages."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__)
