"""Asks the repository host about the used packs, on the artist's click: in a thread of our own."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..foreign_values import find_used
from ..install import Install
from ..jobs import Job, Jobs
from ..widgets import Definitions, read_values
from .code_sources import Source, read_comfyui, read_packs
from .commit_cache import CommitCache
from .github_api import Cancelled, Get, RateLimited, TokenRefused, Unreachable, get_over_https, is_on_github
from .github_token import get_with_token
from .resolve_source import SearchContext, resolve_source

# Shown before the first request.
HOST = "api.github.com"
# known: only whether the known commits are public. all: the unknown commits, too.
Scope = Literal["known", "all"]


@dataclass
class _Job(Job):
    results: list[dict[str, Any]] = field(default_factory=list)
    total: int = 0
    directory: str | None = None
    # Seconds since 1970, when the host's limit ends.
    retry_at: int | None = None


class CommitSearchJobs(Jobs[_Job]):
    def __init__(
        self,
        install: Install,
        get: Get = get_over_https,
        get_with: Callable[[str], Get] = get_with_token,
    ) -> None:
        super().__init__()
        self._install = install
        self._get = get
        self._get_with = get_with

    def start(
        self, prompt: dict[str, Any], aux_ids: Mapping[str, str], scope: Scope, token: str | None = None
    ) -> str:
        """`aux_ids`: node id to the `owner/name` that the workflow file gives, as a hint.

        `token`: for the host, and forgotten with the last request.
        """
        job, get = _Job(), self._get if token is None else self._get_with(token)
        return self._start(job, lambda: self._run(job, prompt, aux_ids, scope, get))

    def describe(self, job: _Job) -> dict[str, Any]:
        return {
            "state": job.state,
            "host": HOST,
            "done": len(job.results),
            "total": job.total,
            "directory": job.directory if job.state == "running" else None,
            "results": [dict(result) for result in job.results],
            "retry_at": job.retry_at,
        }

    def _run(
        self, job: _Job, prompt: dict[str, Any], aux_ids: Mapping[str, str], scope: Scope, get: Get
    ) -> None:
        try:
            cache = CommitCache(self._install.cache_dir)
            context = SearchContext(get, cache, job.cancel.is_set)
            sources = self._find_open(prompt, cache, scope)
            with job.lock:
                job.total = len(sources)
                job.changed()
            for source in sources:
                with job.lock:
                    job.directory = source.directory or "ComfyUI"
                    job.changed()
                named = [aux_ids[node_id] for node_id in source.node_ids if node_id in aux_ids]
                # Several repositories for one pack: the file contradicts itself.
                origins = [f"https://github.com/{named[0]}"] if len(set(named)) == 1 else []
                result = resolve_source(source, origins, context)
                with job.lock:
                    job.results.append(result)
                    job.changed()
        except Cancelled:
            return
        except RateLimited as limited:
            job.retry_at = limited.reset
            if limited.reset is None:
                job.fail("search-limit", host=HOST)
            else:
                time_of_day = time.strftime("%H:%M", time.localtime(limited.reset))
                job.fail("search-limit-until", host=HOST, time=time_of_day)
        except TokenRefused:
            job.fail("search-token", host=HOST)
        except Unreachable:
            job.fail("search-unreachable", host=HOST)
        except Exception:
            job.fail("search-failed")
            raise
        job.end("done")

    def _find_open(self, prompt: dict[str, Any], cache: CommitCache, scope: Scope) -> list[Source]:
        """What the host may know more about. First what has no commit: that surely fails every run."""
        used = find_used(prompt, read_values(prompt, Definitions(self._install)), self._install)
        sources = read_packs(used.classes, self._install, cache)
        sources.append(read_comfyui(self._install, cache))
        return sorted((source for source in sources if _is_open(source, cache, scope)), key=_urgency)


def _is_open(source: Source, cache: CommitCache, scope: Scope) -> bool:
    git = source.known_commit.git
    if not source.is_known:
        return scope == "all"
    is_public = source.known_commit.public_access == "public"
    return is_on_github(git.origin) and (
        not is_public or cache.is_public_outdated(git.origin or "", git.commit or "")
    )


def _urgency(source: Source) -> tuple[int, bool]:
    return bool(
        source.known_commit.git.commit
    ) + source.is_known, source.known_commit.public_access == "public"
