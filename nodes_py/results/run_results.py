"""The file that a run made, asked for by the run's id and its place in the list of results.

The address is the API's own answer, never one that a page names. It gets no key, and leads to nothing that
only this machine or its network can reach, whatever its name resolves to.
"""

import asyncio
import socket
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from ..addresses import Origin, is_public, parse_origin, parse_storage_url
from ..guard import Refused
from ..relay import Relay
from ..request_models import RelayRequest, RunResultRequest

# Two of them are in memory while they are compared.
MAX_RESULT_BYTES = 128 * 1024 * 1024
_TIMEOUT = aiohttp.ClientTimeout(total=50, sock_connect=10)
# How the address is asked for: as it comes, and signed, where the first one is refused.
_READS: tuple[dict[str, str], ...] = ({}, {"add_signature": "true"})


class _Private(OSError):
    pass


class PublicResolver(AbstractResolver):
    """Refuses names that lead to this machine or its network: their text does not say it."""

    def __init__(self, inner: AbstractResolver | None = None) -> None:
        self._inner = inner or aiohttp.ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        if not all(is_public(address["host"]) for address in found):
            raise _Private
        return found

    async def close(self) -> None:
        await self._inner.close()


class RunResults:
    def __init__(
        self,
        relay: Relay,
        *,
        timeout: aiohttp.ClientTimeout = _TIMEOUT,
        most_bytes: int = MAX_RESULT_BYTES,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._relay, self._timeout, self._most_bytes = relay, timeout, most_bytes
        self._resolver = resolver
        self._public: aiohttp.ClientSession | None = None

    async def read(self, request: RunResultRequest) -> bytes:
        """Refused: the run, the place in its list or the file cannot be read, or the file is too large."""
        origin = await self._relay.find_origin(request.origin)
        status = 0
        for query in _READS:
            url = await self._find_address(origin, request, query)
            status, content = await self._fetch(url, origin)
            if content is not None:
                return content
            if status not in (401, 403, 404, 410):
                break
        raise Refused(502, "result-not-served", status=str(status))

    async def close(self, *_: object) -> None:
        if self._public is not None:
            await self._public.close()

    async def _find_address(self, origin: Origin, request: RunResultRequest, query: dict[str, str]) -> URL:
        call = RelayRequest(request.origin, request.key, "GET", f"/v1/runs/{request.run_id}", query, None)
        answer = await self._relay.send(call)
        if not 200 <= answer["status"] < 300:
            raise Refused(502, "result-run", status=str(answer["status"]))
        text = _address_in(answer["body"], request.place)
        if text is None:
            raise Refused(404, "result-missing", place=str(request.place + 1))
        url = parse_storage_url(text, origin)
        if url is None:
            raise Refused(502, "result-address")
        # Signed addresses go out as they came.
        return URL(url, encoded=True)

    async def _fetch(self, url: URL, api: Origin) -> tuple[int, bytes | None]:
        storage = parse_origin(str(url.origin()))
        host = storage.address if storage else ""
        proxy = await asyncio.to_thread(self._relay.proxy_for, storage) if storage else None
        # A proxy resolves by itself. Beside an API on this machine the storage is here too.
        client = self._relay.open_client() if proxy or api.is_loopback else self._open_public()
        try:
            async with client.get(
                url, proxy=proxy, allow_redirects=False, timeout=self._timeout, headers={"Accept": "*/*"}
            ) as response:
                if response.status != 200:
                    return response.status, None
                content = bytearray()
                async for chunk in response.content.iter_chunked(262_144):
                    content += chunk
                    if len(content) > self._most_bytes:
                        raise Refused(413, "result-too-large", limit=f"{self._most_bytes // 2**20} MiB")
                return 200, bytes(content)
        except asyncio.TimeoutError:
            raise Refused(504, "relay-timeout", host=host) from None
        # An error holds the request, and with it the signed address: dropped here.
        except (aiohttp.ClientError, OSError, ValueError):
            raise Refused(502, "relay-network", host=host) from None

    def _open_public(self) -> aiohttp.ClientSession:
        if self._public is None or self._public.closed:
            connector = aiohttp.TCPConnector(resolver=PublicResolver(self._resolver), use_dns_cache=False)
            self._public = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._public


def _address_in(body: Any, place: int) -> str | None:
    match body:
        case {"output": {"outputs": list(outputs)}} if place < len(outputs):
            match outputs[place]:
                case {"url": str() as url}:
                    return url
    return None
