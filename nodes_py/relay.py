"""The same API call from ComfyUI's side, for browsers that may not make it.

It holds no key: the caller's comes in the body, goes out as one header, and is neither stored nor logged. It
cannot be pointed elsewhere: origins are compared exactly with a list that no route can change, and only the
calls in the table below are passed on: those of a deploy, and of running and managing what was deployed.
docs/what-is-sent.md lists the same calls for whoever decides whether to let them through.
"""

import asyncio
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp
from yarl import URL

from . import json_in_thread
from .addresses import Origin, parse_origin
from .guard import Refused
from .request_models import RelayRequest
from .upstream_error import cut_error
from .version import VERSION

DEFAULT_ORIGIN = "https://api.runflow.io"
ORIGINS_FILE = "relay-origins.txt"
MAX_ANSWER_BYTES = 64 * 1024 * 1024

_UUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_NAME = r"[A-Za-z0-9_-]{1,255}"
_CALLS = [
    (methods, re.compile(path))
    for methods, path in (
        ("GET", r"/v1/auth/me"),
        ("GET POST", r"/v1/comfyui-workflows"),
        ("GET PATCH DELETE", rf"/v1/comfyui-workflows/{_UUID}"),
        ("GET", rf"/v1/comfyui-workflows/{_NAME}/{_NAME}"),
        ("GET POST", rf"/v1/comfyui-workflows/{_NAME}/{_NAME}/runs"),
        ("GET", r"/v1/runs"),
        ("GET", rf"/v1/runs/{_UUID}"),
        ("GET", rf"/v1/runs/{_UUID}/(?:logs|node-runs)"),
        ("POST", r"/v1/asset-uploads"),
        ("POST", rf"/v1/asset-uploads/{_UUID}/confirmations"),
    )
]

# Below the 60 seconds after which the front end gives up waiting for us.
TIMEOUT = aiohttp.ClientTimeout(total=55, sock_connect=10)

# aiohttp before 3.10 has no error of its own for a connection that is not made in time.
NOT_CONNECTED = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    getattr(aiohttp, "ConnectionTimeoutError", aiohttp.ClientConnectorError),
)


def is_known_call(method: str, path: str) -> bool:
    return any(method in methods.split() and pattern.fullmatch(path) for methods, pattern in _CALLS)


def read_origins(file: Path) -> set[Origin]:
    """One origin a line, # begins a comment. A line that is none is passed over."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return set()
    return {origin for line in lines if (origin := parse_origin(line.split("#")[0].strip())) is not None}


def find_proxy(origin: Origin) -> URL | None:
    """The proxy the environment names. Not aiohttp's trust_env: it would use netrc's passwords too."""
    if origin.is_loopback or proxy_bypass(origin.address):
        return None
    proxy = getproxies().get(origin.scheme, "")
    return URL(proxy) if proxy.startswith(("http://", "https://")) else None


class Relay:
    def __init__(
        self,
        folder: Path | None,
        *,
        timeout: aiohttp.ClientTimeout | None = None,
        proxy_for: Callable[[Origin], URL | None] = find_proxy,
    ) -> None:
        """`folder` is Runflow's system folder, which ComfyUI serves to nobody; None where it has none."""
        self._file = folder / ORIGINS_FILE if folder is not None else None
        self._timeout = timeout
        self.proxy_for = proxy_for
        self._client: aiohttp.ClientSession | None = None

    async def send(self, call: RelayRequest) -> dict[str, Any]:
        origin = await self.find_origin(call.origin)
        if not is_known_call(call.method, call.path):
            raise Refused(403, "relay-path", method=call.method[:10], path=call.path[:200])
        try:
            return await self._ask(origin, call)
        except NOT_CONNECTED:
            # The API has got nothing, so the caller may try another way, whatever the call does.
            raise Refused(502, "relay-unconnected", host=origin.address) from None
        except asyncio.TimeoutError:
            raise Refused(504, "relay-timeout", host=origin.address) from None
        # aiohttp's errors hold the request and its headers: none may be kept as a cause.
        except (aiohttp.ClientError, OSError, ValueError):
            raise Refused(502, "relay-network", host=origin.address) from None

    async def close(self, *_: object) -> None:
        if self._client is not None:
            await self._client.close()

    async def find_origin(self, text: str) -> Origin:
        origin = parse_origin(text)
        if origin is not None:
            if origin.is_loopback or origin == parse_origin(DEFAULT_ORIGIN):
                return origin
            # Read each time, so that a line added to the file counts without a restart.
            if self._file is not None and origin in await asyncio.to_thread(read_origins, self._file):
                return origin
        raise Refused(403, "relay-origin", origin=DEFAULT_ORIGIN, file=ORIGINS_FILE)

    async def _ask(self, origin: Origin, call: RelayRequest) -> dict[str, Any]:
        # Built from the parsed origin, never from the text that was sent.
        url = URL(f"{origin}{call.path}").with_query(call.query)
        headers = {
            "Authorization": f"Bearer {call.key}",
            "Accept": "application/json",
            "User-Agent": f"comfyui-runflow/{VERSION}",
        }
        data = None
        if call.body is not None:
            headers["Content-Type"] = "application/json"
            # As a file, which is sent in pieces.
            data = io.BytesIO(await json_in_thread.write(call.body))
        proxy = await asyncio.to_thread(self.proxy_for, origin)
        async with self.open_client().request(
            call.method, url, headers=headers, data=data, proxy=proxy, allow_redirects=False
        ) as response:
            raw = bytearray()
            async for chunk in response.content.iter_chunked(65536):
                raw += chunk
                if len(raw) > MAX_ANSWER_BYTES:
                    return {"status": response.status, "body": None}
            body = await _parse(raw) if response.content_type.endswith("json") else None
            if not 200 <= response.status < 300:
                body = cut_error(body, call.key)
            return {"status": response.status, "body": body}

    def open_client(self) -> aiohttp.ClientSession:
        if self._client is None or self._client.closed:
            # DummyCookieJar: nothing that an answer sets reaches the next caller.
            self._client = aiohttp.ClientSession(
                timeout=self._timeout or TIMEOUT, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._client


async def _parse(raw: bytearray) -> Any:
    try:
        return await json_in_thread.read(raw)
    except (ValueError, RecursionError):
        return None
