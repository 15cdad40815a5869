"""The HTTP routes of the pack: each parses, calls and answers."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol

from aiohttp import web

from .facts.commit_search.search_jobs import Scope
from .facts.jobs import TooManyJobs
from .guard import Refused, is_in_clear, route
from .known_hosts import KnownHosts
from .relay import Relay
from .relay_upload import UploadRelay
from .request_models import (
    CommitSearchRequest,
    FactsRequest,
    RelayRequest,
    UploadRequest,
    parse_commit_search,
    parse_facts,
    parse_relay,
    parse_upload,
)
from .version import VERSION


class Jobs(Protocol):
    def read(self, job_id: str) -> dict[str, Any] | None: ...
    def cancel(self, job_id: str) -> dict[str, Any] | None: ...


class HashJobs(Jobs, Protocol):
    def start(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> str: ...


class CommitSearches(Jobs, Protocol):
    def start(self, prompt: dict[str, Any], aux_ids: dict[str, str], scope: Scope) -> str: ...


class Facts(Protocol):
    @property
    def hash_jobs(self) -> HashJobs: ...
    @property
    def commit_searches(self) -> CommitSearches: ...
    def describe(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> dict[str, Any]: ...
    def describe_limited(self, prompt: dict[str, Any], reason: dict[str, Any]) -> dict[str, Any]: ...


def register(
    route_table: web.RouteTableDef,
    facts: Facts,
    *,
    known_hosts: KnownHosts,
    relay: Relay,
    uploads: UploadRelay,
    folder: str,
    find_other_plugin: Callable[[], dict[str, Any] | None],
) -> None:
    @route_table.get("/runflow/status")
    @route()
    async def status(request: web.Request) -> dict[str, Any]:
        limited = await known_hosts.find_refusal(request)
        # Of a page that is not known here no folder is looked at.
        other = await asyncio.to_thread(find_other_plugin) if limited is None else None
        in_clear = is_in_clear(request)
        # A GET over https may come without any of the headers that prove it. The call itself is a POST.
        refusal = (limited or _plain_http()) if in_clear else None
        relay_state = {
            "allowed": refusal is None,
            "code": refusal and refusal.code,
            "params": refusal.params if refusal else {},
        }
        return {"version": VERSION, "folder": folder, "other_plugin": other, "relay": relay_state}

    @route_table.post("/runflow/facts")
    @route(parse_facts)
    async def read_facts(request: web.Request, body: FactsRequest) -> dict[str, Any]:
        limited = await known_hosts.find_refusal(request)
        if limited is not None:
            return await asyncio.to_thread(facts.describe_limited, body.prompt, limited.as_json())
        return await asyncio.to_thread(facts.describe, body.prompt, body.stated_models)

    def start_hashing(body: FactsRequest) -> str:
        return facts.hash_jobs.start(body.prompt, body.stated_models)

    def start_search(body: CommitSearchRequest) -> str:
        return facts.commit_searches.start(body.prompt, body.aux_ids, body.scope)

    def register_jobs(path: str, jobs: Callable[[], Jobs], parse: Any, start: Callable[[Any], str]) -> None:
        _register_jobs(route_table, path, known_hosts, jobs, parse, start)

    register_jobs("/runflow/hash-jobs", lambda: facts.hash_jobs, parse_facts, start_hashing)
    register_jobs(
        "/runflow/commit-searches", lambda: facts.commit_searches, parse_commit_search, start_search
    )

    @route_table.post("/runflow/relay")
    @route(parse_relay)
    async def relay_call(request: web.Request, body: RelayRequest) -> dict[str, Any]:
        await check_relay(request)
        return await relay.send(body)

    @route_table.post("/runflow/relay/uploads")
    @route(parse_upload)
    async def relay_upload(request: web.Request, body: UploadRequest) -> dict[str, Any]:
        await check_relay(request)
        return await uploads.send(body, lambda: _is_gone(request))

    async def check_relay(request: web.Request) -> None:
        await known_hosts.check(request)
        if is_in_clear(request):
            raise _plain_http()


def _register_jobs(
    route_table: web.RouteTableDef,
    path: str,
    known_hosts: KnownHosts,
    jobs: Callable[[], Jobs],
    parse: Callable[[dict[str, Any]], Any],
    start: Callable[[Any], str],
) -> None:
    """Three routes for one kind of job: start, read and cancel."""

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
        return known(jobs().read(request.match_info["id"]))

    @route_table.delete(f"{path}/{{id}}")
    @route()
    async def cancel_job(request: web.Request) -> dict[str, Any]:
        await known_hosts.check(request)
        return known(jobs().cancel(request.match_info["id"]))

    def known(job: dict[str, Any] | None) -> dict[str, Any]:
        if job is None:
            raise Refused(404, "unknown-job")
        return job


def _plain_http() -> Refused:
    return Refused(403, "relay-plain-http")


def _is_gone(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()
