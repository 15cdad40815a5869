"""What the routes ask about this ComfyUI."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from .commit_search.search_jobs import CommitSearchJobs
from .hashing.hash_jobs import HashJobs
from .install import Install, from_comfyui
from .limited_report import describe_limited
from .report import describe


class InstallFacts:
    """Opened at the first question: while the packs load, ComfyUI's own modules may be half there."""

    def __init__(self, open_install: Callable[[], Install] = from_comfyui) -> None:
        self._open_install = open_install
        self._lock = threading.Lock()
        self._parts: tuple[Install, HashJobs, CommitSearchJobs] | None = None

    def describe(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> dict[str, Any]:
        return describe(prompt, stated_models, self._open()[0])

    def describe_limited(self, prompt: dict[str, Any], reason: dict[str, Any]) -> dict[str, Any]:
        return describe_limited(prompt, self._open()[0], reason)

    @property
    def hash_jobs(self) -> HashJobs:
        return self._open()[1]

    @property
    def commit_searches(self) -> CommitSearchJobs:
        return self._open()[2]

    def _open(self) -> tuple[Install, HashJobs, CommitSearchJobs]:
        with self._lock:
            if self._parts is None:
                install = self._open_install()
                self._parts = install, HashJobs(install), CommitSearchJobs(install)
            return self._parts
