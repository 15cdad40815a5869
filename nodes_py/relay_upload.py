"""An input file on its way to Runflow from ComfyUI's side, which has it.

Where the bytes go is what the API answered, never what a client names; what they are is what the client asked
for, by size and sha256, or nothing is sent. The key goes to the API alone.
"""

import asyncio
import hashlib
import os
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

import aiohttp
from yarl import URL

from .addresses import Origin, parse_origin, parse_storage_url
from .guard import Refused
from .input_folder import FileMissing, OutsideFolder, open_inside
from .relay import Relay
from .request_models import RelayRequest, UploadRequest

_ASSET_ID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_CHUNK_BYTES = 256 * 1024
# As src/runflow/retry.ts has them: test/contract/retry.json ties the two together.
_API_ATTEMPTS, _PUT_ATTEMPTS = 5, 3
# At least two minutes, and enough for a line of 100 kB/s.
_MIN_PUT_SECONDS, _PUT_BYTES_PER_SECOND = 120, 100_000

Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True)
class _Answer:
    # status, network, timeout or unreadable
    reason: str
    status: int | None = None
    body: Any = None

    @property
    def is_ok(self) -> bool:
        return self.reason == "status" and self.status is not None and 200 <= self.status < 300

    @property
    def is_answered(self) -> bool:
        return self.reason not in ("network", "timeout")

    @property
    def is_worth_repeating(self) -> bool:
        status = self.status or 0
        return not self.is_answered or status >= 500 or status == 429


class _Failed(Exception):
    def __init__(self, step: str, answer: _Answer) -> None:
        super().__init__(step)
        self.step, self.answer = step, answer


class UploadRelay:
    def __init__(
        self,
        relay: Relay,
        input_folder: Callable[[], Path],
        *,
        sleep: Sleep = asyncio.sleep,
        timeout: aiohttp.ClientTimeout | None = None,
    ) -> None:
        self._relay, self._input_folder = relay, input_folder
        self._sleep, self._timeout = sleep, timeout

    async def send(self, request: UploadRequest, is_gone: Callable[[], bool]) -> dict[str, Any]:
        """`is_gone`: the page that asked has left, so nothing more is sent for it."""
        origin = await self._relay.find_origin(request.origin)
        file = await asyncio.to_thread(_open, self._input_folder(), request)
        try:
            upload = _Upload(self._relay, origin, file, request, is_gone, self._sleep, self._timeout)
            return {"asset": await upload.run(), "failed": None}
        except _Failed as failed:
            answer = failed.answer
            problem = {"reason": answer.reason, "status": answer.status, "body": answer.body}
            return {"asset": None, "failed": {"step": failed.step, **problem}}
        finally:
            await asyncio.to_thread(file.close)


@dataclass(repr=False)
class _Upload:
    """One file's three steps. No repr: the request holds the key."""

    relay: Relay
    origin: Origin
    file: BinaryIO
    request: UploadRequest
    is_gone: Callable[[], bool]
    sleep: Sleep
    timeout: aiohttp.ClientTimeout | None

    async def run(self) -> dict[str, Any]:
        asset_id, url = await self._announce()
        put = await self._put(url)
        if put.status == 403:
            # Mostly the address has expired: a fresh one, once.
            asset_id, url = await self._announce()
            put = await self._put(url)
        if put.status not in (200, 201, 204):
            raise _Failed("put", _Answer("unreadable") if put.is_ok else put)
        confirmed = await self._ask("confirm", f"/v1/asset-uploads/{asset_id}/confirmations", {})
        match confirmed.body:
            case {"id": str() as found, "url": str() as link, "size_bytes": int() as size} if (
                found == asset_id
            ):
                return {"asset_id": asset_id, "url": link, "size_bytes": size}
        raise _Failed("confirm", _Answer("unreadable", confirmed.status))

    async def _announce(self) -> tuple[str, URL]:
        request = self.request
        name = PurePosixPath(request.path).name
        body = {"filename": name, "mime_type": request.mime_type, "size_bytes": request.size_bytes}
        announced = await self._ask("announce", "/v1/asset-uploads", body)
        match announced.body:
            case {"asset_id": str() as asset_id, "upload_url": str() as text} if _ASSET_ID.fullmatch(
                asset_id
            ):
                url = parse_storage_url(text, self.origin)
                if url is not None:
                    # Signed addresses go out as they came.
                    return asset_id, URL(url, encoded=True)
        raise _Failed("announce", _Answer("unreadable", announced.status))

    async def _ask(self, step: str, path: str, body: dict[str, Any]) -> _Answer:
        call = RelayRequest(self.request.origin, self.request.key, "POST", path, {}, body)

        async def once() -> _Answer:
            try:
                answer = await self.relay.send(call)
            except Refused as refused:
                if refused.code == "relay-unconnected":
                    return _Answer("network")
                if refused.code in ("relay-network", "relay-timeout"):
                    return _Answer(refused.code.removeprefix("relay-"))
                raise
            return _Answer("status", answer["status"], answer["body"])

        # Once announced it is known that the API is reached from here.
        gives_way = self.request.has_other_way and step == "announce"
        answer = await self._repeat(once, _API_ATTEMPTS, gives_way)
        if not answer.is_ok:
            raise _Failed(step, answer)
        return answer

    async def _put(self, url: URL) -> _Answer:
        return await self._repeat(lambda: self._put_once(url), _PUT_ATTEMPTS, self.request.has_other_way)

    async def _put_once(self, url: URL) -> _Answer:
        await asyncio.to_thread(self.file.seek, 0)
        size, digest = self.request.size_bytes, hashlib.sha256()
        seconds = max(_MIN_PUT_SECONDS, size / _PUT_BYTES_PER_SECOND)
        # The length is said, or aiohttp would send pieces, which signed addresses refuse.
        headers = {"Content-Type": self.request.mime_type, "Content-Length": str(size)}
        storage = parse_origin(str(url.origin()))
        proxy = await asyncio.to_thread(self.relay.proxy_for, storage) if storage else None
        answer = _Answer("network")
        try:
            async with self.relay.open_client().put(
                url,
                data=self._read(digest),
                headers=headers,
                proxy=proxy,
                allow_redirects=False,
                timeout=self.timeout or aiohttp.ClientTimeout(total=seconds, sock_connect=10),
            ) as response:
                answer = _Answer("status", response.status)
        except asyncio.TimeoutError:
            answer = _Answer("timeout")
        # An error holds the request, and with it the signed address: dropped here.
        except (aiohttp.ClientError, OSError, ValueError):
            pass
        there = await asyncio.to_thread(os.fstat, self.file.fileno())
        if there.st_size != size or (answer.is_ok and digest.hexdigest() != self.request.sha256):
            raise _changed(self.request)
        return answer

    async def _read(self, digest: Any) -> AsyncIterator[bytes]:
        def take(count: int) -> bytes:
            chunk = self.file.read(count)
            digest.update(chunk)
            return chunk

        left = self.request.size_bytes
        while left > 0 and (chunk := await asyncio.to_thread(take, min(left, _CHUNK_BYTES))):
            left -= len(chunk)
            yield chunk
            if self.is_gone():
                break
        if left > 0:
            # The connection ends, or the other side would wait for the rest of what was said.
            raise OSError

    async def _repeat(
        self, once: Callable[[], Awaitable[_Answer]], attempts: int, gives_way: bool
    ) -> _Answer:
        """`gives_way`: where nobody answers, the first time is the last."""
        for attempt in range(1, attempts + 1):
            if self.is_gone():
                raise Refused(400, "cancelled")
            answer = await once()
            if not answer.is_worth_repeating or attempt == attempts or (gives_way and not answer.is_answered):
                break
            await self.sleep(min(2 ** (attempt - 1), 32) + random.random())
        return answer


def _open(folder: Path, request: UploadRequest) -> BinaryIO:
    """In a thread. Opened once: what was compared is what is read again to be sent."""
    name = request.path[:500]
    try:
        file = open_inside(folder, request.path)
    except OutsideFolder:
        raise Refused(403, "file-outside", path=name) from None
    except FileMissing:
        raise Refused(404, "file-missing", path=name) from None
    try:
        digest, size = hashlib.sha256(), 0
        while size <= request.size_bytes and (chunk := file.read(_CHUNK_BYTES)):
            digest.update(chunk)
            size += len(chunk)
        if size != request.size_bytes or digest.hexdigest() != request.sha256:
            raise _changed(request)
    except OSError:
        file.close()
        raise _changed(request) from None
    except Refused:
        file.close()
        raise
    return file


def _changed(request: UploadRequest) -> Refused:
    return Refused(409, "file-changed", path=request.path[:500])
