"""Three routes for one kind of job: start, read or wait for it, and cancel."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from time import monotonic
from typing import Any, Protocol

from aiohttp import web

from .facts.jobs import TooManyJobs
from .guard import Refused, bad_request, is_gone, route
from .known_hosts import KnownHosts

# Shorter than what a proxy or a browser waits for an answer.
LONGEST_SECONDS = 25.0
# A job that changes all the time is told this often, and its end at once.
PAUSE_SECONDS = 0.2
# How soon it is seen that the tab is closed.
_LOOK_SECONDS = 1.0


class Jobs(Protocol):
    def read(self, job_id: str) -> dict[str, Any] | None: ...
    def cancel(self, job_id: str) -> dict[str, Any] | None: ...
    def watch(self, job_id: str, seen: int | None, wake: Callable[[], None]) -> Callable[[], None]: ...


def register_jobs(
    route_table: web.RouteTableDef,
    path: str,
    known_hosts: KnownHosts,
    jobs: Callable[[], Jobs],
    parse: Callable[[dict[str, Any]], Any],
    start: Callable[[Any], str],
) -> None:
    @route_table.post(path)
    @route(parse, status=202)
    async def start_job(request: web.Request, body: Any) -> dict[str, Any]:
        await known_hosts.check(request)
        try:
            return {"job_id": await asyncio.to_thread(start, body)}
        except TooManyJobs:
            raise Refused(429, "too-many-jobs") from None

    @route_table.get(f"{path}/{{id}}")
    @route()
    async def read_job(request: web.Request) -> dict[str, Any]:
        # No check of the name: the id is random, and only who may start a job has one.
        job_id, seen = request.match_info["id"], _parse_seen(request)
        if seen is not None:
            await _wait(jobs(), job_id, seen, lambda: is_gone(request))
        return known(jobs().read(job_id))

    @route_table.delete(f"{path}/{{id}}")
    @route()
    async def cancel_job(request: web.Request) -> dict[str, Any]:
        await known_hosts.check(request)
        return known(jobs().cancel(request.match_info["id"]))

    def known(job: dict[str, Any] | None) -> dict[str, Any]:
        if job is None:
            raise Refused(404, "unknown-job")
        return job


def _parse_seen(request: web.Request) -> int | None:
    """`?after=7`: answered when the job has changed more than seven times, or after a while."""
    text = request.query.get("after")
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise bad_request("after")
    return int(text)


async def _wait(jobs: Jobs, job_id: str, seen: int, is_gone: Callable[[], bool]) -> None:
    if not await _woken(jobs, job_id, None, PAUSE_SECONDS, is_gone):
        await _woken(jobs, job_id, seen, LONGEST_SECONDS - PAUSE_SECONDS, is_gone)


async def _woken(
    jobs: Jobs, job_id: str, seen: int | None, seconds: float, is_gone: Callable[[], bool]
) -> bool:
    """Waits on the loop, in no thread. False: time is up, or nobody waits any more."""
    loop, woken = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        # ComfyUI's loop may be closed by now, and then nobody waits.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(woken.set)

    unwatch = jobs.watch(job_id, seen, wake)
    try:
        end = monotonic() + seconds
        while (left := end - monotonic()) > 0 and not is_gone():
            try:
                await asyncio.wait_for(woken.wait(), min(left, _LOOK_SECONDS))
            except asyncio.TimeoutError:
                continue
            return True
        return False
    finally:
        unwatch()
