"""HTTP doors on what this ComfyUI knows: each parses, calls and answers."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol

from aiohttp import web

from .facts.commit_search.search_jobs import Want
from .facts.jobs import TooManyJobs
from .guard import Refused, door, is_in_clear
from .relay import Relay
from .relay_upload import UploadRelay
from .request_models import (
    FactsRequest,
    PinsRequest,
    RelayRequest,
    UploadRequest,
    parse_facts,
    parse_pins,
    parse_relay,
    parse_upload,
)
from .version import VERSION

Describe = Callable[[dict[str, Any], list[dict[str, Any]], Any], dict[str, Any]]


class Jobs(Protocol):
    def start(self, prompt: dict[str, Any], stated_models: list[dict[str, Any]]) -> str: ...
    def read(self, job_id: str) -> dict[str, Any] | None: ...
    def cancel(self, job_id: str) -> dict[str, Any] | None: ...


class PinJobs(Protocol):
    def start(self, prompt: dict[str, Any], aux_ids: dict[str, str], want: Want) -> str: ...
    def read(self, job_id: str) -> dict[str, Any] | None: ...
    def cancel(self, job_id: str) -> dict[str, Any] | None: ...


def register(
    route_table: web.RouteTableDef,
    install: Any,
    jobs: Jobs,
    *,
    pins: PinJobs,
    describe: Describe,
    relay: Relay,
    uploads: UploadRelay,
    folder: str,
    find_other_plugin: Callable[[], dict[str, Any] | None],
) -> None:
    @route_table.get("/runflow/status")
    @door()
    async def status(request: web.Request) -> dict[str, Any]:
        other, in_clear = await asyncio.to_thread(find_other_plugin), is_in_clear(request)
        refusal = {"allowed": not in_clear, "code": "relay-plain-http" if in_clear else None}
        return {"version": VERSION, "folder": folder, "other_plugin": other, "relay": refusal}

    @route_table.post("/runflow/facts")
    @door(parse_facts)
    async def facts(request: web.Request, asked: FactsRequest) -> dict[str, Any]:
        return await asyncio.to_thread(describe, asked.prompt, asked.stated_models, install)

    @route_table.post("/runflow/hash-jobs")
    @door(parse_facts, status=202)
    async def start_hashing(request: web.Request, asked: FactsRequest) -> dict[str, Any]:
        return {"job_id": await _start(jobs.start, asked.prompt, asked.stated_models)}

    @route_table.get("/runflow/hash-jobs/{id}")
    @door()
    async def read_hashing(request: web.Request) -> dict[str, Any]:
        return _known(jobs.read(request.match_info["id"]), "hash job")

    @route_table.delete("/runflow/hash-jobs/{id}")
    @door()
    async def cancel_hashing(request: web.Request) -> dict[str, Any]:
        return _known(jobs.cancel(request.match_info["id"]), "hash job")

    @route_table.post("/runflow/pin-jobs")
    @door(parse_pins, status=202)
    async def start_pinning(request: web.Request, asked: PinsRequest) -> dict[str, Any]:
        return {"job_id": await _start(pins.start, asked.prompt, asked.aux_ids, asked.want)}

    @route_table.get("/runflow/pin-jobs/{id}")
    @door()
    async def read_pinning(request: web.Request) -> dict[str, Any]:
        return _known(pins.read(request.match_info["id"]), "search for commits")

    @route_table.delete("/runflow/pin-jobs/{id}")
    @door()
    async def cancel_pinning(request: web.Request) -> dict[str, Any]:
        return _known(pins.cancel(request.match_info["id"]), "search for commits")

    @route_table.post("/runflow/relay")
    @door(parse_relay)
    async def pass_on(request: web.Request, call: RelayRequest) -> dict[str, Any]:
        _check_not_in_clear(request)
        return await relay.send(call)

    @route_table.post("/runflow/relay/uploads")
    @door(parse_upload)
    async def pass_file_on(request: web.Request, asked: UploadRequest) -> dict[str, Any]:
        _check_not_in_clear(request)
        return await uploads.send(asked, lambda: _is_gone(request))


async def _start(start: Callable[..., str], *asked: Any) -> str:
    try:
        return await asyncio.to_thread(start, *asked)
    except TooManyJobs:
        message = (
            "ComfyUI is busy with as many of these as it runs at once. Try again when one of them ended."
        )
        raise Refused(429, "too-many-jobs", message) from None


def _known(job: dict[str, Any] | None, what: str) -> dict[str, Any]:
    if job is None:
        message = f"ComfyUI does not know this {what}: it was restarted meanwhile. Deploy again."
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
