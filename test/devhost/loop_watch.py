"""What the event loop felt since it was last asked: for `npm run bench`, which is another process."""

import asyncio
import time

from aiohttp import web

_EVERY_SECONDS = 0.01


def watch_loop(app: web.Application) -> None:
    """Adds `GET /devhost/stall`: the longest time, in ms, that a ping came too late."""
    longest = 0.0

    async def ping() -> None:
        nonlocal longest
        while True:
            before = time.perf_counter()
            await asyncio.sleep(_EVERY_SECONDS)
            longest = max(longest, (time.perf_counter() - before - _EVERY_SECONDS) * 1000)

    async def start(app: web.Application) -> None:
        app["runflow-ping"] = asyncio.create_task(ping())

    async def stop(app: web.Application) -> None:
        app["runflow-ping"].cancel()

    async def read(request: web.Request) -> web.Response:
        nonlocal longest
        stall, longest = longest, 0.0
        return web.json_response({"ms": stall})

    app.on_startup.append(start)
    app.on_cleanup.append(stop)
    app.router.add_get("/devhost/stall", read)
