"""The HTTP routes of the pack: each parses, calls and answers."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol

from aiohttp import web

from .facts.commit_search.search_jobs import Scope
from .facts.jobs import TooManyJobs
from .guard import Refused, is_in_clear, route
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

Describe = Callable[[dict[str, Any], list[dict[str, Any]], Any], dict[str, Any]]


class Jobs(Protocol):
    def read(self, job_id: str) -> dict[str, Any] | None: ...
    def cancel(self, job_id: str) -> dict[str, Any] | None: ...


class HashJobs(Jobs, Protocol):
    def start(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> str: ...


class CommitSearches(Jobs, Protocol):
    def start(self, prompt: dict[str, Any], aux_ids: dict[str, str], scope: Scope) -> str: ...


def register(
    route_table: web.RouteTableDef,
    install: Any,
    *,
    hash_jobs: HashJobs,
    commit_searches: CommitSearches,
    describe: Describe,
    relay: Relay,
    uploads: UploadRelay,
    folder: str,
    find_other_plugin: Callable[[], dict[str, Any] | None],
) -> None:
    @route_table.get("/runflow/status")
    @route()
    async def status(request: web.Request) -> dict[str, Any]:
        other, in_clear = await asyncio.to_thread(find_other_plugin), is_in_clear(request)
        refusal = {"allowed": not in_clear, "code": "relay-plain-http" if in_clear else None}
        return {"version": VERSION, "folder": folder, "other_plugin": other, "relay": refusal}

    @route_table.post("/runflow/facts")
    @route(parse_facts)
    async def facts(request: web.Request, body: FactsRequest) -> dict[str, Any]:
        return await asyncio.to_thread(describe, body.prompt, body.stated_models, install)

    def start_hashing(body: FactsRequest) -> str:
        return hash_jobs.start(body.prompt, body.stated_models)

    def start_search(body: CommitSearchRequest) -> str:
        return commit_searches.start(body.prompt, body.aux_ids, body.scope)

    _register_jobs(route_table, "/runflow/hash-jobs", hash_jobs, parse_facts, start_hashing, "hash job")
    _register_jobs(
        route_table,
        "/runflow/commit-searches",
        commit_searches,
        parse_commit_search,
        start_search,
        "search for commits",
    )

    @route_table.post("/runflow/relay")
    @route(parse_relay)
    async def relay_call(request: web.Request, body: RelayRequest) -> dict[str, Any]:
        _check_not_in_clear(request)
        return await relay.send(body)

    @route_table.post("/runflow/relay/uploads")
    @route(parse_upload)
    async def relay_upload(request: web.Request, body: UploadRequest) -> dict[str, Any]:
        _check_not_in_clear(request)
        return await uploads.send(body, lambda: _is_gone(request))


def _register_jobs(
    route_table: web.RouteTableDef,
    path: str,
    jobs: Jobs,
    parse: Callable[[dict[str, Any]], Any],
    start: Callable[[Any], str],
    name: str,
) -> None:
    """Three routes for one kind of job: start, read and cancel."""

    @route_table.post(path)
    @route(parse, status=202)
    async def start_job(request: web.Request, body: Any) -> dict[str, Any]:
        try:
            return {"job_id": await asyncio.to_thread(start, body)}
        except TooManyJobs:
            message = (
                "ComfyUI is busy with as many of these as it runs at once. Try again when one of them ended."
            )
            raise Refused(429, "too-many-jobs", message) from None

    @route_table.get(f"{path}/{{id}}")
    @route()
    async def read_job(request: web.Request) -> dict[str, Any]:
        return known(jobs.read(request.match_info["id"]))

    @route_table.delete(f"{path}/{{id}}")
    @route()
    async def cancel_job(request: web.Request) -> dict[str, Any]:
        return known(jobs.cancel(request.match_info["id"]))

    def known(job: dict[str, Any] | None) -> dict[str, Any]:
        if job is None:
            message = f"ComfyUI does not know this {name}: it was restarted meanwhile. Deploy again."
            raise Refused(404, "unknown-job", message)
        return job


def _is_gone(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()


def _check_not_in_clear(request: web.Request) -> None:
    if is_in_clear(request):
        raise Refused(
            403,
            "relay-plain-http",
            "This page came over plain http from another machine, so the key would cross the network in "
            "clear. Open ComfyUI over https or on its own machine, or deploy from the command line.",
        )
