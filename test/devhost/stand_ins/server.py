"""Stands in for ComfyUI's module of the same name: routes, open tabs, events to them."""

import asyncio
from typing import Any

from aiohttp import web


class PromptServer:
    instance: "PromptServer"

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        PromptServer.instance = self
        self.loop = loop
        self.routes = web.RouteTableDef()
        self.app: web.Application
        self.sockets: dict[str, web.WebSocketResponse] = {}
        self.client_id: str | None = None
        self.prompt_queue: Any = None
        self._sending: set[asyncio.Task[None]] = set()

    def send_sync(self, event: str, data: Any, sid: str | None = None) -> None:
        """Callable from any thread; without `sid` every open tab gets the event."""
        self.loop.call_soon_threadsafe(self._send_soon, event, data, sid)

    def _send_soon(self, event: str, data: Any, sid: str | None) -> None:
        task = self.loop.create_task(self.send(event, data, sid))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def send(self, event: str, data: Any, sid: str | None = None) -> None:
        sockets = list(self.sockets.values()) if sid is None else [self.sockets.get(sid)]
        for socket in sockets:
            if socket is not None and not socket.closed:
                await socket.send_json({"type": event, "data": data})
