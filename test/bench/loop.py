"""What ComfyUI's event loop feels of something."""

import asyncio
from collections.abc import Awaitable

from loop_watch import Stall


async def longest_stall(work: Awaitable[object]) -> Stall:
    stall = Stall()
    watching = asyncio.create_task(stall.watch())
    await work
    watching.cancel()
    return stall
