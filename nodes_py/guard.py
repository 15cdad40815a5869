"""Who may call our routes: one check in front of each of them, since ComfyUI itself checks nobody."""

import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import SplitResult, urlsplit

from aiohttp import web

from . import json_in_thread
from .addresses import is_loopback

log = logging.getLogger(__name__)

# Above any workflow of 2,000 nodes, which has 4 MiB with its graph: many more keep ComfyUI's loop waiting.
MAX_BODY_BYTES = 8 * 1024 * 1024
_DEFAULT_PORTS = {"http": 80, "https": 443}

Parse = Callable[[dict[str, Any]], Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Respond = Callable[..., Awaitable[Any]]


class Refused(Exception):
    """What a route answers instead. The code is stable; the front end says its sentence, with the params."""

    def __init__(self, status: int, code: str, /, **params: str) -> None:
        super().__init__(code)
        self.status, self.code, self.params = status, code, params

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "params": self.params}


def bad_request(field: str) -> Refused:
    """`field`: the one of the body that is not as it must be."""
    return Refused(400, "bad-request", field=field[:80])


def route(parse: Parse | None = None, *, status: int = 200) -> Callable[[Respond], Handler]:
    """Puts the check in front of a handler. With `parse` the handler gets the parsed body as well."""

    async def to_json(answer: Any) -> web.Response:
        body = await json_in_thread.write(answer)
        return web.Response(body=body, status=status, content_type="application/json", charset="utf-8")

    return _guarded(parse, to_json)


def file_route(parse: Parse) -> Callable[[Respond], Handler]:
    """As `route`, for a handler that gives bytes of a file. No browser takes them for a page."""

    async def to_file(content: bytes) -> web.Response:
        headers = {
            "Content-Disposition": "attachment",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        }
        return web.Response(body=content, content_type="application/octet-stream", headers=headers)

    return _guarded(parse, to_file)


def _guarded(
    parse: Parse | None, to_response: Callable[[Any], Awaitable[web.Response]]
) -> Callable[[Respond], Handler]:
    def guard(respond: Respond) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                check_sender(request)
                arguments = [] if parse is None else [parse(await read_json(request))]
                return await to_response(await respond(request, *arguments))
            except Refused as refused:
                return web.json_response(refused.as_json(), status=refused.status)
            except Exception as error:
                # Where it happened, not what it says: an error's text may quote the request and so the key.
                trace = "".join(traceback.format_tb(error.__traceback__))
                log.error("Runflow: %s failed with %s\n%s", request.path, type(error).__name__, trace)
                return web.json_response(Refused(500, "failed").as_json(), status=500)

        return handle

    return guard


def check_sender(request: web.Request) -> None:
    # A page of another origin cannot send this header without a preflight, and ComfyUI allows it to nobody.
    if request.headers.get("X-Runflow") != "1":
        raise Refused(403, "not-our-page")
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    if site not in ("same-origin", "none") or (
        origin is not None and not _is_own_origin(origin, request.host)
    ):
        raise Refused(403, "foreign-origin")


def _is_own_origin(origin: str, host: str) -> bool:
    sender = _split(origin)
    if sender is None or sender.scheme not in _DEFAULT_PORTS:  # `null` among them
        return False
    # TLS may end at a proxy: only Origin shows which scheme the page has, and with it the default port.
    here = _split(f"{sender.scheme}://{host}")
    return here is not None and _address(sender) == _address(here)


def _address(parts: SplitResult) -> tuple[str | None, int | None]:
    return parts.hostname, parts.port or _DEFAULT_PORTS[parts.scheme]


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def is_in_clear(request: web.Request) -> bool:
    """Whether what the page sends here crosses the network unencrypted.

    A browser's own word goes first: pages cannot forge Origin, nor Sec-Fetch-Site, which is sent to https and
    loopback only. X-Forwarded-Proto is believed for this decision alone, as TLS mostly ends at a proxy: who
    forges it gives away no key but their own.
    """
    here = _split(f"http://{request.host}")
    if here is not None and is_loopback(here.hostname or ""):
        return False
    origin = request.headers.get("Origin")
    if origin is not None:
        return not origin.lower().startswith("https://")
    if request.scheme == "https" or "Sec-Fetch-Site" in request.headers:
        return False
    # A chain of proxies appends: the first entry is the one next to the browser.
    return request.headers.get("X-Forwarded-Proto", "").split(",")[0].strip().lower() != "https"


def is_gone(request: web.Request) -> bool:
    """Nobody is there any more to be answered: aiohttp lets a handler run on, unless it was told not to."""
    return request.transport is None or request.transport.is_closing()


async def read_json(request: web.Request) -> dict[str, Any]:
    if request.content_type != "application/json":
        raise Refused(415, "not-json")
    too_large = Refused(413, "too-large", limit="8 MiB")
    if (request.content_length or 0) > MAX_BODY_BYTES:
        raise too_large
    # Not request.read(): its limit is ComfyUI's, an option that may be smaller or larger than ours.
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise too_large
    try:
        parsed = await json_in_thread.read(body)
    except (ValueError, RecursionError):
        raise Refused(415, "not-json") from None
    if not isinstance(parsed, dict):
        raise bad_request("body")
    return parsed
