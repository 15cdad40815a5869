"""Work that outlives its request: started, read, waited for, cancelled, and forgotten after a while."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Generic, TypeVar

_MAX_RUNNING = 4
_KEPT_SECONDS = 15 * 60
_KEPT_JOBS = 50
# Browsers let a page in the background send a request once a minute.
_ABANDONED_SECONDS = 150


class TooManyJobs(Exception):
    pass


@dataclass(frozen=True)
class Failure:
    """Why a job failed, by a code of locales/en/refusals.json and what its sentence names."""

    code: str
    params: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "params": self.params}


@dataclass
class Job:
    state: str = "running"
    failure: Failure | None = None
    ended: float | None = None
    read_at: float = 0
    cancel: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)
    # Counted, so that a reader can say which state it has seen.
    changes: int = 0
    # Called once: at a change past the number, or, with None, at the end alone.
    watchers: dict[Callable[[], None], int | None] = field(default_factory=dict)

    def changed(self) -> None:
        """Called with the lock held."""
        self.changes += 1
        for wake in [wake for wake, seen in self.watchers.items() if self._is_due(seen)]:
            del self.watchers[wake]
            wake()

    def watch(self, seen: int | None, wake: Callable[[], None]) -> None:
        with self.lock:
            if self._is_due(seen):
                wake()
            else:
                self.watchers[wake] = seen

    def unwatch(self, wake: Callable[[], None]) -> None:
        with self.lock:
            self.watchers.pop(wake, None)

    def _is_due(self, seen: int | None) -> bool:
        return self.ended is not None or (seen is not None and self.changes > seen)

    def end(self, state: str, failure: Failure | None = None) -> None:
        """The first end counts."""
        with self.lock:
            if self.ended is None:
                self.state, self.failure, self.ended = state, failure, monotonic()
                if state != "done":
                    self.cancel.set()
                self.changed()

    def fail(self, code: str, /, **params: str) -> None:
        self.end("failed", Failure(code, params))


J = TypeVar("J", bound=Job)


class Jobs(Generic[J]):
    """The jobs of one kind, whose class says what reading a job answers."""

    def __init__(self) -> None:
        self._jobs: dict[str, J] = {}
        self._lock = threading.Lock()

    def describe(self, job: J) -> dict[str, Any]:
        """Called with the job's lock held."""
        raise NotImplementedError

    def read(self, job_id: str) -> dict[str, Any] | None:
        job = self._find(job_id)
        if job is None:
            return None
        with job.lock:
            failed = job.failure and job.failure.as_json()
            return {**self.describe(job), "failed": failed, "changes": job.changes}

    def watch(self, job_id: str, seen: int | None, wake: Callable[[], None]) -> Callable[[], None]:
        """Calls `wake` once, from any thread, when the job has changed since `seen` changes, or has ended.

        At once where it has, or where nobody knows the job. Answers how to stop watching.
        """
        job = self._find(job_id)
        if job is None:
            wake()
            return lambda: None
        job.watch(seen, wake)
        return lambda: job.unwatch(wake)

    def cancel(self, job_id: str) -> dict[str, Any] | None:
        job = self._find(job_id)
        if job is not None:
            job.end("cancelled")
        return self.read(job_id)

    def _start(self, job: J, run: Callable[[], None]) -> str:
        job_id, job.read_at = uuid.uuid4().hex, monotonic()
        with self._lock:
            self._prune()
            running = [known for known in self._jobs.values() if known.ended is None]
            # A tab that was closed or reloaded reads no more, but its job would go on for hours.
            for abandoned in (known for known in running if job.read_at - known.read_at > _ABANDONED_SECONDS):
                abandoned.end("cancelled")
            if sum(known.ended is None for known in running) >= _MAX_RUNNING:
                raise TooManyJobs
            self._jobs[job_id] = job
        # A daemon: closing ComfyUI waits for no job.
        threading.Thread(target=run, daemon=True).start()
        return job_id

    def _find(self, job_id: str) -> J | None:
        with self._lock:
            job = self._jobs.get(job_id)
            if job is not None:
                job.read_at = monotonic()
            return job

    def _prune(self) -> None:
        ended = sorted((job.ended, job_id) for job_id, job in self._jobs.items() if job.ended is not None)
        for number, (when, job_id) in enumerate(ended):
            if number < len(ended) - _KEPT_JOBS or monotonic() - when > _KEPT_SECONDS:
                del self._jobs[job_id]
