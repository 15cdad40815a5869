"""The HTTP routes of the pack: each parses, calls and answers."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol

from aiohttp import web

from .facts.commit_search.search_jobs import Scope
from .guard import Refused, bad_request, file_route, is_gone, is_in_clear, route
from .job_routes import Jobs, register_jobs
from .known_hosts import KnownHosts
from .listed_files import list_files
from .relay import Relay
from .relay_upload import UploadRelay
from .request_models import (
    CommitSearchRequest,
    ComparisonRequest,
    FactsRequest,
    RelayRequest,
    RunResultRequest,
    UploadRequest,
    parse_commit_search,
    parse_comparison,
    parse_facts,
    parse_relay,
    parse_run_result,
    parse_upload,
)
from .results.compare import compare
from .results.made_here import FindFolder, read_made_here
from .results.run_results import MAX_RESULT_BYTES, RunResults
from .version import VERSION

LISTED_FOLDERS = ("input", "output")


class HashJobs(Jobs, Protocol):
    def start(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> str: ...


class CommitSearches(Jobs, Protocol):
    def start(self, prompt: dict[str, Any], aux_ids: dict[str, str], scope: Scope) -> str: ...


class RunFiles(Protocol):
    def remove(self, run_id: str) -> int | None: ...
    def remove_ended(self) -> int: ...


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
    results: RunResults,
    find_folder: FindFolder,
    run_files: RunFiles,
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
        return facts.commit_searches.start(body.prompt, body.aux_ids, body.scope, body.token)

    def add_jobs(path: str, jobs: Callable[[], Jobs], parse: Any, start: Callable[[Any], str]) -> None:
        register_jobs(route_table, path, known_hosts, jobs, parse, start)

    add_jobs("/runflow/hash-jobs", lambda: facts.hash_jobs, parse_facts, start_hashing)
    add_jobs("/runflow/commit-searches", lambda: facts.commit_searches, parse_commit_search, start_search)

    @route_table.post("/runflow/relay")
    @route(parse_relay)
    async def relay_call(request: web.Request, body: RelayRequest) -> dict[str, Any]:
        await check_relay(request)
        return await relay.send(body)

    @route_table.post("/runflow/relay/uploads")
    @route(parse_upload)
    async def relay_upload(request: web.Request, body: UploadRequest) -> dict[str, Any]:
        await check_relay(request)
        return await uploads.send(body, lambda: is_gone(request))

    @route_table.post("/runflow/run-results")
    @file_route(parse_run_result)
    async def read_result(request: web.Request, body: RunResultRequest) -> bytes:
        await check_relay(request)
        return await results.read(body)

    @route_table.post("/runflow/comparisons")
    @route(parse_comparison)
    async def compare_result(request: web.Request, body: ComparisonRequest) -> dict[str, Any]:
        await check_relay(request)
        here = await asyncio.to_thread(read_made_here, find_folder, body.made_here, MAX_RESULT_BYTES)
        there = await results.read(body.result)
        return await asyncio.to_thread(compare, here, there)

    @route_table.get("/runflow/files/{folder}")
    @route()
    async def list_folder(request: web.Request) -> dict[str, Any]:
        await known_hosts.check(request)
        kind = request.match_info["folder"]
        found = find_folder(kind) if kind in LISTED_FOLDERS else None
        if found is None:
            raise bad_request("folder")
        return {"files": await asyncio.to_thread(list_files, found)}

    @route_table.delete("/runflow/run-files/{id}")
    @route()
    async def remove_run_files(request: web.Request) -> dict[str, Any]:
        await known_hosts.check(request)
        removed = await asyncio.to_thread(run_files.remove, request.match_info["id"])
        if removed is None:
            raise bad_request("id")
        return {"removed": removed}

    @route_table.delete("/runflow/run-files")
    @route()
    async def remove_files_of_ended_runs(request: web.Request) -> dict[str, Any]:
        await known_hosts.check(request)
        return {"removed": await asyncio.to_thread(run_files.remove_ended)}

    async def check_relay(request: web.Request) -> None:
        await known_hosts.check(request)
        if is_in_clear(request):
            raise _plain_http()


def _plain_http() -> Refused:
    return Refused(403, "relay-plain-http")
