"""What the event loop felt, for `npm run bench`: here, or since another process last asked."""

import asyncio
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from aiohttp import web

_EVERY_SECONDS = 0.01


@dataclass
class Stall:
    """The longest time that a ping came too late, in ms.

    `ms` as it was; `own_ms` without the time in which the loop could have gone on, but no processor was free.
    """

    ms: float = 0.0
    own_ms: float = 0.0

    async def watch(self) -> None:
        """Until it is cancelled."""
        while True:
            before, queued = time.perf_counter(), _queued_seconds()
            await asyncio.sleep(_EVERY_SECONDS)
            late = time.perf_counter() - before - _EVERY_SECONDS
            self.ms = max(self.ms, late * 1000)
            self.own_ms = max(self.own_ms, (late - (_queued_seconds() - queued)) * 1000)


def watch_loop(app: web.Application) -> None:
    """Adds `GET /devhost/stall`."""
    stall = Stall()

    async def start(app: web.Application) -> None:
        app["runflow-ping"] = asyncio.create_task(stall.watch())

    async def stop(app: web.Application) -> None:
        app["runflow-ping"].cancel()

    async def read(request: web.Request) -> web.Response:
        body = asdict(stall)
        stall.ms = stall.own_ms = 0.0
        return web.json_response(body)

    app.on_startup.append(start)
    app.on_cleanup.append(stop)
    app.router.add_get("/devhost/stall", read)


def _queued_seconds() -> float:
    """How long this thread has waited for a processor since it began. 0 where the system does not say."""
    try:
        figures = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text("ascii")
        return int(figures.split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
